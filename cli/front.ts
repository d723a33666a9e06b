/** What every command is given: where its lines and its complaints go, and for whom it prints. */
import type { Complain } from './inputs';

export interface Front {
  readonly complain: Complain;
  readonly print: (line: string) => Promise<void>;
  /** Says how it went; no fault. */
  readonly tell: (line: string) => void;
  /** For people instead of for scripts. */
  readonly pretty: boolean;
}
