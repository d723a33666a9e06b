/** Files of the extension itself, and their addresses. */
import { browser } from 'wxt/browser';

const PACK = '/corpus.pack.jsonl';
const SIDEBAR = '/sidepanel.html';

/** The bundled pack's text. @throws Error if the extension was packed without it */
export async function readBundledPack(): Promise<string> {
  const response = await fetch(browser.runtime.getURL(PACK));
  if (!response.ok) throw new Error(`The bundled corpus could not be read (${response.status}).`);
  return response.text();
}

/** Address of the sidebar's page. Unique to the reader in Firefox: a page must never learn it. */
export function sidebarAddress(): string {
  return browser.runtime.getURL(SIDEBAR);
}
