/** What could be lost where two things happen at once, or one happens to what another has left. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ADDRESS,
  article,
  capture,
  captures,
  clearDatabases,
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
  vi.doUnmock('../../../lib/library/kept');
  vi.restoreAllMocks();
});

const addresses = async (of = library) => (await rowsOf(of)).map(({ address }) => address);
const numbers = async () => (await library.readCaptures(-1, 10_000)).map(({ number }) => number);
const addedAt = async () => (await rowsOf(library)).map((row) => row.addedAt);

/** Does something to the database behind the library's back. */
async function tamper(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const database = await openDB('as-reported', 2);
  await work(database);
  database.close();
}

describe('retention', () => {
  const everything = { maxAgeDays: 0, maxBytes: null };
  const now = Date.parse(NOW) + 1;

  it('leaves an article that the reader adds while it is at work', async () => {
    // The last of what it would give up.
    await library.importCaptures([...captures(120), capture('ledger')]);
    const working = library.keepWithin(everything, now);
    await library.keepArticle(capture('ledger').article, LATER);
    await working;
    expect(await addresses()).toEqual([ADDRESS]);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });

  it('leaves it in whichever process it was added', async () => {
    await library.importCaptures([...captures(120), capture('ledger')]);
    const other = await startProcess();
    const working = library.keepWithin(everything, now);
    await other.keepArticle(capture('ledger').article, LATER);
    await working;
    expect(await addresses()).toEqual([ADDRESS]);
  });

  it('leaves what has an added capture beside it again, put back meanwhile', async () => {
    await library.importCaptures([capture('ledger', { addedAt: NOW }), ...captures(120)]);
    await library.removeCaptures([1]);
    await library.importCaptures([capture('ledger', { article: article(10, 'The ferry sank') })]);
    const working = library.keepWithin(everything, now);
    await library.restoreCaptures([1]);
    await working;
    expect(await addresses()).toEqual([ADDRESS, ADDRESS]);
  });

  it('goes by what is the reader’s own, whatever a pack says of the address', async () => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures([capture('ledger', { pack, addedAt: NOW }), capture('ledger')]);
    expect(await library.keepWithin(everything, now)).toBe(1);
    expect(await addresses()).toEqual([ADDRESS]);
  });

  it('does not count what went by itself', async () => {
    await library.importCaptures([...captures(120), capture('ledger')]);
    const working = library.keepWithin(everything, now);
    await library.unkeepAddress(ADDRESS);
    expect(await working).toBe(120);
  });

  it('tells how many went', async () => {
    await library.importCaptures([...captures(3), capture('ledger', { addedAt: NOW })]);
    expect(await library.keepWithin(everything, now)).toBe(3);
  });
});

describe('a pack that is removed', () => {
  it('goes wholly, though articles come to it meanwhile', async () => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures(captures(120, { pack }));
    const removing = library.removePack(pack);
    await vi.waitFor(async () => expect((await addresses()).length).toBeLessThan(120), { interval: 1 });
    await Promise.allSettled([library.importCaptures([capture('ledger', { pack })])]);
    await removing;
    expect(await addresses()).toEqual([]);
    expect(await library.listPacks()).toEqual([]);
  });

  it('takes nothing more: whoever imports into it is told', async () => {
    const pack = await library.addPack('Harbour');
    await library.removePack(pack);
    await expect(library.importCaptures([capture('ledger'), capture('times', { pack })])).rejects.toThrow(
      'The pack was removed meanwhile',
    );
    expect(await addresses()).toEqual([]);
  });

  it('takes what of it was in the trash along', async () => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures([...captures(2, { pack }), capture('ledger')]);
    const all = await numbers();
    await library.removeCaptures(all);
    await library.removePack(pack);
    await library.restoreCaptures(all);
    expect(await addresses()).toEqual([ADDRESS]);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });
});

describe('the trash', () => {
  const damaged = { address: ADDRESS, article: 'of another form' };

  it('keeps what cannot be read, and gives it back as it was', async () => {
    await library.importCaptures(captures(3));
    await tamper((database) => database.put('captures', damaged, 2));
    await library.repairLibrary();
    await library.removeCaptures([1, 2, 3]);
    expect(await library.checkLibrary()).toEqual({ captures: 0, problems: [] });
    await library.restoreCaptures([1, 2, 3]);
    expect(await addresses()).toEqual(['page0.example/story', 'page2.example/story']);
    expect(await library.damagedRows()).toEqual([2]);
    const database = await openDB('as-reported', 2);
    expect(await database.get('captures', 2)).toEqual(damaged);
    expect(await database.count('trash')).toBe(0);
    database.close();
  });

  it('gives back once, however often it is asked', async () => {
    await library.importCaptures(captures(3));
    const all = await numbers();
    await library.removeCaptures(all);
    await Promise.all([library.restoreCaptures(all), library.restoreCaptures(all)]);
    expect(await addresses()).toHaveLength(3);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });
});

describe('a pack whose row is lost', () => {
  it.each([
    ['gone', undefined],
    ['damaged', { number: 1, name: 7 }],
  ])('%s is told, and comes back with a repair, switched off', async (_, row) => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures([capture('ledger', { pack }), capture('times')]);
    await tamper((database) =>
      row === undefined ? database.delete('packs', pack) : database.put('packs', row),
    );
    expect((await library.checkLibrary()).problems).toEqual(['pack 1 cannot be read, but has articles']);
    await library.repairLibrary();
    expect(await library.listPacks()).toMatchObject([{ number: pack, name: 'Pack 1', isOn: false }]);
    expect(await library.checkLibrary()).toEqual({ captures: 2, problems: [] });
    expect(await addresses()).toHaveLength(2);
  });
});

describe('an address that is taken out', () => {
  it('leaves what a pack has of it, be it damaged', async () => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures([capture('ledger', { pack }), capture('ledger')]);
    await tamper((database) => database.put('captures', { address: ADDRESS, pack, article: 'x' }, 1));
    await library.unkeepAddress(ADDRESS);
    const database = await openDB('as-reported', 2);
    expect(await database.getAllKeys('captures')).toEqual([1]);
    database.close();
  });
});

describe('that the reader added an article', () => {
  it('comes back with an import, where it was only remembered since', async () => {
    await library.importCaptures([capture('ledger'), capture('times')]);
    expect(await library.importCaptures([capture('ledger', { addedAt: NOW })])).toBe(0);
    expect(await addedAt()).toEqual([NOW, null]);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });

  it('holds for all captures of its address, whichever came first', async () => {
    const sank = capture('ledger', { article: article(10, 'The ferry sank') });
    await library.importCaptures([capture('ledger')]);
    await library.importCaptures([{ ...sank, addedAt: NOW }]);
    expect(await addedAt()).toEqual([NOW, NOW]);
    await library.importCaptures([capture('ledger', { article: article(11, 'The ferry rose') })]);
    expect(await addedAt()).toEqual([NOW, NOW, NOW]);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });

  it('keeps its first instant', async () => {
    await library.importCaptures([capture('ledger', { addedAt: NOW })]);
    await library.importCaptures([capture('ledger', { addedAt: LATER })]);
    expect(await addedAt()).toEqual([NOW]);
  });

  it('is no matter of packs', async () => {
    const pack = await library.addPack('Harbour');
    await library.importCaptures([
      capture('ledger', { pack, addedAt: null }),
      capture('ledger', { addedAt: NOW }),
    ]);
    expect(await addedAt()).toEqual([null, NOW]);
  });
});

describe('a row that could not be read', () => {
  it('is listed and searched again where it can be read, as by a newer build', async () => {
    await library.importCaptures(captures(3));
    const database = await openDB('as-reported', 2);
    const row = await database.get('captures', 2);
    await database.put('captures', { ...row, article: 'of another form' }, 2);
    database.close();
    await library.repairLibrary();
    expect(await library.damagedRows()).toEqual([2]);
    await tamper((open) => open.put('captures', row, 2));
    await library.repairLibrary();
    expect(await library.damagedRows()).toEqual([]);
    expect(await library.listHeads()).toHaveLength(3);
    expect(await library.checkLibrary()).toEqual({ captures: 3, problems: [] });
  });
});

describe('a migration that fails in the middle', () => {
  it('leaves the first version as it was, for the next start', async () => {
    await deleteDB('as-reported');
    const old = await openDB('as-reported', 1, {
      upgrade: (made) => {
        made.createObjectStore('captures', { autoIncrement: true }).createIndex('address', 'address');
      },
    });
    const row = (hour: number, words?: string) => ({
      address: ADDRESS,
      addedAt: NOW,
      article: article(hour, words),
      visit: null,
    });
    await old.add('captures', row(9));
    await old.add('captures', row(10, 'The ferry sank'));
    old.close();

    vi.doMock('../../../lib/library/kept', async (original) => {
      const real = await original<typeof import('../../../lib/library/kept')>();
      return {
        ...real,
        headOf: (...given: Parameters<typeof real.headOf>) => {
          if (given[0] === 2) throw new Error('a fault of ours');
          return real.headOf(...given);
        },
      };
    });
    const failing = await startProcess();
    await expect(failing.listHeads()).rejects.toThrow('Your library cannot be used');
    vi.doUnmock('../../../lib/library/kept');

    const database = await openDB('as-reported');
    expect(database.version).toBe(1);
    expect(await database.getAll('captures')).toEqual([row(9), row(10, 'The ferry sank')]);
    database.close();
    expect(await addresses(await startProcess())).toHaveLength(2);
  });
});
