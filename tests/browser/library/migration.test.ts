import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, article, clearDatabases, NOW, rowsOf, startProcess } from './library';

beforeEach(clearDatabases);

/** A database as the first version of the extension left it: one store, filled by hand, with an index by address. */
async function firstVersion(rows: readonly unknown[]): Promise<void> {
  const database = await openDB('as-reported', 1, {
    upgrade: (made) => {
      made.createObjectStore('captures', { autoIncrement: true }).createIndex('address', 'address');
    },
  });
  for (const row of rows) await database.add('captures', row);
  database.close();
}

const first = (hour: number, words?: string) => ({
  address: ADDRESS,
  addedAt: NOW,
  article: article(hour, words),
  visit: null,
});

describe('from the first version', () => {
  it('added articles stay, in their order, with the instant at which they were added', async () => {
    await firstVersion([first(9), first(10, 'The ferry sank')]);
    const library = await startProcess();
    const expected = { keptAt: Date.parse(NOW), pack: null };
    expect(await rowsOf(library)).toEqual([
      { ...first(9), ...expected },
      { ...first(10, 'The ferry sank'), ...expected },
    ]);
    expect(await library.listHeads()).toHaveLength(2);
  });

  it('the index is missing until it is repaired, and then whole', async () => {
    await firstVersion([first(9), first(10, 'The ferry sank')]);
    const library = await startProcess();
    expect(await library.indexIsWhole()).toBe(false);
    await library.repairIndex();
    expect(await library.indexIsWhole()).toBe(true);
    expect(await library.checkLibrary()).toEqual({ captures: 2, problems: [] });
  });

  it('rows without a visit, of an older build, are read', async () => {
    const { visit: _, ...older } = first(9);
    await firstVersion([older]);
    expect(await rowsOf(await startProcess())).toMatchObject([{ visit: null }]);
  });

  it('a damaged row stays, and costs itself', async () => {
    await firstVersion([{ address: ADDRESS, article: 'nothing' }, first(9)]);
    const library = await startProcess();
    await library.repairLibrary();
    expect(await rowsOf(library)).toHaveLength(1);
    expect(await library.damagedRows()).toEqual([1]);
  });

  it('later numbers go on from those of before', async () => {
    await firstVersion([first(9)]);
    const library = await startProcess();
    await library.keepArticle(article(10, 'The crane fell', 'courier'), NOW);
    expect((await library.readCaptures(-1, 10)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('an empty database becomes an empty library', async () => {
    await firstVersion([]);
    const library = await startProcess();
    expect(await library.openSegments()).toEqual({ segments: [], areRead: true });
  });
});

describe('from no version at all', () => {
  it('an empty library is made', async () => {
    const library = await startProcess();
    expect(await library.checkLibrary()).toEqual({ captures: 0, problems: [] });
  });
});
