/**
 * Messages between the extension's processes: sent, received, checked on both ends.
 *
 * Thirty lines of our own and no library: what matters here is who may say what, and that lives in the two
 * sender checks. A reply travels through `sendResponse`, because a promise returned from a listener is not an
 * answer in every Chrome we support.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type FromPage,
  type FromSidebar,
  fromPageSchema,
  fromSidebarSchema,
  type PageReply,
  pageReplySchema,
  type SidebarReply,
  sidebarReplySchema,
  type ToPage,
  toPageSchema,
} from '../lib/protocol';
import { inWords } from './failure';
import { type PageSender, pageSender, type Sender, type SidebarSender, sidebarSender } from './senders';

/**
 * Milliseconds waited before each further attempt. The background is killed at any moment, mid-answer too, and
 * its successor likewise; it starts within 50 ms. Every message may safely be handled twice. All attempts lie
 * within the 5 s that a click counts as one, so the last can still open what the first could have.
 */
const WAITS = [0, 50, 200, 800];

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** False once the extension was reloaded or removed under a content script that still runs. */
export function extensionIsAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

type Failed = { kind: 'failed'; reason: string };

async function ask<Reply>(
  message: unknown,
  schema: v.GenericSchema<unknown, Reply>,
): Promise<Reply | Failed> {
  let reason = '';
  for (const wait of [null, ...WAITS]) {
    if (wait !== null) await passed(wait);
    if (!extensionIsAlive()) return { kind: 'failed', reason: 'The extension was updated; reload the page.' };
    try {
      const reply = v.safeParse(schema, await browser.runtime.sendMessage(message));
      if (reply.success) return reply.output;
      reason = 'The extension gave no answer that can be read.';
    } catch (error) {
      reason = inWords(error);
    }
  }
  return { kind: 'failed', reason };
}

/** Content script → background. Never rejects: what went wrong comes back as `failed`. */
export function sendFromPage(message: FromPage): Promise<PageReply> {
  return ask(message, pageReplySchema);
}

/** Sidebar → background. Never rejects: what went wrong comes back as `failed`. */
export function sendFromSidebar(message: FromSidebar): Promise<SidebarReply> {
  return ask(message, sidebarReplySchema);
}

/** Background → content script of the tab's top document. False where none of ours is there to hear it. */
export async function sendToPage(tab: number, message: ToPage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) === true;
  } catch {
    // The browser rejects for one reason only: nobody listens there. That is an answer, not a failure.
    return false;
  }
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

function listen(listener: Listener): () => void {
  browser.runtime.onMessage.addListener(listener);
  return () => {
    // After an update the browser's interfaces are gone from a content script, and its listeners with them.
    if (extensionIsAlive()) browser.runtime.onMessage.removeListener(listener);
  };
}

/**
 * One way of answering for both directions. `handler` runs synchronously, because a click's gesture does not
 * survive a wait; what it throws becomes a `failed` reply.
 */
function answering<Message, From, Reply>(
  schema: v.GenericSchema<unknown, Message>,
  identify: (sender: Sender) => From | null,
  handler: (message: Message, from: From) => Reply | Promise<Reply>,
): Listener {
  return (raw: unknown, sender: Sender, respond: (reply: Reply | Failed) => void): boolean => {
    const from = identify(sender);
    if (from === null) return false;
    const message = v.safeParse(schema, raw);
    if (!message.success) {
      respond({ kind: 'failed', reason: 'The message could not be read.' });
      return false;
    }
    const fail = (error: unknown) => respond({ kind: 'failed', reason: inWords(error) });
    try {
      Promise.resolve(handler(message.output, from)).then(respond, fail);
    } catch (error) {
      fail(error);
    }
    return true;
  };
}

/** Background: answer content scripts. Returns the undo. */
export function onFromPage(
  handler: (message: FromPage, from: PageSender) => PageReply | Promise<PageReply>,
): () => void {
  return listen(answering(fromPageSchema, pageSender, handler));
}

/** Background: answer sidebars, native, in a tab or framed. Returns the undo. */
export function onFromSidebar(
  handler: (message: FromSidebar, from: SidebarSender) => SidebarReply | Promise<SidebarReply>,
): () => void {
  return listen(answering(fromSidebarSchema, sidebarSender, handler));
}

/** Content script: hear the background. Returns the undo. */
export function onToPage(handler: (message: ToPage) => void): () => void {
  return listen((raw: unknown, sender: Sender, respond: (heard: boolean) => void) => {
    // tabs.sendMessage is the only way here, and only our own processes have it; other tabs' scripts do not.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
    const message = v.safeParse(toPageSchema, raw);
    if (message.success) handler(message.output);
    respond(message.success);
    return false;
  });
}
