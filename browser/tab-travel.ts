/** Tabs as places to go to. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parsed, readEntry } from './tab-storage';

/** Brings the tab and its window to the front. False where there is no such tab any more. */
export async function showTab(tab: number): Promise<boolean> {
  try {
    const shown = await browser.tabs.update(tab, { active: true });
    if (shown?.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
    return true;
  } catch {
    return false; // the browser refuses for one reason only: the tab or its window is gone
  }
}

/** Milliseconds within which the same address asked for again is the same question, sent again. */
const SAME_QUESTION = 3_000;
const OPENED_KEY = 'opened';
const openedSchema = v.object({ url: v.string(), at: v.number() });

async function wasJustOpened(url: string, now: number): Promise<boolean> {
  const opened = parsed(openedSchema, await readEntry(OPENED_KEY));
  return opened?.url === url && now - opened.at < SAME_QUESTION;
}

/**
 * Opens a web page in a new tab, once however often the question comes: its answer is lost with a background that
 * is killed over it. False for an address that is not http or https.
 */
export async function openAddress(url: string, now = Date.now()): Promise<boolean> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  if (await wasJustOpened(url, now)) return true;
  // Both are asked of the browser at once: a background that is killed next has done both or neither.
  const note = browser.storage.session.set({ [OPENED_KEY]: { url, at: now } });
  await Promise.all([note, browser.tabs.create({ url })]);
  return true;
}

/** Null where the extension may not see it, or the tab is gone. */
export async function tabAddress(tab: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tab)).url ?? null;
  } catch {
    return null; // as above
  }
}

/** Whether the tab is of a private window; one that is gone counts as private: then nothing is told of the reader. */
export async function tabIsPrivate(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).incognito;
  } catch {
    return true; // as above
  }
}

/** Opens one of the extension's own pages in a new tab. */
export async function openOwnPage(path: '/welcome.html' | '/library.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
