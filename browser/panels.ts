/**
 * The browser's own sidebar: Chrome's side panel, Firefox's sidebar.
 *
 * Both open only inside a reader's gesture, so nothing may be waited for before the call. Chrome takes a click in
 * the page, passed on by a message, for a gesture; Firefox does not (DESIGN: measured), there the in-page frame
 * stands in unless the sidebar is open already.
 */
import { browser } from 'wxt/browser';

/** Firefox's part, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}

const firefoxSidebar: SidebarAction | null =
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction ?? null;

/** Whether a click in the page, told by a message, can open the native sidebar. */
export function clickOpensPanel(): boolean {
  return firefoxSidebar === null;
}

/**
 * Opens the native sidebar beside the tab. Rejects outside a reader's gesture, and in browsers without one.
 * Asks the browser before it returns: an async function runs to its first wait at once.
 */
export async function openPanel(tab: number): Promise<void> {
  await (firefoxSidebar === null ? browser.sidePanel.open({ tabId: tab }) : firefoxSidebar.open());
}

/** Whether the native sidebar stands open in the window. Only Firefox can tell, and only there it matters. */
export async function panelIsOpen(window: number): Promise<boolean> {
  return firefoxSidebar !== null && (await firefoxSidebar.isOpen({ windowId: window }));
}
