/** From what the sidebar knows to what it shows. */
import { type Closed, closedByScheme, closedOnRefusal } from '../../components/closed-pages';
import type { SidebarView } from '../../components/sidebar-view';
import { isRemembered } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import type { TabState } from '../../lib/shown';
import { addressOf, askedOnTop, type SidebarState } from './store';

/** A page that the browser keeps from us, if it is one. What was read once is shown, whatever its address. */
function closedPage({ page, url, refusal }: SidebarState): Closed | null {
  if (page?.kind === 'ready' || page?.kind === 'working') return null;
  if (page?.kind === 'no-article' && page.why === 'unsupported') {
    const told = closedOnRefusal(url);
    return told === 'unknown' ? 'viewer' : told;
  }
  return refusal === 'unsupported' ? closedOnRefusal(url) : closedByScheme(url);
}

/** The tab's state, or the failure of the reader's own last request. */
function pageOf({ page, readFailure }: SidebarState): TabState | null {
  return readFailure !== null && page?.kind !== 'ready' ? { kind: 'failed', reason: readFailure } : page;
}

function askedView(state: SidebarState): SidebarView['asked'] {
  const asked = askedOnTop(state);
  return asked === null ? null : { asked, open: state.askedOpen, left: state.askedLeft };
}

/** Whether what is read on the site of the article is remembered. */
function rememberView({ framed, page, choices }: SidebarState): SidebarView['remember'] {
  const host = page?.kind === 'ready' ? hostOf(page.article.url) : null;
  if (framed || choices === null || host === null) return null;
  if (choices.remember.kind === 'everywhere') return { host, how: 'everywhere' };
  return { host, how: isRemembered(choices, host) ? 'site' : 'off' };
}

/** What is shown; null while nothing may be. */
export function viewOf(state: SidebarState): SidebarView | null {
  const { framed, tab, open, left, filter, site, all, page, holdings, notice } = state;
  if (tab === null) return null;
  const address = addressOf(state);
  return {
    framed,
    page: pageOf(state),
    open,
    left,
    filter,
    notAllowed: state.refusal === 'not-allowed' && page?.kind !== 'ready',
    closed: closedPage(state),
    sites: { host: address === null ? null : hostOf(address), site, all },
    remember: rememberView(state),
    asked: askedView(state),
    holdings,
    notice,
  };
}
