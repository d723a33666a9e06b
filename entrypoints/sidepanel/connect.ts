/**
 * Ties the store to the browser: which tab, what is known of it, which sites are granted, and what the reader's
 * clicks send. The browser comes in as a parameter, so that tests need none.
 */
import type { SidebarActions } from '../../components/Sidebar';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import type { Chosen, TabState } from '../../lib/shown';
import type { Place } from './place';
import { addressOf, choose, receive, type SidebarStore, turnTo } from './store';

type Undo = () => void;

/** The part of `browser/` that the sidebar needs. */
export interface SidebarBrowser {
  sendFromSidebar(message: FromSidebar): Promise<SidebarReply>;
  watchTab(tab: number, listener: (state: TabState | null, chosen: Chosen | null) => void): Undo;
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
}

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Asks the browser again, and takes only the answer to the last question. */
function latest<T>(ask: () => Promise<T>, take: (answer: T) => void, fail: (error: unknown) => void): Undo {
  let asked = 0;
  return () => {
    const mine = ++asked;
    ask().then((answer) => {
      if (mine === asked) take(answer);
    }, fail);
  };
}

/** Keeps the watch on the tab that is shown. */
function tabWatch(store: SidebarStore, browser: SidebarBrowser, onTurn: () => void) {
  let unwatch: Undo | null = null;
  let watched: number | null = null;
  return (tab: number, url: string | null) => {
    turnTo(store, tab, url);
    if (tab !== watched) {
      unwatch?.();
      watched = tab;
      unwatch = browser.watchTab(tab, (page, chosen) => {
        receive(store, page, chosen);
        onTurn();
      });
    }
    onTurn();
  };
}

function grants(store: SidebarStore, browser: SidebarBrowser, fail: (error: unknown) => void): Undo {
  return latest(
    async () => {
      const address = addressOf(store.getState());
      const pattern = address === null ? null : browser.sitePattern(address);
      return {
        site: pattern !== null && (await browser.holdsSite(pattern)),
        all: await browser.holdsAllSites(),
      };
    },
    (held) => store.setState(held),
    fail,
  );
}

function actionsOf(
  store: SidebarStore,
  browser: SidebarBrowser,
  fail: (error: unknown) => void,
): SidebarActions {
  const withTab = (run: (tab: number) => void) => {
    const { tab } = store.getState();
    if (tab !== null) run(tab);
  };
  const withSite = (run: (pattern: string) => void) => {
    const address = addressOf(store.getState());
    const pattern = address === null ? null : browser.sitePattern(address);
    if (pattern !== null) run(pattern);
  };
  const send = (message: FromSidebar) => {
    browser.sendFromSidebar(message).then((reply) => {
      if (reply.kind === 'failed') fail(reply.reason);
    }, fail);
  };
  const read = () => withTab((tab) => send({ kind: 'read-tab', tab }));
  const pick = (statement: string | null) =>
    withTab((tab) => {
      choose(store, statement, Date.now());
      send({ kind: 'choose', tab, statement });
    });
  const afterGrant = (granted: boolean) => {
    if (granted && store.getState().page?.kind !== 'ready') read();
  };
  return {
    read,
    open: pick,
    back: () => pick(null),
    filter: (filter) => store.setState({ filter }),
    close: () => withTab((tab) => send({ kind: 'close-frame', tab })),
    // The request must be made in the click itself: nothing may be awaited before it.
    allowSite: () => withSite((pattern) => browser.askForSite(pattern).then(afterGrant, fail)),
    allowAll: () => browser.askForAllSites().then(afterGrant, fail),
    stopSite: () => withSite((pattern) => browser.giveBackSite(pattern).catch(fail)),
    stopAll: () => browser.giveBackAllSites().catch(fail),
  };
}

/** Starts following; returns what the reader's clicks do. */
export function connect(store: SidebarStore, place: Place, browser: SidebarBrowser): SidebarActions {
  const fail = (error: unknown) => store.setState({ readFailure: inWords(error) });
  const refreshSites = grants(store, browser, fail);
  const turn = tabWatch(store, browser, place.kind === 'frame' ? () => undefined : refreshSites);
  switch (place.kind) {
    case 'tab':
      turn(place.tab, null);
      break;
    case 'native': {
      const follow = latest(browser.activeTab, (tab) => tab && turn(tab.id, tab.url), fail);
      browser.onActiveTabChange(follow);
      follow();
      break;
    }
    case 'frame':
      browser.sendFromSidebar({ kind: 'frame-hello' }).then((reply) => {
        if (reply.kind === 'frame') turn(reply.tab, null);
      }, fail);
      break;
  }
  if (place.kind !== 'frame') browser.onSitesChange(refreshSites);
  return actionsOf(store, browser, fail);
}
