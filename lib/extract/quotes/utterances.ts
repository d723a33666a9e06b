/**
 * Pieces → utterances: which stretches between marks were said in one breath.
 *
 * Joined are the pieces around one cue ("A," he said, "B"), a quote that stands alone right after another of
 * the same speaker ("A," he said. "B."), and a quote that reopens in a new paragraph. Cost: O(pieces).
 * Source: the ways in which newspapers break a quotation. Nearness alone was not taken: two fragments in one
 * sentence may come from two speeches. Nor was a closed quote joined with one that opens the next paragraph without a
 * new speaker: of such pairs in the development articles every third has another speaker or another speech.
 */
import type { Gap } from '../../model';
import type { Attribution } from './attribution';
import type { Frame } from './frames';
import type { Stretch } from './pairing';
import type { Token } from './tokens';

export interface Kept {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
}

/** "A," he said, "B": one cue between the two, and a comma or dash before the second; a colon opens another one. */
function isAroundCue(before: Attribution, after: Attribution, frames: readonly Frame[]): boolean {
  if (before.frame !== after.frame || before.cueToken < 0 || before.cueToken !== after.cueToken) return false;
  const between = before.token < before.cueToken && before.cueToken < after.token;
  const mark = frames[after.frame]?.tokens[after.token - 1];
  return between && mark?.kind === 'mark' && mark.text !== ':';
}

/** The quote opens a sentence of its own right after another of the same speaker, in the same paragraph. */
function goesOn(before: Attribution, after: Attribution, frames: readonly Frame[]): boolean {
  if (after.bond !== 'carried' || after.token !== 0 || after.frame - before.frame !== 1) return false;
  if (frames[before.frame]?.paragraph !== frames[after.frame]?.paragraph) return false;
  return before.referent?.start === after.referent?.start;
}

/** Tokens after one quote and before another, over the frames in between. */
function* tokensBetween(before: Attribution, after: Attribution, frames: readonly Frame[]): Generator<Token> {
  for (let f = before.frame; f <= after.frame; f += 1) {
    const tokens = frames[f]?.tokens ?? [];
    const from = f === before.frame ? before.token + 1 : 0;
    const to = f === after.frame ? after.token : tokens.length;
    yield* tokens.slice(from, to);
  }
}

/** Words between two pieces; a quote that is no speech ("the “bridge”") is a word of the narration. */
function wordsBetween(before: Attribution, after: Attribution, frames: readonly Frame[]): number {
  return [...tokensBetween(before, after, frames)].filter(({ kind }) => kind !== 'mark').length;
}

/** The marks reopen what the piece right before left open. A stretch that was dropped in between would be hidden. */
function reopens(before: Kept, after: Kept, frames: readonly Frame[]): boolean {
  if (!after.stretch.resumes || !before.stretch.unclosed) return false;
  for (const { kind } of tokensBetween(before.attribution, after.attribution, frames))
    if (kind === 'quote') return false;
  return true;
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
      (reopens(before, { stretch, attribution }, frames) ||
        isAroundCue(before.attribution, attribution, frames) ||
        goesOn(before.attribution, attribution, frames));
    const last = joined ? places[i - 1] : undefined;
    const gap = last && before ? gapBetween(before.attribution, attribution, frames) : null;
    places.push({ id: last?.id ?? `u${stretch.start}`, gap });
  });
  return places;
}
