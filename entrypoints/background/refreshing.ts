/**
 * Keeps what tabs show in step with the reader's corpus: after an article has come or gone, and after a tab was
 * closed or has moved on, because origins name tabs.
 *
 * One tab after the other, each from its own stored state; only what has changed is written, and only the marks
 * that have changed are sent to the page. A background that is killed over it finds a note and does it again.
 */
import { sendToPage } from '../../browser/messages';
import { noteRefresh, refreshIsDone, refreshIsDue } from '../../browser/refresh-note';
import { readSettings } from '../../browser/settings';
import { knownTabs, readTabState, reviseTabState } from '../../browser/tab-state';
import { inTurn } from '../../browser/turns';
import { sameData } from '../../lib/same-data';
import type { ReadyTab } from '../../lib/shown';
import { compareAgain } from './comparison';
import { marksOf } from './marks';
import { report } from './report';

/** The page is not waited for: one with an open dialogue, or that the browser has frozen, answers when it likes. */
async function sendMarks(tab: number, ready: ReadyTab): Promise<void> {
  const { highlight } = await readSettings();
  const { capturedAt } = ready.article;
  sendToPage(tab, { kind: 'marks', capturedAt, marks: marksOf(ready), highlight }).catch(report);
}

/** Compares what the tab shows with the corpus as it is now. */
export async function refreshTab(tab: number): Promise<void> {
  const before = await readTabState(tab);
  if (before?.kind !== 'ready') return;
  const { ready: after, isWritten } = await compareAgain(tab, before);
  if (sameData(before, after)) return isWritten();
  if (!(await reviseTabState(tab, before, after))) return;
  isWritten();
  if (!sameData(marksOf(before), marksOf(after))) await sendMarks(tab, after);
}

/** For each tab of which something is known; what fails in one is reported and touches no other. */
async function eachTab(work: (tab: number) => Promise<void>): Promise<void> {
  for (const { tab } of await knownTabs()) await work(tab).catch(report);
}

/** The page says that it is followed no more: what the tab shows stays, and says so. */
export function endFollowing(tab: number): Promise<void> {
  return inTurn('refresh', async () => {
    const before = await readTabState(tab);
    if (before?.kind === 'ready') await reviseTabState(tab, before, { ...before, isFollowed: false });
  });
}

let isQueued = false;

/** Compares what all tabs show with the corpus as it is now. Asked for twice before it begins, it is done once. */
export async function refreshTabs(): Promise<void> {
  if (isQueued) return;
  isQueued = true;
  await noteRefresh().catch(report);
  await inTurn('refresh', async () => {
    isQueued = false;
    await eachTab(refreshTab);
    if (!isQueued) await refreshIsDone();
  });
}

/** The same where nobody waits for it. */
export function refreshLater(): void {
  refreshTabs().catch(report);
}

/** Does what a background before this one has left undone. */
export async function resumeRefresh(): Promise<void> {
  if (await refreshIsDue()) await refreshTabs();
}

/** Tells all pages which highlights the reader wants now. */
export function remarkTabs(): Promise<void> {
  return eachTab(async (tab) => {
    const state = await readTabState(tab);
    if (state?.kind === 'ready') await sendMarks(tab, state);
  });
}
