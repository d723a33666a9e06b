/**
 * Reads a saved page in Node, through jsdom.
 *
 * The page is parsed by DOMParser: a document without a browsing context runs no scripts, loads nothing, and
 * builds no style sheets; jsdom's own style sheets throw outside the call on some real pages (an unfinished
 * `calc()`) and would end the process. `style` attributes are renamed before the parse for the same reason;
 * those that hide an element become `hidden`. Cost: about 0.3 s for a page of 200 KB, most of it jsdom's.
 * Alternative not taken: linkedom, whose tree differs from a browser's on unclosed elements.
 */
import { JSDOM } from 'jsdom';
import type { Article } from '../lib/model';
import { copyWhole } from '../page/copy';
import { parseSnapshot } from '../page/parse';

/** UTF-16 units; a larger file is no news page. */
const MAX_HTML_LENGTH = 20_000_000;
/** UTF-16 units of a style attribute that are looked through. */
const MAX_STYLE_LENGTH = 2_000;
const UNKNOWN_URL = 'about:blank';

const START_TAG = /<[a-z][^<>]*>/giu;
const STYLE_ATTRIBUTE = /\sstyle\s*=/giu;
const HIDES = /(?:^|;)\s*display\s*:\s*none/iu;

function hideStyled(document: Document): void {
  for (const element of document.querySelectorAll('[data-style]'))
    if (HIDES.test((element.getAttribute('data-style') ?? '').slice(0, MAX_STYLE_LENGTH)))
      element.setAttribute('hidden', '');
}

function absolute(address: string | null | undefined): string | null {
  return address && /^https?:/iu.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** The address that the page gives as its own. */
function ownUrl(document: Document): string | null {
  return (
    absolute(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')) ??
    absolute(document.querySelector('meta[property="og:url" i]')?.getAttribute('content'))
  );
}

function parse(html: string, url: string): { document: Document; close: () => void } {
  const { window } = new JSDOM('', { url });
  const bare = html.replace(START_TAG, (tag) => tag.replace(STYLE_ATTRIBUTE, ' data-style='));
  const document = new window.DOMParser().parseFromString(bare, 'text/html');
  hideStyled(document);
  return { document, close: () => window.close() };
}

/**
 * The article of a page's HTML; null where the page is none. `url` is its address where known, else the page's
 * canonical address or `og:url` is taken, else `about:blank`. Throws only what jsdom or Readability throw.
 */
export function readHtml(html: string, url: string | null): Article | null {
  if (html.length > MAX_HTML_LENGTH) return null;
  const { document, close } = parse(html, url ?? UNKNOWN_URL);
  try {
    const tokens = copyWhole(document);
    if (tokens === null) return null;
    const address = url ?? ownUrl(document) ?? UNKNOWN_URL;
    return parseSnapshot(document, { tokens, url: address, capturedAt: null })?.article ?? null;
  } finally {
    close();
  }
}
