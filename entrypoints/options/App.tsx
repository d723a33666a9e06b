import { useStore } from 'zustand';
import { type SettingsActions, SettingsPage } from '../../components/SettingsPage';
import type { SitesAccess } from '../../components/SettingsSitePicker';
import type { SettingsStore } from './connect';

/** Where the build puts our other pages, beside this one. */
const WELCOME = 'welcome.html';
const LIBRARY = 'library.html';

interface AppProps {
  readonly store: SettingsStore;
  readonly actions: SettingsActions;
  readonly access: SitesAccess;
}

/** The settings page over its store. */
export function App({ store, actions, access }: AppProps) {
  const view = useStore(store);
  return <SettingsPage view={view} actions={actions} access={access} welcome={WELCOME} library={LIBRARY} />;
}
