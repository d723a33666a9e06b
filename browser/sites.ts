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

export function askForAllSites(): Promise<boolean> {
  return askForSite(ALL_SITES);
}

/** Patterns of web pages that are granted now. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\/|^<all_urls>$/.test(origin));
}

/** False where the browser keeps it, as it does with what the manifest itself requires. */
export function giveBackSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
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
