/**
 * How long a reader waits in a real browser: from the page's text being there to the first highlight, with the
 * background cold (killed before) and warm. Prints; asserts nothing. Needs `npm run build:e2e` first.
 */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers/find';
import { type Driven, launch } from './browsers/launch';
import { serveDemonstration } from './demo/serve';

const RUNS = 9;
/** Milliseconds after which Firefox stops the idle background here. */
const FIREFOX_IDLE = 400;
/** Milliseconds between two looks, and the longest wait for a highlight. */
const LOOK = 25;
const PATIENCE = 20_000;
const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };

/** Runs in the page: milliseconds from DOMContentLoaded to the frame in which something is highlighted. */
const FIRST_HIGHLIGHT = `(() => {
  const look = () => {
    if (CSS.highlights.size === 0) return requestAnimationFrame(look);
    const { domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
    document.documentElement.dataset.firstHighlight = String(performance.now() - domContentLoadedEventEnd);
  };
  look();
})()`;

async function killBackground(driven: Driven, page: Page): Promise<void> {
  if (driven.name === 'Firefox') {
    await new Promise((done) => setTimeout(done, FIREFOX_IDLE * 4));
    return;
  }
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function once(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(FIRST_HIGHLIGHT);
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    const took = await page.evaluate('document.documentElement.dataset.firstHighlight ?? null');
    if (typeof took === 'string') return Number(took);
    await new Promise((done) => setTimeout(done, LOOK));
  }
  throw new Error('No highlight appeared');
}

function tell(what: string, took: readonly number[]): void {
  const sorted = [...took].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? Number.NaN;
  console.log(
    `${what.padEnd(44)} median ${middle.toFixed(0)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`,
  );
}

async function measure(name: BrowserName, address: string): Promise<void> {
  const extension = resolve('.output', FOLDERS[name]);
  const driven = await launch(name, { extension, firefoxIdle: FIREFOX_IDLE });
  try {
    const page = await driven.browser.newPage();
    await once(page, address);
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      await killBackground(driven, page);
      cold.push(await once(page, address));
      warm.push(await once(page, address));
    }
    tell(`${name}: first highlight, background cold`, cold);
    tell(`${name}: first highlight, background warm`, warm);
  } finally {
    await driven.close();
  }
}

const demonstration = await serveDemonstration();
try {
  for (const name of ['Chromium', 'Firefox'] as const) await measure(name, demonstration.article);
} finally {
  await demonstration.close();
}
