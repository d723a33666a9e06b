/**
 * Pieces → utterances: which stretches between marks were said in one breath.
 *
 * Joined are the pieces around one cue ("A," he said, "B"), a quote that stands alone right after another of
 * the same speaker ("A," he said. "B."), and a quote that reopens in a new paragraph. Cost: O(pieces).
 * Source: the ways in which newspapers break a quotation. Nearness alone was not taken: two fragments in one
 * sentence may come from two speeches.
 */
import type { Attribution } from './attribution';
import type { Frame } from './frames';
import type { Stretch } from './pairing';

export interface Kept {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
}

/** "A," he said, "B": one cue between the two, and nothing but a mark before the second. */
function isAroundCue(before: Attribution, after: Attribution, frames: readonly Frame[]): boolean {
  if (before.frame !== after.frame || before.cueToken < 0 || before.cueToken !== after.cueToken) return false;
  const between = before.token < before.cueToken && before.cueToken < after.token;
  return between && frames[after.frame]?.tokens[after.token - 1]?.kind === 'mark';
}

/** The quote opens a sentence of its own right after another of the same speaker, in the same paragraph. */
function goesOn(before: Attribution, after: Attribution, frames: readonly Frame[]): boolean {
  if (after.bond !== 'carried' || after.token !== 0 || after.frame - before.frame !== 1) return false;
  if (frames[before.frame]?.paragraph !== frames[after.frame]?.paragraph) return false;
  return before.referent?.start === after.referent?.start;
}

/** The utterance id of each piece, in order: `u` and the start of the utterance's first piece. */
export function utterancesOf(kept: readonly Kept[], frames: readonly Frame[]): string[] {
  const ids: string[] = [];
  kept.forEach(({ stretch, attribution }, i) => {
    const before = kept[i - 1];
    const joined =
      before !== undefined &&
      ((stretch.resumes && before.stretch.unclosed) ||
        isAroundCue(before.attribution, attribution, frames) ||
        goesOn(before.attribution, attribution, frames));
    ids.push((joined ? ids[i - 1] : undefined) ?? `u${stretch.start}`);
  });
  return ids;
}
