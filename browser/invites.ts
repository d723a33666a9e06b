/**
 * Invitations to the in-page frame, in session storage.
 *
 * Any page could embed our sidebar's address once it knew it. So a frame is served only where the background
 * itself invited one a moment ago, and only the first that asks; the page is told the nonce beforehand and shows
 * the frame when the background names it again.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { inTurn } from './turns';

/** Milliseconds from the click to the frame's first message: loading took 0.1 s, a slow machine is given ten times that and more. */
export const INVITE_LIFE = 5_000;

const inviteSchema = v.object({ nonce: v.string(), until: v.number() });
const inviteKey = (tab: number) => `frame:${tab}`;

/** Invites one frame in the tab; a former invitation ends. */
export function inviteFrame(tab: number): Promise<string> {
  return inTurn('invites', async () => {
    const nonce = crypto.randomUUID();
    const until = Date.now() + INVITE_LIFE;
    await browser.storage.session.set({ [inviteKey(tab)]: { nonce, until } });
    return nonce;
  });
}

/** Takes the tab's invitation: its nonce the first time and in time, else null. */
export function takeInvite(tab: number): Promise<string | null> {
  return inTurn('invites', async () => {
    const key = inviteKey(tab);
    const invite = v.safeParse(inviteSchema, (await browser.storage.session.get(key))[key]);
    await browser.storage.session.remove(key);
    return invite.success && Date.now() <= invite.output.until ? invite.output.nonce : null;
  });
}

export function withdrawInvite(tab: number): Promise<void> {
  return inTurn('invites', () => browser.storage.session.remove(inviteKey(tab)));
}
