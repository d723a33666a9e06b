/**
 * What is known of a tab, in session storage: the background writes it, the sidebar watches it, and neither
 * loses it when the background is killed.
 *
 * Bounded, because session storage is (10 MB): the tabs written last are kept, older ones go. Everything is
 * validated when read, because an older version of the extension may have written it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Chosen, chosenSchema, type TabState, tabStateSchema } from '../lib/shown';
import { inWords } from './failure';
import { inTurn } from './turns';

/** Tabs whose state is kept. A long article with many matches takes about 300 kB; 20 of them 6 MB. */
export const MAX_TABS = 20;

const ORDER_KEY = 'tabs';
const orderSchema = v.array(v.number());
const stateKey = (tab: number) => `tab:${tab}`;
const chosenKey = (tab: number) => `chosen:${tab}`;
/** All that is kept of a tab, for taking it away. */
const keysOf = (tab: number) => [stateKey(tab), chosenKey(tab)];

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

async function readOrder(): Promise<number[]> {
  const stored = await browser.storage.session.get(ORDER_KEY);
  return parsed(orderSchema, stored[ORDER_KEY]) ?? [];
}

async function drop(tabs: readonly number[]): Promise<void> {
  if (tabs.length > 0) await browser.storage.session.remove(tabs.flatMap(keysOf));
}

/** Tabs to keep, the newest last, and those that have to go. */
function ordered(order: readonly number[], tab: number, limit: number): [keep: number[], gone: number[]] {
  const all = [...order.filter((other) => other !== tab), tab];
  return [all.slice(-limit), all.slice(0, -limit)];
}

async function store(tab: number, key: string, value: unknown, limit: number): Promise<void> {
  const [keep, gone] = ordered(await readOrder(), tab, limit);
  await drop(gone);
  await browser.storage.session.set({ [key]: value, [ORDER_KEY]: keep });
}

/**
 * Where the quota is reached, all other tabs give way to the one the reader is looking at.
 * @throws Error if the value alone is too large
 */
function write(tab: number, key: string, value: unknown): Promise<void> {
  return inTurn('tab-state', async () => {
    try {
      await store(tab, key, value, MAX_TABS);
    } catch {
      // Session storage refuses for its quota only, and the two browsers word it differently.
      await store(tab, key, value, 1);
    }
  });
}

/** Never rejects for size: a state that does not fit becomes a `failed` one that says so. */
export async function writeTabState(tab: number, state: TabState): Promise<void> {
  try {
    await write(tab, stateKey(tab), state);
  } catch (error) {
    const reason = `The comparison could not be kept: ${inWords(error)}`;
    await write(tab, stateKey(tab), { kind: 'failed', reason } satisfies TabState);
  }
}

export function writeChosen(tab: number, chosen: Chosen): Promise<void> {
  return write(tab, chosenKey(tab), chosen);
}

/** Null where nothing is known of the tab. */
export async function readTabState(tab: number): Promise<TabState | null> {
  const key = stateKey(tab);
  return parsed(tabStateSchema, (await browser.storage.session.get(key))[key]);
}

/** Null where nothing was chosen in the tab. */
export async function readChosen(tab: number): Promise<Chosen | null> {
  const key = chosenKey(tab);
  return parsed(chosenSchema, (await browser.storage.session.get(key))[key]);
}

/** Tells of which tab something was written or forgotten. Returns the undo. */
export function onTabState(listener: (tab: number) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    const tabs = Object.keys(changes).map((key) => /^(?:tab|chosen):(\d+)$/.exec(key)?.[1]);
    for (const tab of new Set(tabs)) if (tab !== undefined) listener(Number(tab));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

export function forgetTab(tab: number): Promise<void> {
  return inTurn('tab-state', async () => {
    const order = await readOrder();
    await drop([tab]);
    if (!order.includes(tab)) return;
    await browser.storage.session.set({ [ORDER_KEY]: order.filter((other) => other !== tab) });
  });
}

/**
 * Tells the present state at once and every later one. Returns the undo.
 * A change that arrives while the first look-up is under way is not overtaken by it.
 */
export function watchTab(
  tab: number,
  listener: (state: TabState | null, chosen: Chosen | null) => void,
): () => void {
  let state: TabState | null = null;
  let chosen: Chosen | null = null;
  let over = false;
  const take = (values: Record<string, unknown>) => {
    if (stateKey(tab) in values) state = parsed(tabStateSchema, values[stateKey(tab)]);
    if (chosenKey(tab) in values) chosen = parsed(chosenSchema, values[chosenKey(tab)]);
    listener(state, chosen);
  };
  const seen = new Set<string>();
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const ours = keysOf(tab).filter((key) => area === 'session' && key in changes);
    if (ours.length === 0) return;
    for (const key of ours) seen.add(key);
    take(Object.fromEntries(ours.map((key) => [key, changes[key]?.newValue])));
  };
  browser.storage.onChanged.addListener(onChanged);
  browser.storage.session.get(keysOf(tab)).then(
    (stored) => {
      if (!over) take(Object.fromEntries(Object.entries(stored).filter(([key]) => !seen.has(key))));
    },
    (error: unknown) => {
      if (!over) listener({ kind: 'failed', reason: inWords(error) }, chosen);
    },
  );
  return () => {
    over = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
