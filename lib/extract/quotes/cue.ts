/** Words that tell that somebody speaks, and whose words they are. */
import type { Phrase } from './phrases';

export interface Cue {
  /** Half-open token indices. */
  readonly from: number;
  readonly to: number;
  /** `speech` reports by itself; `stance` only where nothing better is near; `source` is "according to". */
  readonly kind: 'speech' | 'stance' | 'source';
  /** The phrase beside the cue that speaks. */
  readonly subject: Phrase | null;
  /** The subject is that of a clause before. */
  readonly shares: boolean;
  readonly passive: boolean;
}
