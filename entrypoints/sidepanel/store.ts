/**
 * What the sidebar knows, and how it changes. No browser and no React here: plain functions feed it.
 *
 * The one difficulty is the choice of a statement, which has two writers: the reader here (told to the
 * background, which stores it, so it comes back as an echo) and the reader in the page. Echoes are dropped, or
 * quick steps through the list would be thrown back by their own late echoes.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Filter } from '../../components/entries';
import type { SidebarView } from '../../components/Sidebar';
import { hostOf } from '../../lib/match/outlets';
import type { Chosen, TabState } from '../../lib/shown';

/** Milliseconds within which a stored choice may be the echo of one made here. */
export const ECHO_MS = 2_000;

interface Choice {
  readonly statement: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SidebarState {
  readonly framed: boolean;
  /** Null until it is known whom the sidebar serves: nothing is shown before. */
  readonly tab: number | null;
  /** Null where the extension may not see it. */
  readonly url: string | null;
  readonly page: TabState | null;
  readonly open: string | null;
  readonly left: string | null;
  readonly filter: Filter;
  /** Why the reader's last request to read was not met. */
  readonly readFailure: string | null;
  readonly site: boolean;
  readonly all: boolean;
  /** Time of the last stored choice that was looked at. */
  readonly chosenAt: number | null;
  /** Choices made here whose echoes have not come back. */
  readonly awaited: readonly Choice[];
}

export type SidebarStore = StoreApi<SidebarState>;

const NOTHING_OPEN = { page: null, open: null, left: null, readFailure: null, chosenAt: null, awaited: [] };

export function createSidebarStore(framed: boolean): SidebarStore {
  return createStore<SidebarState>(() => ({
    ...NOTHING_OPEN,
    framed,
    tab: null,
    url: null,
    filter: 'all',
    site: false,
    all: false,
  }));
}

/** The sidebar turns to a tab. The same tab again only brings its address. */
export function turnTo(store: SidebarStore, tab: number, url: string | null): void {
  if (store.getState().tab === tab) store.setState({ url });
  else store.setState({ ...NOTHING_OPEN, tab, url, site: false });
}

/** A choice made here opens at once; `null` goes back to the list. */
export function choose(store: SidebarStore, statement: string | null, now: number): void {
  store.setState(({ open, awaited }) => ({
    open: statement,
    left: statement === null ? open : null,
    awaited: [...awaited.filter((one) => now - one.at < ECHO_MS), { statement, at: now }],
  }));
}

/** The part of the state that a stored choice changes; nothing where it is known or an echo. */
function afterChosen(state: SidebarState, chosen: Chosen | null): Partial<SidebarState> {
  if (chosen === null || chosen.at === state.chosenAt) return {};
  const echo = state.awaited.findIndex(
    (one) => one.statement === chosen.statement && Math.abs(chosen.at - one.at) < ECHO_MS,
  );
  if (echo >= 0) return { chosenAt: chosen.at, awaited: state.awaited.slice(echo + 1) };
  return { chosenAt: chosen.at, open: chosen.statement, left: chosen.statement === null ? state.open : null };
}

/** What session storage says of the tab, at first and after each change. */
export function receive(store: SidebarStore, page: TabState | null, chosen: Chosen | null): void {
  store.setState((state) => ({
    page,
    readFailure: page === state.page ? state.readFailure : null,
    ...afterChosen(state, chosen),
  }));
}

/** Address by which a site can be asked for: the tab's, else that of the article read in it. */
export function addressOf({ url, page }: SidebarState): string | null {
  return url ?? (page?.kind === 'ready' ? page.article.url : null);
}

/** What is shown; null while nothing may be. */
export function viewOf(state: SidebarState): SidebarView | null {
  const { framed, tab, open, left, filter, readFailure, site, all } = state;
  if (tab === null) return null;
  const failed = readFailure !== null && state.page?.kind !== 'ready';
  const refused = failed && !site && !all;
  const address = addressOf(state);
  return {
    framed,
    page: failed && !refused ? { kind: 'failed', reason: readFailure } : state.page,
    open,
    left,
    filter,
    refused,
    sites: { host: address === null ? null : hostOf(address), site, all },
  };
}
