/** What the library page's parts share: where its view is kept. */
import type { StoreApi } from 'zustand/vanilla';
import type { LibraryView } from '../../components/library-view';

export type LibraryStore = StoreApi<LibraryView>;
