/**
 * From spans of the article's text to pieces of the text nodes behind it, through the block map: exact, without
 * any search.
 *
 * Cost: O(log n) to find the first stretch, then the length of the span. Nodes may be live ones or the numbers
 * of a snapshot's: nothing here looks into them.
 */
import type { Span } from '../lib/model';

/** Units `start`…`end` of the text are the units of `node` from `from` on. */
export interface StretchOf<Node> extends Span {
  readonly node: Node;
  readonly from: number;
}

/** UTF-16 units `from`…`to` of one text node. */
export interface PieceOf<Node> {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** Index of the first stretch that ends after `offset`. */
function firstAfter(stretches: readonly Span[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The pieces of a span in reading order, one list for each block that it touches (blocks are joined by `\n`).
 * @throws RangeError on a span outside the text
 */
export function piecesOf<Node>(
  text: string,
  stretches: readonly StretchOf<Node>[],
  span: Span,
): PieceOf<Node>[][] {
  if (span.start < 0 || span.end > text.length || span.start > span.end)
    throw new RangeError(`span ${span.start}–${span.end} lies outside the text`);
  const blocks: PieceOf<Node>[][] = [];
  let at = -1;
  for (let i = firstAfter(stretches, span.start); i < stretches.length; i++) {
    const stretch = stretches[i];
    if (stretch === undefined || stretch.start >= span.end) break;
    const start = Math.max(stretch.start, span.start);
    const end = Math.min(stretch.end, span.end);
    const from = stretch.from + (start - stretch.start);
    const piece = { node: stretch.node, from, to: from + (end - start) };
    const block = blocks.at(-1);
    if (block === undefined || text.slice(at, start).includes('\n')) blocks.push([piece]);
    else extend(block, piece);
    at = end;
  }
  return blocks;
}

/** Two pieces of one node are one: what lies between them has no width. */
function extend<Node>(block: PieceOf<Node>[], piece: PieceOf<Node>): void {
  const last = block.at(-1);
  if (last?.node === piece.node) block[block.length - 1] = { ...last, to: piece.to };
  else block.push(piece);
}
