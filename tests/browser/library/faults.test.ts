import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ADDRESS,
  article,
  captures,
  clearDatabases,
  hoursOf,
  LATER,
  NOW,
  type Process,
  rowsOf,
  startProcess,
} from './library';

let library: Process;
beforeEach(async () => {
  clearDatabases();
  library = await startProcess();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const whole = (count: number) => ({ captures: count, problems: [] });

/** Does something to the database behind the library's back. */
async function tamper(
  work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDB('as-reported', 2);
  await work(database);
  database.close();
  library = await startProcess();
}

describe('a database that does not open', () => {
  it('is given up where the browser never opens it', async () => {
    vi.useFakeTimers();
    try {
      vi.spyOn(globalThis.indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
      const listed = expect(library.listHeads()).rejects.toThrow('the browser does not open it');
      await vi.advanceTimersByTimeAsync(5_000);
      await listed;
      // Nobody waits a second time.
      await expect(library.listHeads()).rejects.toThrow('the browser does not open it');
    } finally {
      vi.useRealTimers();
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
      const late = await startProcess();
      const listed = expect(late.listHeads()).rejects.toThrow('the browser does not open it');
      await vi.advanceTimersByTimeAsync(5_000);
      await listed;
      answer();
      await vi.waitFor(() => expect(late.listHeads()).resolves.toEqual([]));
    } finally {
      vi.useRealTimers();
      vi.doUnmock('idb');
    }
  });

  it('of a newer version of the extension is left alone, in words', async () => {
    (await openDB('as-reported', 3)).close();
    await expect(library.listHeads()).rejects.toThrow('made by a newer version of As Reported');
    await expect(library.keepArticle(article(9), NOW)).rejects.toThrow('nothing is lost');
    const database = await openDB('as-reported');
    expect(database.version).toBe(3);
    database.close();
  });

  it('lets go for a newer version', async () => {
    await library.keepArticle(article(9), NOW);
    const newer = await openDB('as-reported', 3);
    expect(newer.version).toBe(3);
    newer.close();
  });

  it('is read afresh where it was cleared under a living process', async () => {
    await library.keepArticle(article(9, 'The ferry sank', 'first'), NOW);
    expect((await library.openSegments()).segments).toHaveLength(1);
    // The database goes, which lets the open one go first.
    await deleteDB('as-reported');
    await library.keepArticle(article(10, 'The crane fell', 'second'), LATER);
    expect((await rowsOf(library)).map(({ address }) => address)).toEqual(['second.example/story']);
    const { segments } = await library.openSegments();
    expect(segments.flatMap(({ articles }) => articles.map(({ address }) => address))).toEqual([
      'second.example/story',
    ]);
  });
});

describe('no room', () => {
  const STORES = ['captures', 'heads', 'segments'] as const;
  const METHODS = { captures: 'add', heads: 'put', segments: 'add' } as const;

  it.each(STORES)('at the writing of %s leaves the library as it was, and says so', async (name) => {
    await library.keepArticle(article(9), NOW);
    const method = METHODS[name];
    const real = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === name) throw new DOMException('', 'QuotaExceededError');
      return real.apply(this, given as [unknown]);
    });
    await expect(library.keepArticle(article(10, 'The pier'), NOW)).rejects.toThrow(
      'There is no room on this computer for more in your library.',
    );
    await expect(library.importCaptures(captures(3))).rejects.toThrow('There is no room');
    vi.restoreAllMocks();
    expect(await hoursOf(library)).toEqual([9]);
    expect(await library.checkLibrary()).toEqual(whole(1));
    expect(await library.keepArticle(article(10, 'The pier'), NOW)).toBe(true);
  });

  it('at the very end of a transaction is told as such', async () => {
    await library.keepArticle(article(9), NOW);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
      transaction.abort();
      throw new DOMException('', 'AbortError');
    });
    await expect(library.keepArticle(article(10, 'The pier'), NOW)).rejects.toThrow('There is no room');
  });
});

const DAMAGE: readonly [string, (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>][] = [
  [
    'a flipped bit in a segment',
    async (database) => {
      const [key] = await database.getAllKeys('segments');
      const row = await database.get('segments', key as IDBValidKey);
      row.bytes[40] ^= 4;
      await database.put('segments', row, key);
    },
  ],
  [
    'a segment that is cut short',
    async (database) => {
      const [key] = await database.getAllKeys('segments');
      const row = await database.get('segments', key as IDBValidKey);
      await database.put('segments', { ...row, bytes: row.bytes.slice(0, row.bytes.length >> 1) }, key);
    },
  ],
  ['a segment of no known form', (database) => database.put('segments', { numbers: [1], bytes: 'x' }, 1)],
  ['segments lost', (database) => database.clear('segments')],
  ['heads lost', (database) => database.clear('heads')],
  ['both lost', (database) => Promise.all([database.clear('heads'), database.clear('segments')])],
  ['a row lost beside its index', (database) => database.delete('captures', 2)],
  [
    'a segment twice',
    async (database) => {
      const [key] = await database.getAllKeys('segments');
      await database.add('segments', await database.get('segments', key as IDBValidKey));
    },
  ],
];

describe('damage is mended from the rows', () => {
  it.each(DAMAGE)('%s', async (what, damage) => {
    for (const one of captures(5)) await library.importCaptures([one]);
    await tamper(damage);
    const rows = await rowsOf(library);
    expect((await library.checkLibrary()).problems).not.toEqual([]);
    await library.repairIndex();
    expect(await library.checkLibrary()).toEqual(whole(what.includes('row lost') ? 4 : 5));
    expect(await rowsOf(library)).toEqual(rows);
    expect(await library.indexIsWhole()).toBe(true);
  });

  it.each(DAMAGE.slice(0, 4))('%s is noticed by the search, and the rest serves', async (_, damage) => {
    for (const one of captures(5)) await library.importCaptures([one]);
    await tamper(damage);
    expect(await library.indexIsWhole()).toBe(false);
    expect(await library.listHeads()).toHaveLength(5);
  });
});

describe('a damaged row', () => {
  const damage = () =>
    tamper((database) => database.put('captures', { address: ADDRESS, article: { meta: 'old' } }, 2));

  it('costs itself: the rest is listed, read, exported and searched', async () => {
    await library.importCaptures(captures(3));
    await damage();
    expect((await rowsOf(library)).map(({ address }) => address)).toEqual([
      'page0.example/story',
      'page2.example/story',
    ]);
    expect([...(await library.fetchCaptures([1, 2, 3])).keys()]).toEqual([1, 3]);
    expect((await library.checkLibrary()).problems).toEqual(['article 2 cannot be read']);
  });

  it('is told of after a repair, leaves the index, and can be removed', async () => {
    await library.importCaptures(captures(3));
    await damage();
    expect(await library.damagedRows()).toEqual([]);
    await library.repairLibrary();
    expect(await library.damagedRows()).toEqual([2]);
    expect(await library.listHeads()).toHaveLength(2);
    const { segments } = await library.openSegments();
    expect(segments.flatMap(({ articles }) => articles.map(({ number }) => number))).toEqual([1, 3]);
    expect(await library.indexIsWhole()).toBe(true);
    await library.removeCaptures([2]);
    expect(await library.checkLibrary()).toEqual(whole(2));
    expect(await library.damagedRows()).toEqual([]);
  });

  it('does not keep a repair busy for ever', async () => {
    await library.importCaptures(captures(3));
    await damage();
    await library.repairLibrary();
    await library.repairIndex();
    expect(await library.damagedRows()).toEqual([2]);
  });
});
