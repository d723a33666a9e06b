/**
 * Aligned wordings → how they differ: the places where they part, and the relation in one word.
 *
 * The stretch that both print is compared; what one prints beyond it is an excerpt's edge, unless nearly the
 * whole is shared. What an ellipsis or a bracket marks is listed nowhere: the outlet says so itself. Cost: linear
 * in the tokens. Source: own rules on top of the alignment.
 */
import type { QuoteRelation, WordDifference } from '../model';
import type { Token } from '../text/tokens';
import { isBracketed, isEditing, isMarkedCut } from './editing';
import { type Aligned, lengthOf, partings, type Stretch, type TokenRange } from './partings';
import { printedDifferences } from './printed-differences';
import type { Utterance } from './utterance';

export type { Aligned } from './partings';

/** Share of an utterance that must be aligned for words at its edge to count as left out rather than not quoted. */
const NEARLY_WHOLE = 0.7;
/** Words; a longer edge is another sentence that was not quoted. */
const LONGEST_EDGE = 6;

export interface Wording {
  readonly relation: QuoteRelation;
  readonly differences: readonly WordDifference[];
  /** Between the first and the last word that both print. */
  readonly stretches: readonly Stretch[];
  /** Before and after them. */
  readonly edges: readonly Stretch[];
  /** Those of the edges where each prints other words of the same sentence. */
  readonly replacedEdges: readonly Stretch[];
}

interface Shared {
  readonly here: TokenRange;
  readonly there: TokenRange;
}

function sharedRange({ pairs }: Aligned): Shared | null {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { here: [first.here, last.here + 1], there: [first.there, last.there + 1] };
}

const isEdge = ({ here: [from, to], there: [start, end] }: Stretch, shared: Shared): boolean =>
  (to <= shared.here[0] && end <= shared.there[0]) || (from >= shared.here[1] && start >= shared.there[1]);

/** An edge is shown where the shared stretch is nearly all of the utterance and the edge is short. */
function edgeCounts(edge: TokenRange, shared: TokenRange, tokens: readonly Token[]): boolean {
  return lengthOf(edge) <= LONGEST_EDGE && lengthOf(shared) >= NEARLY_WHOLE * tokens.length;
}

/** The end of the edge that touches the shared stretch. */
function emptyAt([from, to]: TokenRange, first: number): TokenRange {
  return to <= first ? [to, to] : [from, from];
}

/** The edge without what only one of them quoted; null where nothing is left. */
function shownEdge(stretch: Stretch, shared: Shared, { here, there }: Aligned): Stretch | null {
  const ours = edgeCounts(stretch.here, shared.here, here.tokens)
    ? stretch.here
    : emptyAt(stretch.here, shared.here[0]);
  const theirs = edgeCounts(stretch.there, shared.there, there.tokens)
    ? stretch.there
    : emptyAt(stretch.there, shared.there[0]);
  return lengthOf(ours) + lengthOf(theirs) > 0 ? { here: ours, there: theirs } : null;
}

/** A sentence, a piece or a cut ends between two words: what stands beyond is another remark. */
const BREAK = /[.!?;:…‖]/;

function breaksAt({ tokens, pieces }: Utterance, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (before === undefined || after === undefined) return false;
  const piece = pieces.find(({ start, end }) => start <= before.start && after.end <= end);
  return (
    piece === undefined || BREAK.test(piece.text.slice(before.end - piece.start, after.start - piece.start))
  );
}

/** Other words of the same sentence on both sides: they stand for one another, so the edge is none. */
function isReplacedEdge(edge: Stretch, shared: Shared, { here, there }: Aligned): boolean {
  if (lengthOf(edge.here) === 0 || lengthOf(edge.there) === 0) return false;
  const isFront = edge.here[1] <= shared.here[0];
  const [ours, theirs] = isFront ? [edge.here[1], edge.there[1]] : [edge.here[0], edge.there[0]];
  return !breaksAt(here, ours) && !breaksAt(there, theirs);
}

interface Sorted {
  /** Between the first and the last word that both print, and replaced words beside them. */
  readonly inner: readonly Stretch[];
  readonly shown: readonly Stretch[];
  readonly hasEdge: boolean;
}

function sorted(stretches: readonly Stretch[], aligned: Aligned): Sorted {
  const shared = sharedRange(aligned);
  if (shared === null) return { inner: [], shown: [], hasEdge: true };
  const inner: Stretch[] = [];
  const shown: Stretch[] = [];
  let hasEdge = false;
  for (const stretch of stretches) {
    const isInner = !isEdge(stretch, shared);
    const kept = isInner ? stretch : shownEdge(stretch, shared, aligned);
    const replaced = !isInner && kept !== null && isReplacedEdge(kept, shared, aligned);
    if (kept !== null) shown.push(kept);
    if (kept !== null && (isInner || replaced)) inner.push(kept);
    else hasEdge = true;
  }
  return { inner, shown, hasEdge };
}

const isShortEdge = ({ here, there }: Stretch): boolean =>
  Math.max(lengthOf(here), lengthOf(there)) <= LONGEST_EDGE;

/** Whether an edge is the same place as the stretch, of which a part only was shown. */
const covers =
  (stretch: Stretch) =>
  (edge: Stretch): boolean =>
    edge.here[0] <= stretch.here[0] &&
    stretch.here[1] <= edge.here[1] &&
    edge.there[0] <= stretch.there[0] &&
    stretch.there[1] <= edge.there[1];

export function relate(aligned: Aligned): Wording {
  const { stretches, moved } = partings(aligned);
  const shared = sharedRange(aligned);
  const { inner, shown, hasEdge } = sorted(stretches, aligned);
  const isCut = (stretch: Stretch): boolean => isMarkedCut(stretch, aligned);
  const changed = inner.filter((stretch) => !isCut(stretch));
  const edges = stretches.filter((one) => !inner.includes(one));
  const replacedEdges = shared === null ? [] : edges.filter((one) => isReplacedEdge(one, shared, aligned));
  const relation = relationOf(changed, moved, hasEdge || changed.length < inner.length, aligned);
  // Where the wording is another one anyway, other words at its ends are told too.
  const ends = relation === 'reworded' ? replacedEdges.filter(isShortEdge) : [];
  const listed = [...shown.filter((stretch) => !ends.some(covers(stretch))), ...ends]
    .filter((stretch) => !isBracketed(stretch, aligned) && !isCut(stretch))
    .sort((a, b) => a.here[0] - b.here[0] || a.there[0] - b.there[0]);
  const differences = printedDifferences(listed, aligned);
  return { relation, differences, stretches: inner, edges, replacedEdges };
}

function relationOf(
  changed: readonly Stretch[],
  moved: boolean,
  isPart: boolean,
  aligned: Aligned,
): QuoteRelation {
  if (!changed.every((stretch) => isEditing(stretch, aligned))) return 'reworded';
  if (changed.length > 0 || moved) return 'edited';
  return isPart ? 'excerpt' : 'verbatim';
}
