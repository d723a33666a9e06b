import type { Attribution } from './attribution';
import type { Frame } from './frames';
import type { Stretch } from './pairing';

export interface Kept {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
}

/** The utterance id of each piece, in order. */
export function utterancesOf(kept: readonly Kept[], _frames: readonly Frame[]): string[] {
  return kept.map(({ stretch }) => `u${stretch.start}`);
}
