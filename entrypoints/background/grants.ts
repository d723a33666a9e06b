/** Keeps what runs in step with the sites that the reader has granted. */
import { sendToPage } from '../../browser/messages';
import { allTabs, readableTabs, registerForGrantedSites, runInTab } from '../../browser/scripts';
import { covers, isGranted, onSitesChange } from '../../browser/sites';
import { readTabState } from '../../browser/tab-state';
import { endReading } from './readings';

/**
 * Tabs of granted sites that were opened before the grant are read too; a failure leaves just that tab unread.
 * All at once: a tab that never ends loading, or that the browser has frozen, keeps none waiting.
 */
async function readGrantedTabs(): Promise<void> {
  const tabs = await readableTabs();
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const known = await readTabState(id);
      if ((known === null || known.kind === 'failed') && (await isGranted(url))) await runInTab(id);
    }),
  );
}

/**
 * Pages of sites taken back are left as they were found. Our script stands only where it was granted once, so a
 * tab with one whose address is hidden by now is of a site taken back; a page of another site that the reader has
 * had read by the toolbar button is still seen, and stays read.
 */
async function leaveTakenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const isTaken = url === null || patterns.some((pattern) => covers(pattern, url));
      if (!isTaken || (url !== null && (await isGranted(url)))) return;
      if (await sendToPage(id, { kind: 'leave' })) await endReading(id);
    }),
  );
}

export async function followGrants(): Promise<void> {
  await registerForGrantedSites();
  await readGrantedTabs();
}

export function watchGrants(report: (error: unknown) => void): void {
  onSitesChange(({ kind, patterns }) => {
    if (kind === 'given') followGrants().catch(report);
    else {
      registerForGrantedSites().catch(report);
      leaveTakenTabs(patterns).catch(report);
    }
  });
}
