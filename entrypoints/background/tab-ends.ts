/**
 * Notices pages that are gone. Their script tells it when it can, but Chrome drops a message that a page sends
 * while it gives way to another site (measured), and a page that crashed sends none: so it is asked.
 */
import { forgetInvite } from '../../browser/frame-invites';
import { forgetFrame } from '../../browser/framed-sidebars';
import { sendToPage } from '../../browser/messages';
import { onTabClosed, onTabMoved } from '../../browser/tab-life';
import { readTabState } from '../../browser/tab-state';
import type { TabState } from '../../lib/shown';
import { endReading, latestReading } from './readings';
import { refreshLater } from './refreshing';

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

const isOfAnother = (state: TabState | null, url: string): boolean =>
  state?.kind === 'ready' && withoutFragment(state.article.url) !== withoutFragment(url);

async function lookAfterMove(tab: number, url: string | null): Promise<void> {
  const reading = latestReading(tab);
  if (reading === null && (await readTabState(tab)) === null) return;
  const isThere = await sendToPage(tab, { kind: 'ping' });
  // What has begun meanwhile is the new page's.
  if (latestReading(tab) !== reading) return;
  if (!isThere) {
    await endReading(tab);
    refreshLater();
  }
  // The page took another address without loading: in browsers that tell its script nothing of it, we do.
  else if (url !== null && isOfAnother(await readTabState(tab), url)) await sendToPage(tab, { kind: 'look' });
}

async function closeTab(tab: number): Promise<void> {
  await Promise.all([endReading(tab), forgetFrame(tab), forgetInvite(tab)]);
  refreshLater();
}

export function watchTabEnds(report: (error: unknown) => void): void {
  onTabClosed((tab) => {
    closeTab(tab).catch(report);
  });
  onTabMoved((tab, url) => {
    lookAfterMove(tab, url).catch(report);
  });
}
