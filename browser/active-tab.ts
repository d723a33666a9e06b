/** The tab beside a sidebar: the active one of the window in which this page is shown. */
import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly id: number;
  /** Null where the extension may not see it: neither the site nor the tab was granted. */
  readonly url: string | null;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Tells when another tab, another address or another document stands beside the sidebar. Returns the undo. */
export function onActiveTabChange(listener: () => void): () => void {
  const onActivated = () => listener();
  const onUpdated = (_tab: number, change: { status?: string; url?: string }, tab: { active: boolean }) => {
    if (tab.active && (change.status !== undefined || change.url !== undefined)) listener();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
