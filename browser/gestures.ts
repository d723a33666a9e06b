/**
 * The reader asks for a comparison outside the page: toolbar button, keyboard command, context menu.
 *
 * All three grant `activeTab` and are gestures in which the native sidebar may open, if the listener opens it
 * before it waits for anything.
 */
import { browser } from 'wxt/browser';

const COMMAND = 'open-sidebar';
const MENU_ITEM = 'compare';

interface GestureTab {
  readonly id?: number | undefined;
}

/** Registers the listener for all three. To be called at the background's start, synchronously. */
export function onGesture(listener: (tab: number) => void): void {
  const heard = (tab: GestureTab | undefined) => {
    if (tab?.id !== undefined) listener(tab.id);
  };
  browser.action.onClicked.addListener(heard);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND) heard(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM) heard(tab);
  });
}

/** Both browsers keep the item across restarts, so it is made at install only. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ITEM,
    title: browser.i18n.getMessage('menuCompare'),
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
