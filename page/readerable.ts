/**
 * Whether a page is worth parsing as an article, for little: Readability's own quick look, and guards for the
 * pages that fool it. Front pages, lists and search results have long teasers; shops have long descriptions;
 * editors hold the reader's own words, which are nobody's article.
 *
 * Cost: a few selector look-ups and the lengths of the paragraphs, once the page's snapshot is rebuilt; what
 * the live page alone can tell (its address, what is being written) is asked there before it is copied. Source: `isProbablyReaderable` of
 * @mozilla/readability; the guards are own. Judging after the parse was not taken: it costs ten times as much
 * on every front page.
 */
import { isProbablyReaderable } from '@mozilla/readability';
import { isEditor } from './editable';
import { isListAddress } from './first-look';

/** Readability's own quick look asks for 140 units and a score of 20, which short news items do not reach. */
const READERABLE = { minContentLength: 80, minScore: 12 };
/** UTF-16 units; a paragraph of prose. Captions and buttons are shorter. */
const PROSE_LENGTH = 60;
/** Share of a paragraph's text that may be links before it counts as a list of links. */
const MAX_LINK_SHARE = 0.5;
/** UTF-16 units of prose that must stand together where a page does not call itself an article. */
const MIN_PROSE_TOGETHER = 500;
/** Paragraphs of prose that must stand together where a page does not call itself an article. */
const MIN_PARAGRAPHS_TOGETHER = 2;
/** UTF-16 units of JSON-LD that are looked through for a type's name. */
const MAX_TYPE_SEARCH = 50_000;

const ARTICLE_SIGNS = [
  'meta[property="og:type" i][content="article" i]',
  'meta[property="article:published_time" i]',
  '[itemscope][itemtype$="Article"]',
  '[itemscope][itemtype$="BlogPosting"]',
].join(',');
const OTHER_SIGNS = [
  'meta[property="og:type" i][content^="product" i]',
  'meta[property^="product:price" i]',
  'body[class~="search-results"]',
].join(',');
const ARTICLE_TYPE = /"@type"\s{0,4}:\s{0,4}\[?\s{0,4}"[A-Za-z]{0,20}(?:Article|BlogPosting)"/u;
function saysArticle(document: Document): boolean {
  if (document.querySelector(ARTICLE_SIGNS)) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    if (ARTICLE_TYPE.test((script.textContent ?? '').slice(0, MAX_TYPE_SEARCH))) return true;
  return false;
}

function isProse(paragraph: Element): boolean {
  const length = (paragraph.textContent ?? '').trim().length;
  if (length < PROSE_LENGTH || paragraph.closest('a[href], li, nav, footer, form')) return false;
  let linked = 0;
  for (const link of paragraph.querySelectorAll('a[href]')) linked += (link.textContent ?? '').length;
  return linked <= MAX_LINK_SHARE * length;
}

/** Elements that hold prose: paragraphs, and parts whose paragraphs are only line breaks. */
function proseOf(document: Document): Element[] {
  const holders = new Set<Element>(document.querySelectorAll('p, pre'));
  for (const line of document.querySelectorAll('div > br'))
    if (line.parentElement) holders.add(line.parentElement);
  return [...holders].filter(isProse);
}

/** True where enough prose stands under one element; teasers stand alone, each beside its own heading. */
function hasProseTogether(document: Document): boolean {
  const together = new Map<Element, { length: number; paragraphs: number }>();
  for (const prose of proseOf(document)) {
    const parent = prose.parentElement;
    if (!parent) continue;
    const sum = together.get(parent) ?? { length: 0, paragraphs: 0 };
    sum.length += (prose.textContent ?? '').length;
    sum.paragraphs += prose.localName === 'p' ? 1 : MIN_PARAGRAPHS_TOGETHER;
    if (sum.length >= MIN_PROSE_TOGETHER && sum.paragraphs >= MIN_PARAGRAPHS_TOGETHER) return true;
    together.set(parent, sum);
  }
  return false;
}

/** True where the page at `url` reads like one article: long enough, not a list, not a shop, not an editor. */
export function isArticle(document: Document, url = document.URL): boolean {
  if (!document.body || isListAddress(url)) return false;
  if (!isProbablyReaderable(document, READERABLE)) return false;
  if (document.querySelector(OTHER_SIGNS) || isEditor(document)) return false;
  return saysArticle(document) || hasProseTogether(document);
}
