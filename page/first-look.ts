/**
 * What can be told of a page before it is copied: whether it is one that may be an article at all.
 *
 * Cost: constant; no look at the tree, which may have a million nodes. What must be counted is counted while the
 * page is copied, in slices; what needs its words is told by readerable.ts, elsewhere.
 */
import type { NoArticle } from '../lib/shown';
import { isWritten } from './editable';

/** What the browser shows as a page of the web; PDFs, pictures and plain text have viewers of their own. */
const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** Addresses that are a front page or a search, whatever the page says of itself. */
const FRONT_PATH = /^\/(?:index\.\w{1,5}|home)?$/u;
const SEARCH_PATH = /\/(?:search|suche|recherche|buscar|cerca)(?:\/|\.\w{1,5})?$/u;

/** True where the address alone tells that the page is a front page or a search. */
export function isListAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.protocol.startsWith('http')) return false;
  return (FRONT_PATH.test(url.pathname) && url.search === '') || SEARCH_PATH.test(url.pathname);
}

/** Why the page is surely no article; null where it may be one. */
export function firstLook(document: Document): NoArticle | null {
  if (!PAGE_TYPES.has(document.contentType)) return 'unsupported';
  if (!document.body || isListAddress(document.URL) || isWritten(document)) return 'not-an-article';
  return null;
}
