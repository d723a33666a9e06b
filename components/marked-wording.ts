/**
 * Cuts a wording into plain and marked stretches, ready to be shown.
 *
 * Cost: O(differences · pieces), both small. Works on the offsets that the alignment gave, never by searching
 * the words again: a word that stands twice in a quote is marked where it differs.
 */
import type { Difference, Match, Span, Statement, WordDifference } from '../lib/model';

export type Segment =
  | { readonly kind: 'plain' | 'put-in' | 'left-out' | 'varies'; readonly text: string }
  | { readonly kind: 'replaced'; readonly text: string; readonly here: string };

/** A stretch with its words, of whichever article. */
type Piece = Pick<Statement, 'start' | 'end' | 'text'>;

const isWords = (difference: Difference): difference is WordDifference =>
  difference.kind === 'replaced' || difference.kind === 'left-out' || difference.kind === 'put-in';

/** Words beyond the outer edges of a shared part: an excerpt has not left them out, it is only shorter. */
function atOuterEdge({ there }: WordDifference, pieces: readonly Piece[]): boolean {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 0;
  return there.start <= start || there.end >= end;
}

/**
 * The differences in wording worth marking, in the order of the other article. A paraphrase has none: there
 * every word is the reporter's.
 */
export function wordDifferences(match: Match): WordDifference[] {
  if (match.relation === 'indirect') return [];
  const excerpt = match.relation === 'excerpt';
  return match.differences
    .filter(isWords)
    .filter((one) => !(excerpt && one.kind !== 'replaced' && atOuterEdge(one, match.pieces)))
    .sort((one, other) => one.there.start - other.there.start || one.there.end - other.there.end);
}

/** The piece that holds a place without words, else the last before it. */
function pieceAt(offset: number, pieces: readonly Piece[]): Piece | undefined {
  return (
    pieces.find((piece) => offset >= piece.start && offset <= piece.end) ??
    pieces.findLast((piece) => piece.start <= offset) ??
    pieces[0]
  );
}

/** Other words may run from one piece into the next; missing words stand in one. */
function isShownIn({ there }: WordDifference, piece: Piece, pieces: readonly Piece[]): boolean {
  if (there.end <= there.start) return pieceAt(there.start, pieces) === piece;
  return there.start < piece.end && there.end > piece.start;
}

/**
 * Where left-out words would stand. Alignment places them right after the word before; a sentence that is
 * missing belongs behind the stop that ends the one before.
 */
function placeOf(difference: WordDifference, piece: Piece): number {
  const { start } = difference.there;
  if (difference.kind !== 'left-out' || !/^\s*\p{Lu}/u.test(difference.hereText)) return start;
  return /[.!?…]/.test(piece.text.charAt(start - piece.start)) ? start + 1 : start;
}

function segmentOf(difference: WordDifference, text: string): Segment {
  switch (difference.kind) {
    case 'left-out':
      return { kind: 'left-out', text: difference.hereText.trim() };
    case 'put-in':
      return { kind: 'put-in', text };
    case 'replaced':
      return { kind: 'replaced', text, here: difference.hereText.trim() };
  }
}

/** Blanks around left-out words, which have none of their own at the place where they would stand. */
function spaced(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    const touches =
      last?.kind === 'left-out' ? /^[\p{L}\p{N}]/u.test(segment.text) : /\S$/.test(last?.text ?? '');
    if (touches && (segment.kind === 'left-out' || last?.kind === 'left-out'))
      out.push({ kind: 'plain', text: ' ' });
    out.push(segment);
  }
  return out;
}

function markPiece(piece: Piece, differences: readonly WordDifference[]): Segment[] {
  const out: Segment[] = [];
  let at = piece.start;
  const clamp = (offset: number) => Math.min(Math.max(offset, at), piece.end);
  const words = (start: number, end: number) => piece.text.slice(start - piece.start, end - piece.start);
  for (const difference of differences) {
    const start = clamp(placeOf(difference, piece));
    const end = Math.max(start, clamp(difference.there.end));
    if (start > at) out.push({ kind: 'plain', text: words(at, start) });
    const segment = segmentOf(difference, words(start, end));
    if (segment.text !== '') out.push(segment);
    at = end;
  }
  if (at < piece.end) out.push({ kind: 'plain', text: words(at, piece.end) });
  return spaced(out);
}

/**
 * The other outlet's pieces with the differences marked; `differences` as {@link wordDifferences} gives them.
 * Without the left-out segments and the blanks around them the result is the printed wording, letter for letter.
 */
export function markPieces(pieces: readonly Piece[], differences: readonly WordDifference[]): Segment[][] {
  return pieces.map((piece) =>
    markPiece(
      piece,
      differences.filter((difference) => isShownIn(difference, piece, pieces)),
    ),
  );
}

/** Overlapping and touching spans made one. */
function union(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** The reader's own pieces, with the words that at least one of the matches has otherwise. */
export function markVarying(pieces: readonly Piece[], matches: readonly Match[]): Segment[][] {
  const spans = union(matches.flatMap((match) => wordDifferences(match).map((one) => one.here)));
  return pieces.map((piece) => {
    const inside = spans
      .map((span) => ({ start: Math.max(span.start, piece.start), end: Math.min(span.end, piece.end) }))
      .filter((span) => span.end > span.start);
    const out: Segment[] = [];
    let at = piece.start;
    for (const span of inside) {
      if (span.start > at)
        out.push({ kind: 'plain', text: piece.text.slice(at - piece.start, span.start - piece.start) });
      out.push({ kind: 'varies', text: piece.text.slice(span.start - piece.start, span.end - piece.start) });
      at = span.end;
    }
    if (at < piece.end) out.push({ kind: 'plain', text: piece.text.slice(at - piece.start) });
    return out;
  });
}
