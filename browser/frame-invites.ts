/**
 * Which page may hold the sidebar in a frame: the one in which the reader has just clicked, once.
 *
 * Any page may frame ours if it learns the address; a frame that nobody invited learns nothing and shows nothing.
 * Kept in session storage, because the background may be killed between the invitation and the frame's question.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { inTurn } from './turns';

/** Milliseconds within which the frame must ask; it loads from the reader's own disk. */
const LIFE = 10_000;
const inviteSchema = v.object({ nonce: v.string(), at: v.number() });
const keyOf = (tab: number): string => `frame:${tab}`;

/** Invites one frame in the tab; the page's script and the frame must come to know the same nonce. */
export async function inviteFrame(tab: number, now = Date.now()): Promise<string> {
  const nonce = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(tab)]: { nonce, at: now } });
  return nonce;
}

/** The nonce of a fresh invitation, which is used up by the question; else null. */
export function takeInvite(tab: number, now = Date.now()): Promise<string | null> {
  return inTurn('frame-invites', async () => {
    const key = keyOf(tab);
    const stored = v.safeParse(inviteSchema, (await browser.storage.session.get(key))[key]);
    await browser.storage.session.remove(key);
    return stored.success && now - stored.output.at <= LIFE ? stored.output.nonce : null;
  });
}
