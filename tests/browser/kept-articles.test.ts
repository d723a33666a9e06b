import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackedArticle } from '../../lib/corpus/pack';
import { packedArticle } from '../lib/corpus/packed';

const NOW = '2026-11-22T18:40:00.000Z';
const LATER = '2026-11-23T08:00:00.000Z';
const ADDRESS = 'ledger.example/story';

function capture(hour: number, words = 'The ferry struck the reef', page = 'ledger'): PackedArticle {
  return packedArticle(page, [words], {
    url: `https://www.${page}.example/story?utm_source=x`,
    capturedAt: `2026-03-13T${String(hour).padStart(2, '0')}:00:00Z`,
  });
}

/** The store as a background finds it that has just been started. */
const load = async () => {
  vi.resetModules();
  return import('../../browser/kept-articles');
};
type Store = Awaited<ReturnType<typeof load>>;

const hours = async ({ keptCaptures }: Store) =>
  (await keptCaptures()).captures.map(({ article }) => Number(article.meta.capturedAt?.slice(11, 13)));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a store that fails', () => {
  it('is given up where the browser never opens it', async () => {
    vi.useFakeTimers();
    try {
      const store = await load();
      vi.spyOn(globalThis.indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
      const listed = expect(store.keptCaptures()).rejects.toThrow('the browser does not open them');
      await vi.advanceTimersByTimeAsync(5_000);
      await listed;
      // Nobody waits a second time.
      await expect(store.keptCaptures()).rejects.toThrow('the browser does not open them');
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  it('serves again once the browser has answered late', async () => {
    const idb = await vi.importActual<typeof import('idb')>('idb');
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const openLate: typeof openDB = async (...asked) => {
      await answered;
      return idb.openDB(...asked);
    };
    vi.doMock('idb', () => ({ ...idb, openDB: openLate }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const store = await load();
      const listed = expect(store.keptCaptures()).rejects.toThrow('the browser does not open them');
      await vi.advanceTimersByTimeAsync(5_000);
      await listed;
      answer();
      await vi.waitFor(() => expect(store.keptCaptures()).resolves.toEqual({ captures: [], damaged: 0 }));
    } finally {
      vi.useRealTimers();
      vi.doUnmock('idb');
    }
  });

  it('is read afresh where it was cleared under a living background', async () => {
    const store = await load();
    await store.keepArticle(capture(9, 'The ferry sank', 'first'), NOW);
    expect((await store.keptCaptures()).captures).toHaveLength(1);
    // The database goes, which lets the open one go first.
    await deleteDB('as-reported');
    await store.keepArticle(capture(10, 'The crane fell', 'second'), LATER);
    expect((await store.keptCaptures()).captures.map(({ address }) => address)).toEqual([
      'second.example/story',
    ]);
  });
});

describe('articles that are added', () => {
  it('are there for the next background, with the instant at which they were added', async () => {
    await (await load()).keepArticle(capture(9), NOW);
    const { captures, damaged } = await (await load()).keptCaptures();
    expect(captures).toEqual([{ address: ADDRESS, addedAt: NOW, article: capture(9), visit: null }]);
    expect(damaged).toBe(0);
  });

  it('are the same objects each time', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    const [first, again] = [await store.keptCaptures(), await store.keptCaptures()];
    expect(first.captures[0]).toBe(again.captures[0]);
  });

  it('stand once where they say the same, and side by side where they do not', async () => {
    const store = await load();
    expect(await store.keepArticle(capture(9), NOW)).toBe(true);
    expect(await store.keepArticle(capture(10), LATER)).toBe(false);
    expect(await store.keepArticle(capture(11, 'The ferry struck the pier'), LATER)).toBe(true);
    expect(await hours(store)).toEqual([9, 11]);
    const { captures } = await store.keptCaptures();
    expect(captures.map(({ addedAt }) => addedAt)).toEqual([NOW, NOW]);
  });

  it('take a later version by themselves, but no other page', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    expect(await store.keepVersion(capture(10, 'The ferry struck the pier'), 'v1')).toBe(true);
    expect(await store.keepVersion(capture(10, 'The ferry struck', 'times'), 'v1')).toBe(false);
    expect(await hours(store)).toEqual([9, 10]);
  });

  it('are ten captures of one page at most: the first and the newest', async () => {
    const store = await load();
    for (let hour = 1; hour <= 12; hour++)
      await store.keepArticle(capture(hour, `At ${hour} it struck`), NOW);
    expect(await hours(store)).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('are of one visit the first capture and the latest', async () => {
    const store = await load();
    await store.keepArticle(capture(1), NOW);
    for (const hour of [2, 3, 4, 5]) await store.keepVersion(capture(hour, `At ${hour} it struck`), 'v1');
    await store.keepVersion(capture(6, 'At 6 it struck'), 'v2');
    expect(await hours(store)).toEqual([1, 2, 5, 6]);
  });

  it('are removed with all versions, and no other with them', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    await store.keepArticle(capture(10, 'The ferry struck the pier'), NOW);
    await store.keepArticle(capture(11, 'The ferry struck', 'times'), NOW);
    expect(await store.unkeepAddress(ADDRESS)).toBe(true);
    expect(await store.unkeepAddress(ADDRESS)).toBe(false);
    expect(await hours(store)).toEqual([11]);
  });

  it('stand once, where they are added twice at once', async () => {
    const store = await load();
    await Promise.all([store.keepArticle(capture(9), NOW), store.keepArticle(capture(10), NOW)]);
    expect(await hours(store)).toHaveLength(1);
  });

  it('are listed by page, the one added last first, as it is now', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    await store.keepArticle(capture(10, 'The ferry struck', 'times'), LATER);
    await store.keepArticle(capture(11, 'The ferry struck the pier'), LATER);
    const { captures } = await store.keptCaptures();
    const url = (page: string) => `https://www.${page}.example/story?utm_source=x`;
    expect(store.listKept(captures)).toEqual([
      { url: url('times'), title: 'times', outlet: 'times', addedAt: LATER, versions: 1, statements: 1 },
      { url: url('ledger'), title: 'ledger', outlet: 'ledger', addedAt: NOW, versions: 2, statements: 1 },
    ]);
  });
});

describe('a store', () => {
  it('with a damaged row serves the rest, and counts it', async () => {
    await (await load()).keepArticle(capture(9), NOW);
    const database = await openDB('as-reported', 1);
    await database.add('captures', { address: ADDRESS, addedAt: NOW, article: { meta: 'old' } });
    database.close();
    const store = await load();
    expect(await store.keptCaptures()).toMatchObject({ captures: [{}], damaged: 1 });
    expect(await store.keepArticle(capture(10, 'The ferry struck the pier'), LATER)).toBe(true);
    await store.unkeepAddress(ADDRESS);
    expect(await store.keptCaptures()).toEqual({ captures: [], damaged: 0 });
  });

  it('that is full says so', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(store.keepArticle(capture(10, 'The pier'), NOW)).rejects.toThrow(
      'There is no room on this computer for more added articles.',
    );
    expect(await hours(store)).toEqual([9]);
  });

  it('of a newer version of the extension is left alone, in words', async () => {
    (await openDB('as-reported', 2)).close();
    await expect((await load()).keptCaptures()).rejects.toThrow('The added articles cannot be used: ');
  });

  it('lets go for a newer version', async () => {
    const store = await load();
    await store.keepArticle(capture(9), NOW);
    const newer = await openDB('as-reported', 2);
    expect(newer.version).toBe(2);
    newer.close();
  });
});
