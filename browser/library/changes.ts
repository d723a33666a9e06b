/**
 * Many captures at once: brought by an import, taken out to the trash and put back, erased.
 *
 * Each batch is one transaction; a process that is killed between two leaves whole batches.
 */
import { sameWords } from '../../lib/corpus/captures';
import { prepare } from '../../lib/corpus/prepared';
import type { KeptCapture } from '../../lib/library/kept';
import { type Changing, changeLibrary } from './database';
import { addCaptures, capturesAt, deleteCaptures, type NumberedCapture, putCaptures, readRow } from './rows';

/** Rows of one transaction: some 5 MB, so that none lasts long. */
const BATCH = 100;

const key = ({ address, pack }: KeptCapture): string => `${pack} ${address}`;

const isSame = (one: KeptCapture, other: KeptCapture): boolean =>
  one.article.meta.capturedAt === other.article.meta.capturedAt && sameWords(one.article, other.article);

/** Those that are not there yet, each once. */
async function unknownOf(
  transaction: Changing,
  captures: readonly KeptCapture[],
): Promise<readonly KeptCapture[]> {
  const known = new Map<string, KeptCapture[]>();
  const fresh: KeptCapture[] = [];
  for (const capture of captures) {
    const { address, pack } = capture;
    const before =
      known.get(key(capture)) ??
      (await capturesAt(transaction, address, pack)).map((numbered) => numbered.capture);
    known.set(key(capture), before);
    if (before.some((other) => isSame(other, capture))) continue;
    before.push(capture);
    fresh.push(capture);
  }
  return fresh;
}

/**
 * Adds captures in one transaction; what is there already (as the reader's own, or in the same pack) with the same words of
 * the same instant is left out. @returns how many came @throws Error in words for the reader
 */
export function importCaptures(captures: readonly KeptCapture[]): Promise<number> {
  // Read before the transaction begins: it is the longest part.
  for (const { article } of captures) prepare(article);
  return changeLibrary(async (transaction) => {
    const fresh = await unknownOf(transaction, captures);
    await addCaptures(transaction, fresh);
    return fresh.length;
  });
}

function* batchesOf(numbers: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < numbers.length; at += BATCH) yield numbers.slice(at, at + BATCH);
}

/** A row that cannot be read goes for good. */
async function moveToTrash(transaction: Changing, numbers: readonly number[]): Promise<void> {
  const [rows, trash] = [transaction.objectStore('captures'), transaction.objectStore('trash')];
  await Promise.all(
    numbers.map(async (number) => {
      const capture = readRow(await rows.get(number));
      if (capture !== null) await trash.put(capture, number);
    }),
  );
  await deleteCaptures(transaction, numbers);
}

/** Takes rows out; they can be put back until the trash is emptied. @throws Error in words for the reader */
export async function removeCaptures(numbers: readonly number[]): Promise<void> {
  for (const batch of batchesOf(numbers))
    await changeLibrary((transaction) => moveToTrash(transaction, batch));
}

async function putBack(transaction: Changing, numbers: readonly number[]): Promise<void> {
  const trash = transaction.objectStore('trash');
  const found = await Promise.all(
    numbers.map(async (number): Promise<NumberedCapture | null> => {
      const capture = readRow(await trash.get(number));
      return capture === null ? null : { number, capture };
    }),
  );
  await putCaptures(
    transaction,
    found.filter((one) => one !== null),
  );
  await Promise.all(numbers.map((number) => trash.delete(number)));
}

/** Puts rows back that were taken out, where they were. @throws Error in words for the reader */
export async function restoreCaptures(numbers: readonly number[]): Promise<void> {
  for (const batch of batchesOf(numbers)) await changeLibrary((transaction) => putBack(transaction, batch));
}

/** @throws Error in words for the reader */
export function emptyTrash(): Promise<void> {
  return changeLibrary((transaction) => transaction.objectStore('trash').clear(), 'silently');
}

/** Deletes rows for good. @throws Error in words for the reader */
export async function dropCaptures(numbers: readonly number[], each: number = BATCH): Promise<void> {
  for (let at = 0; at < numbers.length; at += each)
    await changeLibrary((transaction) => deleteCaptures(transaction, numbers.slice(at, at + each)));
}

/** Nothing is left, the reader's choices of outlets and packs included. @throws Error in words for the reader */
export function eraseLibrary(): Promise<void> {
  return changeLibrary(async (transaction) => {
    const stores = [...transaction.objectStoreNames];
    await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
  });
}
