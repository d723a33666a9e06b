/** What the reader's clicks do: some change the store at once, most tell the background. */
import { inWords } from '../../browser/failure';
import type { SidebarActions } from '../../components/sidebar-view';
import { forgetSite, rememberSite } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import type { FromSidebar } from '../../lib/protocol';
import type { SidebarBrowser } from './sidebar-browser';
import { addressOf, ask, askFailed, choose, chooseAsked, endAsked, type SidebarStore } from './store';

/** Says of a click that it came to nothing, and why. */
export const noticeIn = (store: SidebarStore) => (error: unknown) =>
  store.setState({ notice: inWords(error) });

function readingIn(store: SidebarStore, browser: SidebarBrowser) {
  const fail = (reason: string) => store.setState({ readFailure: reason, refusal: null });
  return (tab: number) => {
    browser.sendFromSidebar({ kind: 'read-tab', tab }).then(
      (reply) => {
        if (reply.kind === 'refused') store.setState({ refusal: reply.why, readFailure: null });
        else if (reply.kind === 'failed') fail(reply.reason);
      },
      (error: unknown) => fail(inWords(error)),
    );
  };
}

function askingIn(store: SidebarStore, browser: SidebarBrowser) {
  return (tab: number, words: string) => {
    ask(store, words, Date.now());
    browser.sendFromSidebar({ kind: 'compare-words', tab, words }).then(
      (reply) => {
        if (reply.kind === 'failed') askFailed(store, words, reply.reason);
      },
      (error: unknown) => askFailed(store, words, inWords(error)),
    );
  };
}

function sitesIn(store: SidebarStore, browser: SidebarBrowser, read: () => void) {
  const fail = noticeIn(store);
  const withSite = (run: (pattern: string) => void) => {
    const address = addressOf(store.getState());
    const pattern = address === null ? null : browser.sitePattern(address);
    if (pattern !== null) run(pattern);
  };
  const afterGrant = (granted: boolean) => {
    if (granted && store.getState().page?.kind !== 'ready') read();
  };
  return {
    // The request must be made in the click itself: nothing may be awaited before it.
    allowSite: () => withSite((pattern) => browser.askForSite(pattern).then(afterGrant, fail)),
    allowAll: () => browser.askForAllSites().then(afterGrant, fail),
    stopSite: () => withSite((pattern) => browser.giveBackSite(pattern).catch(fail)),
    stopAll: () => browser.giveBackAllSites().catch(fail),
  };
}

/** Has the site of the article that is shown remembered, or no longer. The browser is asked to keep it all in the first click. */
function rememberingIn(store: SidebarStore, browser: SidebarBrowser) {
  const fail = noticeIn(store);
  const withHost = (run: (host: string) => void) => {
    const { page } = store.getState();
    const host = page?.kind === 'ready' ? hostOf(page.article.url) : null;
    store.setState({ notice: null });
    if (host !== null) run(host);
  };
  return {
    remember: () =>
      withHost((host) => {
        if (store.getState().choices?.remember.kind === 'off') browser.askToPersist().catch(fail);
        browser.changeChoices(({ remember }) => ({ remember: rememberSite(remember, host) })).catch(fail);
      }),
    forget: () =>
      withHost((host) =>
        browser.changeChoices(({ remember }) => ({ remember: forgetSite(remember, host) })).catch(fail),
      ),
  };
}

/** The sidebar's actions over its store. */
export function actionsOf(store: SidebarStore, browser: SidebarBrowser): SidebarActions {
  const fail = noticeIn(store);
  const withTab = (run: (tab: number) => void) => {
    const { tab } = store.getState();
    store.setState({ notice: null });
    if (tab !== null) run(tab);
  };
  const send = (message: FromSidebar) => {
    browser.sendFromSidebar(message).then((reply) => {
      if (reply.kind === 'failed') fail(reply.reason);
    }, fail);
  };
  const reading = readingIn(store, browser);
  const asking = askingIn(store, browser);
  const read = () => withTab(reading);
  const pick = (statement: string | null) =>
    withTab((tab) => {
      const at = Date.now();
      choose(store, statement, at);
      send({ kind: 'choose', tab, statement, at });
    });
  return {
    ...sitesIn(store, browser, read),
    ...rememberingIn(store, browser),
    read,
    open: pick,
    back: () => pick(null),
    filter: (filter) => store.setState({ filter }),
    close: () => withTab((tab) => send({ kind: 'close-frame', tab })),
    keep: () => withTab((tab) => send({ kind: 'keep', tab })),
    unkeep: () => withTab((tab) => send({ kind: 'unkeep', tab })),
    goTo: (url) => withTab(() => send({ kind: 'go-to', url })),
    compareWords: (words) => withTab((tab) => asking(tab, words)),
    openAsked: (statement) => chooseAsked(store, statement),
    endWords: () =>
      withTab((tab) => {
        endAsked(store, Date.now());
        send({ kind: 'end-words', tab });
      }),
    openSettings: () => {
      browser.openSettings().catch(fail);
    },
    openLibrary: () => {
      browser.openLibrary().catch(fail);
    },
  };
}
