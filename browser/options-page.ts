/** Opens the settings: a page of our own, in a tab, or the tab that shows it already. */
import { browser } from 'wxt/browser';

/** @throws Error where the browser cannot open it */
export function openSettings(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
