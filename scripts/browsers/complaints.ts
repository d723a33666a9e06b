/**
 * Errors of the extension, wherever it runs: its script in pages, its background, its own pages. What pages
 * themselves complain of is left out.
 */
import type { CDPSession, Target } from 'puppeteer-core';
import { inFirefox } from './firefox-inside';
import type { Driven } from './launch';

export interface Complaints {
  /** What came since the last call. */
  take(): Promise<readonly string[]>;
}

interface Frames {
  readonly stackTrace?: { readonly callFrames: ReadonlyArray<{ readonly url: string }> } | undefined;
}

/** @throws in Chromium, if the browser has gone. */
export function listen(driven: Driven): Complaints {
  return driven.name === 'Chromium' ? listenChromium(driven) : listenFirefox(driven);
}

const isOurs = (base: string, url: string | undefined, { stackTrace }: Frames): boolean =>
  url?.startsWith(base) === true ||
  stackTrace?.callFrames.some((frame) => frame.url.startsWith(base)) === true;

function hear(session: CDPSession, base: string, say: (complaint: string) => void): void {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
    if (isOurs(base, thrown.url, thrown)) say(thrown.exception?.description ?? thrown.text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' || !isOurs(base, undefined, { stackTrace })) return;
    say(args.map((one) => one.description ?? String(one.value)).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && isOurs(base, entry.url, entry)) say(entry.text);
  });
}

const WITH_SCRIPTS: ReadonlySet<string> = new Set(['page', 'service_worker', 'background_page', 'webview']);

function listenChromium({ browser, base }: Driven): Complaints {
  let heard: string[] = [];
  const attach = async (target: Target) => {
    if (!WITH_SCRIPTS.has(target.type())) return;
    try {
      const session = await target.createCDPSession();
      hear(session, base, (complaint) => heard.push(complaint));
      await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
    } catch (error) {
      // A target may be gone before it is attached to; any other refusal would leave us deaf.
      if (!/closed|No target|detached/i.test(String(error))) heard.push(`not listened to: ${String(error)}`);
    }
  };
  browser.on('targetcreated', attach);
  for (const target of browser.targets()) void attach(target);
  return {
    take: async () => {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

/** Firefox gathers the errors of all its processes in one place, which it empties on request. */
const GATHERED = (base: string) => `(() => {
  const all = Services.console.getMessageArray().flatMap((message) => {
    if (!(message instanceof Ci.nsIScriptError)) return [];
    const isWarning = (message.flags & Ci.nsIScriptError.warningFlag) !== 0;
    return isWarning || !message.sourceName.startsWith(${JSON.stringify(base)}) ? [] : [message.errorMessage];
  });
  Services.console.reset();
  return all;
})()`;

/** What was said through \`console.error\` is kept elsewhere. */
const SAID = (base: string) => `(() => {
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const all = storage.getEvents().filter((one) => one.level === 'error' && one.filename.startsWith(${JSON.stringify(base)}))
    .map((one) => one.arguments.map(String).join(' '));
  storage.clearEvents();
  return all;
})()`;

function listenFirefox({ browser, base }: Driven): Complaints {
  return {
    take: async () => [
      ...(await inFirefox<string[]>(browser, GATHERED(base))),
      ...(await inFirefox<string[]>(browser, SAID(base))),
    ],
  };
}
