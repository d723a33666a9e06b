/**
 * The stretches in which two aligned wordings part, as token ranges, in reading order.
 *
 * Between two pairs stands what only one of them prints, or what they print for one another. Words that only moved
 * ("so far it's been harder" / "it's been harder so far") and symbols that stand for words ("%") are no parting;
 * words joined or split ("fire power") are one of their own, so that a word beside them is not drawn in. Cost:
 * linear in the tokens; quadratic in the words of one stretch that are looked at. Source: own rules.
 */
import type { Token } from '../text/tokens';
import type { Pair } from './align';
import { areForms, NEGATIONS, SYMBOLS } from './small-words-en';
import type { Utterance } from './utterance';
import { EQUAL, INFLECTED } from './word-likeness';

export type TokenRange = readonly [number, number];

export interface Stretch {
  /** Half-open token indices. */
  readonly here: TokenRange;
  readonly there: TokenRange;
}

export interface Aligned {
  readonly here: Utterance;
  readonly there: Utterance;
  readonly pairs: readonly Pair[];
}

export const lengthOf = ([from, to]: TokenRange): number => to - from;

export const formsIn = (tokens: readonly Token[], [from, to]: TokenRange): string[] =>
  tokens.slice(from, to).map((token) => token.form);

/** The stretches between pairs, and unlike pairs themselves, in reading order. */
function between(pairs: readonly Pair[], here: number, there: number): Stretch[] {
  const stretches: Stretch[] = [];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return stretches;
  stretches.push({ here: [0, first.here], there: [0, first.there] });
  pairs.forEach((pair, at) => {
    if (pair.likeness < EQUAL)
      stretches.push({ here: [pair.here, pair.here + 1], there: [pair.there, pair.there + 1] });
    const next = pairs[at + 1];
    if (next !== undefined)
      stretches.push({ here: [pair.here + 1, next.here], there: [pair.there + 1, next.there] });
  });
  stretches.push({ here: [last.here + 1, here], there: [last.there + 1, there] });
  return stretches.filter((stretch) => lengthOf(stretch.here) + lengthOf(stretch.there) > 0);
}

/** Words of one side that may be one word of the other, or several: "health care", "F.B.I.". */
const MOST_JOINED = 4;

const joined = (tokens: readonly Token[], range: TokenRange): string =>
  formsIn(tokens, range).join('').replaceAll("'", '');

/** "be" stands for too much to be one word in another form: "seems to be", "is". */
const likeWords = (ours: string, theirs: string): boolean =>
  ours === theirs || (areForms(ours, theirs) && !areForms(ours, 'be'));

/** How many words at the stretch's front (or back) are the same but for blanks and inflection; null for none. */
function spelledEdge({ here, there }: Stretch, aligned: Aligned, fromFront: boolean): Stretch | null {
  const range = ([from, to]: TokenRange, count: number): TokenRange =>
    fromFront ? [from, from + count] : [to - count, to];
  for (let ours = 1; ours <= Math.min(MOST_JOINED, lengthOf(here)); ours += 1) {
    for (let theirs = 1; theirs <= Math.min(MOST_JOINED, lengthOf(there)); theirs += 1) {
      const edge = { here: range(here, ours), there: range(there, theirs) };
      const [a, b] = [joined(aligned.here.tokens, edge.here), joined(aligned.there.tokens, edge.there)];
      const isOneWord = ours === 1 && theirs === 1;
      if (isOneWord ? likeWords(a, b) : a === b) return edge;
    }
  }
  return null;
}

/** Words that one side lacks are no spelling; two words for one another may be. */
const mayHoldSpelling = ({ here, there }: Stretch): boolean =>
  lengthOf(here) > 0 && lengthOf(there) > 0 && lengthOf(here) + lengthOf(there) > 2;

/** "fire power → firepower that they had": the spelling, and the words beside it. */
function split(stretch: Stretch, aligned: Aligned): Stretch[] {
  if (!mayHoldSpelling(stretch)) return [stretch];
  const { here, there } = stretch;
  const front = spelledEdge(stretch, aligned, true);
  if (front !== null) {
    const rest: Stretch = { here: [front.here[1], here[1]], there: [front.there[1], there[1]] };
    return [front, ...split(rest, aligned)];
  }
  const back = spelledEdge(stretch, aligned, false);
  if (back === null) return [stretch];
  const rest: Stretch = { here: [here[0], back.here[0]], there: [there[0], back.there[0]] };
  return [...split(rest, aligned), back];
}

/** Equal words beyond the alignment's end, which it left there because they prove nothing. */
function areEqual({ here, there }: Stretch, aligned: Aligned): boolean {
  const [ours, theirs] = [formsIn(aligned.here.tokens, here), formsIn(aligned.there.tokens, there)];
  return ours.join(' ') === theirs.join(' ');
}

/** What the pieces print between two neighbouring words. */
function textBetween({ tokens, pieces }: Utterance, at: number): string {
  const [from, to] = [tokens[at - 1]?.end ?? pieces[0].start, tokens[at]?.start ?? pieces.at(-1)?.end ?? 0];
  return pieces
    .map(({ text, start, end }) =>
      text.slice(Math.max(0, from - start), Math.max(0, Math.min(end, to) - start)),
    )
    .join(' ');
}

/** "100 percent", "100%": the word of one is a symbol of the other. */
function isSymbol({ here, there }: Stretch, aligned: Aligned): boolean {
  const [long, short, at] =
    lengthOf(there) === 0
      ? [formsIn(aligned.here.tokens, here), aligned.there, there[0]]
      : [formsIn(aligned.there.tokens, there), aligned.here, here[0]];
  const [word, ...more] = long;
  const symbol = word === undefined || more.length > 0 ? undefined : SYMBOLS.get(word);
  if (symbol === undefined || lengthOf(here) + lengthOf(there) !== 1) return false;
  return [at - 1, at].some((place) => textBetween(short, place).includes(symbol));
}

/** "F.B.I.", "FBI": points make no other word; nor does where a blank stands in one. */
function isOneSpelling({ here, there }: Stretch, aligned: Aligned): boolean {
  if (lengthOf(here) === 0 || lengthOf(there) === 0) return false;
  const [ours, theirs] = [formsIn(aligned.here.tokens, here), formsIn(aligned.there.tokens, there)];
  const letters = [ours, theirs].some((forms) => forms.every((form) => form.length === 1));
  return letters && ours.join('') === theirs.join('');
}

/** Words of a group that can move as one ("so far"); more is another sentence order. */
const LONGEST_MOVE = 6;

/**
 * The two stretches of a group of words that only moved: left out in one place and put in, word for word, in
 * another. Only where one group moved: two that change places (attacker and attacked) change the meaning, and so
 * does a negation that moves.
 */
function movedStretches(stretches: readonly Stretch[], { here, there }: Aligned): ReadonlySet<Stretch> {
  const moves = stretches.flatMap((lost) => {
    const forms = formsIn(here.tokens, lost.here);
    if (lengthOf(lost.there) > 0 || forms.length > LONGEST_MOVE || forms.some((form) => NEGATIONS.has(form)))
      return [];
    const gained = stretches.find(
      (other) =>
        lengthOf(other.here) === 0 && formsIn(there.tokens, other.there).join(' ') === forms.join(' '),
    );
    return gained === undefined ? [] : [[lost, gained] as const];
  });
  return new Set(moves.length === 1 ? moves.flat() : []);
}

export interface Partings {
  readonly stretches: readonly Stretch[];
  /** Whether a group of words stands elsewhere. */
  readonly moved: boolean;
}

export function partings(aligned: Aligned): Partings {
  const { here, there, pairs } = aligned;
  const all = between(pairs, here.tokens.length, there.tokens.length)
    .flatMap((stretch) => split(stretch, aligned))
    .filter((stretch) => !areEqual(stretch, aligned))
    .filter((stretch) => !isSymbol(stretch, aligned) && !isOneSpelling(stretch, aligned));
  const moved = movedStretches(all, aligned);
  return { stretches: all.filter((stretch) => !moved.has(stretch)), moved: moved.size > 0 };
}

/** A pair of one word in two forms or spellings; one of like meaning is another word. */
export const isSpelledAlike = ({ likeness }: Pair): boolean => likeness >= INFLECTED;
