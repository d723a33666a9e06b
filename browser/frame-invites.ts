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
const inviteSchema = v.object({
  nonce: v.string(),
  at: v.number(),
  /** The frame that has asked first; null before. */
  frame: v.nullable(v.number()),
});
type Invite = v.InferOutput<typeof inviteSchema>;
const keyOf = (tab: number): string => `frame:${tab}`;

/** Invites one frame in the tab; the page's script and the frame must come to know the same nonce. */
export async function inviteFrame(tab: number, now = Date.now()): Promise<string> {
  const nonce = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(tab)]: { nonce, at: now, frame: null } satisfies Invite });
  return nonce;
}

/**
 * The nonce of a fresh invitation, for the first frame that asks; else null. That frame may ask again: the answer
 * is lost with a background that is killed over it.
 */
export function takeInvite(tab: number, frame: number, now = Date.now()): Promise<string | null> {
  return inTurn('frame-invites', async () => {
    const key = keyOf(tab);
    const stored = v.safeParse(inviteSchema, (await browser.storage.session.get(key))[key]);
    if (!stored.success || now - stored.output.at > LIFE) return null;
    const invite = stored.output;
    if (invite.frame !== null && invite.frame !== frame) return null;
    await browser.storage.session.set({ [key]: { ...invite, frame } satisfies Invite });
    return invite.nonce;
  });
}

/** Nobody is invited any more. */
export function forgetInvite(tab: number): Promise<void> {
  return inTurn('frame-invites', () => browser.storage.session.remove(keyOf(tab)));
}
