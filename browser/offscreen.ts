/**
 * Chrome's offscreen document, which parses pages for the service worker. It outlives the worker and costs
 * nothing while it has nothing to do; the browser may end it all the same, so every use makes sure of it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ParsedSnapshot, parsedReplySchema, parseRequestSchema } from '../lib/parsing';
import type { Snapshot } from '../lib/snapshot';
import { inWords } from './failure';
import type { Sender } from './senders';
import { inTurn } from './turns';

const PAGE = '/offscreen.html';
/** A document that has just been ended by the browser answers nothing: the second one does. */
const ATTEMPTS = 2;

async function isThere(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Opens the document where it is not open. It listens once this resolves. */
export function openOffscreen(): Promise<void> {
  return inTurn('offscreen', async () => {
    if (await isThere()) return;
    try {
      await browser.offscreen.createDocument({
        url: PAGE,
        reasons: ['DOM_PARSER'],
        justification: 'Reads the article in a copy of the page.',
      });
    } catch (error) {
      // A background that was killed over it may have had it made all the same.
      if (!(await isThere())) throw error;
    }
  });
}

/** @throws Error in words, if the document cannot be opened or the page cannot be parsed */
export async function parseOffscreen(snapshot: Snapshot): Promise<ParsedSnapshot | null> {
  let reason = 'The page could not be parsed.';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await openOffscreen();
    const reply = v.safeParse(parsedReplySchema, await ask(snapshot));
    if (!reply.success) continue;
    if (reply.output.kind === 'parsed') return reply.output.parsed;
    reason = reply.output.reason;
  }
  throw new Error(reason);
}

async function ask({ tokens, url, capturedAt }: Snapshot): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ kind: 'parse', tokens, url, capturedAt });
  } catch (error) {
    return { kind: 'failed', reason: inWords(error) };
  }
}

/** Only the background asks: no tab, and this very extension. */
const isOwn = ({ id, tab }: Sender): boolean => id === browser.runtime.id && tab === undefined;

/** Offscreen document: answers the background. */
export function answerParses(parse: (snapshot: Snapshot) => ParsedSnapshot | null): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    const request = isOwn(sender) ? v.safeParse(parseRequestSchema, raw) : null;
    if (request === null || !request.success) return false;
    try {
      respond({ kind: 'parsed', parsed: parse(request.output) });
    } catch (error) {
      respond({ kind: 'failed', reason: inWords(error) });
    }
    return false;
  });
}
