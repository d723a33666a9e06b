import { useStore } from 'zustand';
import { LibraryPage } from '../../components/LibraryPage';
import type { LibraryActions } from '../../components/library-view';
import type { LibraryStore } from './state';

/** Where the build puts the other pages, beside this one. */
const SETTINGS = 'options.html';
const WELCOME = 'welcome.html';

interface AppProps {
  readonly store: LibraryStore;
  readonly actions: LibraryActions;
}

/** The library page over its store. */
export function App({ store, actions }: AppProps) {
  return <LibraryPage view={useStore(store)} actions={actions} settings={SETTINGS} welcome={WELCOME} />;
}
