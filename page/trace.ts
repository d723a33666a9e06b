/**
 * Leads each text node of a parsed copy back to the live text nodes it came from.
 *
 * Every element of the copy is numbered before the parse, in the order of `querySelectorAll('*')`, which is
 * the same in the live document. Readability renames, wraps and unwraps elements and may print and re-parse
 * the whole copy, so text nodes lose their identity but keep a numbered ancestor. Among that ancestor's live
 * text nodes the one with the same words is taken, in reading order.
 *
 * Cost: O(elements) attributes, then one look-up per parsed text node. Source: own. Searching the live text
 * for the parsed one was not taken: a sentence that stands twice on a page would be found in the wrong place.
 */

const NUMBER = 'data-as-reported-number';

/** The live nodes that a parsed text node was made of, in order; empty where that cannot be told. */
export type Trace = (parsed: Text) => readonly Text[];

/** A numbered copy of the document, and the live elements by number. */
export interface NumberedCopy {
  readonly copy: Document;
  readonly live: readonly Element[];
}

/** Copies the document and numbers the copy; the live document is not touched. */
export function numberedCopy(document: Document): NumberedCopy {
  const live = [...document.querySelectorAll('*')];
  const copy = document.cloneNode(true) as Document;
  let number = 0;
  for (const element of copy.querySelectorAll('*')) element.setAttribute(NUMBER, String(number++));
  return { copy, live };
}

interface Pool {
  readonly nodes: readonly Text[];
  /** Nodes before it are used up, as long as the parse keeps the reading order. */
  next: number;
}

/** The live nodes that make up `data` when read one after the other from `from` on, or null. */
function spell(data: string, nodes: readonly Text[], from: number): { found: Text[]; next: number } | null {
  const found: Text[] = [];
  let at = 0;
  let i = from;
  for (; i < nodes.length && at < data.length; i++) {
    const node = nodes[i];
    if (!node || node.data === '') continue;
    if (!data.startsWith(node.data, at)) return null;
    found.push(node);
    at += node.data.length;
  }
  return at === data.length ? { found, next: i } : null;
}

function take(data: string, pool: Pool): Text[] | null {
  const count = pool.nodes.length;
  for (let step = 0; step < count; step++) {
    const spelled = spell(data, pool.nodes, (pool.next + step) % count);
    if (!spelled) continue;
    pool.next = spelled.next % count;
    return spelled.found;
  }
  return null;
}

function childTexts(element: Element): Text[] {
  return [...element.childNodes].filter((node): node is Text => node.nodeType === node.TEXT_NODE);
}

/** 4 is NodeFilter.SHOW_TEXT; the global is missing in Node. */
const SHOW_TEXT = 4;

function allTexts(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** Traces the text nodes of a parsed {@link numberedCopy}; ask in reading order. */
export function createTrace(live: readonly Element[]): Trace {
  const children = new Map<Element, Pool>();
  const descendants = new Map<Element, Pool>();
  const poolOf = (pools: Map<Element, Pool>, element: Element, list: (element: Element) => Text[]) => {
    const pool = pools.get(element) ?? { nodes: list(element), next: 0 };
    pools.set(element, pool);
    return pool;
  };
  return (parsed) => {
    const numbered = parsed.parentElement?.closest(`[${NUMBER}]`);
    const element = numbered && live[Number(numbered.getAttribute(NUMBER))];
    if (!element) return [];
    // A wrapper's number replaces its only child's, so the node may lie deeper than the numbered element.
    return (
      take(parsed.data, poolOf(children, element, childTexts)) ??
      take(parsed.data, poolOf(descendants, element, allTexts)) ??
      []
    );
  };
}
