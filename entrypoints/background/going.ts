/** Takes the reader to an article: to the tab that shows it, else to its address. */
import { openAddress, showTab } from '../../browser/tab-travel';
import { canonicalAddress } from '../../lib/corpus/address';
import type { SidebarReply } from '../../lib/protocol';
import { shownArticles } from './comparison';

export async function goTo(url: string): Promise<SidebarReply> {
  const tab = (await shownArticles()).get(canonicalAddress(url));
  if (tab !== undefined && (await showTab(tab))) return { kind: 'done' };
  if (await openAddress(url)) return { kind: 'done' };
  return { kind: 'failed', reason: 'This article has no address that could be opened.' };
}
