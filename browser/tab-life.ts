/** The ends of what was known of a tab: closed, or gone to another address. */
import { browser } from 'wxt/browser';

export function onTabClosed(listener: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => listener(tab));
}

/** Only addresses that the extension may see are told. */
export function onTabAddress(listener: (tab: number, url: string) => void): void {
  browser.tabs.onUpdated.addListener((tab, { url }) => {
    if (url !== undefined) listener(tab, url);
  });
}
