/** A background that has just been started, in a browser that knows nothing; each call starts another. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { packLines } from '../../lib/corpus/pack';
import type { Article } from '../../lib/model';
import type { ReadyTab, TabState } from '../../lib/shown';
import type { Snapshot } from '../../lib/snapshot';
import { HERE, READY } from '../components/ferry';
import { packedArticle } from '../lib/corpus/packed';

export type Compare = (article: Article) => Promise<ReadyTab>;
type Browser = typeof import('../browser/fake-browser');

const AT = '2026-03-13T09:00:00Z';

/** What the background would say of an article at this address. */
export const readyAt = (url: string): ReadyTab => ({
  ...READY,
  article: { ...READY.article, url, capturedAt: AT },
});

/** The whole page at this address, as its script sends it in one part. */
export const pageAt = (url: string, capturedAt = AT) => ({
  kind: 'part',
  reading: `${url} ${capturedAt}`,
  part: 0,
  isLast: true,
  tokens: ['p', 1],
  url,
  capturedAt,
});

/** The texts of the pages that there are, by address; where an address has none, the ferry's article is there. */
export type Texts = Readonly<Record<string, string | null>>;

export interface Options {
  readonly firefox?: 'closed' | 'open';
  /** In the place of the comparison; without it and without texts a page is {@link readyAt} its address. */
  readonly compare?: Compare;
  /** The real comparison runs with these pages. */
  readonly texts?: Texts;
}

const articleOf = ({ url, capturedAt }: Snapshot, texts: Texts): Article | null => {
  const text = texts[url];
  return text === null ? null : { ...HERE, url, title: '', capturedAt, text: text ?? HERE.text };
};

function mockPages(texts: Texts): void {
  vi.doMock('../../entrypoints/background/parsing', () => ({
    prepareParsing: async () => undefined,
    parsePage: async (snapshot: Snapshot) => {
      const article = articleOf(snapshot, texts);
      return article === null ? null : { article, anchorsOf: () => [] };
    },
  }));
}

const BUNDLED = packedArticle('ledger', ['Nobody had lit the lighthouse when the ferry struck the reef']);

function mockComparison({ compare, texts }: Options): void {
  if (texts === undefined)
    vi.doMock('../../entrypoints/background/comparison', () => ({
      compareArticle: compare ?? (async (article: Article) => readyAt(article.url)),
      compareAgain: async (_tab: number, ready: ReadyTab) => ({ ready, isWritten: () => undefined }),
      shownArticles: async () => new Map(),
    }));
  else vi.doUnmock('../../entrypoints/background/comparison');
  vi.doMock('../../browser/bundled-files', () => ({
    readBundledPack: async () => [...packLines([BUNDLED])].join('\n'),
    readBundledNearWords: async () => new Uint8Array(readFileSync('public/near-words-en.bin')),
    sidebarAddress: () => 'sidepanel.html',
  }));
}

/** The browser as one background has it: dead, it hears of nothing and does nothing any more. */
function mortal<T extends object>(whole: T, isDead: () => boolean): T {
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function')
        return (...given: unknown[]) =>
          isDead() ? new Promise(() => undefined) : Reflect.apply(value, target, given);
      return typeof value === 'object' && value !== null ? mortal(value, isDead) : value;
    },
  });
}

async function start(world: Browser, options: Options): Promise<() => void> {
  let dead = false;
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser: mortal(world.fake, () => dead) }));
  vi.doMock('../browser/fake-browser', () => world);
  mockPages(options.texts ?? {});
  mockComparison(options);
  const { default: background } = await import('../../entrypoints/background/index');
  background.main();
  return () => {
    dead = true;
    world.silence();
  };
}

export async function startBackground(options: Options = {}) {
  vi.resetModules();
  vi.doUnmock('../browser/fake-browser');
  const world = await import('../browser/fake-browser');
  globalThis.indexedDB = new IDBFactory();
  if (options.firefox !== undefined) world.becomeFirefox(options.firefox === 'open');
  let kill = await start(world, options);
  return {
    ...world,
    /** The background is killed, whatever it is about, and another is started. */
    restart: async () => {
      kill();
      kill = await start(world, options);
    },
  };
}

/** A comparison that ends when the test says so. */
export function slowComparison() {
  const ends: (() => void)[] = [];
  const compare: Compare = (article) =>
    new Promise((resolve) => ends.push(() => resolve(readyAt(article.url))));
  return { compare, ends };
}

export type World = Awaited<ReturnType<typeof startBackground>>;

/** Turns of the event loop: more than any reading and all that follows it take in these tests. */
const TURNS = 90;

/** What was begun has come to its end. */
export async function settled(world: World): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await world.rest();
}

export const stateOf = ({ stored }: World, tab: number) => stored.get(`tab:${tab}`) as TabState | undefined;

/** @throws where the tab shows no article that was compared. */
export function readyIn(world: World, tab: number): ReadyTab {
  const state = stateOf(world, tab);
  if (state?.kind !== 'ready') throw new Error(`tab ${tab} is ${state?.kind}`);
  return state;
}
