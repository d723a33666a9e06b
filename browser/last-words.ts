/**
 * Which words a tab showed last, and under which address, as hashes in session storage: a background that is killed
 * between two addresses of a page must not take the words of the first for those of the second.
 *
 * Only addresses of one document are held against each other: another document has brought its own words.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { digestOf, isLeftOver } from '../lib/corpus/leftover';
import type { PackedArticle } from '../lib/corpus/pack';
import { prepare } from '../lib/corpus/prepared';
import { parsed, readEntry, wordsKey } from './tab-storage';
import { inTurn } from './turns';

const lastSchema = v.object({
  address: v.string(),
  visit: v.string(),
  digest: v.array(v.number()),
});
type Last = v.InferOutput<typeof lastSchema>;

const readLast = async (tab: number): Promise<Last | null> =>
  parsed(lastSchema, await readEntry(wordsKey(tab)));

const hostIn = (address: string): string | undefined => address.split('/')[0];

/**
 * Notes what is read in the tab. True where that is left over from the address before, which then stays noted.
 * `visit`: see visitOf in senders.ts. @throws Error if the browser has no room for it
 */
export function noteWords(tab: number, visit: string, read: PackedArticle): Promise<boolean> {
  return inTurn('last-words', async () => {
    const { address } = prepare(read);
    const digest = digestOf(read);
    const last = await readLast(tab);
    const isMoved = last?.visit === visit && last.address !== address;
    if (isMoved && hostIn(last.address) === hostIn(address) && isLeftOver(digest, last.digest)) return true;
    await browser.storage.session.set({ [wordsKey(tab)]: { address, visit, digest } satisfies Last });
    return false;
  });
}

/** Whether the tab, which is at this canonical address, shows the words of another one. */
export function showsLeftOver(tab: number, address: string): Promise<boolean> {
  return inTurn('last-words', async () => {
    const last = await readLast(tab);
    return last !== null && last.address !== address;
  });
}
