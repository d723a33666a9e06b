/** Tells whether two addresses are captures of one page. Plain strings: `URL` is no part of the language. */

/** Query parameters that say how a reader came, not what they read. */
const TRACKING =
  /^(?:utm_[^=]*|fbclid|gclid|cmpid|cid|ref|smid|ocid|mc_[ce]id|s?sref|ns_[^=]*|outputType)(?:=|$)/i;
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.|m\.|amp\.|mobile\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i;

/** Host, path and telling query: without scheme, `www.`, `m.`, `amp.`, tracking, fragment and trailing slash. */
export function canonicalAddress(address: string): string {
  const [, host, path = '', query = ''] = ADDRESS.exec(address) ?? [];
  if (host === undefined) return address; // no web address: then only itself is the same
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  const trimmed = path.replace(/\/amp\/?$/, '').replace(/\/$/, '');
  return `${host.toLowerCase()}${trimmed}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Host without `www.`, or null where the address has none. */
export function hostOf(address: string): string | null {
  return ADDRESS.exec(address)?.[1]?.toLowerCase() ?? null;
}
