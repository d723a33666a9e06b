/** Export and import against a library in memory; against the real one in real-transfer.test.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLines } from '../../../lib/corpus/pack';
import { captureLine, headerLine, type LibraryNote } from '../../../lib/library/transfer-lines';
import { packedArticle } from '../../lib/corpus/packed';
import { FakeLibrary } from './fake-library';
import { type MadeLibrary, madeLibrary } from './made-library';
import { exported, fill, imported, NOW } from './round-trip';

const NOTHING = { added: 0, known: 0, problems: [], isCancelled: false };
const EMPTY: LibraryNote = { exportedAt: NOW.toISOString(), articles: 0, packs: [], outlets: [] };
const story = (at: number, over = {}) =>
  packedArticle(`outlet${at}`, [`The ferry ${at} is safe`], { capturedAt: null, ...over });
const stories = (count: number) => Array.from({ length: count }, (_, at) => story(at));
const packOf = (count: number) => [...packLines(stories(count))];
const NOTE = { addedAt: '2026-02-01T10:00:00.000Z', keptAt: 5, visit: null, pack: null };
const ownOf = (count: number) => [
  headerLine({ ...EMPTY, articles: count }),
  ...stories(count).map((article) => captureLine(article, NOTE)),
];
const outletsIn = ({ rows }: FakeLibrary) => rows.map(({ capture }) => capture.article.meta.outlet);

async function libraryOf(made: MadeLibrary): Promise<FakeLibrary> {
  const library = new FakeLibrary();
  await fill(library, made);
  return library;
}

describe('the round trip', () => {
  it('is equal, line by line, whatever the library holds', async () => {
    await fc.assert(
      fc.asyncProperty(madeLibrary(8), async (made) => {
        const lines = await exported(await libraryOf(made));
        const second = new FakeLibrary();
        expect(await imported(second, lines)).toEqual({ ...NOTHING, added: lines.length - 1 });
        expect(await exported(second)).toEqual(lines);
      }),
    );
  });
  it('the second time adds nothing and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(madeLibrary(8), async (made) => {
        const library = await libraryOf(made);
        const lines = await exported(library);
        expect(await imported(library, lines)).toEqual({ ...NOTHING, known: lines.length - 1 });
        expect(await exported(library)).toEqual(lines);
      }),
    );
  });
  it('into another library takes nothing from it', async () => {
    await fc.assert(
      fc.asyncProperty(madeLibrary(6), madeLibrary(6), async (one, other) => {
        const library = await libraryOf(one);
        const before = await exported(library);
        const lines = await exported(await libraryOf(other));
        const { added, known, problems } = await imported(library, lines);
        expect([added + known, problems]).toEqual([lines.length - 1, []]);
        expect(library.rows).toHaveLength(before.length - 1 + added);
        expect((await exported(library)).slice(1, before.length)).toEqual(before.slice(1));
        expect(await imported(library, lines)).toMatchObject({ added: 0 });
      }),
    );
  });
  it('holds many batches', async () => {
    const library = new FakeLibrary();
    await imported(library, ownOf(173));
    const lines = await exported(library);
    expect(lines).toHaveLength(174);
    const second = new FakeLibrary();
    await imported(second, lines);
    expect(await exported(second)).toEqual(lines);
  });
});

describe('an export', () => {
  it('tells how far it is, batch by batch', async () => {
    const library = new FakeLibrary();
    await imported(library, ownOf(120));
    const told: string[] = [];
    const { exportFrom } = await import('../../../browser/library/exporting');
    const written: string[] = [];
    const end = await exportFrom(
      library,
      async (text) => void written.push(text),
      { signal: new AbortController().signal, onProgress: (done, all) => told.push(`${done}/${all}`) },
      NOW.toISOString(),
    );
    expect([told, written.length, end]).toEqual([['50/120', '100/120', '120/120'], 4, { articles: 120 }]);
  });
  it('that is cancelled is none', async () => {
    const library = new FakeLibrary();
    await imported(library, ownOf(3));
    await expect(exported(library, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
  it('leaves articles whose pack is lost in a pack that says so', async () => {
    const library = new FakeLibrary();
    await imported(library, packOf(2));
    library.packs = [];
    const second = new FakeLibrary();
    await imported(second, await exported(library));
    expect(second.packs).toMatchObject([{ name: 'Pack 1', isOn: false }]);
    expect(outletsIn(second)).toEqual(['outlet0', 'outlet1']);
  });
});

describe('a pack of others', () => {
  it('comes under the name of its file, and belongs to it', async () => {
    const library = new FakeLibrary();
    expect(await imported(library, packOf(60), { name: 'harbour.pack' })).toEqual({ ...NOTHING, added: 60 });
    expect(library.packs).toEqual([
      { number: 1, name: 'harbour.pack', isOn: true, importedAt: NOW.toISOString() },
    ]);
    expect(library.rows[59]?.capture).toMatchObject({
      addedAt: null,
      visit: null,
      keptAt: NOW.getTime(),
      pack: 1,
      address: 'outlet59.example/story',
    });
  });
  it('the second time adds nothing, and a later state of it what it lacks', async () => {
    const library = new FakeLibrary();
    await imported(library, packOf(3));
    expect(await imported(library, packOf(3))).toEqual({ ...NOTHING, known: 3 });
    expect(await imported(library, packOf(5))).toEqual({ ...NOTHING, added: 2, known: 3 });
    expect(library.packs).toHaveLength(1);
  });
  it('under another name is another pack', async () => {
    const library = new FakeLibrary();
    await imported(library, packOf(3));
    expect(await imported(library, packOf(3), { name: 'other' })).toEqual({ ...NOTHING, added: 3 });
    expect(library.packs).toHaveLength(2);
  });
  it.each([
    ['of which nothing can be read', ['{}', 'x'], 2],
    ['without articles', [], 0],
  ])('%s makes no pack', async (_, damaged, problems) => {
    const library = new FakeLibrary();
    const told = await imported(library, [...packOf(0), ...damaged]);
    expect([told.added, told.problems.length, library.packs]).toEqual([0, problems, []]);
  });
  it.each([
    ['too long', 'n'.repeat(500), 'n'.repeat(200)],
    ['cut within a character', `${'n'.repeat(199)}🚢`, 'n'.repeat(199)],
    ['empty', '  ', 'Pack'],
  ])('gets a name that can be kept where the file’s is %s', async (_, name, kept) => {
    const library = new FakeLibrary();
    await imported(library, packOf(1), { name });
    expect(library.packs.map((pack) => pack.name)).toEqual([kept]);
  });
});

describe('what the reader chose here stands', () => {
  const choice = { host: 'a.example', name: 'Ours', isHidden: false, mergedInto: null };
  const pack = { name: 'Harbour', isOn: true, importedAt: '2026-01-01T00:00:00.000Z' };
  it('of an outlet, against what the file says', async () => {
    const library = new FakeLibrary();
    await library.writeOutletChoices([choice]);
    const theirs = { ...choice, name: 'Theirs' };
    await imported(library, [headerLine({ ...EMPTY, outlets: [theirs, { ...theirs, host: 'b.example' }] })]);
    expect((await library.listOutletChoices()).map(({ name }) => name)).toEqual(['Ours', 'Theirs']);
  });
  it('of a pack', async () => {
    const library = new FakeLibrary();
    await library.addPack(pack.name, false, pack.importedAt);
    await imported(library, [headerLine({ ...EMPTY, packs: [pack] })]);
    expect(library.packs).toEqual([{ number: 1, ...pack, isOn: false }]);
  });
});

describe('what is wrong in a file', () => {
  it('costs its line, and the rest comes', async () => {
    const library = new FakeLibrary();
    const [header = '', ...lines] = ownOf(4);
    const told = await imported(library, [header, lines[0] ?? '', 'x', ...lines.slice(2)]);
    expect(told).toEqual({ ...NOTHING, added: 3, problems: [{ line: 3, message: 'the line is no JSON' }] });
    expect(outletsIn(library)).toEqual(['outlet0', 'outlet2', 'outlet3']);
  });
  it('is told for a thousand lines, and of more how many there are', async () => {
    const library = new FakeLibrary();
    const told = await imported(library, [...packOf(1), ...Array.from({ length: 1_500 }, () => 'x')]);
    expect([told.added, told.problems.length]).toEqual([1, 1001]);
    expect(told.problems.at(-1)).toEqual({ line: 1502, message: 'up to here 500 more lines are wrong' });
  });
  it.each([
    ['an empty file', []],
    ['a picture', ['\x89PNG']],
    ['a library of a newer version', ['{"format":"as-reported-pack","version":2}']],
  ])('%s leaves the library as it was', async (_, lines) => {
    const library = new FakeLibrary();
    library.beforeChange = () => {
      throw new Error('nothing may change');
    };
    expect(await imported(library, lines)).toMatchObject({
      added: 0,
      problems: [{ line: 1 }],
      isCancelled: false,
    });
  });
  it('a file that goes away while it is read is told, and what came stays', async () => {
    const library = new FakeLibrary();
    const whole = new Blob(ownOf(60).map((line) => `${line}\n`));
    const slice = (from: number, to: number) => {
      if (from > 0) throw new Error('The file could not be read.');
      return whole.slice(from, to);
    };
    const file = { size: 2 ** 21, slice } as unknown as Blob; // two slices
    expect(await imported(library, file)).toEqual({
      ...NOTHING,
      added: 50,
      problems: [
        {
          line: 52,
          message: 'The file could not be read. The import ended here; what is before this line came.',
        },
      ],
    });
  });
});

describe('an import that is cut short', () => {
  const BATCH = 50;
  const COUNT = 130;

  it.each([1, 2, 3])('by a library that is full at batch %i keeps whole batches and says so', async (nth) => {
    const library = new FakeLibrary();
    let batches = 0;
    library.beforeChange = (name) => {
      if (name === 'importCaptures') batches += 1;
      if (name === 'importCaptures' && batches === nth) throw new Error('There is no room.');
    };
    const told = await imported(library, packOf(COUNT));
    expect(told).toEqual({
      added: (nth - 1) * BATCH,
      known: 0,
      problems: [
        {
          line: 2 + (nth - 1) * BATCH,
          message: 'There is no room. The import ended here; what is before this line came.',
        },
      ],
      isCancelled: false,
    });
    expect(library.packs).toHaveLength(nth === 1 ? 0 : 1);
  });

  it('says so where even the empty pack cannot go', async () => {
    const library = new FakeLibrary();
    library.beforeChange = (name) => {
      if (name !== 'addPack') throw new Error('There is no room.');
    };
    expect((await imported(library, packOf(3))).problems).toEqual([
      { line: 2, message: 'There is no room. The import ended here; what is before this line came.' },
      { line: 1, message: 'An empty pack stays: There is no room.' },
    ]);
  });

  it('at any change, by an error or by the reader, keeps whole batches; the same file then brings the rest', async () => {
    const file = fc.constantFrom(
      packOf(COUNT),
      ownOf(COUNT),
      ownOf(COUNT).map((line) =>
        line
          .replace('"packs":[]', '"packs":[{"name":"P","isOn":true,"importedAt":"2026-01-01T00:00:00Z"}]')
          .replace('"pack":null', '"pack":0'),
      ),
    );
    const whole = new Map<readonly string[], string[]>();
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (lines, nth, isCancelled) => {
          const library = new FakeLibrary();
          const cancelling = new AbortController();
          let calls = 0;
          library.beforeChange = () => {
            calls += 1;
            if (calls !== nth) return;
            if (isCancelled) cancelling.abort();
            else throw new Error('ended');
          };
          const told = await imported(library, lines, { signal: cancelling.signal });
          const come = outletsIn(library);
          expect(come).toEqual(
            stories(COUNT)
              .slice(0, come.length)
              .map(({ meta }) => meta.outlet),
          );
          expect(come.length % BATCH === 0 || come.length === COUNT).toBe(true);
          expect(told.added).toBe(come.length);
          if (come.length < COUNT) expect(told.isCancelled || told.problems.length === 1).toBe(true);
          else expect(told.isCancelled).toBe(false);
          if (come.length === 0) expect(library.packs).toEqual([]);
          library.beforeChange = () => undefined;
          expect(await imported(library, lines)).toMatchObject({
            added: COUNT - come.length,
            known: come.length,
          });
          const again = new FakeLibrary();
          if (!whole.has(lines)) {
            await imported(again, lines);
            whole.set(lines, await exported(again));
          }
          expect(await exported(library)).toEqual(whole.get(lines));
        },
      ),
    );
  });

  it('ends at the batch that is under way, though more of the file is at hand', async () => {
    const library = new FakeLibrary();
    const cancelling = new AbortController();
    library.beforeChange = (name) => {
      if (name === 'importCaptures') cancelling.abort();
    };
    expect(await imported(library, packOf(COUNT), { signal: cancelling.signal })).toEqual({
      ...NOTHING,
      added: BATCH,
      isCancelled: true,
    });
  });

  it('before it begins has changed nothing', async () => {
    const library = new FakeLibrary();
    expect(await imported(library, packOf(3), { signal: AbortSignal.abort() })).toEqual({
      ...NOTHING,
      isCancelled: true,
    });
    expect([library.packs, library.rows]).toEqual([[], []]);
  });
  it('when all has come is no cancelling', async () => {
    const library = new FakeLibrary();
    const cancelling = new AbortController();
    const told = await imported(library, packOf(50), {
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(),
    });
    expect(told).toEqual({ ...NOTHING, added: 50 });
  });
});

it('progress is told in bytes, to the last', async () => {
  const file = new Blob([`${packOf(1).join('\n')}\n`, '\n'.repeat(3 * 2 ** 20)]);
  const told: number[] = [];
  await imported(new FakeLibrary(), file, { onProgress: (done, all) => told.push(done / all) });
  expect(told).toHaveLength(4);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

it('long lines make small batches', async () => {
  const library = new FakeLibrary();
  const sizes: number[] = [];
  const { importCaptures } = library;
  library.importCaptures = (captures) => {
    sizes.push(captures.length);
    return importCaptures.call(library, captures);
  };
  const long = Array.from({ length: 6 }, (_, at) => packedArticle(`o${at}`, ['y'.repeat(10 ** 6)]));
  await imported(library, [...packLines(long)]);
  expect(sizes).toEqual([3, 3]);
});
