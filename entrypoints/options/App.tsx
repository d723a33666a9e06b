import { useStore } from 'zustand';
import { type SettingsActions, SettingsPage } from '../../components/SettingsPage';
import type { SitesAccess } from '../../components/SettingsSitePicker';
import type { SettingsStore } from './connect';

/** Where the build puts the welcome page, beside this one. */
const WELCOME = 'welcome.html';

interface AppProps {
  readonly store: SettingsStore;
  readonly actions: SettingsActions;
  readonly access: SitesAccess;
}

/** The settings page over its store. */
export function App({ store, actions, access }: AppProps) {
  return <SettingsPage view={useStore(store)} actions={actions} access={access} welcome={WELCOME} />;
}
