/**
 * Many captures at once: brought by an import, taken out to the trash and put back, erased.
 *
 * Each batch is one transaction; a process that is killed between two leaves whole batches.
 */
import { sameWords } from '../../lib/corpus/captures';
import { prepare } from '../../lib/corpus/prepared';
import type { KeptCapture } from '../../lib/library/kept';
import { type Changing, changeLibrary, Refused } from './database';
import {
  addCaptures,
  capturesAt,
  deleteCaptures,
  markAdded,
  type NumberedCapture,
  putCaptures,
  readRow,
} from './rows';

/** Rows of one transaction: some 5 MB, so that none lasts long. */
const BATCH = 100;

const isSame = (one: KeptCapture, other: KeptCapture): boolean =>
  one.article.meta.capturedAt === other.article.meta.capturedAt && sameWords(one.article, other.article);

/** Captures of one address in one pack, or the reader's own. */
interface Page {
  readonly held: readonly NumberedCapture[];
  readonly fresh: KeptCapture[];
  /** The reader's own are added together, whichever of them says so. */
  addedAt: string | null;
}

async function pageOf(transaction: Changing, { address, pack }: KeptCapture): Promise<Page> {
  const held = await capturesAt(transaction, address, pack);
  const addedAt = held.find(({ capture }) => capture.addedAt !== null)?.capture.addedAt ?? null;
  return { held, fresh: [], addedAt };
}

/** What is there of the pages of these captures, and what is not, each once. */
async function pagesOf(transaction: Changing, captures: readonly KeptCapture[]): Promise<readonly Page[]> {
  const pages = new Map<string, Page>();
  for (const capture of captures) {
    const key = `${capture.pack} ${capture.address}`;
    const page = pages.get(key) ?? (await pageOf(transaction, capture));
    pages.set(key, page);
    page.addedAt ??= capture.addedAt;
    const known = [...page.held.map((one) => one.capture), ...page.fresh];
    if (!known.some((other) => isSame(other, capture))) page.fresh.push(capture);
  }
  return [...pages.values()];
}

/** @throws Refused where a pack is not there: its articles would be nobody's */
async function requirePacks(transaction: Changing, captures: readonly KeptCapture[]): Promise<void> {
  const packs = new Set(captures.flatMap(({ pack }) => pack ?? []));
  for (const pack of packs)
    if ((await transaction.objectStore('packs').getKey(pack)) === undefined)
      throw new Refused('The pack was removed meanwhile.');
}

async function bring(transaction: Changing, captures: readonly KeptCapture[]): Promise<number> {
  await requirePacks(transaction, captures);
  const pages = await pagesOf(transaction, captures);
  const added = new Map<KeptCapture, string | null>();
  for (const { held, fresh, addedAt } of pages) {
    for (const capture of fresh) added.set(capture, addedAt);
    const remembered = held.filter(({ capture }) => capture.addedAt === null);
    if (addedAt !== null) await markAdded(transaction, remembered, addedAt);
  }
  const fresh = captures.flatMap((capture) => {
    const addedAt = added.get(capture);
    return addedAt === undefined ? [] : [{ ...capture, addedAt }];
  });
  await addCaptures(transaction, fresh);
  return fresh.length;
}

/**
 * Adds captures in one transaction; what is there already (as the reader's own, or in the same pack) with the same words of
 * the same instant is left out, but that the reader added it holds from then on. @returns how many came @throws Error in
 * words for the reader
 */
export function importCaptures(captures: readonly KeptCapture[]): Promise<number> {
  // Read before the transaction begins: it is the longest part.
  for (const { article } of captures) prepare(article);
  return changeLibrary((transaction) => bring(transaction, captures));
}

function* batchesOf(numbers: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < numbers.length; at += BATCH) yield numbers.slice(at, at + BATCH);
}

/** As they are, those that cannot be read too. */
async function moveToTrash(transaction: Changing, numbers: readonly number[]): Promise<void> {
  const [rows, trash] = [transaction.objectStore('captures'), transaction.objectStore('trash')];
  await Promise.all(
    numbers.map(async (number) => {
      const row = await rows.get(number);
      if (row !== undefined) await trash.put(row, number);
    }),
  );
  await deleteCaptures(transaction, numbers);
}

/** Takes rows out; they can be put back until the trash is emptied. @throws Error in words for the reader */
export async function removeCaptures(numbers: readonly number[]): Promise<void> {
  for (const batch of batchesOf(numbers))
    await changeLibrary((transaction) => moveToTrash(transaction, batch));
}

/** @returns how many were there */
async function putBack(transaction: Changing, numbers: readonly number[]): Promise<number> {
  const trash = transaction.objectStore('trash');
  const readable: NumberedCapture[] = [];
  let damaged = 0;
  for (const number of numbers) {
    const row = await trash.get(number);
    const capture = readRow(row);
    if (capture !== null) readable.push({ number, capture });
    else if (row !== undefined) {
      damaged += 1;
      await transaction.objectStore('captures').put(row, number);
      await transaction.objectStore('heads').put({ number, isDamaged: 1 });
    }
  }
  await putCaptures(transaction, readable);
  await Promise.all(numbers.map((number) => trash.delete(number)));
  return readable.length + damaged;
}

/** Puts rows back that were taken out, where they were. @returns how many came @throws Error in words for the reader */
export async function restoreCaptures(numbers: readonly number[]): Promise<number> {
  let restored = 0;
  for (const batch of batchesOf(numbers))
    restored += await changeLibrary((transaction) => putBack(transaction, batch));
  return restored;
}

/** Lets rows go for good that were taken out: these, or all where none are named. @throws Error in words for the reader */
export function emptyTrash(numbers: readonly number[] | null = null): Promise<void> {
  return changeLibrary(async (transaction) => {
    const trash = transaction.objectStore('trash');
    if (numbers === null) await trash.clear();
    else await Promise.all(numbers.map((number) => trash.delete(number)));
  }, 'silently');
}

/** Deletes rows for good. @throws Error in words for the reader */
export async function dropCaptures(numbers: readonly number[]): Promise<void> {
  for (const batch of batchesOf(numbers))
    await changeLibrary((transaction) => deleteCaptures(transaction, batch));
}

/** Nothing is left, the reader's choices of outlets and packs included. @throws Error in words for the reader */
export function eraseLibrary(): Promise<void> {
  return changeLibrary(async (transaction) => {
    const stores = [...transaction.objectStoreNames];
    await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
  });
}
