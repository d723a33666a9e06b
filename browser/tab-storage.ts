/**
 * Session storage of what is known of tabs, bounded, because session storage is (10 MB): the tabs written last
 * are kept, older ones go. One list tells which tabs those are and which article each shows, so that finding a
 * tab needs no look into all the states.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { inTurn } from './turns';

/** Tabs whose state is kept. A long article with many matches takes about 300 kB; 20 of them 6 MB. */
export const MAX_TABS = 20;

const LIST_KEY = 'tabs';
const MAX_URL_LENGTH = 4_000;
const listSchema = v.array(
  v.object({ tab: v.number(), shows: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH))) }),
);

/** A tab of which something is known. */
export interface KnownOfTab {
  readonly tab: number;
  /** Address of the article that it shows; null where there is none, or where nobody else may hear of it. */
  readonly shows: string | null;
}

export const stateKey = (tab: number): string => `tab:${tab}`;
export const chosenKey = (tab: number): string => `chosen:${tab}`;
export const askedKey = (tab: number): string => `asked:${tab}`;
/** What listeners hear of a tab. */
export const keysOf = (tab: number): string[] => [stateKey(tab), chosenKey(tab), askedKey(tab)];
/** The reader wants the tab's article added once it is read; see keep-wishes.ts. */
export const wishKey = (tab: number): string => `wish:${tab}`;
/** Which words the tab showed last; see last-words.ts. */
export const wordsKey = (tab: number): string => `words:${tab}`;

/** The tab whose entry this key is; null for keys of other things. */
export function tabOfKey(key: string): number | null {
  const tab = /^(?:tab|chosen|asked):(\d+)$/.exec(key)?.[1];
  return tab === undefined ? null : Number(tab);
}

/** Null for what another version of the extension may have written otherwise. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

export async function readEntry(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** The tabs of which something is known, the one written last at the end. */
export async function knownTabs(): Promise<KnownOfTab[]> {
  return parsed(listSchema, await readEntry(LIST_KEY)) ?? [];
}

async function drop(tabs: readonly KnownOfTab[]): Promise<void> {
  if (tabs.length > 0)
    await browser.storage.session.remove(
      tabs.flatMap(({ tab }) => [...keysOf(tab), wishKey(tab), wordsKey(tab)]),
    );
}

interface Entry {
  readonly tab: number;
  readonly key: string;
  readonly value: unknown;
  /** What the tab shows from now on; undefined where the entry tells nothing of it. */
  readonly shows?: string | null;
}

async function store({ tab, key, value, shows }: Entry, limit: number): Promise<void> {
  const list = await knownTabs();
  const before = list.find((known) => known.tab === tab)?.shows ?? null;
  const next = { tab, shows: shows === undefined ? before : shows };
  const all = [...list.filter((known) => known.tab !== tab), next];
  await drop(all.slice(0, -limit));
  await browser.storage.session.set({ [key]: value, [LIST_KEY]: all.slice(-limit) });
}

/**
 * Writes after what was begun before. Where the quota is reached, other tabs give way, the oldest first.
 * @throws Error if the value alone is too large
 */
export function writeEntry(entry: Entry): Promise<void> {
  return inTurn('tab-state', async () => {
    const known = (await knownTabs()).length + 1;
    for (let limit = Math.min(MAX_TABS, known); limit > 1; limit -= Math.ceil(limit / 4)) {
      try {
        return await store(entry, limit);
      } catch {
        // Session storage refuses for its quota only, and the two browsers word it differently: fewer tabs then.
      }
    }
    await store(entry, 1);
  });
}

/**
 * Writes in the place of an entry that is still as `isStill` wants it; the tab grows no newer by that and takes
 * no other's place. False where it was not to be written.
 * @throws Error if there is no room for it
 */
export function reviseEntry(
  { tab, key, value, shows = null }: Entry,
  isStill: () => Promise<boolean>,
): Promise<boolean> {
  return inTurn('tab-state', async () => {
    if (!(await isStill())) return false;
    const list = (await knownTabs()).map((known) => (known.tab === tab ? { tab, shows } : known));
    await browser.storage.session.set({ [key]: value, [LIST_KEY]: list });
    return true;
  });
}

export function removeEntry(key: string): Promise<void> {
  return inTurn('tab-state', () => browser.storage.session.remove(key));
}

export function forgetTab(tab: number): Promise<void> {
  return inTurn('tab-state', async () => {
    const list = await knownTabs();
    await drop([{ tab, shows: null }]);
    if (!list.some((known) => known.tab === tab)) return;
    await browser.storage.session.set({ [LIST_KEY]: list.filter((known) => known.tab !== tab) });
  });
}
