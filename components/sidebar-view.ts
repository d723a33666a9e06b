/** All that the sidebar shows and all that it does, as plain data and callbacks. */
import type { Holdings, TabState } from '../lib/shown';
import type { AskedActions, AskedState } from './AskedView';
import type { Closed } from './closed-pages';
import type { Filter } from './entries';
import type { RememberView } from './RememberSite';
import type { SitesActions, SitesView } from './Sites';
import type { StatusView } from './Status';

export interface SidebarView {
  /** In a frame within the page: nothing is granted there, and it can be closed. */
  readonly framed: boolean;
  /** What is known of the tab; null where nothing was read. */
  readonly page: TabState | null;
  /** Id of the statement whose comparison is open. */
  readonly open: string | null;
  /** Id of the statement whose comparison the reader has just left. */
  readonly left: string | null;
  readonly filter: Filter;
  /** The reader asked to read the page, and its site is not granted. */
  readonly notAllowed: boolean;
  /** The browser keeps this page from every extension; null where it might be read. */
  readonly closed: Closed | null;
  readonly sites: SitesView;
  /** Null where nothing is known of it, in a frame, and for a page without a host. */
  readonly remember: RememberView | null;
  /** Words that were compared, where they are on top of the page; else null. */
  readonly asked: AskedState | null;
  /** Null until the background has told. */
  readonly holdings: Holdings | null;
  /** Why the reader's last click came to nothing. */
  readonly notice: string | null;
}

export interface SidebarActions extends SitesActions, AskedActions {
  readonly read: () => void;
  readonly open: (statement: string) => void;
  readonly back: () => void;
  readonly filter: (filter: Filter) => void;
  readonly close: () => void;
  readonly keep: () => void;
  readonly unkeep: () => void;
  readonly remember: () => void;
  readonly forget: () => void;
  readonly openSettings: () => void;
  readonly openLibrary: () => void;
}

/** What the status says of; `page` is never a ready one where it is asked for. */
export function statusOf({ page, notAllowed, closed, framed, sites }: SidebarView): StatusView {
  return {
    page: page?.kind === 'ready' ? null : page,
    notAllowed,
    closed,
    framed,
    askable: framed ? null : sites.host,
  };
}
