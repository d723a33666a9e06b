/**
 * Ends the background at random moments while a reader uses the extension, in Chromium, and sees whether everything
 * that was asked for arrives. The seed decides over steps and moments; how fast the machine is does too.
 */
import type { Page } from 'puppeteer-core';
import { look } from '../../tests/e2e/harness/looking';
import { until } from '../../tests/e2e/harness/waiting';
import type { Driven } from '../browsers/launch';
import { isAdded, isRead, type Reader, STEPS, type Step } from './reader';

/** Milliseconds after the beginning of a step up to which the background is ended. */
const LATEST = 500;
/** Milliseconds; the sidebar offers to ask again after ten seconds. */
const PATIENCE = 45_000;
/** Milliseconds after a retry in which no second one is pressed. */
const RETRY_PAUSE = 2_000;

export interface Told {
  readonly ends: number;
  /** Ends that found the background running. */
  readonly live: number;
  /** Times that the sidebar said that something was not done, or took long, and was asked again. */
  readonly retries: number;
  readonly longest: number;
  readonly failures: readonly string[];
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** True where the background was running. */
async function end({ driven, sidebar }: Reader): Promise<boolean> {
  const isLive = driven.browser
    .targets()
    .some((one) => one.type() === 'service_worker' && one.url().startsWith(driven.base));
  const session = await sidebar.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  return isLive;
}

/** Presses the button by which the sidebar offers to ask again; says which it was. */
const RETRY = `(() => {
  const button = document.querySelector('main .message button.primary');
  const notice = document.querySelector('.notice')?.textContent ?? '';
  if (button === null) return notice === '' ? null : 'notice';
  button.click();
  return 'button';
})()`;

/** Waits until the step has come through, asking again where the sidebar offers that. Returns the retries. */
async function untilArrived(reader: Reader, step: Step): Promise<number> {
  let retries = 0;
  let retriedAt = 0;
  const again = async () => {
    if (Date.now() - retriedAt < RETRY_PAUSE) return;
    const offered = await look<'button' | 'notice' | null>(reader.sidebar, RETRY);
    if (offered === null) return;
    retriedAt = Date.now();
    retries += 1;
    if (offered === 'notice') await step.act(reader);
  };
  const hasArrived = async () => {
    if (await step.hasArrived(reader)) return true;
    await again();
    return false;
  };
  await until(`the end of «${step.name}»`, hasArrived, (arrived) => arrived, PATIENCE);
  return retries;
}

async function once(reader: Reader, step: Step, moment: number): Promise<{ live: boolean; retries: number }> {
  const ended = pause(moment).then(() => end(reader));
  const [live] = await Promise.all([ended, step.act(reader)]);
  const retries = await untilArrived(reader, step);
  reader.shown = step.after ?? reader.shown;
  return { live, retries };
}

/** After a failure: the list of a freshly read article, from which every other step can go on. */
async function recover(reader: Reader): Promise<void> {
  await reader.page.goto('about:blank');
  await reader.page.goto(reader.articles[0] ?? '', { waitUntil: 'load' });
  await look(reader.sidebar, `document.querySelector('nav.steps button:first-child')?.click()`);
  reader.shown = 'list';
  await until(
    'the article after a failure',
    () => isRead(reader),
    (read) => read,
  );
}

async function onSidebar(reader: Reader): Promise<string> {
  const text = await look<string>(reader.sidebar, `document.querySelector('main')?.innerText ?? ''`);
  return text.replace(/\s+/g, ' ').slice(0, 200);
}

/** Ends the background so many times, once in each step. */
export async function endOften(reader: Reader, times: number): Promise<Told> {
  const failures: string[] = [];
  const told = { live: 0, retries: 0, longest: 0 };
  for (let at = 1; at <= times; at += 1) {
    reader.isAdded = await isAdded(reader);
    const possible = STEPS.filter((step) => step.isPossible(reader));
    const step = possible[Math.floor(reader.random() * possible.length)];
    if (step === undefined) throw new Error(`Nothing can be done at «${reader.shown}»`);
    const moment = Math.floor(reader.random() * LATEST);
    const start = Date.now();
    try {
      const { live, retries } = await once(reader, step, moment);
      told.live += live ? 1 : 0;
      told.retries += retries;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failures.push(
        `${at}: «${step.name}», ended after ${moment} ms: ${message}; sidebar: ${await onSidebar(reader)}`,
      );
      await recover(reader);
    }
    told.longest = Math.max(told.longest, Date.now() - start);
  }
  return { ends: times, ...told, failures };
}

async function tabOf(page: Page, address: string): Promise<number> {
  const found = `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(address)})?.id ?? null)`;
  const tab = await until(
    'the tab',
    () => look<number | null>(page, found),
    (id) => id !== null,
  );
  if (tab === null) throw new Error(`No tab shows ${address}`);
  return tab;
}

/** A reader with the first article open and read, and its sidebar beside it. */
export async function readerOf(
  driven: Driven,
  articles: readonly string[],
  random: () => number,
): Promise<Reader> {
  const [address = ''] = articles;
  const page = await driven.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const sidebar = await driven.browser.newPage();
  await sidebar.goto(`${driven.base}/sidepanel.html?tab=0`);
  const tab = await tabOf(sidebar, address);
  await sidebar.goto(`${driven.base}/sidepanel.html?tab=${tab}`);
  await until(
    'the list',
    () => look<number>(sidebar, `document.querySelectorAll('main [data-entry]').length`),
    (count) => count > 0,
  );
  return { driven, page, sidebar, tab, articles, random, shown: 'list', isAdded: false };
}
