/** A background that has just been started, in a browser that knows nothing; each call starts another. */
import { vi } from 'vitest';
import type { Article } from '../../lib/model';
import type { ReadyTab } from '../../lib/shown';
import { HERE, READY } from '../components/ferry';

export type Compare = (article: Article) => Promise<ReadyTab>;

/** What the background would say of an article at this address. */
export const readyAt = (url: string): ReadyTab => ({ ...READY, article: { ...READY.article, url } });
export const articleAt = (url: string): Article => ({ ...HERE, url });

export interface Options {
  readonly compare?: Compare;
  readonly firefox?: 'closed' | 'open';
}

export async function startBackground({ compare, firefox }: Options = {}) {
  vi.resetModules();
  vi.doMock('wxt/browser', async () => ({ browser: (await import('../browser/fake-browser')).fake }));
  vi.doMock('../../entrypoints/background/comparison', () => ({
    compareArticle: compare ?? (async (article: Article) => readyAt(article.url)),
  }));
  const world = await import('../browser/fake-browser');
  if (firefox !== undefined) world.becomeFirefox(firefox === 'open');
  const { default: background } = await import('../../entrypoints/background/index');
  background.main();
  return world;
}

/** A comparison that ends when the test says so. */
export function slowComparison() {
  const ends: (() => void)[] = [];
  const compare: Compare = (article) =>
    new Promise((resolve) => ends.push(() => resolve(readyAt(article.url))));
  return { compare, ends };
}
