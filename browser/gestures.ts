/** What the reader does with the browser's own controls: toolbar button, keyboard command, context menu. */
import { type Browser, browser } from 'wxt/browser';
import { inWords } from './failure';
import { inTurn } from './turns';

/** Ids of the menu's items and of the manifest's commands. */
const COMPARE_PAGE = 'compare';
const COMPARE_WORDS = 'compare-words';
const ADD_ARTICLE = 'add-article';

/** Makes the items of the context menu; once after each installation or update, the browser keeps them. */
export function createMenu(): Promise<void> {
  // Installation and the browser's start may be told together: two at once would make the items twice.
  return inTurn('menu', async () => {
    await browser.contextMenus.removeAll();
    // One of them each time: two would be put into a menu of their own, a step further away.
    browser.contextMenus.create({
      id: COMPARE_PAGE,
      title: browser.i18n.getMessage('menuCompare'),
      contexts: ['page', 'link', 'image'],
    });
    browser.contextMenus.create({
      id: COMPARE_WORDS,
      title: browser.i18n.getMessage('menuCompareWords'),
      contexts: ['selection'],
    });
  });
}

export type Gesture =
  | { readonly kind: 'compare-page'; readonly tab: number }
  | { readonly kind: 'add-article'; readonly tab: number }
  /** `words` as selected, of any length. */
  | { readonly kind: 'compare-words'; readonly tab: number; readonly words: string };

/** `handler` runs within the gesture: it must open the sidebar before it waits for anything. */
export function onGesture(handler: (gesture: Gesture) => void): void {
  const heard = (tab: Browser.tabs.Tab | undefined, gestureIn: (tab: number) => Gesture) => {
    if (tab?.id !== undefined) handler(gestureIn(tab.id));
  };
  browser.action.onClicked.addListener((clicked) => heard(clicked, (tab) => ({ kind: 'compare-page', tab })));
  browser.commands.onCommand.addListener((command, active) =>
    heard(active, (tab) => ({ kind: command === ADD_ARTICLE ? 'add-article' : 'compare-page', tab })),
  );
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, clicked) =>
    heard(clicked, (tab) =>
      menuItemId === COMPARE_WORDS && selectionText !== undefined
        ? { kind: 'compare-words', tab, words: selectionText }
        : { kind: 'compare-page', tab },
    ),
  );
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

/** Tells when the reader has installed the extension, once; not of updates. */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
