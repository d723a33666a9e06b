/** The library as a process finds it that has just been started, over a database in memory. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { PackedArticle } from '../../../lib/corpus/pack';
import type { KeptCapture } from '../../../lib/library/kept';
import { packedArticle } from '../../lib/corpus/packed';

export const NOW = '2026-11-22T18:40:00.000Z';
export const LATER = '2026-11-23T08:00:00.000Z';
export const ADDRESS = 'ledger.example/story';

export function article(hour: number, words = 'The ferry struck the reef', page = 'ledger'): PackedArticle {
  return packedArticle(page, [words], {
    url: `https://www.${page}.example/story?utm_source=x`,
    capturedAt: `2026-03-13T${String(hour).padStart(2, '0')}:00:00Z`,
  });
}

export function capture(page: string, over: Partial<KeptCapture> = {}, words?: string): KeptCapture {
  return {
    address: `${page}.example/story`,
    addedAt: null,
    article: article(9, words, page),
    visit: null,
    keptAt: Date.parse(NOW),
    pack: null,
    ...over,
  };
}

export const captures = (count: number, over: Partial<KeptCapture> = {}): KeptCapture[] =>
  Array.from({ length: count }, (_, at) => capture(`page${at}`, over, `The crane number ${at} fell over`));

export function clearDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export async function startProcess() {
  vi.resetModules();
  const [keeping, changes, listing, packs, outlets, repair, checking, retention, segments, tidying, word] =
    await Promise.all([
      import('../../../browser/library/keeping'),
      import('../../../browser/library/changes'),
      import('../../../browser/library/listing'),
      import('../../../browser/library/packs'),
      import('../../../browser/library/outlet-choices'),
      import('../../../browser/library/repair'),
      import('../../../browser/library/checking'),
      import('../../../browser/library/retention'),
      import('../../../browser/library/opened-segments'),
      import('../../../browser/library/tidying'),
      import('../../../browser/library/library-changes'),
    ]);
  return {
    ...keeping,
    ...changes,
    ...listing,
    ...packs,
    ...outlets,
    ...repair,
    ...checking,
    ...retention,
    ...segments,
    ...tidying,
    ...word,
  };
}
export type Process = Awaited<ReturnType<typeof startProcess>>;

/** All rows, in the order in which they came. */
export const rowsOf = async ({ readCaptures }: Process): Promise<readonly KeptCapture[]> =>
  (await readCaptures(-1, 10_000)).map((one) => one.capture);

/** Hours at which what is kept was captured. */
export const hoursOf = async (process: Process): Promise<number[]> =>
  (await rowsOf(process)).map((row) => Number(row.article.meta.capturedAt?.slice(11, 13)));
