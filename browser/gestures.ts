/** What the reader does with the browser's own controls: toolbar button, keyboard command, context menu. */
import { type Browser, browser } from 'wxt/browser';
import { inWords } from './failure';
import { inTurn } from './turns';

const MENU_ITEM = 'compare';

/** Makes the item of the context menu; once after each installation or update, the browser keeps it. */
export function createMenu(): Promise<void> {
  // Installation and the browser's start may be told together: two at once would make the item twice.
  return inTurn('menu', async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: browser.i18n.getMessage('menuCompare'),
      contexts: ['page', 'selection', 'link', 'image'],
    });
  });
}

/** `handler` runs within the gesture: it must open the sidebar before it waits for anything. */
export function onGesture(handler: (tab: number) => void): void {
  const heard = (tab: Browser.tabs.Tab | undefined) => {
    if (tab?.id !== undefined) handler(tab.id);
  };
  browser.action.onClicked.addListener(heard);
  browser.commands.onCommand.addListener((_command, tab) => heard(tab));
  browser.contextMenus.onClicked.addListener((_info, tab) => heard(tab));
}

/** Runs `work` after installation, update and the browser's start. A failure is logged: nobody waits for it. */
export function onStart(work: () => Promise<void>): void {
  const run = () => {
    // biome-ignore lint/suspicious/noConsole: the background has no other place where a reader could find it.
    work().catch((error: unknown) => console.error(inWords(error)));
  };
  browser.runtime.onInstalled.addListener(run);
  browser.runtime.onStartup.addListener(run);
}
