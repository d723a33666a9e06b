/** The settings page: connects its store to the browser and shows it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onCorpusHint } from '../../browser/corpus-hints';
import { onChoicesChange, readChoices, writeChoices } from '../../browser/library/choices';
import { askToPersist } from '../../browser/library/storage-room';
import { sendFromSidebar } from '../../browser/messages';
import { onSettingsChange, readSettings, writeSettings } from '../../browser/settings';
import { siteAccess } from '../../browser/site-access';
import { watchGrants } from '../../browser/sites';
import { whenKnown } from '../../components/settings-first-view';
import { App } from './App';
import { connect, createSettingsStore, isAllKnown } from './connect';

function onReturn(listener: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

const store = createSettingsStore();
const actions = connect(store, {
  askToPersist,
  onChoicesChange,
  onCorpusHint,
  onReturn,
  onSettingsChange,
  readChoices,
  readSettings,
  sendFromSidebar,
  watchGrants,
  writeChoices,
  writeSettings,
});

const place = document.getElementById('root');
if (place === null) throw new Error('The settings page has no element #root.');
const root = createRoot(place);
whenKnown(store, isAllKnown, () =>
  root.render(
    <StrictMode>
      <App store={store} actions={actions} access={siteAccess} />
    </StrictMode>,
  ),
);
