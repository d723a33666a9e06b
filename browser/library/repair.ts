/**
 * Whether heads and segments are what the rows say, and how they are made so again.
 *
 * What is damaged is taken away first; then what is missing is made from the rows, some at a time. A row that cannot be read
 * stays where it is, and its head says so.
 */
import { headOf } from '../../lib/library/kept';
import { type Changing, changeLibrary, type Looking, lookIntoLibrary } from './database';
import { announceChange } from './library-changes';
import { restoreLostPacks } from './packs';
import { addSegment, type NumberedCapture, readRow, readStoredSegment, takeFromIndex } from './rows';

/** Rows of one transaction. */
const STEP = 50;

interface Indexed {
  /** Keys of segments that cannot be read, or hold other rows than they say. */
  readonly unreadable: readonly number[];
  /** Rows that stand in a segment, as often as they do. */
  readonly numbers: readonly number[];
}

const isEqualList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((number, at) => number === other[at]);

async function indexedIn(transaction: Changing | Looking): Promise<Indexed> {
  const unreadable: number[] = [];
  const numbers: number[] = [];
  const store = transaction.objectStore('segments');
  for (const key of await store.getAllKeys()) {
    const row = await store.get(key);
    const segment = readStoredSegment(row);
    const held = segment?.articles.map(({ number }) => number) ?? null;
    if (held === null || row === undefined || !isEqualList(held, row.numbers)) unreadable.push(key);
    else numbers.push(...held);
  }
  return { unreadable, numbers };
}

const repeated = (numbers: readonly number[]): number[] => {
  const seen = new Set<number>();
  return numbers.filter((number) => seen.size === seen.add(number).size);
};

/** Takes away what is damaged, doubled or without a row. */
async function clean(transaction: Changing): Promise<void> {
  const segments = transaction.objectStore('segments');
  const { unreadable, numbers } = await indexedIn(transaction);
  await Promise.all(unreadable.map((key) => segments.delete(key)));
  const rows = new Set(await transaction.objectStore('captures').getAllKeys());
  const orphans = numbers.filter((number) => !rows.has(number));
  await takeFromIndex(transaction, [...new Set([...orphans, ...repeated(numbers)])]);
  const heads = transaction.objectStore('heads');
  for (const number of await heads.getAllKeys()) if (!rows.has(number)) await heads.delete(number);
}

/** Rows that stand in no segment or have no head, and are not known to be damaged. */
async function missingIn(transaction: Changing | Looking): Promise<number[]> {
  const indexed = new Set<IDBValidKey>();
  const index = transaction.objectStore('segments').index('numbers');
  for (let cursor = await index.openKeyCursor(); cursor !== null; cursor = await cursor.continue())
    indexed.add(cursor.key);
  const heads = transaction.objectStore('heads');
  const headed = new Set(await heads.getAllKeys());
  const damaged = new Set(await heads.index('isDamaged').getAllKeys());
  const rows = await transaction.objectStore('captures').getAllKeys();
  return rows.filter((number) => !damaged.has(number) && !(indexed.has(number) && headed.has(number)));
}

/** Makes heads and a segment for some rows that had none; those gone meanwhile are left out. */
async function rebuildSome(transaction: Changing, numbers: readonly number[]): Promise<void> {
  await takeFromIndex(transaction, numbers);
  const heads = transaction.objectStore('heads');
  const found: NumberedCapture[] = [];
  for (const number of numbers) {
    const row = await transaction.objectStore('captures').get(number);
    if (row === undefined) continue;
    const capture = readRow(row);
    if (capture === null) await heads.put({ number, isDamaged: 1 });
    else {
      found.push({ number, capture });
      await heads.put(headOf(number, capture));
    }
  }
  await addSegment(transaction, found);
}

/** @throws Error in words for the reader; steps that were done stay done */
export async function repairIndex(): Promise<void> {
  await changeLibrary(clean, 'silently');
  const missing = await lookIntoLibrary(missingIn);
  for (let at = 0; at < missing.length; at += STEP)
    await changeLibrary((transaction) => rebuildSome(transaction, missing.slice(at, at + STEP)), 'silently');
  if (missing.length > 0) announceChange();
}

/**
 * Marks rows that can be read no more, and takes the mark from those that can be again (by a newer build), some at a time.
 * @returns the last row that was looked at; null at the end
 */
async function markDamaged(transaction: Changing, after: number): Promise<number | null> {
  const [rows, heads] = [transaction.objectStore('captures'), transaction.objectStore('heads')];
  const marked = new Set(await heads.index('isDamaged').getAllKeys());
  const numbers = await rows.getAllKeys(IDBKeyRange.lowerBound(after, true), STEP);
  const damaged: number[] = [];
  for (const number of numbers) {
    if (readRow(await rows.get(number)) === null) damaged.push(number);
    else if (marked.has(number)) await heads.delete(number);
  }
  if (damaged.length > 0) await takeFromIndex(transaction, damaged);
  for (const number of damaged) await heads.put({ number, isDamaged: 1 });
  return numbers.at(-1) ?? null;
}

/** The same, and every row is read and indexed anew: for the reader who asks for it. @throws Error as above */
export async function repairLibrary(): Promise<void> {
  for (let at: number | null = -1; at !== null; ) {
    const after: number = at;
    at = await changeLibrary((transaction) => markDamaged(transaction, after), 'silently');
  }
  await changeLibrary(restoreLostPacks);
  // A segment that can be read may still say something else than its rows.
  await changeLibrary((transaction) => transaction.objectStore('segments').clear(), 'silently');
  await repairIndex();
}
