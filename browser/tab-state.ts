/**
 * What is known of a tab, in session storage: the background writes it, the sidebar watches it, and neither
 * loses it when the background is killed. Everything is validated when read, because an older version of the
 * extension may have written it. How much is kept is the matter of tab-storage.ts.
 */
import { browser } from 'wxt/browser';
import { countCompared } from '../lib/match/compared';
import {
  type Asked,
  askedSchema,
  type Chosen,
  chosenSchema,
  type Known,
  type ReadyTab,
  type TabState,
  tabStateSchema,
} from '../lib/shown';
import { inWords } from './failure';
import {
  askedKey,
  chosenKey,
  keysOf,
  parsed,
  readEntry,
  removeEntry,
  reviseEntry,
  stateKey,
  tabOfKey,
  writeEntry,
} from './tab-storage';

export { forgetTab, knownTabs } from './tab-storage';

/** Other tabs hear nothing of what a private window shows. */
const shownBy = (state: TabState): string | null =>
  state.kind === 'ready' && !state.isPrivate ? state.article.url : null;

const tooLarge = (error: unknown): string => `The comparison could not be kept: ${inWords(error)}`;

/** Statements below which a state that does not fit is not cut any more. */
const FEWEST_STATEMENTS = 50;

/** Never rejects for size: a state that does not fit becomes a `failed` one that says so. */
export async function writeTabState(tab: number, state: TabState): Promise<void> {
  const key = stateKey(tab);
  try {
    await writeEntry({ tab, key, value: state, shows: shownBy(state) });
  } catch (error) {
    const half = firstHalf(state);
    if (half !== null) return writeTabState(tab, half);
    const failed: TabState = { kind: 'failed', reason: tooLarge(error) };
    await writeEntry({ tab, key, value: failed, shows: null });
  }
}

/** A page with thousands of matches is told as far as there is room, and the rest as left out; null where nothing can be. */
function firstHalf(state: TabState): TabState | null {
  if (state.kind !== 'ready' || state.statements.length <= FEWEST_STATEMENTS) return null;
  const statements = state.statements.slice(0, state.statements.length >> 1);
  const ids = new Set(statements.map(({ id }) => id));
  return {
    ...state,
    statements,
    comparisons: state.comparisons.filter(({ statement }) => ids.has(statement)),
    changes: state.changes.filter(({ statement }) => ids.has(statement)),
    beyond: state.beyond + countCompared(state.statements) - countCompared(statements),
  };
}

const isSamePage = (now: TabState | null, before: ReadyTab): boolean =>
  now?.kind === 'ready' && JSON.stringify(now.article) === JSON.stringify(before.article);

/**
 * Puts `after` in the place of `before`, unless the tab has come to show another page. False where it has.
 * @throws Error if there is no room for it
 */
export function reviseTabState(tab: number, before: ReadyTab, after: ReadyTab): Promise<boolean> {
  const isStill = async () => isSamePage(await readTabState(tab), before);
  return reviseEntry({ tab, key: stateKey(tab), value: after, shows: shownBy(after) }, isStill);
}

export async function writeChosen(tab: number, chosen: Chosen): Promise<void> {
  await writeEntry({ tab, key: chosenKey(tab), value: chosen });
}

/** Never rejects for size, see {@link writeTabState}. */
export async function writeAsked(tab: number, asked: Asked): Promise<void> {
  const key = askedKey(tab);
  try {
    await writeEntry({ tab, key, value: asked });
  } catch (error) {
    const { words, isCut, at } = asked;
    const failed: Asked = { kind: 'failed', words, isCut, at, reason: tooLarge(error) };
    await writeEntry({ tab, key, value: failed });
  }
}

export function forgetAsked(tab: number): Promise<void> {
  return removeEntry(askedKey(tab));
}

/** Null where nothing is known of the tab. */
export async function readTabState(tab: number): Promise<TabState | null> {
  return parsed(tabStateSchema, await readEntry(stateKey(tab)));
}

/** Null where no words were compared in the tab. */
export async function readAsked(tab: number): Promise<Asked | null> {
  return parsed(askedSchema, await readEntry(askedKey(tab)));
}

const knownFrom = (tab: number, values: Record<string, unknown>): Known => ({
  state: parsed(tabStateSchema, values[stateKey(tab)]),
  chosen: parsed(chosenSchema, values[chosenKey(tab)]),
  asked: parsed(askedSchema, values[askedKey(tab)]),
});

export async function readKnown(tab: number): Promise<Known> {
  return knownFrom(tab, await browser.storage.session.get(keysOf(tab)));
}

/** Tells of which tab something was written or forgotten. Returns the undo. */
export function onTabState(listener: (tab: number) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    for (const tab of new Set(Object.keys(changes).map(tabOfKey))) if (tab !== null) listener(tab);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/**
 * Tells the present state at once and every later one. Returns the undo.
 * A change that arrives while the first look-up is under way is not overtaken by it.
 */
export function watchTab(tab: number, listener: (known: Known) => void): () => void {
  let known: Known = { state: null, chosen: null, asked: null };
  let over = false;
  const take = (values: Record<string, unknown>) => {
    const fresh = knownFrom(tab, values);
    known = {
      state: stateKey(tab) in values ? fresh.state : known.state,
      chosen: chosenKey(tab) in values ? fresh.chosen : known.chosen,
      asked: askedKey(tab) in values ? fresh.asked : known.asked,
    };
    listener(known);
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
      if (!over) listener({ ...known, state: { kind: 'failed', reason: inWords(error) } });
    },
  );
  return () => {
    over = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
