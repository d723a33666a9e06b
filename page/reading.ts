/**
 * Walks Readability's element and writes its blocks.
 *
 * Blocks are told by element name, not by computed style, so that the terminal and every browser read the
 * same text. Cost: one pass over the parsed nodes.
 */
import { type BlockMap, TextBuilder } from './blocks';
import type { Origin } from './trace';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** A space between them, so that two cells are never one word. */
const CELLS = new Set(['td', 'th']);
const UNREAD = new Set(
  'audio button canvas embed head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** A browser draws these marks around `<q>`; they stand in no text node. */
const QUOTE_MARKS = { open: '“', close: '”' };
/** Elements nested deeper are read no further: no real page does it, and the walk must not exhaust the stack. */
const MAX_DEPTH = 500;

/** False where the live element is not shown. Without layout (jsdom) everything counts as shown. */
function createShown(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const shown = known.get(element) ?? element.checkVisibility?.() ?? true;
    known.set(element, shown);
    return shown;
  };
}

class Walk {
  private readonly builder = new TextBuilder();
  private readonly isShown = createShown();
  /** How many links stand around the node at hand. */
  private links = 0;

  constructor(private readonly trace: (parsed: Text) => readonly Origin[]) {}

  read(root: Element): BlockMap {
    this.children(root, 0);
    return this.builder.done();
  }

  private children(parent: Element, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const node of parent.childNodes) {
      if (node.nodeType === node.TEXT_NODE) this.words(node as Text);
      else if (node.nodeType === node.ELEMENT_NODE) this.element(node as Element, depth + 1);
    }
  }

  private element(element: Element, depth: number): void {
    const name = element.localName;
    if (UNREAD.has(name)) return;
    if (name === 'br') this.builder.breakLine();
    else if (name === 'q') this.quotation(element, depth);
    else if (BLOCKS.has(name)) {
      this.builder.endBlock();
      this.children(element, depth);
      this.builder.endBlock();
    } else {
      if (CELLS.has(name)) this.builder.run(' ', null);
      if (name === 'a') this.links++;
      this.children(element, depth);
      if (name === 'a') this.links--;
    }
  }

  private quotation(element: Element, depth: number): void {
    this.builder.run(QUOTE_MARKS.open, null);
    this.children(element, depth);
    this.builder.run(QUOTE_MARKS.close, null);
  }

  private words(text: Text): void {
    const origins = this.trace(text);
    const isLink = this.links > 0;
    if (origins.length === 0) this.builder.run(text.data, null, isLink);
    for (const { node } of origins) {
      if (node.parentElement && !this.isShown(node.parentElement)) continue;
      this.builder.run(node.data, { node, from: 0 }, isLink);
    }
  }
}

/** The text of a parsed article with its way back to live nodes. */
export function readBlocks(parsed: Element, trace: (parsed: Text) => readonly Origin[]): BlockMap {
  return new Walk(trace).read(parsed);
}
