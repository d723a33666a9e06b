/** Files of the extension itself, and their addresses. */
import { browser } from 'wxt/browser';

const PACK = '/corpus.pack.jsonl';
const NEAR_WORDS = '/near-words-en.bin';
const SIDEBAR = '/sidepanel.html';

/** The bundled pack's text. @throws Error if the extension was packed without it */
export async function readBundledPack(): Promise<string> {
  const response = await fetch(browser.runtime.getURL(PACK));
  if (!response.ok) throw new Error(`The bundled corpus could not be read (${response.status}).`);
  return response.text();
}

/** The table of near words. @throws Error if the extension was packed without it */
export async function readBundledNearWords(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(NEAR_WORDS));
  if (!response.ok) throw new Error(`The near words could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Address of the sidebar's page. Unique to the reader in Firefox: a page must never learn it. */
export function sidebarAddress(): string {
  return browser.runtime.getURL(SIDEBAR);
}
