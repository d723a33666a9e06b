/** Keeps what runs in step with the sites that the reader has granted. */
import { sendToPage } from '../../browser/messages';
import { allTabs, readableTabs, registerForGrantedSites, runInTab } from '../../browser/scripts';
import { covers, holdsSite, onSitesChange, sitePattern } from '../../browser/sites';
import { forgetTab, readTabState } from '../../browser/tab-state';

async function isGranted(url: string | null): Promise<boolean> {
  const pattern = url === null ? null : sitePattern(url);
  return pattern !== null && (await holdsSite(pattern));
}

/** Tabs of granted sites that were opened before the grant are read too; a failure leaves just that tab unread. */
async function readGrantedTabs(): Promise<void> {
  for (const { id, url } of await readableTabs()) {
    if ((await isGranted(url)) && (await readTabState(id)) === null) await runInTab(id);
  }
}

/**
 * Pages of sites taken back are left as they were found. A page that the reader has had read by the toolbar button
 * stays read; its address is still seen, that of a page that was only granted is hidden by now.
 */
async function leaveTakenTabs(patterns: readonly string[]): Promise<void> {
  for (const { id, url } of await allTabs()) {
    const isTaken = url === null || patterns.some((pattern) => covers(pattern, url));
    if (!isTaken || (await isGranted(url))) continue;
    if (await sendToPage(id, { kind: 'leave' })) await forgetTab(id);
  }
}

export async function followGrants(): Promise<void> {
  await registerForGrantedSites();
  await readGrantedTabs();
}

export function watchGrants(report: (error: unknown) => void): void {
  onSitesChange(({ kind, patterns }) => {
    const following = followGrants();
    (kind === 'given' ? following : following.then(() => leaveTakenTabs(patterns))).catch(report);
  });
}
