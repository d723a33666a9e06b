/** A note in session storage that tabs are to be compared again: it outlives a background that is killed over it. */
import { browser } from 'wxt/browser';

const KEY = 'refresh-due';

export function noteRefresh(): Promise<void> {
  return browser.storage.session.set({ [KEY]: true });
}

export async function refreshIsDue(): Promise<boolean> {
  return (await browser.storage.session.get(KEY))[KEY] === true;
}

export function refreshIsDone(): Promise<void> {
  return browser.storage.session.remove(KEY);
}
