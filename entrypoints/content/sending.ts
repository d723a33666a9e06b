/** Sends a page's copy to the background, part by part, and again where a killed background lost some of it. */
import { sendFromPage } from '../../browser/messages';
import type { PageReply } from '../../lib/protocol';
import type { SnapshotToken } from '../../lib/snapshot';
import type { Pause } from '../../page/slices';

/** Times that the whole is sent: the background may be killed over it, and its successor too. */
const ATTEMPTS = 5;
const UNSENT: PageReply = { kind: 'failed', reason: 'The page could not be handed over.' };

export interface WholeCopy {
  readonly parts: readonly (readonly SnapshotToken[])[];
  /** The page's address without fragment. */
  readonly url: string;
  /** ISO instant; it names the reading too. */
  readonly capturedAt: string;
}

/** The background's answer to the last part; null where nobody waits for it any more. */
export async function sendCopy(
  copy: WholeCopy,
  pause: Pause,
  isOver: () => boolean,
): Promise<PageReply | null> {
  let reply: PageReply = { kind: 'resend' };
  for (let attempt = 0; attempt < ATTEMPTS && reply.kind === 'resend'; attempt++) {
    const sent = await sendParts(copy, `${copy.capturedAt} ${attempt}`, pause, isOver);
    if (sent === null) return null;
    reply = sent;
  }
  return reply.kind === 'resend' ? UNSENT : reply;
}

async function sendParts(
  { parts, url, capturedAt }: WholeCopy,
  reading: string,
  pause: Pause,
  isOver: () => boolean,
): Promise<PageReply | null> {
  for (const [part, tokens] of parts.entries()) {
    await pause();
    if (isOver()) return null;
    const isLast = part === parts.length - 1;
    const message = { kind: 'part', reading, part, isLast, tokens, url, capturedAt } as const;
    const reply = await sendFromPage(message);
    if (isLast || reply.kind !== 'done') return isOver() ? null : reply;
  }
  throw new RangeError('A copy has at least one part.');
}
