import { useStore } from 'zustand';
import { Sidebar, type SidebarActions } from '../../components/Sidebar';
import { type SidebarStore, viewOf } from './store';

/** The sidebar over its store; nothing at all until it is known whom it serves. */
export function App({ store, actions }: { store: SidebarStore; actions: SidebarActions }) {
  const view = viewOf(useStore(store));
  return view === null ? null : <Sidebar view={view} actions={actions} />;
}
