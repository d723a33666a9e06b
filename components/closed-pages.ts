/**
 * Which pages a browser closes to every extension, told by their address.
 *
 * The scheme is certain; a store's host or a file's ending is only a guess (each browser closes its own stores, and a
 * server may send a web page under any name), so those count only where the browser has refused. Cost: constant.
 */
export type Closed = 'browser' | 'store' | 'extension' | 'reader' | 'pdf' | 'viewer' | 'unknown';

const BROWSER_SCHEMES = new Set([
  'about:',
  'brave:',
  'chrome:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'opera:',
  'resource:',
  'view-source:',
  'vivaldi:',
]);
const EXTENSION_SCHEMES = new Set(['chrome-extension:', 'moz-extension:']);
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

const parsed = (url: string | null) => (url !== null && URL.canParse(url) ? new URL(url) : null);

/** A page whose very scheme is closed; null for any that might be read. */
export function closedByScheme(url: string | null): Closed | null {
  const address = parsed(url);
  if (address === null) return null;
  if (address.protocol === 'about:' && address.pathname === 'reader') return 'reader';
  if (BROWSER_SCHEMES.has(address.protocol) && address.href !== 'about:blank') return 'browser';
  return EXTENSION_SCHEMES.has(address.protocol) ? 'extension' : null;
}

/** What a page is that the browser did not let us read; `unknown` where its address does not tell. */
export function closedOnRefusal(url: string | null): Closed {
  const address = parsed(url);
  const certain = closedByScheme(url);
  if (address === null || certain !== null) return certain ?? 'unknown';
  if (STORES.includes(address.hostname)) return 'store';
  return address.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'unknown';
}
