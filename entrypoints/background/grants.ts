/** Keeps what runs in step with the sites that the reader has granted. */
import { sendToPage } from '../../browser/messages';
import { allTabs, readableTabs, registerForGrantedSites, runInTab } from '../../browser/scripts';
import { holdsSite, onSitesChange, sitePattern } from '../../browser/sites';
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

/** Pages of sites taken back are left as they were found. */
async function leaveOtherTabs(): Promise<void> {
  for (const { id, url } of await allTabs()) {
    if (await isGranted(url)) continue;
    if (await sendToPage(id, { kind: 'leave' })) await forgetTab(id);
  }
}

export async function followGrants(): Promise<void> {
  await registerForGrantedSites();
  await readGrantedTabs();
}

export function watchGrants(report: (error: unknown) => void): void {
  onSitesChange(() => {
    followGrants().then(leaveOtherTabs).catch(report);
  });
}
