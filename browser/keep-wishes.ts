/**
 * Pages that the reader wants to add before they were read, kept in session storage: the background may be
 * killed before the page is read. A wish goes with what is known of its tab.
 */
import { browser } from 'wxt/browser';
import { wishKey } from './tab-storage';
import { inTurn } from './turns';

export function wishToKeep(tab: number): Promise<void> {
  return inTurn('keep-wishes', () => browser.storage.session.set({ [wishKey(tab)]: true }));
}

/** Whether there was a wish; it is used up by the question. */
export function takeWish(tab: number): Promise<boolean> {
  return inTurn('keep-wishes', async () => {
    const key = wishKey(tab);
    if ((await browser.storage.session.get(key))[key] !== true) return false;
    await browser.storage.session.remove(key);
    return true;
  });
}
