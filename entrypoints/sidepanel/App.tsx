import { useStore } from 'zustand';
import { Sidebar } from '../../components/Sidebar';
import type { SidebarActions } from '../../components/sidebar-view';
import type { SidebarStore } from './store';
import { viewOf } from './view';

/** The sidebar over its store; nothing at all until it is known whom it serves. */
export function App({ store, actions }: { store: SidebarStore; actions: SidebarActions }) {
  const view = viewOf(useStore(store));
  return view === null ? null : <Sidebar view={view} actions={actions} />;
}
