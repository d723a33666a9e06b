/**
 * Where our content script runs: by itself on granted sites, and once where the reader clicks.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Refusal } from '../lib/protocol';
import { inWords } from './failure';
import { refusalOf } from './refusals';
import { grantedSites } from './sites';
import { tabAddress } from './tab-travel';
import { inTurn } from './turns';

const SCRIPT = 'content.js';
const STYLE = 'assets/content.css';
const REGISTRATION = 'content';

/** Makes the registration fit the grants: the browser then injects into every page of a granted site. */
export function registerForGrantedSites(): Promise<void> {
  return inTurn('registration', async () => {
    const matches = await grantedSites();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
    const isRegistered = registered.length > 0;
    if (matches.length === 0) {
      if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
      return;
    }
    const script: Browser.scripting.RegisteredContentScript = {
      id: REGISTRATION,
      matches,
      js: [SCRIPT],
      css: [STYLE],
      runAt: 'document_idle',
      allFrames: false,
    };
    // In one step: a background that is killed between taking away and putting back would leave nothing.
    if (isRegistered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

export type Ran =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs the content script in the tab's top document; one that runs there already reads the page afresh. */
export async function runInTab(tab: number): Promise<Ran> {
  try {
    const target = { tabId: tab };
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    return { kind: 'done' };
  } catch (error) {
    const reason = inWords(error);
    const why = await refusalOf(reason, await tabAddress(tab));
    return why === null ? { kind: 'failed', reason } : { kind: 'refused', why };
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
