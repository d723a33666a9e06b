/**
 * Aligned wordings → how they differ: the places where they part, and the relation in one word.
 *
 * The stretch that both print is compared; what one prints beyond it is an excerpt's edge, unless nearly the
 * whole is shared. Words that only moved ("so far it's been harder" / "it's been harder so far") are no
 * difference. Cost: linear in the tokens. Source: own rules on top of the alignment.
 */
import type { QuoteRelation, WordDifference } from '../model';
import type { Token } from '../text/tokens';
import type { Pair } from './align';
import { isSmallWord, NEGATIONS, PERSON_WORDS } from './small-words-en';
import type { Utterance } from './utterance';
import { EQUAL } from './word-likeness';

/** Share of an utterance that must be aligned for words at its edge to count as left out rather than not quoted. */
const NEARLY_WHOLE = 0.7;
/** Words; a longer edge is another sentence that was not quoted. */
const LONGEST_EDGE = 6;

interface Stretch {
  /** Half-open token indices. */
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
}

/** The stretches between pairs, and unlike pairs themselves, in reading order. */
function partings(pairs: readonly Pair[], here: number, there: number): Stretch[] {
  const stretches: Stretch[] = [];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return stretches;
  stretches.push({ here: [0, first.here], there: [0, first.there] });
  pairs.forEach((pair, at) => {
    if (pair.likeness < EQUAL) {
      stretches.push({ here: [pair.here, pair.here + 1], there: [pair.there, pair.there + 1] });
    }
    const next = pairs[at + 1];
    if (next !== undefined)
      stretches.push({ here: [pair.here + 1, next.here], there: [pair.there + 1, next.there] });
  });
  stretches.push({ here: [last.here + 1, here], there: [last.there + 1, there] });
  return stretches.filter(({ here: [a, b], there: [c, d] }) => b > a || d > c);
}

const length = ([from, to]: readonly [number, number]): number => to - from;

const formsIn = (tokens: readonly Token[], [from, to]: readonly [number, number]): string[] =>
  tokens.slice(from, to).map((token) => token.form);

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
    if (length(lost.there) > 0 || forms.length > LONGEST_MOVE || forms.some((form) => NEGATIONS.has(form)))
      return [];
    const gained = stretches.find(
      (other) => length(other.here) === 0 && formsIn(there.tokens, other.there).join(' ') === forms.join(' '),
    );
    return gained === undefined ? [] : [[lost, gained] as const];
  });
  return new Set(moves.length === 1 ? moves.flat() : []);
}

/** Text and offsets of tokens `from`–`to`; an empty span after the token before them, where there are none. */
function spanOf(utterance: Utterance, [from, to]: readonly [number, number]) {
  const { tokens, pieces } = utterance;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (to <= from || first === undefined || last === undefined) {
    const at = tokens[from - 1]?.end ?? pieces[0].start;
    return { span: { start: at, end: at }, text: '' };
  }
  const texts = pieces.flatMap((piece) => {
    const start = Math.max(piece.start, first.start);
    const end = Math.min(piece.end, last.end);
    return start < end ? [piece.text.slice(start - piece.start, end - piece.start)] : [];
  });
  return { span: { start: first.start, end: last.end }, text: texts.join(' ') };
}

function differenceOf(stretch: Stretch, here: Utterance, there: Utterance): WordDifference {
  const [ours, theirs] = [spanOf(here, stretch.here), spanOf(there, stretch.there)];
  const kind = theirs.text === '' ? 'left-out' : ours.text === '' ? 'put-in' : 'replaced';
  return { kind, here: ours.span, there: theirs.span, hereText: ours.text, thereText: theirs.text };
}

export interface Wording {
  readonly relation: QuoteRelation;
  readonly differences: readonly WordDifference[];
  readonly stretches: readonly Stretch[];
}

export interface Aligned {
  readonly here: Utterance;
  readonly there: Utterance;
  readonly pairs: readonly Pair[];
}

/** An edge is shown where the shared stretch is nearly all of the utterance and the edge is short. */
function edgeCounts(edge: readonly [number, number], shared: number, tokens: readonly Token[]): boolean {
  return length(edge) <= LONGEST_EDGE && shared >= NEARLY_WHOLE * tokens.length;
}

/** Whether the edges of both sides were quoted by one and not by the other. */
function withoutFarEdges(stretches: readonly Stretch[], { here, there, pairs }: Aligned): Stretch[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isEdge = ({ here: [from, to] }: Stretch) => to <= first.here || from > last.here;
  return stretches.flatMap((stretch) => {
    if (!isEdge(stretch)) return [stretch];
    const ours = edgeCounts(stretch.here, last.here - first.here + 1, here.tokens)
      ? stretch.here
      : emptyAt(stretch.here, first.here);
    const theirs = edgeCounts(stretch.there, last.there - first.there + 1, there.tokens)
      ? stretch.there
      : emptyAt(stretch.there, first.there);
    return length(ours) + length(theirs) > 0 ? [{ here: ours, there: theirs }] : [];
  });
}

/** The end of the edge that touches the shared stretch. */
function emptyAt([from, to]: readonly [number, number], first: number): readonly [number, number] {
  return to <= first ? [to, to] : [from, from];
}

/** Only the outlet's own insertions, small words, or another person of the pronoun. */
function isEditing({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): boolean {
  const changed = [...here.tokens.slice(...ours), ...there.tokens.slice(...theirs)];
  return changed.every((token) => token.inserted || isSmallWord(token.form) || PERSON_WORDS.has(token.form));
}

function isInflection({ here: ours, there: theirs }: Stretch, { pairs }: Aligned): boolean {
  return (
    length(ours) === 1 &&
    length(theirs) === 1 &&
    pairs.some((pair) => pair.here === ours[0] && pair.there === theirs[0])
  );
}

function relationOf(inner: readonly Stretch[], whole: boolean, aligned: Aligned): QuoteRelation {
  if (inner.length === 0) return whole ? 'verbatim' : 'excerpt';
  const edited = inner.every((stretch) => isInflection(stretch, aligned) || isEditing(stretch, aligned));
  return edited ? 'edited' : 'reworded';
}

export function relate(aligned: Aligned): Wording {
  const { here, there, pairs } = aligned;
  const all = partings(pairs, here.tokens.length, there.tokens.length);
  const moved = movedStretches(all, aligned);
  const parted = all.filter((stretch) => !moved.has(stretch));
  const shown = withoutFarEdges(parted, aligned);
  const [first, last] = [pairs[0], pairs.at(-1)];
  const inner = parted.filter(
    ({ here: [from, to] }) =>
      first !== undefined && last !== undefined && to > first.here && from <= last.here,
  );
  const whole =
    parted.length === inner.length && pairs.length === Math.min(here.tokens.length, there.tokens.length);
  return {
    relation: moved.size > 0 && inner.length === 0 ? 'edited' : relationOf(inner, whole, aligned),
    differences: shown.map((stretch) => differenceOf(stretch, here, there)),
    stretches: inner,
  };
}
