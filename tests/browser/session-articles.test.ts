import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession, rememberArticle, sessionArticles } from '../../browser/session-articles';
import type { PackedArticle } from '../../lib/corpus/pack';
import { packedArticle } from '../lib/corpus/packed';
import { limits, stored } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

const MEGABYTE = 1_000_000;
const url = (page: string) => `https://${page}.example/story`;

/** A capture whose statement is about so many bytes long. */
function capture(page: string, hour: number, words = 'The ferry struck the reef', bytes = 0): PackedArticle {
  const article = packedArticle(page, [words], {
    url: url(page),
    capturedAt: `2026-03-13T${String(hour).padStart(2, '0')}:00:00Z`,
  });
  const statements = article.statements.map((one) => ({ ...one, leadIn: 'x'.repeat(bytes) }));
  return { meta: article.meta, statements };
}

const held = async () =>
  (await sessionArticles()).map(({ meta }) => `${meta.outlet} ${meta.capturedAt?.slice(11, 13)}`);

beforeEach(async () => {
  limits.quota = Number.POSITIVE_INFINITY;
  await forgetSession();
  stored.clear();
});

describe('the reading session', () => {
  it('holds what was read, in order, and gives the same objects each time', async () => {
    await rememberArticle(capture('ledger', 9));
    await rememberArticle(capture('times', 10));
    expect(await held()).toEqual(['ledger 09', 'times 10']);
    const [first, again] = [await sessionArticles(), await sessionArticles()];
    expect(first[0]).toBe(again[0]);
  });

  it('keeps the first capture of a page that still says the same', async () => {
    expect(await rememberArticle(capture('ledger', 9))).toBe(true);
    expect(await rememberArticle(capture('ledger', 12))).toBe(false);
    expect(await held()).toEqual(['ledger 09']);
  });

  it('keeps both captures of a page that says something else, and a third that says the first again', async () => {
    await rememberArticle(capture('ledger', 9));
    await rememberArticle(capture('ledger', 10, 'The ferry struck the pier'));
    await rememberArticle(capture('ledger', 11));
    expect(await held()).toEqual(['ledger 09', 'ledger 10', 'ledger 11']);
  });

  it('keeps four captures of one page, the newest', async () => {
    for (const hour of [1, 2, 3, 4, 5])
      await rememberArticle(capture('ledger', hour, `At ${hour} it struck`));
    await rememberArticle(capture('times', 6));
    expect(await held()).toEqual(['ledger 02', 'ledger 03', 'ledger 04', 'ledger 05', 'times 06']);
  });

  it('keeps the first capture of one visit and the latest, whatever it said between', async () => {
    await rememberArticle(capture('ledger', 1), 'v0');
    for (const hour of [2, 3, 4, 5, 6])
      await rememberArticle(capture('ledger', hour, `At ${hour} it struck`), 'v1');
    expect(await held()).toEqual(['ledger 01', 'ledger 02', 'ledger 06']);
  });

  it('lets the oldest go where all are more than three megabytes', async () => {
    for (const hour of [1, 2, 3, 4])
      await rememberArticle(capture(`o${hour}`, hour, 'Struck', 0.8 * MEGABYTE));
    expect(await held()).toEqual(['o2 02', 'o3 03', 'o4 04']);
    expect([...stored.keys()].filter((key) => key.startsWith('session-article:'))).toHaveLength(3);
  });

  it('counts bytes, not letters', async () => {
    const words = 'Порт закрыт. '.repeat(50_000);
    expect(words.length).toBeLessThan(MEGABYTE);
    expect(await rememberArticle(capture('ledger', 9, words))).toBe(false);
  });

  it('refuses an article that would drive out all others, and keeps those', async () => {
    await rememberArticle(capture('ledger', 9));
    expect(await rememberArticle(capture('times', 10, 'Struck', MEGABYTE))).toBe(false);
    expect(await held()).toEqual(['ledger 09']);
  });

  it('loses nothing where many are read at once', async () => {
    await Promise.all([1, 2, 3, 4].map((hour) => rememberArticle(capture(`o${hour}`, hour))));
    expect(await held()).toHaveLength(4);
  });

  it('is left as it was where the browser has no room', async () => {
    await rememberArticle(capture('ledger', 9));
    limits.quota = 1_500;
    await expect(rememberArticle(capture('times', 10, 'Struck', 5_000))).rejects.toThrow('quota');
    expect(await held()).toEqual(['ledger 09']);
  });

  it('leaves nothing when it ends', async () => {
    await rememberArticle(capture('ledger', 9));
    await forgetSession();
    expect([...stored.keys()]).toEqual([]);
    expect(await held()).toEqual([]);
  });
});

describe('what another version of the extension has left', () => {
  it('is read as far as it can be', async () => {
    stored.set('session-article:a', { meta: 'old' });
    stored.set('session-article:b', capture('ledger', 9));
    stored.set('session-articles', [
      { id: 'a', bytes: 10 },
      { id: 'b', bytes: 10 },
      { id: 'gone', bytes: 10 },
    ]);
    expect(await held()).toEqual(['ledger 09']);
  });

  it.each([['text'], [null], [[{ id: 4 }]]])('is nothing where the list is %j', async (list) => {
    stored.set('session-articles', list);
    expect(await held()).toEqual([]);
  });
});
