/**
 * Walks Readability's element and writes its blocks.
 *
 * Blocks are told by element name, not by computed style, so that the terminal and every browser read the
 * same text. Cost: one pass over the parsed nodes.
 */
import { type BlockMap, TextBuilder } from './blocks';
import { createShown } from './shown';
import type { Trace } from './trace';

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

type Shown = (text: Text) => boolean;

class Walk {
  readonly builder = new TextBuilder();
  /** UTF-16 units that were left out because they are not shown. */
  hidden = 0;
  /** How many links, and how many preformatted parts, stand around the node at hand. */
  private links = 0;
  private preformatted = 0;

  constructor(
    private readonly trace: Trace,
    private readonly isShown: Shown,
  ) {}

  children(parent: Element, depth = 0): void {
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
    else if (BLOCKS.has(name)) this.blockOf(element, depth);
    else {
      if (CELLS.has(name)) this.builder.run(' ', null);
      // An anchor without an address is a place, not a link; old pages never close theirs.
      const isLink = name === 'a' && element.hasAttribute('href');
      if (isLink) this.links++;
      this.children(element, depth);
      if (isLink) this.links--;
    }
  }

  private blockOf(element: Element, depth: number): void {
    const isPreformatted = element.localName === 'pre';
    if (isPreformatted) this.preformatted++;
    this.builder.endBlock();
    this.children(element, depth);
    this.builder.endBlock();
    if (isPreformatted) this.preformatted--;
  }

  private quotation(element: Element, depth: number): void {
    this.builder.run(QUOTE_MARKS.open, null);
    this.children(element, depth);
    this.builder.run(QUOTE_MARKS.close, null);
  }

  private words(text: Text): void {
    const origins = this.trace(text);
    if (origins.length === 0) this.builder.run(text.data, null, this.links > 0);
    for (const node of origins) {
      if (!this.isShown(node)) this.hidden += node.data.trim().length;
      else if (this.preformatted > 0) this.lines(node);
      else this.builder.run(node.data, { node, from: 0 }, this.links > 0);
    }
  }

  private lines(node: Text): void {
    let from = 0;
    for (const line of node.data.split('\n')) {
      if (from > 0) this.builder.breakLine();
      this.builder.run(line, { node, from }, this.links > 0);
      from += line.length + 1;
    }
  }
}

/**
 * The text of a parsed article with its way back to live nodes; `trace` makes a fresh trace. Words that are
 * not shown are left out, unless most are: then the page is still to be uncovered.
 */
export function readBlocks(parsed: Element, trace: () => Trace, isShown: Shown): BlockMap {
  const walk = new Walk(trace(), isShown);
  walk.children(parsed);
  const blocks = walk.builder.done();
  if (walk.hidden <= blocks.text.length) return blocks;
  const uncovered = new Walk(trace(), () => true);
  uncovered.children(parsed);
  return uncovered.builder.done();
}

/** The text of a live element as it stands, read like an article's. */
export function readLive(root: Element): BlockMap {
  const walk = new Walk((text) => [text], createShown());
  walk.children(root);
  return walk.builder.done();
}
