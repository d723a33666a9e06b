/** The part of `browser/` that the sidebar needs; main.tsx hands it in, tests hand in another. */
import type { LibraryChoices } from '../../lib/library/choices';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import type { Known } from '../../lib/shown';

export type Undo = () => void;

export interface SidebarBrowser {
  sendFromSidebar(message: FromSidebar): Promise<SidebarReply>;
  watchTab(tab: number, listener: (known: Known) => void): Undo;
  activeTab(): Promise<{ readonly id: number; readonly url: string | null } | null>;
  onActiveTabChange(listener: () => void): Undo;
  sitePattern(url: string): string | null;
  holdsSite(pattern: string): Promise<boolean>;
  holdsAllSites(): Promise<boolean>;
  askForSite(pattern: string): Promise<boolean>;
  askForAllSites(): Promise<boolean>;
  giveBackSite(pattern: string): Promise<unknown>;
  giveBackAllSites(): Promise<unknown>;
  onSitesChange(listener: () => void): Undo;
  openSettings(): Promise<void>;
  readChoices(): Promise<LibraryChoices>;
  changeChoices(change: (before: LibraryChoices) => Partial<LibraryChoices>): Promise<unknown>;
  onChoicesChange(listener: (choices: LibraryChoices) => void): Undo;
  askToPersist(): Promise<boolean>;
  openLibrary(): Promise<void>;
}
