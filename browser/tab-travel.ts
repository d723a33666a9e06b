/** Tabs as places to go to. */
import { browser } from 'wxt/browser';

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

/** Opens a web page in a new tab. False for an address that is not http or https. */
export async function openAddress(url: string): Promise<boolean> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  await browser.tabs.create({ url });
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

/** Opens one of the extension's own pages in a new tab. */
export async function openOwnPage(path: '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
