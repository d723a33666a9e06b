/**
 * What a background that was killed has left undone is done by the next: tabs whose state says that work is going
 * on while nobody works, words that were to be compared, tabs that were to be compared again.
 */
import { sendToPage } from '../../browser/messages';
import { forgetSession } from '../../browser/session-articles';
import { readSettings } from '../../browser/settings';
import { knownTabs, readTabState } from '../../browser/tab-state';
import { resumeAsked } from './asking';
import { endReading, latestReading } from './readings';
import { resumeRefresh } from './refreshing';
import { report } from './report';

/** The page is asked to send itself again; where it is gone, nothing is known of its tab. */
async function resumeReading(tab: number): Promise<void> {
  const state = await readTabState(tab);
  if (state?.kind !== 'working' || latestReading(tab) !== null) return;
  const isThere = await sendToPage(tab, { kind: 'read' });
  // A page that spoke meanwhile is being read.
  if (!isThere && latestReading(tab) === null) await endReading(tab);
}

/** The session was switched off, and the background that heard of it was killed over forgetting it. */
async function resumeForgetting(): Promise<void> {
  if (!(await readSettings()).session) await forgetSession();
}

/** At the background's start. One that has been started for the first time finds nothing. */
export async function resume(): Promise<void> {
  const tabs = await knownTabs();
  // Side by side: a page that does not answer keeps none of the others waiting.
  await Promise.all([
    ...tabs.map(({ tab }) => resumeReading(tab).catch(report)),
    ...tabs.map(({ tab }) => resumeAsked(tab).catch(report)),
    resumeForgetting().catch(report),
    resumeRefresh().catch(report),
  ]);
}
