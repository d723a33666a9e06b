/**
 * Copies a page into the tokens of lib/snapshot.ts, a node a step, so that it can be done in slices.
 *
 * Only what reading an article needs is copied: no scripts but JSON-LD, no styles, no pictures' data, a score of
 * attributes. Cost: one visit for each node of the tree as it is shown, about two microseconds an element.
 * Source: own. `cloneNode` and `outerHTML` were not taken: they cannot be interrupted, and a printed tree parses
 * into another one.
 */
import {
  HIDDEN_TEXT,
  lengthOfToken,
  MAX_SNAPSHOT_LENGTH,
  MAX_TOKEN_LENGTH,
  PART_LENGTH,
  type SnapshotToken,
} from '../lib/snapshot';
import { isEditable, isWritten, MAX_EDITABLE_LENGTH } from './editable';
import { type Children, frameDocument, insideOf, type ShadowOf } from './flat-tree';
import { MAX_SCRIPT_LENGTH } from './json-ld';
import { attributesOf } from './kept-attributes';
import { createShown } from './shown';

/** Elements; a page with more is an application or a dump, which no reader takes for an article. */
export const MAX_ELEMENTS = 60_000;
/** Text nodes; as above. */
const MAX_TEXTS = 120_000;
/** Nodes of any kind, comments and what is left out too: a page may go on writing them while it is copied. */
const MAX_NODES = 500_000;
/** UTF-16 units of text in all nodes together; an article of this length would be a book. */
const MAX_TEXT_LENGTH = 3_000_000;
/** Elements inside one another; real pages stay below 100, and Readability's cost grows with its cube. */
const MAX_NESTING = 250;
/** UTF-16 units of an element's name; no standard has a longer one. */
const MAX_NAME_LENGTH = 100;
/** UTF-16 units of JSON-LD in all scripts together; an article's metadata have some thousands. */
const MAX_JSON_LD_LENGTH = 1_000_000;

/** Elements of which nothing is copied. */
const LEFT_OUT = new Set(['link', 'noscript', 'style', 'template']);
/** Elements that count by being there; what is in them is no text of the page. */
const HOLLOW = new Set('audio canvas embed iframe math object select svg textarea video'.split(' '));
/** UTF-16 units of one text from which it is a paragraph's; clocks, counters and signs of loading are shorter. */
const MIN_PROSE_LENGTH = 40;
const JSON_LD = /^application\/ld\+json/i;

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

/** `editor`: the page holds the reader's own words, of which nothing was copied. */
export type CopyResult = PageCopy | { readonly kind: 'too-large' | 'editor' };

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

/** Collects tokens and hands them over by parts. */
class Tokens {
  private tokens: SnapshotToken[] = [];
  private length = 0;
  private closing = 0;
  /** UTF-16 units of all tokens so far. */
  total = 0;

  close(): void {
    this.closing += 1;
  }

  add(token: SnapshotToken): void {
    if (this.closing > 0) this.tokens.push(this.closing);
    this.closing = 0;
    this.tokens.push(token);
    const length = lengthOfToken(token);
    this.length += length;
    this.total += length;
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
  private words = 0;
  private jsonLd = 0;
  /** UTF-16 units of the reader's own words, which were left out. */
  private written = 0;

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

  /** Why the page is not copied any further; null where it is. */
  end(): CopyResult | null {
    if (this.written > MAX_EDITABLE_LENGTH) return { kind: 'editor' };
    return this.isTooLarge() ? { kind: 'too-large' } : null;
  }

  private isTooLarge(): boolean {
    return (
      this.visited > MAX_NODES ||
      this.elements > MAX_ELEMENTS ||
      this.nodes.length > MAX_TEXTS ||
      this.words > MAX_TEXT_LENGTH ||
      this.tokens.total > MAX_SNAPSHOT_LENGTH ||
      this.levels.length > MAX_NESTING
    );
  }

  result(): PageCopy {
    const { nodes, roots, fingerprint, prose, length } = this;
    return { kind: 'copied', nodes, roots, fingerprint, prose, length };
  }

  private open(element: Element): void {
    this.elements += 1;
    const frame = frameDocument(element);
    // A frame is read as a part of this page; by its own name it would be taken for a player.
    const name = frame !== null ? 'div' : element.localName.slice(0, MAX_NAME_LENGTH);
    this.tokens.add([name, ...attributesOf(element)]);
    const isOwn = isEditable(element) || (frame !== null && isWritten(frame));
    if (isOwn) this.written += ((frame?.body ?? element).textContent ?? '').length;
    else if (name === 'textarea') this.written += (element as HTMLTextAreaElement).value.length;
    if (isOwn || HOLLOW.has(name)) this.tokens.close();
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
    const data = node.data.slice(0, MAX_TOKEN_LENGTH);
    const isData = parent.localName === 'script';
    if (isData && !this.hasRoomFor(data)) return;
    this.nodes.push(node);
    if (data.trim() === '') this.tokens.add(data.includes('\n') ? '\n' : ' ');
    else if (isData) this.tokens.add(data);
    else this.say(data, this.isShown(node));
  }

  /** What is too much is left out whole: nobody reads JSON that is cut. */
  private hasRoomFor(jsonLd: string): boolean {
    if (jsonLd.length > MAX_SCRIPT_LENGTH || this.jsonLd + jsonLd.length > MAX_JSON_LD_LENGTH) return false;
    this.jsonLd += jsonLd.length;
    return true;
  }

  private say(data: string, isShown: boolean): void {
    this.tokens.add(isShown ? data : [HIDDEN_TEXT, data]);
    this.words += data.length;
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
    const end = copying.end();
    if (end !== null) return end;
    yield copying.tokens.part();
  }
  yield copying.tokens.rest();
  return copying.result();
}

/** All tokens of a page at once, where no one is kept waiting; null where it is too large or an editor. */
export function copyWhole(document: Document): SnapshotToken[] | null {
  const tokens: SnapshotToken[] = [];
  const work = copyPage(document, () => null);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value.kind === 'copied' ? tokens : null;
    for (const token of value ?? []) tokens.push(token);
  }
}
