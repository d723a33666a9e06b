/** Events in the life of the extension and of tabs that the background answers. Registered at its start. */
import { browser } from 'wxt/browser';

/** After an install or update, and when the browser starts. */
export function onFreshStart(listener: (why: 'installed' | 'browser-started') => void): void {
  browser.runtime.onInstalled.addListener(() => listener('installed'));
  browser.runtime.onStartup.addListener(() => listener('browser-started'));
}

export function onTabClosed(listener: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => listener(tab));
}

/**
 * A tab begins or ends loading. Browsers tell this of a changed fragment too, where the document stays; they
 * do not tell which it was.
 */
export function onTabLoad(listener: (tab: number) => void): void {
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status !== undefined) listener(tab);
  });
}

/** The text of a file in the extension's own package. @throws Error where it is missing */
export async function readPackagedFile(name: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  return response.text();
}
