/** The sidebar's page: finds out where it is shown, connects the store, shows it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activeTab, onActiveTabChange } from '../../browser/active-tab';
import { watchFramedTab } from '../../browser/framed-sidebars';
import { changeChoices, onChoicesChange, readChoices } from '../../browser/library/choices';
import { askToPersist } from '../../browser/library/storage-room';
import { sendFromSidebar } from '../../browser/messages';
import { openSettings } from '../../browser/options-page';
import {
  askForAllSites,
  askForSite,
  giveBackAllSites,
  giveBackSite,
  holdsAllSites,
  holdsSite,
  onSitesChange,
  sitePattern,
} from '../../browser/sites';
import { watchTab } from '../../browser/tab-state';
import { openOwnPage } from '../../browser/tab-travel';
import { App } from './App';
import { connect } from './connect';
import { placeOf } from './place';
import { createSidebarStore } from './store';

const place = placeOf(location.search, window.top !== window);
const store = createSidebarStore(place.kind === 'frame');
const actions = connect(store, place, {
  activeTab,
  askForAllSites,
  askForSite,
  askToPersist,
  changeChoices,
  giveBackAllSites,
  giveBackSite,
  holdsAllSites,
  holdsSite,
  onActiveTabChange,
  onChoicesChange,
  onSitesChange,
  openLibrary: () => openOwnPage('/library.html'),
  openSettings,
  readChoices,
  sendFromSidebar,
  sitePattern,
  watchTab: place.kind === 'frame' ? watchFramedTab : watchTab,
});

const root = document.getElementById('root');
if (root === null) throw new Error('The sidebar’s page has no element #root.');
createRoot(root).render(
  <StrictMode>
    <App store={store} actions={actions} />
  </StrictMode>,
);
