/**
 * Ties the store to the browser: which tab, what is known of it, which sites are granted, what the corpus holds. The
 * browser comes in as a parameter, so that tests need none.
 */
import { inWords } from '../../browser/failure';
import type { SidebarActions } from '../../components/sidebar-view';
import { isPrinting } from '../../lib/match/compared';
import type { Compared } from '../../lib/shown';
import { actionsOf, noticeIn } from './actions';
import type { Place } from './place';
import type { SidebarBrowser, Undo } from './sidebar-browser';
import { addressOf, receive, type SidebarState, type SidebarStore, turnTo } from './store';

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
      unwatch = browser.watchTab(tab, (known) => {
        receive(store, known);
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

const isFound = ({ comparisons }: Compared) => comparisons.some(({ matches }) => matches.some(isPrinting));

/** Whether the sidebar says what the corpus holds: where it has nothing to set beside what was read or asked. */
function showsHoldings({ page, asked }: SidebarState): boolean {
  if (page?.kind === 'no-article' || (page?.kind === 'ready' && !isFound(page))) return true;
  return asked?.kind === 'ready' && !isFound(asked);
}

/** Looks the corpus up again whenever a state comes that tells of it. */
function followHoldings(store: SidebarStore, browser: SidebarBrowser, fail: (error: unknown) => void): void {
  const look = latest(
    () => browser.sendFromSidebar({ kind: 'holdings' }),
    (reply) => {
      // Without an answer the size that stands in the tab's own state is told.
      if (reply.kind !== 'holdings') return;
      const { kind: _kind, ...holdings } = reply;
      store.setState({ holdings });
    },
    fail,
  );
  store.subscribe((state, before) => {
    const changed = state.page !== before.page || state.asked !== before.asked;
    if (changed && showsHoldings(state)) look();
  });
}

/** Not in a frame, to which Firefox gives no storage and which a page could have the reader click in. */
function followChoices(store: SidebarStore, browser: SidebarBrowser, fail: (error: unknown) => void): void {
  browser.onChoicesChange((choices) => store.setState({ choices }));
  browser.readChoices().then((choices) => store.setState({ choices }), fail);
}

/** Starts following; returns what the reader's clicks do. */
export function connect(store: SidebarStore, place: Place, browser: SidebarBrowser): SidebarActions {
  const fail = (error: unknown) => store.setState({ readFailure: inWords(error) });
  const refreshSites = grants(store, browser, noticeIn(store));
  followHoldings(store, browser, noticeIn(store));
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
  if (place.kind !== 'frame') {
    browser.onSitesChange(refreshSites);
    followChoices(store, browser, noticeIn(store));
  }
  return actionsOf(store, browser);
}
