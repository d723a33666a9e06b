/**
 * From pieces of live text nodes to ranges.
 *
 * Cost: the length of the words. They are compared with the live ones each time, so that a page that has changed
 * since gets no range rather than a wrong one; it is then read anew (content/reader.ts). Not taken: a fuzzy
 * search for the words in the page as it stands. It was written first, and given up: it reads the whole page
 * again for each statement, in one task, and a fresh reading is exact.
 */
import type { Span } from '../lib/model';
import { isAlive } from './alive';
import type { BlockMap } from './blocks';
import { type PieceOf, piecesOf } from './span-pieces';

type Piece = PieceOf<Text>;

/** What a text holds besides live characters or leaves out of them: white space, marks around `<q>`, no width. */
const NOT_COMPARED = /[\s“”\u00ad\u200b\u200e\u200f\u2060\ufeff]+/gu;
/** NodeFilter.SHOW_TEXT; the global is missing in Node. */
const SHOW_TEXT = 4;

const solid = (text: string): string => text.replace(NOT_COMPARED, '');

/** What the live nodes hold there now; null where one of them is gone from its document. */
function liveText(blocks: readonly (readonly Piece[])[]): string | null {
  let text = '';
  for (const { node, from, to } of blocks.flat()) {
    if (!isAlive(node) || !node.isConnected || to > node.data.length) return null;
    text += node.data.slice(from, to);
  }
  return text;
}

/** True where only white space stands between two text nodes of one tree. */
function follows(next: Text, previous: Text): boolean {
  const root = previous.getRootNode();
  const walker = previous.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  walker.currentNode = previous;
  let node = walker.nextNode();
  while (node && node !== next && !(node as Text).data.trim()) node = walker.nextNode();
  return node === next;
}

/** True where one range may run over both pieces: nothing else is said between them. */
function isJoined(previous: Piece, next: Piece): boolean {
  return (
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

function rangesOfBlock(block: readonly Piece[]): Range[] {
  const ranges: Range[] = [];
  let previous: Piece | null = null;
  for (const piece of block) {
    const last = ranges.at(-1);
    if (last && previous && isJoined(previous, piece)) last.setEnd(piece.node, piece.to);
    else ranges.push(rangeOf(piece));
    previous = piece;
  }
  return ranges;
}

/** True where the page still says `text` there. Makes no range: each one that lives slows the page's own changes. */
export function isStanding(blocks: readonly (readonly Piece[])[], text: string): boolean {
  const live = liveText(blocks);
  return live !== null && blocks.length > 0 && solid(live) === solid(text);
}

/**
 * Live ranges over pieces, one list for each block; a range for each stretch without a gap, so that nothing
 * between two blocks is painted. Empty where the page no longer says `text` there.
 */
export function rangesOfPieces(blocks: readonly (readonly Piece[])[], text: string): Range[] {
  return isStanding(blocks, text) ? blocks.flatMap(rangesOfBlock) : [];
}

/** Live ranges of a span; empty where the page no longer holds these words. Throws on a span outside the text. */
export function rangesOf({ text, stretches }: BlockMap, span: Span): Range[] {
  return rangesOfPieces(piecesOf(text, stretches, span), text.slice(span.start, span.end));
}
