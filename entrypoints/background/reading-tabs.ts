/** Has the page in a tab read, because the reader asked. */
import { sendToPage } from '../../browser/messages';
import { runInTab } from '../../browser/scripts';
import { writeTabState } from '../../browser/tab-state';
import type { SidebarReply } from '../../lib/protocol';

/** Reads the page in the tab; where our script runs there already, afresh. */
export async function readTab(tab: number): Promise<SidebarReply> {
  if (await sendToPage(tab, { kind: 'read' })) return { kind: 'done' };
  return runInTab(tab);
}

/**
 * The same by the browser's own controls, which allow the page: what is refused then is protected. Nobody waits
 * for an answer, so the tab's state is it. False where the page will not be read.
 */
export async function readByGesture(tab: number): Promise<boolean> {
  const reply = await readTab(tab);
  if (reply.kind === 'refused') await writeTabState(tab, { kind: 'no-article', why: 'unsupported' });
  else if (reply.kind === 'failed') await writeTabState(tab, reply);
  return reply.kind === 'done';
}
