/**
 * The place of a difference, as the flags see it: whether the words around it are undisturbed, and what stands there.
 *
 * A flag needs the same words, in the same order, on both sides of the place, so that a slip of the alignment, of
 * the extraction or of a reporter's seam cannot raise it. Cost: a few tokens a place.
 */
import type { Token } from '../../text/tokens';
import { type Aligned, isSpelledAlike, type Stretch, type TokenRange } from '../partings';
import { areForms } from '../small-words-en';
import type { Utterance } from '../utterance';

/** Words directly before and after a place that must be aligned one to one, or be the common edge of both. */
const ANCHORING_WORDS = 3;

export interface Place {
  readonly stretch: Stretch;
  readonly aligned: Aligned;
}

export interface Anchors {
  /** Aligned words directly before, at most {@link ANCHORING_WORDS}; null where other words disturb them. */
  readonly before: number | null;
  readonly after: number | null;
}

function anchorOn({ aligned }: Place, places: readonly (readonly [number, number])[]): number | null {
  const { here, there, pairs } = aligned;
  const joined = new Set(pairs.filter(isSpelledAlike).map((pair) => `${pair.here} ${pair.there}`));
  const isJoined = ([a, b]: readonly [number, number]): boolean =>
    joined.has(`${a} ${b}`) || areForms(here.tokens[a]?.form ?? '', there.tokens[b]?.form ?? '');
  const isEdge = ([a, b]: readonly [number, number]): boolean =>
    (a < 0 && b < 0) || (a >= here.tokens.length && b >= there.tokens.length);
  const words = places.filter(isJoined);
  return places.every((place) => isEdge(place) || isJoined(place)) ? words.length : null;
}

export function anchorsOf(place: Place): Anchors {
  const { here: ours, there: theirs } = place.stretch;
  const steps = Array.from({ length: ANCHORING_WORDS }, (_, step) => step);
  return {
    before: anchorOn(
      place,
      steps.map((step) => [ours[0] - 1 - step, theirs[0] - 1 - step] as const),
    ),
    after: anchorOn(
      place,
      steps.map((step) => [ours[1] + step, theirs[1] + step] as const),
    ),
  };
}

/** Aligned words around the place, where nothing else disturbs them; else 0. */
export function anchoringWords(place: Place): number {
  const { before, after } = anchorsOf(place);
  return before === null || after === null ? 0 : before + after;
}

/** Tokens on each side of a place in which a bracket marks it. */
const BESIDE = 2;

const withNeighbours = (tokens: readonly Token[], [from, to]: TokenRange): readonly Token[] =>
  tokens.slice(Math.max(0, from - BESIDE), to + BESIDE);

/** A bracket or an ellipsis at the place: the outlet says itself that it changed something. A seam of pieces, too. */
export function isMarked({ stretch, aligned: { here, there } }: Place): boolean {
  const beside = [
    ...withNeighbours(here.tokens, stretch.here),
    ...withNeighbours(there.tokens, stretch.there),
  ];
  const cut = [
    ...here.tokens.slice(stretch.here[0], stretch.here[1] + 1),
    ...there.tokens.slice(stretch.there[0], stretch.there[1] + 1),
  ];
  return beside.some((token) => token.inserted) || cut.some((token) => token.afterEllipsis);
}

/** What is printed between the token before `at` and that one; '' beyond the ends and between pieces. */
export function printedBefore({ tokens, pieces }: Utterance, at: number): string {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (before === undefined || after === undefined) return '';
  const piece = pieces.find(({ start, end }) => start <= before.start && after.end <= end);
  return piece === undefined ? '' : piece.text.slice(before.end - piece.start, after.start - piece.start);
}

/** Tokens looked over for the mark that ends a sentence. */
const SENTENCE_REACH = 40;

/** Whether the sentence that goes on at `at` is a question. */
export function isQuestion(utterance: Utterance, at: number): boolean {
  const { tokens, pieces } = utterance;
  const token = tokens[Math.min(at, tokens.length - 1)];
  const piece = pieces.find(
    ({ start, end }) => token !== undefined && start <= token.start && token.end <= end,
  );
  if (token === undefined || piece === undefined) return false;
  const last = tokens[Math.min(at + SENTENCE_REACH, tokens.length - 1)] ?? token;
  const rest = piece.text.slice(
    token.end - piece.start,
    Math.min(piece.text.length, last.end - piece.start + 2),
  );
  return /^[^.!?]*\?/.test(rest);
}
