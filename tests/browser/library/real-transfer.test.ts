/** Export and import against the database itself: the round trip, and what is there when an import is cut short. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packLines } from '../../../lib/corpus/pack';
import { captureLine, headerLine } from '../../../lib/library/transfer-lines';
import { capture, captures, clearDatabases, LATER, startProcess } from './library';
import { madeLibrary } from './made-library';
import { fill } from './round-trip';

type Opened = Awaited<ReturnType<typeof opened>>;

async function opened() {
  const process = await startProcess();
  return { ...process, ...(await import('../../../browser/library/transfer')) };
}

async function anew(): Promise<Opened> {
  clearDatabases();
  return opened();
}

/** The same process with nothing in its library: to start one costs a second. */
async function emptied(library: Opened): Promise<Opened> {
  await library.eraseLibrary();
  return library;
}

const untold = { onProgress: () => undefined };

async function exported({ exportLibrary }: Opened): Promise<string[]> {
  const written: string[] = [];
  const write = async (text: string) => {
    written.push(text);
  };
  await exportLibrary(write, { ...untold, signal: new AbortController().signal });
  return written.join('').split('\n').slice(0, -1);
}

const imported = (
  { importLibrary }: Opened,
  lines: readonly string[],
  signal = new AbortController().signal,
) => importLibrary(new Blob([lines.join('\n')]), { ...untold, signal, name: 'harbour.jsonl' });

const COUNT = 130;
const BATCH = 50;
const PACK = [...packLines(captures(COUNT).map(({ article }) => article))];
const NOTE = { addedAt: LATER, keptAt: 7, visit: null, pack: null };
const OWN = [
  headerLine({ exportedAt: LATER, articles: COUNT, packs: [], outlets: [] }),
  ...captures(COUNT).map(({ article }) => captureLine(article, NOTE)),
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(LATER) });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the round trip through the database', () => {
  it('is equal, line by line, and the library whole; the second time adds nothing', async () => {
    const library = await anew();
    await fc.assert(
      fc.asyncProperty(madeLibrary(6), async (made) => {
        await fill(await emptied(library), made);
        const lines = await exported(library);
        await emptied(library);
        expect(await imported(library, lines)).toMatchObject({ added: lines.length - 1, problems: [] });
        expect(await exported(library)).toEqual(lines);
        expect(await imported(library, lines)).toMatchObject({ added: 0, known: lines.length - 1 });
        expect(await exported(library)).toEqual(lines);
        expect(await library.checkLibrary()).toEqual({ captures: lines.length - 1, problems: [] });
      }),
      { numRuns: 50 },
    );
  });
  it('holds what came by itself, what was added, and what was removed and put back', async () => {
    const library = await anew();
    const { article } = capture('ledger');
    await library.keepVersion(article, '7 d1', true);
    await library.keepArticle(capture('times', {}, 'The crane fell').article, LATER);
    await library.importCaptures(captures(COUNT));
    await library.removeCaptures([3, 4, 5]);
    await library.restoreCaptures([4, 5]);
    const lines = await exported(library);
    expect(lines).toHaveLength(COUNT + 2);
    const second = await anew();
    await imported(second, lines);
    expect(await exported(second)).toEqual(lines);
    expect(await second.checkLibrary()).toEqual({ captures: COUNT + 1, problems: [] });
  });
  it('goes on behind rows that cannot be read, however many stand in a row', async () => {
    const library = await anew();
    await library.importCaptures(captures(COUNT));
    const database = await (await import('idb')).openDB('as-reported', 2);
    for (let number = 10; number < 120; number += 1) await database.put('captures', { address: 'x' }, number);
    database.close();
    expect((await exported(library)).length).toBe(1 + COUNT - 110);
  });
});

const METHODS = ['add', 'put', 'delete'] as const;
type Write = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;

/** The transaction of the nth write is aborted, as a killed process or a full disk makes it. */
function failAt(nth: number): void {
  let writes = 0;
  for (const name of METHODS) {
    const real = IDBObjectStore.prototype[name] as Write;
    const failing: Write = function (...given) {
      writes += 1;
      const { transaction } = this;
      if (writes === nth) queueMicrotask(() => transaction.abort());
      return real.apply(this, given);
    };
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(failing as never);
  }
}

describe('an import that is cut short', () => {
  it.each([
    ['of others', PACK],
    ['of the reader', OWN],
  ])(
    'at any write leaves whole batches and a whole index; the file %s then brings the rest',
    async (_, lines) => {
      // A batch is 50 rows, 50 heads and a segment; before it may come a pack.
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 270 }), async (nth) => {
          const library = await anew();
          failAt(nth);
          const told = await imported(library, lines);
          vi.restoreAllMocks();
          const rows = await library.readCaptures(-1, 1_000);
          expect(rows.length % BATCH === 0 || rows.length === COUNT).toBe(true);
          expect(told.added).toBe(rows.length);
          expect(rows.map(({ capture: row }) => row.address)).toEqual(
            captures(rows.length).map(({ address }) => address),
          );
          if (rows.length < COUNT) expect(told.problems.at(-1)?.message).toContain('The import ended here');
          if (rows.length === 0) expect(await library.listPacks()).toEqual([]);
          expect(await library.checkLibrary()).toEqual({ captures: rows.length, problems: [] });
          expect(await imported(library, lines)).toMatchObject({ added: COUNT - rows.length, problems: [] });
          expect(await library.checkLibrary()).toEqual({ captures: COUNT, problems: [] });
        }),
        { numRuns: 20 },
      );
    },
  );

  it('two at once, in two processes, bring each article once', async () => {
    const one = await anew();
    const other = await opened();
    const told = await Promise.all([imported(one, OWN), imported(other, OWN)]);
    expect(told.reduce((sum, { added }) => sum + added, 0)).toBe(COUNT);
    expect(await one.checkLibrary()).toEqual({ captures: COUNT, problems: [] });
  });

  it('beside other work loses nothing of it', async () => {
    const library = await anew();
    const { article } = capture('ledger');
    await Promise.all([
      imported(library, PACK),
      library.keepArticle(article, LATER),
      library.writeOutletChoice({ host: 'a.example', name: 'A', isHidden: false, mergedInto: null }),
      library.removeCaptures([2]),
    ]);
    const rows = await library.readCaptures(-1, 1_000);
    expect(rows.map(({ capture: row }) => row.address)).toContain('ledger.example/story');
    expect(await library.listOutletChoices()).toHaveLength(1);
    expect((await library.checkLibrary()).problems).toEqual([]);
  });
});
