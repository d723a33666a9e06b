/**
 * Which stretches of an article's text the page sets apart as somebody's words, block quotations and embedded posts,
 * and who wrote them.
 *
 * Told by the live elements behind the text, so that Readability may unwrap and rename at will. The lines that name
 * the author stay in the text and are no part of the passage. Cost: one look at each stretch's ancestors, kept for
 * their other stretches. Source: the embed codes of the networks, and how news pages sign a block quotation.
 */
import { authorIn, isSigned, MAX_CREDIT, posterIn } from '../lib/extract/quotes/credits';
import type { Passage } from '../lib/model';
import type { BlockMap, Stretch } from './blocks';
import { POSTS } from './embeds';
import { authorBeside, authorWithin, CREDITS, isNameLine } from './passage-credits';
import { permalinkOf } from './permalinks';

/** A block quotation that holds one of these is a part of the page's layout. */
const LAYOUT = 'h1, h2, h3, h4, h5, h6, table, ul, ol, dl, form, pre, code';
/** "View this post on Instagram": a line of the embed's own, in whatever language. */
const FURNITURE = /\b(?:Instagram|Threads|Mastodon|TikTok|Facebook|Reddit)\W*$/u;
/** UTF-16 units of such a line. */
const MAX_FURNITURE = 60;
const DASH_END = /\s[—–―-]{1,2}\s?$/u;
/** Links in a line that names author and date, or author and place, of a post. */
const CREDIT_LINKS = 2;
/** Of one article; a page with more is none. */
const MAX_PASSAGES = 2_000;

/** Neighbouring stretches of one element. */
interface Run {
  readonly element: Element;
  readonly stretches: readonly Stretch[];
}

function outermost(element: Element, selector: string): Element | null {
  let found = element.closest(selector);
  for (let next = found; next; next = next.parentElement?.closest(selector) ?? null) found = next;
  return found;
}

/** The post around an element, else the innermost block quotation. */
const containerOf = (element: Element): Element | null =>
  outermost(element, POSTS) ?? element.closest('blockquote');

function runsOf(stretches: readonly Stretch[]): Run[] {
  const known = new Map<Element, Element | null>();
  const runs: { element: Element; stretches: Stretch[] }[] = [];
  let last: Element | null = null;
  for (const stretch of stretches) {
    const parent = stretch.node.parentElement;
    const element = parent && (known.get(parent) ?? containerOf(parent));
    if (parent) known.set(parent, element);
    if (element && element === last) runs.at(-1)?.stretches.push(stretch);
    else if (element) runs.push({ element, stretches: [stretch] });
    last = element;
  }
  return runs;
}

/** A run without its credits, and the author that they name. */
interface Signed {
  readonly words: readonly Stretch[];
  readonly author: string | null;
}

const wordsOf = (text: string, stretches: readonly Stretch[]): string =>
  text.slice(stretches[0]?.start, stretches.at(-1)?.end);

function isInCredit({ node }: Stretch, element: Element): boolean {
  const credit = node.parentElement?.closest(CREDITS);
  return credit !== null && credit !== undefined && credit !== element && element.contains(credit);
}

/** Without the elements that name the author, at the head or the end; in between they are titles of works. */
function withoutCredits({ element, stretches }: Run): readonly Stretch[] {
  const inCredit = stretches.map((stretch) => isInCredit(stretch, element));
  const first = inCredit.indexOf(false);
  const end = inCredit.lastIndexOf(false) + 1;
  return first < 0 ? [] : stretches.slice(first, end);
}

/** Index of the first stretch of the last line. */
function lastLine(text: string, words: readonly Stretch[]): number {
  let first = words.length - 1;
  while (first > 0 && !text.slice(words[first - 1]?.end, words[first]?.start).includes('\n')) first -= 1;
  return first;
}

/** "— Ana Lopez": no sentence ends there, unless it is the line of a post. */
const isSignature = (line: string, isPost: boolean): boolean =>
  line.length <= MAX_CREDIT && isSigned(line) && (isPost || /[^.!?…”"]$/u.test(line));

/** A text node near the end that opens with a dash. */
function byDash(text: string, words: readonly Stretch[], isPost: boolean): Signed | null {
  const end = words.at(-1)?.end ?? 0;
  for (let i = words.length - 1; i > 0 && end - (words[i]?.start ?? 0) <= MAX_CREDIT; i -= 1) {
    const line = text.slice(words[i]?.start, end);
    if (isSignature(line, isPost)) return { words: words.slice(0, i), author: authorIn(line)?.name ?? null };
  }
  return null;
}

/** "A post shared by Ana Lopez (@ana)", "Posted by <a>Ana Lopez</a> on <a>Friday</a>". */
function byLastLine(text: string, words: readonly Stretch[]): Signed | null {
  const first = lastLine(text, words);
  const line = wordsOf(text, words.slice(first));
  if (first === 0 || line.length > MAX_CREDIT) return null;
  const rest = words.slice(0, first);
  const handled = line.includes('(@') ? posterIn(line) : null;
  if (handled) return { words: rest, author: handled.name };
  const linked = words.slice(first).filter(({ node }) => node.parentElement?.closest('a[href]'));
  const [author] = linked;
  return author && linked.length >= CREDIT_LINKS
    ? { words: rest, author: text.slice(author.start, author.end).trim() }
    : null;
}

/** The last line of a block quotation, after a whole sentence: "Ana Lopez, mayor of Quay". */
function byName(text: string, words: readonly Stretch[]): Signed | null {
  const first = lastLine(text, words);
  const line = wordsOf(text, words.slice(first));
  if (first === 0 || !isNameLine(line) || !/[.!?”"»]$/u.test(wordsOf(text, words.slice(0, first)).slice(-1)))
    return null;
  return { words: words.slice(0, first), author: authorIn(line)?.name ?? null };
}

function withoutFurniture(text: string, words: readonly Stretch[]): readonly Stretch[] {
  const next = words.findIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  if (next < 0) return words;
  const head = wordsOf(text, words.slice(0, next));
  return head.length <= MAX_FURNITURE && FURNITURE.test(head) ? words.slice(next) : words;
}

/** What an element tells of all its runs. */
interface Container {
  readonly kind: Passage['kind'];
  /** A block quotation that only lays out the page. */
  readonly layout: boolean;
  /** Named by an element in it or beside it. */
  readonly author: string | null;
  readonly url: string | null;
}

function readContainer(element: Element, address: string): Container {
  if (element.closest(POSTS)) {
    return { kind: 'post', layout: false, author: null, url: permalinkOf(element, address) };
  }
  const layout = element.querySelector(LAYOUT) !== null;
  return {
    kind: 'block-quote',
    layout,
    author: layout ? null : (authorWithin(element) ?? authorBeside(element)),
    url: null,
  };
}

function signed(text: string, run: Run, { kind, author }: Container): Signed {
  const isPost = kind === 'post';
  const words = withoutCredits(run);
  if (author !== null) return { words, author };
  return (
    byDash(text, words, isPost) ?? (isPost ? byLastLine : byName)(text, words) ?? { words, author: null }
  );
}

function passageOf(text: string, run: Run, container: Container): Passage | null {
  const { kind, url } = container;
  const { words, author } = signed(text, run, container);
  const [first] = kind === 'post' ? withoutFurniture(text, words) : words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const said = text.slice(first.start, last.end);
  // The dash before a name that was cut off.
  const end =
    first.start + (words.length < run.stretches.length ? said.replace(DASH_END, '') : said).trimEnd().length;
  return { start: first.start, end, kind, author, url };
}

/** The passages of an article's text, in reading order, none inside another. `address` is the page's own. */
export function readPassages({ text, stretches }: BlockMap, address: string): Passage[] {
  const containers = new Map<Element, Container>();
  return runsOf(stretches)
    .slice(0, MAX_PASSAGES)
    .flatMap((run) => {
      const container = containers.get(run.element) ?? readContainer(run.element, address);
      containers.set(run.element, container);
      return container.layout ? [] : (passageOf(text, run, container) ?? []);
    });
}
