/**
 * From a span of the article's text to live ranges, through the block map: exact, without any search.
 *
 * Cost: O(log n) to find the first stretch, then the length of the span. The words are compared with the live
 * ones each time, so a page that has changed since gets no range rather than a wrong one; reanchor.ts then
 * searches for the words.
 */
import type { Span } from '../lib/model';
import type { BlockMap, Stretch } from './blocks';

/** Part of one live text node. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  to: number;
  /** Where its beginning lies in the article's text. */
  readonly start: number;
  readonly end: number;
}

const WHITE = /\s/u;
/** What the text holds besides live characters: spaces, line breaks, the marks around `<q>`. */
const NOT_LIVE = /^[\s“”]*$/u;
/** NodeFilter.SHOW_TEXT; the global is missing in Node. */
const SHOW_TEXT = 4;

/** Index of the first stretch that ends after `offset`. */
function firstAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(text: string, live: string): boolean {
  if (text === live) return true;
  if (text.length !== live.length) return false;
  for (let i = 0; i < text.length; i++)
    if (text[i] !== live[i] && !(text[i] === ' ' && WHITE.test(live[i] ?? ''))) return false;
  return true;
}

/** The part of a stretch that lies in the span; null where the page no longer says this. */
function pieceOf(text: string, stretch: Stretch, span: Span): Piece | null {
  const start = Math.max(stretch.start, span.start);
  const end = Math.min(stretch.end, span.end);
  const from = stretch.from + (start - stretch.start);
  const to = from + (end - start);
  const live = stretch.node.isConnected ? stretch.node.data.slice(from, to) : '';
  return isSame(text.slice(start, end), live) ? { node: stretch.node, from, to, start, end } : null;
}

/** The live pieces of the span in reading order; null where the page no longer says this. */
function piecesOf({ text, stretches }: BlockMap, span: Span): Piece[] | null {
  if (span.start < 0 || span.end > text.length || span.start > span.end)
    throw new RangeError(`span ${span.start}–${span.end} lies outside the text`);
  const pieces: Piece[] = [];
  let at = span.start;
  for (let i = firstAfter(stretches, span.start); ; i++) {
    const stretch = stretches[i];
    if (!stretch || stretch.start >= span.end) break;
    const piece = pieceOf(text, stretch, span);
    if (!piece || !NOT_LIVE.test(text.slice(at, piece.start))) return null;
    const last = pieces.at(-1);
    if (last?.node === piece.node) last.to = piece.to;
    else pieces.push(piece);
    at = piece.end;
  }
  return NOT_LIVE.test(text.slice(at, span.end)) ? pieces : null;
}

/** True where only white space stands between two text nodes in the document. */
function follows(next: Text, previous: Text): boolean {
  const walker = next.ownerDocument.createTreeWalker(next.ownerDocument, SHOW_TEXT);
  walker.currentNode = previous;
  let node = walker.nextNode();
  while (node && node !== next && !(node as Text).data.trim()) node = walker.nextNode();
  return node === next;
}

/** True where one range may run over both pieces: same block, and nothing else said between them. */
function isJoined(text: string, previous: Piece, next: Piece): boolean {
  return (
    !text.slice(previous.start, next.start).includes('\n') &&
    previous.node.data.slice(previous.to).trim() === '' &&
    next.node.data.slice(0, next.from).trim() === '' &&
    follows(next.node, previous.node)
  );
}

function rangeOf({ node, from, to }: Piece): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/**
 * Live ranges of a span: one for each stretch without a gap, so that nothing between two blocks is painted.
 * Empty where the page no longer holds these words. Throws on a span outside the text.
 */
export function rangesOf(blocks: BlockMap, span: Span): Range[] {
  const pieces = piecesOf(blocks, span) ?? [];
  const ranges: Range[] = [];
  let previous: Piece | null = null;
  for (const piece of pieces) {
    const last = ranges.at(-1);
    if (last && previous && isJoined(blocks.text, previous, piece)) last.setEnd(piece.node, piece.to);
    else ranges.push(rangeOf(piece));
    previous = piece;
  }
  return ranges;
}

/** True while the live page still says what the text says in this span. */
export function isIntact(blocks: BlockMap, span: Span): boolean {
  return piecesOf(blocks, span) !== null;
}
