/**
 * From a page's snapshot back to a document, text node for text node.
 *
 * Built by `createElement` and never by a parser, so that the tree is the one that was copied and nothing in it
 * can run or load: the document has no window. Cost: linear in the tokens.
 */
import { isHiddenText, type SnapshotToken } from '../lib/snapshot';

/** Names that `createElement` and `setAttribute` accept; a page's own parser lets others through. */
const NAME = /^[a-z][\w.-]{0,100}$/u;
/** Stands for an element whose name cannot be made: it means nothing to Readability. */
const NAMELESS = 'span';
/** Elements inside one another; copy.ts stops long before, this keeps a forged snapshot from exhausting the stack. */
const MAX_OPEN = 1_000;

export interface RebuiltPage {
  readonly document: Document;
  /** Number in the snapshot of each text node. */
  readonly numbers: ReadonlyMap<Text, number>;
  readonly isShown: (text: Text) => boolean;
}

function elementOf(document: Document, [name, ...attributes]: readonly string[]): Element {
  const element = document.createElement(name !== undefined && NAME.test(name) ? name : NAMELESS);
  for (let at = 0; at + 1 < attributes.length; at += 2)
    element.setAttribute(attributes[at] ?? '', attributes[at + 1] ?? '');
  return element;
}

/** An empty document without a window. */
function emptyDocument(host: Document): Document {
  const empty = host.implementation.createHTMLDocument('');
  empty.documentElement.remove();
  return empty;
}

/** The tree that grows: where the next node belongs, and how to close. */
function createTree(document: Document) {
  const open: Element[] = [];
  return {
    text(node: Text): void {
      open.at(-1)?.append(node);
    },
    open(element: Element): void {
      if (open.length >= MAX_OPEN) throw new RangeError('The page is nested too deeply.');
      const parent = open.at(-1);
      if (parent !== undefined) parent.append(element);
      else if (document.documentElement === null) document.append(element);
      open.push(element);
    },
    close(count: number): void {
      open.length = Math.max(0, open.length - count);
    },
  };
}

/** `host` is any document that makes others. Throws in words where the tokens are none that copy.ts makes. */
export function rebuildPage(host: Document, tokens: readonly SnapshotToken[]): RebuiltPage {
  const document = emptyDocument(host);
  const tree = createTree(document);
  const numbers = new Map<Text, number>();
  const hidden = new Set<Text>();
  const add = (data: string): Text => {
    const node = document.createTextNode(data);
    numbers.set(node, numbers.size);
    tree.text(node);
    return node;
  };
  for (const token of tokens) {
    if (typeof token === 'string') add(token);
    else if (typeof token === 'number') tree.close(token);
    else if (isHiddenText(token)) hidden.add(add(token[1]));
    else tree.open(elementOf(document, token));
  }
  return { document, numbers, isShown: (text) => !hidden.has(text) };
}
