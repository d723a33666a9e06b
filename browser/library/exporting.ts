/**
 * The library → its lines, some rows at a time, in the order in which they came.
 *
 * Cost: linear; in memory the heads and one batch. No single look at the store: it would have to hold the whole, or keep
 * every change waiting. What is removed meanwhile may be missing; of what comes meanwhile only what belongs to a pack
 * that came with it is left out, since the header was written by then.
 */
import type { KeptHead, KeptPack } from '../../lib/library/kept';
import { captureLine, headerLine } from '../../lib/library/transfer-lines';
import type { ExportedLibrary } from './transfer-store';

/** Rows read and written at once: some 2 MB. */
const BATCH = 50;

export interface ExportOptions {
  readonly signal: AbortSignal;
  onProgress(done: number, all: number): void;
}

/** A pack of whose row nothing is left, but its articles: they are exported under a name that says so. */
function packsOf(listed: readonly KeptPack[], heads: readonly KeptHead[], now: string): readonly KeptPack[] {
  const known = new Set(listed.map(({ number }) => number));
  const named = new Set(heads.flatMap(({ pack }) => (pack === null || known.has(pack) ? [] : [pack])));
  const unlisted = [...named].sort((a, b) => a - b);
  return [
    ...listed,
    ...unlisted.map((number) => ({ number, name: `Pack ${number}`, isOn: false, importedAt: now })),
  ];
}

/**
 * Writes all that can be read, line ends included.
 *
 * @throws Error in words for the reader; AbortError where the reader cancels: what was written is no whole library then
 */
export async function exportFrom(
  library: ExportedLibrary,
  write: (text: string) => Promise<void>,
  { signal, onProgress }: ExportOptions,
  now: string,
): Promise<{ readonly articles: number }> {
  const heads = await library.listHeads();
  const packs = packsOf(await library.listPacks(), heads, now);
  const outlets = await library.listOutletChoices();
  const places = new Map(packs.map(({ number }, place) => [number, place]));
  const listed = packs.map(({ name, isOn, importedAt }) => ({ name, isOn, importedAt }));
  signal.throwIfAborted();
  await write(`${headerLine({ exportedAt: now, articles: heads.length, packs: listed, outlets })}\n`);
  let articles = 0;
  for (let after = -1; ; ) {
    signal.throwIfAborted();
    const rows = await library.readCaptures(after, BATCH);
    const last = rows.at(-1);
    if (last === undefined) return { articles };
    after = last.number;
    const lines = rows.flatMap(({ capture: { article, addedAt, keptAt, visit, pack } }) => {
      const place = pack === null ? null : places.get(pack);
      return place === undefined
        ? []
        : [`${captureLine(article, { addedAt, keptAt, visit, pack: place })}\n`];
    });
    signal.throwIfAborted();
    if (lines.length > 0) await write(lines.join(''));
    articles += lines.length;
    onProgress(articles, Math.max(articles, heads.length));
  }
}
