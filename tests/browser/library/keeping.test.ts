import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addedArticles } from '../../../lib/library/added-articles';
import {
  ADDRESS,
  article,
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

/** Whatever was done, the library is whole after it. */
afterEach(async () => {
  const { problems } = await library.checkLibrary();
  expect(problems.filter((problem) => !problem.includes('cannot be read'))).toEqual([]);
});

describe('articles that are added', () => {
  it('are there for the next process, with the instant at which they were added', async () => {
    await library.keepArticle(article(9), NOW);
    library = await startProcess();
    expect(await rowsOf(library)).toMatchObject([
      { address: ADDRESS, addedAt: NOW, article: article(9), visit: null, pack: null },
    ]);
  });

  it('stand once where they say the same, and side by side where they do not', async () => {
    expect(await library.keepArticle(article(9), NOW)).toBe(true);
    expect(await library.keepArticle(article(10), LATER)).toBe(false);
    expect(await library.keepArticle(article(11, 'The ferry struck the pier'), LATER)).toBe(true);
    expect(await hoursOf(library)).toEqual([9, 11]);
    expect((await rowsOf(library)).map(({ addedAt }) => addedAt)).toEqual([NOW, NOW]);
  });

  it('take a later version by themselves, but no other page', async () => {
    await library.keepArticle(article(9), NOW);
    expect(await library.keepVersion(article(10, 'The ferry struck the pier'), 'v1', false)).toBe(true);
    expect(await library.keepVersion(article(10, 'The ferry struck', 'times'), 'v1', false)).toBe(false);
    expect(await hoursOf(library)).toEqual([9, 10]);
  });

  it('are ten captures of one page at most: the first and the newest', async () => {
    for (let hour = 1; hour <= 12; hour++)
      await library.keepArticle(article(hour, `At ${hour} it struck`), NOW);
    expect(await hoursOf(library)).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('are of one visit the first capture and the latest', async () => {
    await library.keepArticle(article(1), NOW);
    for (const hour of [2, 3, 4, 5])
      await library.keepVersion(article(hour, `At ${hour} it struck`), 'v1', false);
    await library.keepVersion(article(6, 'At 6 it struck'), 'v2', false);
    expect(await hoursOf(library)).toEqual([1, 2, 5, 6]);
  });

  it('are removed with all versions, and no other with them', async () => {
    await library.keepArticle(article(9), NOW);
    await library.keepArticle(article(10, 'The ferry struck the pier'), NOW);
    await library.keepArticle(article(11, 'The ferry struck', 'times'), NOW);
    expect(await library.unkeepAddress(ADDRESS)).toBe(true);
    expect(await library.unkeepAddress(ADDRESS)).toBe(false);
    expect(await hoursOf(library)).toEqual([11]);
  });

  it('are removed with their damaged rows', async () => {
    await library.keepArticle(article(9), NOW);
    const database = await openDB('as-reported', 2);
    await database.add('captures', { address: ADDRESS, article: { meta: 'old' } });
    database.close();
    await library.unkeepAddress(ADDRESS);
    expect(await library.checkLibrary()).toEqual({ captures: 0, problems: [] });
  });

  it('stand once, where they are added twice at once', async () => {
    await Promise.all([library.keepArticle(article(9), NOW), library.keepArticle(article(10), NOW)]);
    expect(await hoursOf(library)).toHaveLength(1);
  });

  it('are listed by page, the one added last first, as it is now', async () => {
    await library.keepArticle(article(9), NOW);
    await library.keepArticle(article(10, 'The ferry struck', 'times'), LATER);
    await library.keepArticle(article(11, 'The ferry struck the pier'), LATER);
    await library.keepVersion(article(11, 'The crane fell', 'courier'), 'v1', true);
    const url = (page: string) => `https://www.${page}.example/story?utm_source=x`;
    expect(addedArticles(await library.listHeads())).toEqual([
      { url: url('times'), title: 'times', outlet: 'times', addedAt: LATER, versions: 1, statements: 1 },
      { url: url('ledger'), title: 'ledger', outlet: 'ledger', addedAt: NOW, versions: 2, statements: 1 },
    ]);
  });
});

describe('articles that are remembered while reading', () => {
  it('come by themselves, with no instant of being added', async () => {
    expect(await library.keepVersion(article(9), 'v1', true)).toBe(true);
    expect((await rowsOf(library)).map(({ addedAt, visit }) => [addedAt, visit])).toEqual([[null, 'v1']]);
  });

  it('are added with all versions where the reader adds them', async () => {
    await library.keepVersion(article(9), 'v1', true);
    await library.keepVersion(article(10, 'The ferry struck the pier'), 'v2', true);
    expect(await library.keepArticle(article(10, 'The ferry struck the pier'), NOW)).toBe(true);
    expect(await library.keepArticle(article(11, 'The ferry sank'), LATER)).toBe(true);
    expect((await rowsOf(library)).map(({ addedAt }) => addedAt)).toEqual([NOW, NOW, NOW]);
    expect((await library.listHeads()).map(({ addedAt }) => addedAt)).toEqual([NOW, NOW, NOW]);
  });

  it('stay added, where they are read again', async () => {
    await library.keepArticle(article(9), NOW);
    await library.keepVersion(article(10, 'The ferry sank'), 'v1', true);
    expect((await rowsOf(library)).map(({ addedAt }) => addedAt)).toEqual([NOW, NOW]);
  });

  it('never answer for those of a pack', async () => {
    const pack = await library.addPack('Harbour papers');
    await library.importCaptures([
      { address: ADDRESS, addedAt: null, article: article(9), visit: null, keptAt: 1, pack },
    ]);
    expect(await library.keepVersion(article(9), 'v1', false)).toBe(false);
    expect(await library.keepVersion(article(9), 'v1', true)).toBe(true);
    await library.unkeepAddress(ADDRESS);
    expect((await rowsOf(library)).map((row) => row.pack)).toEqual([pack]);
  });
});

describe('a change is told', () => {
  it('in the process that made it, and as often as something changed', async () => {
    let heard = 0;
    const stop = library.onLibraryChange(() => {
      heard += 1;
    });
    await library.keepArticle(article(9), NOW);
    await library.joinSmallSegments();
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    expect(heard).toBe(1);
  });
});

it('what an open tab still tells of is no new version, however often it is told', async () => {
  const library = await startProcess();
  for (const hour of [9, 10, 11])
    await library.keepVersion(article(hour, `The crane number ${hour} fell`), null, true);
  for (const hour of [9, 10, 9, 10])
    await library.keepVersion(article(hour, `The crane number ${hour} fell`), null, true);
  expect(await rowsOf(library)).toHaveLength(3);
});
