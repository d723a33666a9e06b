/**
 * What a sidebar in a page's frame is told of its tab. Firefox gives such a frame no session storage, so the
 * background asks it for the frame and sends every change.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type KnownTab, toFrameSchema } from '../lib/protocol';
import type { Known } from '../lib/shown';
import { sendFromSidebar } from './messages';
import { onTabState, readKnown } from './tab-state';

/** Number of the frame that shows a sidebar in the tab. Outlives the background, as the frame does. */
const keyOf = (tab: number): string => `framed:${tab}`;
const frameSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

export async function knownTab(tab: number): Promise<KnownTab> {
  return { kind: 'state', ...(await readKnown(tab)) };
}

/** From now on this frame is told of its tab. */
export function rememberFrame(tab: number, frame: number): Promise<void> {
  return browser.storage.session.set({ [keyOf(tab)]: frame });
}

export function forgetFrame(tab: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tab));
}

/** Tells the tab's framed sidebar what is known. False where there is none. */
export async function informFrame(tab: number): Promise<boolean> {
  const key = keyOf(tab);
  const frame = v.safeParse(frameSchema, (await browser.storage.session.get(key))[key]);
  if (!frame.success) return false;
  try {
    await browser.tabs.sendMessage(tab, await knownTab(tab), { frameId: frame.output });
    return true;
  } catch {
    await forgetFrame(tab); // nobody listens there: the frame is gone
    return false;
  }
}

/** Background: keeps framed sidebars informed. */
export function informFrames(report: (error: unknown) => void): void {
  onTabState((tab) => {
    informFrame(tab).catch(report);
  });
}

/** Framed sidebar: what {@link watchTab} is for the others. Returns the undo. */
export function watchFramedTab(tab: number, listener: (known: Known) => void): () => void {
  let isTold = false;
  const onMessage = (raw: unknown, sender: { id?: string | undefined; tab?: unknown }): void => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const told = v.safeParse(toFrameSchema, raw);
    if (!told.success) return;
    isTold = true;
    listener(told.output);
  };
  browser.runtime.onMessage.addListener(onMessage);
  sendFromSidebar({ kind: 'watch-tab', tab }).then((reply) => {
    if (isTold) return;
    if (reply.kind === 'state') listener(reply);
    else if (reply.kind === 'failed') listener({ state: reply, chosen: null, asked: null });
  });
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
