/**
 * Sites the reader has granted. Nothing is granted at install; each grant can be taken back.
 *
 * A request must be made in the reader's click itself: `askFor…` call the browser before they wait for
 * anything, and so must their callers.
 */
import { browser } from 'wxt/browser';

const ALL_SITES = '*://*/*';

interface Origins {
  readonly origins?: string[] | undefined;
}

/** The pattern that covers the page's host, on http and https and any port; null where nothing can be asked for. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return `*://${hostname}/*`;
}

/** Domains have subdomains; addresses in numbers and names of one machine have none. */
const NUMERIC_HOST = /^(?:\d[\d.]*|\[[\da-f:.]+\])$/;
const LOCAL_HOST = 'localhost';
/** UTF-16 units: the longest address that browsers keep. */
const MAX_TYPED_LENGTH = 2_000;

/** The pattern that covers a domain and its subdomains; `www` is no domain of its own. */
export function domainPattern(host: string): string {
  const isAlone = host === LOCAL_HOST || NUMERIC_HOST.test(host);
  return isAlone ? `*://${host}/*` : `*://*.${host.replace(/^www\./, '')}/*`;
}

/** The pattern for what a reader typed: an address, or its host alone. Null where it names no website. */
export function typedPattern(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || typed.length > MAX_TYPED_LENGTH) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  const isWeb = (protocol === 'http:' || protocol === 'https:') && username === '';
  // A single word is a search or a slip: nothing on the web has such an address.
  const isHost = host === LOCAL_HOST || NUMERIC_HOST.test(host) || /[^.]\.[^.]/.test(host);
  return isWeb && isHost && !host.includes('*') ? domainPattern(host) : null;
}

export function holdsSite(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

export function holdsAllSites(): Promise<boolean> {
  return holdsSite(ALL_SITES);
}

/** Whether the reader agreed. */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** One question for all of these patterns; none at all would be no question. */
export function askForSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

export function askForAllSites(): Promise<boolean> {
  return askForSite(ALL_SITES);
}

/** Patterns of web pages that are granted now. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\/|^<all_urls>$/.test(origin));
}

/**
 * Takes back every grant for this site, also one for the whole domain: asked to remove a narrower pattern than it
 * holds, a browser removes nothing. Grants for all sites stay. False where the browser keeps what the manifest
 * itself requires.
 */
export async function giveBackSite(pattern: string): Promise<boolean> {
  const origins = (await grantedSites()).filter((granted) => isGrantFor(granted, pattern));
  return origins.length === 0 || browser.permissions.remove({ origins });
}

function isGrantFor(granted: string, pattern: string): boolean {
  if (granted === pattern) return true;
  const [, host] = /^[^/]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern) ?? [];
  const isForAll = /^<all_urls>$|:\/\/\*\//.test(granted);
  if (host === undefined || isForAll) return false;
  return covers(granted, `https://${host}/`) || covers(granted, `http://${host}/`);
}

/** Takes back every grant, those for single sites too: "all sites" off means that nothing runs by itself. */
export async function giveBackAllSites(): Promise<boolean> {
  const origins = await grantedSites();
  return origins.length === 0 || browser.permissions.remove({ origins });
}

/** Whether a granted pattern, as the browsers tell them, covers the page's address. */
export function covers(pattern: string, url: string): boolean {
  const own = sitePattern(url);
  if (own === null) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return false;
  const { protocol, hostname } = new URL(url);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*' || host === hostname) return true;
  return host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1));
}

/** Whether pages at this address are granted, by whichever pattern: the browser's settings may grant https alone. */
export async function isGranted(url: string): Promise<boolean> {
  return (await grantedSites()).some((pattern) => covers(pattern, url));
}

export interface SitesChange {
  readonly kind: 'given' | 'taken';
  readonly patterns: readonly string[];
}

/** Tells when a grant was given or taken, here or in the browser's own settings. Returns the undo. */
export function onSitesChange(listener: (change: SitesChange) => void): () => void {
  const given = ({ origins = [] }: Origins) => listener({ kind: 'given', patterns: origins });
  const taken = ({ origins = [] }: Origins) => listener({ kind: 'taken', patterns: origins });
  browser.permissions.onAdded.addListener(given);
  browser.permissions.onRemoved.addListener(taken);
  return () => {
    browser.permissions.onAdded.removeListener(given);
    browser.permissions.onRemoved.removeListener(taken);
  };
}

/**
 * Tells the granted patterns, at once and after each change, here or elsewhere. Only the answer to the last
 * question counts. Returns the undo.
 */
export function watchGrants(
  listener: (patterns: readonly string[]) => void,
  fail: (error: unknown) => void,
): () => void {
  let asked = 0;
  const ask = () => {
    const mine = ++asked;
    grantedSites().then((patterns) => {
      if (mine === asked) listener(patterns);
    }, fail);
  };
  const unwatch = onSitesChange(ask);
  ask();
  return () => {
    asked += 1;
    unwatch();
  };
}
