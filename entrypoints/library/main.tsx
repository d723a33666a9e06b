/** The library page: connects its store to the library and shows it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { inWords } from '../../browser/failure';
import { emptyLostTrash } from '../../browser/library/lost-trash';
import { whenKnown } from '../../components/settings-first-view';
import { App } from './App';
import { libraryAccess } from './connect';
import { createLibraryStore, isFirstViewKnown, startLibrary } from './store';

const store = createLibraryStore(libraryAccess.isPrivate);
const actions = startLibrary(store, libraryAccess);
if (!libraryAccess.isPrivate)
  emptyLostTrash().catch((error: unknown) => store.setState({ notice: inWords(error) }));

const place = document.getElementById('root');
if (place === null) throw new Error('The library page has no element #root.');
const root = createRoot(place);
whenKnown(store, isFirstViewKnown, () =>
  root.render(
    <StrictMode>
      <App store={store} actions={actions} />
    </StrictMode>,
  ),
);
