/** A quote as it was heard: where it stands, who said it, how sure it is speech. */
import type { Attribution } from './attribution';
import type { Stretch } from './pairing';

export interface Heard {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
  readonly certainty: number;
}
