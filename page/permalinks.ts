/**
 * The address of an embedded post: its own attribute, else the first link in it that has the form of one.
 *
 * Cost: one pass over the links. Source: the embed codes of the networks.
 */
import { MAX_ADDRESS_LENGTH } from './kept-attributes';

const ATTRIBUTES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-href', 'cite'];
const PERMALINK =
  /\/(?:status|statuses|posts?|p|reel|reels|video|videos|photos|comments|permalink\.php)\/|\/@[^/]+\/(?:posts\/)?\d+/u;

/** Without what only counts clicks; null for an address that was cut, or is none. */
function bare(raw: string, address: string): string | null {
  const cut = raw.search(/[?#]/u);
  if (raw.length >= MAX_ADDRESS_LENGTH && cut < 0) return null;
  const own = cut < 0 ? raw : raw.slice(0, cut);
  const base = URL.canParse(address) ? address : undefined;
  if (!URL.canParse(own, base)) return null;
  const { protocol, href } = new URL(own, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Null where the page gives no address. `address` is the page's own. */
export function permalinkOf(post: Element, address: string): string | null {
  for (const element of [post, ...post.querySelectorAll('blockquote')])
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value) return bare(value, address);
    }
  for (const link of post.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (PERMALINK.test(href)) return bare(href, address);
  }
  return null;
}
