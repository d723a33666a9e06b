/**
 * Copies a page into the tokens of lib/snapshot.ts, a node a step, so that it can be done in slices.
 *
 * Only what reading an article needs is copied: no scripts but JSON-LD, no styles, no pictures' data, a score of
 * attributes. Cost: one visit for each node of the tree as it is shown, about two microseconds an element.
 * Source: own. `cloneNode` and `outerHTML` were not taken: they cannot be interrupted, and a printed tree parses
 * into another one.
 */
import { HIDDEN_TEXT, PART_LENGTH, type SnapshotToken } from '../lib/snapshot';
import { type Children, frameDocument, insideOf, type ShadowOf } from './flat-tree';
import { createShown } from './shown';

/** Elements; a page with more is an application or a dump, which no reader takes for an article. */
export const MAX_ELEMENTS = 60_000;
/** Text nodes; as above. */
const MAX_TEXTS = 120_000;
/** Nodes of any kind, comments and what is left out too: a page may go on writing them while it is copied. */
const MAX_NODES = 500_000;
/** UTF-16 units of text in all nodes together; an article of this length would be a book. */
const MAX_TEXT_LENGTH = 3_000_000;
/** UTF-16 units of one text node; the rest of a longer one is not read. */
const MAX_NODE_LENGTH = 400_000;
/** Elements inside one another; real pages stay below 100, and Readability's cost grows with its cube. */
const MAX_NESTING = 250;
/** UTF-16 units of an attribute's value. */
const MAX_VALUE_LENGTH = 500;
/** UTF-16 units of an address, of which only the beginning tells anything here. */
const MAX_ADDRESS_LENGTH = 100;

/** Attributes by which Readability and our own readers tell an article and its date, author and outlet. */
const KEPT = new Set(
  'aria-hidden aria-modal class colspan content data-src data-srcset datatable datetime dir hidden href http-equiv id itemprop itemscope itemtype lang name poster property pubdate rel role rowspan src srcset summary type'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['data-src', 'data-srcset', 'href', 'poster', 'src', 'srcset']);
/** Elements of which nothing is copied. */
const LEFT_OUT = new Set(['link', 'noscript', 'style', 'template']);
/** Elements that count by being there; what is in them is no text of the page. */
const HOLLOW = new Set('audio canvas embed iframe math object select svg textarea video'.split(' '));
/** UTF-16 units of one text from which it is a paragraph's; clocks, counters and signs of loading are shorter. */
const MIN_PROSE_LENGTH = 40;
const JSON_LD = /^application\/ld\+json/i;
const NOT_SHOWN = new Set(['none', 'hidden']);

export interface PageCopy {
  readonly kind: 'copied';
  /** By their numbers in the snapshot. */
  readonly nodes: readonly Text[];
  /** The document, and every shadow root and frame's document that was read. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** Equal where the same words are shown; `length` counts their UTF-16 units. */
  readonly fingerprint: number;
  readonly length: number;
  /** The fingerprint of its paragraphs alone, without clocks, counters, buttons; 0 where there are none. */
  readonly prose: number;
}

export type CopyResult = PageCopy | { readonly kind: 'too-large' };

interface Level {
  readonly parent: Element;
  readonly children: Children;
}

/** Words by a rolling hash, as in Java's strings: it only has to tell one state of a page from the next. */
function hashed(hash: number, text: string): number {
  let sum = hash;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

function isJsonLd(element: Element): boolean {
  return element.localName === 'script' && JSON_LD.test(element.getAttribute('type') ?? '');
}

function isLeftOut(element: Element): boolean {
  return LEFT_OUT.has(element.localName) || (element.localName === 'script' && !isJsonLd(element));
}

/** Readability looks at the style attribute itself; where ours is parsed, styles may be forbidden. */
function isHiddenByItself(element: Element): boolean {
  const { style } = element as Partial<HTMLElement>;
  return style !== undefined && (NOT_SHOWN.has(style.display) || style.visibility === 'hidden');
}

function attributesOf(element: Element): string[] {
  const kept: string[] = [];
  for (const name of element.getAttributeNames()) {
    if (name === 'style' && isHiddenByItself(element) && !element.hasAttribute('hidden'))
      kept.push('hidden', '');
    if (!KEPT.has(name)) continue;
    const longest = ADDRESSES.has(name) ? MAX_ADDRESS_LENGTH : MAX_VALUE_LENGTH;
    kept.push(name, (element.getAttribute(name) ?? '').slice(0, longest));
  }
  return kept;
}

/** Collects tokens and hands them over by parts. */
class Tokens {
  private tokens: SnapshotToken[] = [];
  private length = 0;
  private closing = 0;

  close(): void {
    this.closing += 1;
  }

  add(token: SnapshotToken, length: number): void {
    if (this.closing > 0) this.tokens.push(this.closing);
    this.closing = 0;
    this.tokens.push(token);
    this.length += length;
  }

  /** A full part, or null. */
  part(): SnapshotToken[] | null {
    return this.length < PART_LENGTH ? null : this.rest();
  }

  rest(): SnapshotToken[] {
    const part = this.tokens;
    this.tokens = [];
    this.length = 0;
    return part;
  }
}

class Copying {
  readonly tokens = new Tokens();
  readonly nodes: Text[] = [];
  readonly roots: (Document | ShadowRoot)[];
  private readonly levels: Level[];
  private readonly isShown = createShown();
  private visited = 0;
  private elements = 0;
  private fingerprint = 0;
  private prose = 0;
  private length = 0;
  /** UTF-16 units of text, shown or not. */
  private total = 0;

  constructor(
    document: Document,
    private readonly shadowOf: ShadowOf,
  ) {
    this.roots = [document];
    this.levels = [];
    this.open(document.documentElement);
  }

  /** Copies one node; false once there is none left. */
  step(): boolean {
    const level = this.levels.at(-1);
    if (level === undefined) return false;
    const node = level.children();
    this.visited += 1;
    if (node === null) this.leave();
    else if (node.nodeType === node.TEXT_NODE) this.text(node as Text, level.parent);
    else if (node.nodeType === node.ELEMENT_NODE) this.element(node as Element);
    return true;
  }

  isTooLarge(): boolean {
    return (
      this.visited > MAX_NODES ||
      this.elements > MAX_ELEMENTS ||
      this.nodes.length > MAX_TEXTS ||
      this.total > MAX_TEXT_LENGTH ||
      this.levels.length > MAX_NESTING
    );
  }

  result(): PageCopy {
    const { nodes, roots, fingerprint, prose, length } = this;
    return { kind: 'copied', nodes, roots, fingerprint, prose, length };
  }

  private open(element: Element): void {
    this.elements += 1;
    const attributes = attributesOf(element);
    // A frame is read as a part of this page; by its own name it would be taken for a player.
    const isRead = frameDocument(element) !== null;
    const name = isRead ? 'div' : element.localName;
    this.tokens.add([name, ...attributes], name.length + attributes.join().length);
    if (HOLLOW.has(name)) this.tokens.close();
    else this.enter(element);
  }

  private enter(element: Element): void {
    const { children, root } = insideOf(element, this.shadowOf);
    if (root !== null) this.roots.push(root);
    this.levels.push({ parent: root?.nodeType === 9 ? (root as Document).body : element, children });
  }

  private leave(): void {
    this.levels.pop();
    this.tokens.close();
  }

  private element(element: Element): void {
    if (!isLeftOut(element)) this.open(element);
  }

  private text(node: Text, parent: Element): void {
    const data = node.data.slice(0, MAX_NODE_LENGTH);
    const isBlank = data.trim() === '';
    this.nodes.push(node);
    if (isBlank) this.tokens.add(data.includes('\n') ? '\n' : ' ', 1);
    else if (parent.localName === 'script') this.tokens.add(data, data.length);
    else this.words(data, this.isShown(node));
  }

  private words(data: string, isShown: boolean): void {
    this.tokens.add(isShown ? data : [HIDDEN_TEXT, data], data.length);
    this.total += data.length;
    if (!isShown) return;
    this.length += data.length;
    this.fingerprint = hashed(this.fingerprint, data);
    if (data.trim().length >= MIN_PROSE_LENGTH) this.prose = hashed(this.prose, data);
  }
}

/** Yields null after each node, or a part of the snapshot where one is full; the last part comes before the end. */
export function* copyPage(
  document: Document,
  shadowOf: ShadowOf,
): Generator<readonly SnapshotToken[] | null, CopyResult> {
  const copying = new Copying(document, shadowOf);
  while (copying.step()) {
    if (copying.isTooLarge()) return { kind: 'too-large' };
    yield copying.tokens.part();
  }
  yield copying.tokens.rest();
  return copying.result();
}

/** All tokens of a page at once, where no one is kept waiting; null where it is too large. */
export function copyWhole(document: Document): SnapshotToken[] | null {
  const tokens: SnapshotToken[] = [];
  const work = copyPage(document, () => null);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value.kind === 'copied' ? tokens : null;
    for (const token of value ?? []) tokens.push(token);
  }
}
