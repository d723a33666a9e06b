/** The library page's state, and its actions put together. Nothing here knows React. */
import { createStore } from 'zustand/vanilla';
import type { LibraryActions, LibraryView } from '../../components/library-view';
import { NO_FILTERS } from '../../lib/library/filters';
import type { LibraryAccess } from './access';
import { decidingIn } from './deciding';
import { findingIn } from './finding';
import { followLibrary } from './following';
import { removingIn } from './removing';
import type { LibraryStore } from './state';
import { transfersIn } from './transfers';

export function createLibraryStore(isPrivate: boolean): LibraryStore {
  return createStore<LibraryView>(() => ({
    isPrivate,
    heads: null,
    packs: [],
    outletChoices: [],
    choices: null,
    room: null,
    damaged: [],
    captures: new Map(),
    tab: 'articles',
    query: '',
    wordSearch: null,
    filters: NO_FILTERS,
    selected: new Set(),
    opened: null,
    openedAt: null,
    removing: 0,
    undoable: null,
    transfer: null,
    check: null,
    outcome: null,
    failure: null,
    notice: null,
  }));
}

/** True once the first view is known, or has failed. */
export const isFirstViewKnown = ({ isPrivate, heads, failure }: LibraryView): boolean =>
  isPrivate || heads !== null || failure !== null;

/** Starts following the library; returns what the reader's clicks do. In a private window nothing is read. */
export function startLibrary(store: LibraryStore, access: LibraryAccess): LibraryActions {
  const reload = access.isPrivate ? () => undefined : followLibrary(store, access);
  return {
    ...findingIn(store, access),
    ...removingIn(store, access, reload),
    ...decidingIn(store, access, reload),
    ...transfersIn(store, access, reload),
    retry() {
      store.setState({ failure: null, notice: null });
      reload();
    },
  };
}
