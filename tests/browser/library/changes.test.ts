import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  article,
  capture,
  captures,
  clearDatabases,
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
  expect((await library.checkLibrary()).problems).toEqual([]);
});

const addresses = async () => (await rowsOf(library)).map(({ address }) => address);
const numbers = async () => (await library.readCaptures(-1, 10_000)).map(({ number }) => number);

describe('an import', () => {
  it('adds what is not there, each once', async () => {
    expect(await library.importCaptures(captures(4))).toBe(4);
    expect(await library.importCaptures([...captures(5), ...captures(5)])).toBe(1);
    expect(await addresses()).toHaveLength(5);
  });

  it('keeps captures of one page side by side where their words or instants differ', async () => {
    const versions = [
      capture('ledger'),
      capture('ledger', {}, 'The ferry sank'),
      capture('ledger', { article: article(10, undefined, 'ledger') }),
    ];
    expect(await library.importCaptures(versions)).toBe(3);
    expect(await library.importCaptures(versions)).toBe(0);
  });

  it('takes an article of a pack beside the reader’s own', async () => {
    const pack = await library.addPack('Harbour papers');
    await library.importCaptures([capture('ledger')]);
    expect(await library.importCaptures([capture('ledger', { pack })])).toBe(1);
    expect(await library.importCaptures([capture('ledger', { pack })])).toBe(0);
  });
});

describe('articles that are removed', () => {
  it('come back where they were', async () => {
    await library.importCaptures(captures(6));
    const before = await rowsOf(library);
    const all = await numbers();
    await library.removeCaptures(all.slice(1, 4));
    expect(await rowsOf(library)).toHaveLength(3);
    await library.restoreCaptures(all.slice(1, 4));
    expect(await rowsOf(library)).toEqual(before);
    expect(await numbers()).toEqual(all);
  });

  it('come back in the next process too, as long as the trash is not emptied', async () => {
    await library.importCaptures(captures(3));
    await library.removeCaptures([1, 2]);
    library = await startProcess();
    await library.restoreCaptures([1, 2]);
    expect(await rowsOf(library)).toHaveLength(3);
    await library.removeCaptures([1]);
    await library.emptyTrash();
    await library.restoreCaptures([1]);
    expect(await rowsOf(library)).toHaveLength(2);
  });

  it('leave no word of theirs in the index', async () => {
    await library.importCaptures([
      capture('ledger', {}, 'The xylophone sank'),
      capture('times', {}, 'A crane'),
    ]);
    await library.removeCaptures([1]);
    const { segments } = await library.openSegments();
    expect(segments.map(({ dictionary }) => dictionary.words).join(' ')).not.toContain('xylophon');
  });

  it('are many: more than a transaction takes', async () => {
    for (let at = 0; at < 3; at += 1)
      await library.importCaptures(captures(90).map((one) => ({ ...one, address: `${at} ${one.address}` })));
    const all = await numbers();
    await library.removeCaptures(all);
    expect(await rowsOf(library)).toEqual([]);
    await library.restoreCaptures(all);
    expect(await numbers()).toEqual(all);
  }, 60_000);
});

describe('everything is erased', () => {
  it('with trash, packs and choices', async () => {
    const pack = await library.addPack('Harbour papers');
    await library.importCaptures(captures(3, { pack }));
    await library.removeCaptures([1]);
    await library.writeOutletChoice({ host: 'a.example', name: 'A', isHidden: false, mergedInto: null });
    await library.eraseLibrary();
    expect(await library.listPacks()).toEqual([]);
    expect(await library.listOutletChoices()).toEqual([]);
    await library.restoreCaptures([1]);
    expect(await rowsOf(library)).toEqual([]);
    expect(await library.openSegments()).toEqual({ segments: [], areRead: true });
  });
});

describe('packs', () => {
  it('are switched off and on, and go with their articles and no others', async () => {
    const [one, other] = [await library.addPack('One'), await library.addPack('Other', false)];
    await library.importCaptures([capture('a'), capture('b', { pack: one }), capture('c', { pack: other })]);
    await library.switchPack(other, true);
    expect((await library.listPacks()).map(({ name, isOn }) => [name, isOn])).toEqual([
      ['One', true],
      ['Other', true],
    ]);
    await library.removePack(one);
    expect(await addresses()).toEqual(['a.example/story', 'c.example/story']);
    expect((await library.listPacks()).map(({ name }) => name)).toEqual(['Other']);
  });
});

describe('choices of outlets', () => {
  it('replace each other, and one that says nothing goes', async () => {
    const choice = { host: 'a.example', name: 'A', isHidden: false, mergedInto: null };
    await library.writeOutletChoice(choice);
    await library.writeOutletChoice({ ...choice, name: null, isHidden: true });
    expect(await library.listOutletChoices()).toEqual([{ ...choice, name: null, isHidden: true }]);
    await library.writeOutletChoice({ ...choice, name: null });
    expect(await library.listOutletChoices()).toEqual([]);
  });
});

describe('small segments are joined', () => {
  it.each([
    ['seven stay', 7, 7],
    ['eight become one', 8, 1],
    ['sixty-four become few', 64, 8],
  ])(
    '%s',
    async (_, articles, atMost) => {
      for (const one of captures(articles)) {
        await library.importCaptures([one]);
        await library.joinSmallSegments();
      }
      const { segments } = await library.openSegments();
      expect(segments.length).toBeLessThanOrEqual(atMost);
      expect(segments.flatMap((segment) => segment.articles)).toHaveLength(articles);
    },
    60_000,
  );
});

describe('retention', () => {
  const DAY = 86_400_000;
  it('drops what was only remembered and is too old, in steps', async () => {
    const now = Date.parse(NOW);
    const old = captures(120, { keptAt: now - 40 * DAY });
    await library.importCaptures([
      ...old,
      capture('added', { keptAt: 0, addedAt: NOW }),
      capture('fresh', { keptAt: now - DAY }),
    ]);
    expect(await library.keepWithin({ maxAgeDays: 30, maxBytes: null }, now)).toBe(120);
    expect(await addresses()).toEqual(['added.example/story', 'fresh.example/story']);
    expect(await library.keepWithin({ maxAgeDays: 30, maxBytes: null }, now)).toBe(0);
  }, 60_000);
});
