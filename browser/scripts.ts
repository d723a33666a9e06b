/**
 * Where our content script runs: by itself on granted sites, and once where the reader clicks.
 */
import { browser } from 'wxt/browser';
import { inWords } from './failure';
import { grantedSites } from './sites';
import { inTurn } from './turns';

const SCRIPT = 'content.js';
const STYLE = 'assets/content.css';
const REGISTRATION = 'content';

/** Makes the registration fit the grants: the browser then injects into every page of a granted site. */
export function registerForGrantedSites(): Promise<void> {
  return inTurn('registration', async () => {
    const matches = await grantedSites();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: REGISTRATION, matches, js: [SCRIPT], css: [STYLE], runAt: 'document_idle', allFrames: false },
    ]);
  });
}

/**
 * Runs the content script in the tab's top document; one that runs there already reads the page afresh.
 * Null on success, else the reason in words: the browser protects the page, or nothing was granted.
 */
export async function runInTab(tab: number): Promise<string | null> {
  try {
    const target = { tabId: tab };
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    return null;
  } catch (error) {
    return inWords(error);
  }
}

/** Tabs whose address the extension may see, loaded and with http or https. */
export async function readableTabs(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ discarded: false, url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

/** Every tab, seen or not. */
export async function allTabs(): Promise<{ id: number; url: string | null }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url: url ?? null }]));
}
