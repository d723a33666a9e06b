/**
 * Pieces → utterances: which stretches between marks were said in one breath.
 *
 * Joined are the pieces around one cue ("A," he said, "B"), a quote that stands alone right after another of
 * the same speaker ("A," he said. "B."), and a quote that reopens in a new paragraph. Cost: O(pieces).
 * Source: the ways in which newspapers break a quotation. Nearness alone was not taken: two fragments in one
 * sentence may come from two speeches.
 */
import type { Gap } from '../../model';
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

/** Words of narration after one quote and before another, over the frames in between. */
function wordsBetween(before: Attribution, after: Attribution, frames: readonly Frame[]): number {
  let words = 0;
  for (let f = before.frame; f <= after.frame; f += 1) {
    const tokens = frames[f]?.tokens ?? [];
    const from = f === before.frame ? before.token + 1 : 0;
    const to = f === after.frame ? after.token : tokens.length;
    words += tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;
  }
  return words;
}

function gapBetween(before: Attribution, after: Attribution, frames: readonly Frame[]): Gap {
  const words = wordsBetween(before, after, frames);
  if (frames[before.frame]?.paragraph !== frames[after.frame]?.paragraph) return { kind: 'paragraph', words };
  return { kind: before.frame === after.frame ? 'cue' : 'sentence', words };
}

/** Where a piece belongs: `id` is `u` and the start of the utterance's first piece. */
export interface Place {
  readonly id: string;
  readonly gap: Gap | null;
}

/** The utterance of each piece, in order. */
export function utterancesOf(kept: readonly Kept[], frames: readonly Frame[]): Place[] {
  const places: Place[] = [];
  kept.forEach(({ stretch, attribution }, i) => {
    const before = kept[i - 1];
    const joined =
      before !== undefined &&
      ((stretch.resumes && before.stretch.unclosed) ||
        isAroundCue(before.attribution, attribution, frames) ||
        goesOn(before.attribution, attribution, frames));
    const last = joined ? places[i - 1] : undefined;
    const gap = last && before ? gapBetween(before.attribution, attribution, frames) : null;
    places.push({ id: last?.id ?? `u${stretch.start}`, gap });
  });
  return places;
}
