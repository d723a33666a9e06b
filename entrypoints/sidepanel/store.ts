/**
 * What the sidebar knows, and how it changes. No browser and no React here: plain functions feed it.
 *
 * The one difficulty is the choice of a statement, which has two writers: the reader here (told to the
 * background, which stores it, so it comes back as an echo) and the reader in the page. Echoes are dropped, or
 * quick steps through the list would be thrown back by their own late echoes.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Filter } from '../../components/entries';
import type { LibraryChoices } from '../../lib/library/choices';
import type { Refusal } from '../../lib/protocol';
import type { Asked, Chosen, Holdings, Known, TabState } from '../../lib/shown';

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
  /** The browser let nothing run in the page. */
  readonly refusal: Refusal | null;
  /** Why another click of the reader came to nothing. */
  readonly notice: string | null;
  readonly site: boolean;
  readonly all: boolean;
  /** Time of the last stored choice that was looked at. */
  readonly chosenAt: number | null;
  /** Choices made here whose echoes have not come back. */
  readonly awaited: readonly Choice[];
  /** Words that were compared: the stored ones, or those just asked for here. */
  readonly asked: Asked | null;
  readonly askedOpen: string | null;
  readonly askedLeft: string | null;
  /** Words asked for until then are over. */
  readonly askedEnd: number;
  /** Null until it was asked for, which is only done where it is shown. */
  readonly holdings: Holdings | null;
  /** What the reader chose of the library; null until it was read, and in a frame. */
  readonly choices: LibraryChoices | null;
}

export type SidebarStore = StoreApi<SidebarState>;

const NOTHING_ASKED = { asked: null, askedOpen: null, askedLeft: null };
const NOTHING_KNOWN = {
  ...NOTHING_ASKED,
  page: null,
  open: null,
  left: null,
  readFailure: null,
  refusal: null,
  notice: null,
  chosenAt: null,
  awaited: [],
  askedEnd: 0,
};

export function createSidebarStore(framed: boolean): SidebarStore {
  return createStore<SidebarState>(() => ({
    ...NOTHING_KNOWN,
    framed,
    tab: null,
    url: null,
    filter: 'all',
    site: false,
    all: false,
    holdings: null,
    choices: null,
  }));
}

/** The sidebar turns to a tab. The same tab again only brings its address; another address may be read anew. */
export function turnTo(store: SidebarStore, tab: number, url: string | null): void {
  const { tab: before, url: known, refusal } = store.getState();
  if (before !== tab) store.setState({ ...NOTHING_KNOWN, tab, url, site: false });
  else store.setState({ url, refusal: url === known ? refusal : null });
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

/** Back from new words the reader is where she asked, not at a statement that she left before. */
const newlyAsked = (asked: Asked) => ({ ...NOTHING_ASKED, left: null, asked });

/** Words asked for here are shown until the background has written of them; what is over stays so. */
function afterAsked(state: SidebarState, stored: Asked | null): Partial<SidebarState> {
  const { asked, askedEnd } = state;
  if (stored === null) return asked?.kind === 'ready' ? NOTHING_ASKED : {};
  if (stored.at <= askedEnd || (asked !== null && stored.at < asked.at)) return {};
  const same = asked !== null && asked.words === stored.words;
  return same ? { asked: stored } : newlyAsked(stored);
}

/** What session storage says of the tab, at first and after each change. */
export function receive(store: SidebarStore, { state: page, chosen, asked }: Known): void {
  store.setState((state) => ({
    page,
    readFailure: page === state.page ? state.readFailure : null,
    refusal: page === state.page ? state.refusal : null,
    ...afterChosen(state, chosen),
    ...afterAsked(state, asked),
  }));
}

/** The reader has words compared, or again. */
export function ask(store: SidebarStore, words: string, now: number): void {
  store.setState(newlyAsked({ kind: 'working', words, isCut: false, at: now }));
}

/** The background gave no answer to these words. Nothing where others were asked for since, or they are answered. */
export function askFailed(store: SidebarStore, words: string, reason: string): void {
  store.setState(({ asked }) => {
    if (asked?.kind !== 'working' || asked.words !== words) return {};
    return { asked: { kind: 'failed', words, isCut: asked.isCut, at: asked.at, reason } };
  });
}

export function endAsked(store: SidebarStore, now: number): void {
  store.setState({ ...NOTHING_ASKED, askedEnd: now });
}

/** A statement of the compared words is opened, or left for their list. */
export function chooseAsked(store: SidebarStore, statement: string | null): void {
  store.setState(({ askedOpen }) => ({
    askedOpen: statement,
    askedLeft: statement === null ? askedOpen : null,
  }));
}

/** The compared words where they are on top: a statement chosen in the page since then closes them. */
export function askedOnTop({ asked, chosenAt }: SidebarState): Asked | null {
  return asked !== null && asked.at > (chosenAt ?? 0) ? asked : null;
}

/** Address by which a site can be asked for: the tab's, else that of the article read in it. */
export function addressOf({ url, page }: SidebarState): string | null {
  return url ?? (page?.kind === 'ready' ? page.article.url : null);
}
