/** The ends of what was known of a tab: closed, or gone to another address or document. */
import { browser } from 'wxt/browser';

export function onTabClosed(listener: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => listener(tab));
}

/**
 * Tells that another address or another document may stand in the tab; too often rather than too seldom.
 * `url` is null where the address is the same or the extension may not see it.
 */
export function onTabMoved(listener: (tab: number, url: string | null) => void): void {
  browser.tabs.onUpdated.addListener((tab, { status, url }) => {
    if (status !== undefined || url !== undefined) listener(tab, url ?? null);
  });
}
