/**
 * A library of 100,000 statements in real browsers: adding an article, comparing one of 40 statements with the background
 * warm and cold, and the background's memory, each beside an empty library in the same run. Prints; asserts nothing.
 * `npx tsx scripts/bench-library.ts [articles] [browser]`. Needs `npm run build:e2e` first.
 */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { isQuery, readRows, rowOf, rowsFile } from '../bench/library-rows';
import { median, p95, rounded } from '../bench/measures';
import { canonicalAddress } from '../lib/corpus/address';
import type { PackedArticle } from '../lib/corpus/pack';
import { countCompared } from '../lib/match/compared';
import { BROWSERS, type BrowserName } from './browsers/find';
import { inFirefox } from './browsers/firefox-inside';
import { type Driven, launch } from './browsers/launch';

const ARTICLES = 2_500;
const STATEMENTS = 40;
const BATCH = 50;
/** Articles that the library has nothing of. */
const UNRELATED = 24;
/** UTF-16 units that are compared at most when words are asked for. */
const MOST_WORDS = 20_000;
/** Milliseconds after which Firefox stops the idle background here. */
const FIREFOX_IDLE = 2_000;
const MEGABYTE = 1_000_000;
const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };

const captureOf = (article: PackedArticle) => ({
  address: canonicalAddress(article.meta.url),
  addedAt: null,
  article,
  visit: null,
  keptAt: Date.UTC(2026, 0, 1),
  pack: null,
});

interface Query {
  readonly words: string;
  /** What a tab knows that shows the article: with it the words have its outlet and day. */
  readonly state: object;
}

const NOTHING_FOUND = {
  kind: 'ready',
  statements: [],
  comparisons: [],
  corpus: { articles: 0, statements: 0, outlets: 0, oldest: null, newest: null },
  origins: [],
  changes: [],
  addedAt: null,
  isPrivate: false,
  beyond: 0,
  isFollowed: true,
};

/** The sentences of an article's first statements: as many statements, when they are read again. */
function queryOf({ meta, statements }: PackedArticle): Query {
  const sentences = new Set(statements.slice(0, STATEMENTS).map(({ sentence }) => sentence));
  const words = [...sentences].join('\n').slice(0, MOST_WORDS);
  return { words, state: { ...NOTHING_FOUND, article: meta } };
}

async function call<T>(page: Page, name: string, given: unknown): Promise<T> {
  return (await page.evaluate(`globalThis.library.${name}(${JSON.stringify(given)})`)) as T;
}

/** Milliseconds until words were compared and the result stands in session storage. */
const compared = (page: Page, { words, state }: Query): Promise<number> =>
  page.evaluate(`(async () => {
    const { id } = await chrome.tabs.getCurrent();
    await chrome.storage.session.set({ ['tab:' + id]: ${JSON.stringify(state)} });
    const before = performance.now();
    const reply = await chrome.runtime.sendMessage({ kind: 'compare-words', tab: id, words: ${JSON.stringify(words)} });
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return performance.now() - before;
  })()`) as Promise<number>;

const found = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    const { id } = await chrome.tabs.getCurrent();
    const key = 'asked:' + id;
    const { comparisons } = (await chrome.storage.session.get(key))[key];
    return comparisons.length;
  })()`) as Promise<number>;

const added = (page: Page, article: PackedArticle): Promise<number> =>
  page.evaluate(`(async () => {
    const article = ${JSON.stringify(article)};
    const before = performance.now();
    await globalThis.library.keepArticle(article, new Date().toISOString());
    return performance.now() - before;
  })()`) as Promise<number>;

async function endBackground(driven: Driven, page: Page): Promise<void> {
  if (driven.name === 'Firefox') {
    await new Promise((done) => setTimeout(done, FIREFOX_IDLE * 2.5));
    return;
  }
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Chromium: the worker's heap with its arrays. Firefox: what the extension's process holds alone, its pages too. */
async function memory({ name, browser, base }: Driven): Promise<string> {
  if (name === 'Firefox') {
    const bytes = await inFirefox<number>(
      browser,
      `ChromeUtils.requestProcInfo().then((all) => all.children.find((one) => one.type === 'extension')?.memory ?? 0)`,
    );
    return `${rounded(bytes / MEGABYTE)} MB (the extension's whole process)`;
  }
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(base));
  const session = await target?.createCDPSession();
  if (session === undefined) return 'not running';
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  await session.detach();
  const bytes = usage.usedSize + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
  return `${rounded(bytes / MEGABYTE)} MB (heap ${rounded(usage.usedSize / MEGABYTE)})`;
}

const told = (took: readonly number[]): string =>
  `median ${rounded(median(took))} ms, 95 % ${rounded(p95(took))} ms`;

async function measure(driven: Driven, page: Page, queries: readonly Query[], what: string): Promise<void> {
  const [warm, cold, statements]: [number[], number[], number[]] = [[], [], []];
  for (const query of queries.slice(0, 4)) await compared(page, query);
  for (const query of queries) {
    warm.push(await compared(page, query));
    statements.push(await found(page));
  }
  console.log(`${driven.name}, ${what}: background ${await memory(driven)}`);
  for (const query of queries.slice(0, 9)) {
    await endBackground(driven, page);
    cold.push(await compared(page, query));
  }
  console.log(`  compared warm: ${told(warm)} (${median(statements)} statements found, the middle one)`);
  console.log(`  compared cold: ${told(cold)}`);
}

async function fill(page: Page, articles: readonly PackedArticle[]): Promise<void> {
  for (let at = 0; at < articles.length; at += BATCH) {
    await call(page, 'importAt', articles.slice(at, at + BATCH).map(captureOf));
    await page.evaluate('globalThis.library.joinSmallSegments()');
  }
}

async function bench(name: BrowserName, count: number): Promise<void> {
  const driven = await launch(name, {
    extension: resolve('.output', FOLDERS[name]),
    firefoxIdle: FIREFOX_IDLE,
  });
  try {
    const page = await driven.browser.newPage();
    await page.goto(`${driven.base}/library-trial.html`, { waitUntil: [] });
    await page.waitForFunction('globalThis.library !== undefined');
    const rows = [...readRows(rowsFile('events', count))].map(([number, json]) => ({
      number,
      article: rowOf(json),
    }));
    const asked = rows.filter(({ number }) => isQuery(number)).map(({ article }) => article);
    const kept = rows.filter(({ number }) => !isQuery(number)).map(({ article }) => article);
    const queries = asked.map(queryOf);
    const unrelated = [...readRows(rowsFile('topics', UNRELATED)).values()].map((json) =>
      queryOf(rowOf(json)),
    );
    await measure(driven, page, queries, 'an empty library');
    await fill(page, kept);
    const statements = kept.reduce((sum, one) => sum + countCompared(one.statements), 0);
    const segments = await page.evaluate('globalThis.library.segmentCount()');
    await measure(
      driven,
      page,
      queries,
      `${kept.length} articles, ${statements} statements, ${segments} segments`,
    );
    await measure(driven, page, unrelated, 'the same library, asked for articles of other topics');
    const adding: number[] = [];
    for (const article of asked) adding.push(await added(page, article));
    console.log(`  adding an article: ${told(adding)}`);
  } finally {
    await driven.close();
  }
}

const [count = ARTICLES, only] = process.argv.slice(2);
for (const name of BROWSERS.filter((one) => only === undefined || one === only))
  await bench(name, Number(count));
