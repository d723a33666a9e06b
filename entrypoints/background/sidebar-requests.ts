/** Answers to sidebars: read this tab, show this statement in the page, whom does this frame serve. */

import { takeInvite } from '../../browser/frame-invites';
import { knownTab, rememberFrame } from '../../browser/framed-sidebars';
import { onFromSidebar, sendToPage } from '../../browser/messages';
import { runInTab } from '../../browser/scripts';
import type { SidebarSender } from '../../browser/senders';
import { writeChosen } from '../../browser/tab-state';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';

const DONE: SidebarReply = { kind: 'done' };

/** Reads the page in the tab; where our script runs there already, afresh. */
export async function readTab(tab: number): Promise<SidebarReply> {
  if (await sendToPage(tab, { kind: 'read' })) return DONE;
  const reason = await runInTab(tab);
  return reason === null ? DONE : { kind: 'failed', reason };
}

async function choose(tab: number, statement: string | null): Promise<SidebarReply> {
  await writeChosen(tab, { statement, at: Date.now() });
  await sendToPage(tab, { kind: 'show', statement });
  return DONE;
}

async function welcomeFrame({ framedBy }: SidebarSender): Promise<SidebarReply> {
  const nonce = framedBy === null ? null : await takeInvite(framedBy);
  if (framedBy === null || nonce === null) return { kind: 'failed', reason: 'Nobody asked for this frame.' };
  await sendToPage(framedBy, { kind: 'frame-alive', nonce });
  return { kind: 'frame', tab: framedBy, nonce };
}

async function watchFor(tab: number, { framedBy, frame }: SidebarSender): Promise<SidebarReply> {
  if (framedBy === tab) await rememberFrame(tab, frame);
  return knownTab(tab);
}

async function closeFrame(tab: number): Promise<SidebarReply> {
  await sendToPage(tab, { kind: 'close-frame' });
  return DONE;
}

export function answerSidebars(): void {
  onFromSidebar(async (message: FromSidebar, from): Promise<SidebarReply> => {
    const isForeign = 'tab' in message && from.framedBy !== null && from.framedBy !== message.tab;
    if (isForeign) return { kind: 'failed', reason: 'A frame serves its own tab only.' };
    switch (message.kind) {
      case 'read-tab':
        return readTab(message.tab);
      case 'choose':
        return choose(message.tab, message.statement);
      case 'frame-hello':
        return welcomeFrame(from);
      case 'watch-tab':
        return watchFor(message.tab, from);
      case 'close-frame':
        return closeFrame(message.tab);
    }
  });
}
