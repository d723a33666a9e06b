/** Records what a page's thread does while the extension reads it, in Chromium. */
import type { Page } from 'puppeteer-core';
import { until } from '../../tests/e2e/harness/waiting';
import type { Driven } from '../browsers/launch';
import { type Task, type TraceEvent, tasksOf } from './tasks';

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-v8.compile',
];
/** Milliseconds that are still recorded after the background has answered: the page's script has yet to paint. */
const AFTERWARDS = 800;
/** Milliseconds between two looks, from another process: none of it is seen in the page's thread. */
const INTERVAL = 200;
/** Milliseconds; a page that is not answered by then is told as such. */
const PATIENCE = 60_000;
/** Milliseconds; on a busy machine a page of 10 MB takes a minute to load. */
const LOADING = 240_000;

const KIND = (address: string) => `(async () => {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === ${JSON.stringify(address)});
  if (tab === undefined) return 'working';
  const key = 'tab:' + tab.id;
  const { kind = 'working', why, reason } = (await chrome.storage.session.get(key))[key] ?? {};
  return [kind, why, reason].filter((part) => part !== undefined).join(': ');
})()`;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export interface Recorded {
  /** What the extension made of the page, with its reason. */
  readonly kind: string;
  /** Milliseconds of recording. */
  readonly lasted: number;
  readonly tasks: readonly Task[];
}

async function answer(own: Page, address: string): Promise<string> {
  let kind = 'working';
  const look = async () => {
    await pause(INTERVAL);
    kind = String(await own.evaluate(KIND(address)));
    return kind;
  };
  try {
    return await until('an answer', look, (seen) => seen !== 'working', PATIENCE);
  } catch (error) {
    if (kind !== 'working') throw error;
    return 'never answered';
  }
}

/**
 * @param own a page of the extension, by which its storage is read
 * @param watched milliseconds of recording after the background has answered
 */
export async function record(
  { browser, base }: Driven,
  own: Page,
  address: string,
  watched = AFTERWARDS,
): Promise<Recorded> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: CATEGORIES });
    const start = performance.now();
    await page.goto(address, { waitUntil: 'load', timeout: LOADING });
    const kind = await answer(own, address);
    await pause(watched);
    const lasted = performance.now() - start;
    const trace = await page.tracing.stop();
    if (trace === undefined) throw new Error('Chromium recorded nothing');
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    return { kind, lasted, tasks: tasksOf(traceEvents, address, base) };
  } finally {
    await page.close();
  }
}
