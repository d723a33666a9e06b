/**
 * Why the browser let nothing run in a page, from what it says and from the page's address.
 *
 * Chrome has a wording for each kind of page; Firefox says "Missing host permission for the tab" for all of them,
 * granted pages in its viewers (PDF, reader view, source) included, so there the address decides.
 */
import type { Refusal } from '../lib/protocol';
import { holdsAllSites, isGranted } from './sites';

/** Of Chrome: its own pages, those of the shop and of other extensions, and where a policy forbids it. */
const PROTECTED =
  /^Cannot access (?:a|an) \S+ URL|^The extensions gallery cannot be scripted|^Cannot access "?(?:chrome|about|devtools)|ExtensionsSettings policy|^Blocked by|showing error page/i;
/** Of both: what a grant would change. */
const NO_PERMISSION = /Missing host permission|must request permission to access|^Cannot access contents of/i;

const isWebPage = (url: string): boolean => /^https?:/i.test(url);

/** Null where the browser refused for no such reason: the tab is gone, the page was replaced. */
export async function refusalOf(message: string, url: string | null): Promise<Refusal | null> {
  if (PROTECTED.test(message)) return 'unsupported';
  if (!NO_PERMISSION.test(message)) return null;
  // With all sites granted, an address that is hidden all the same is no site's.
  if (url === null) return (await holdsAllSites()) ? 'unsupported' : 'not-allowed';
  return isWebPage(url) && !(await isGranted(url)) ? 'not-allowed' : 'unsupported';
}
