/** The library's index in memory: each segment read once in the process' life, as long as it stands. */
import type { Segment } from '../../lib/library/segment';
import { type Looking, lookIntoLibrary, whenLetGo } from './database';
import { readStoredSegment } from './rows';

/** By key; null for one that cannot be read. Segments never change. */
const opened = new Map<number, Segment | null>();
whenLetGo(() => opened.clear());

export interface OpenedSegments {
  /** The same objects each time. */
  readonly segments: readonly Segment[];
  /** False where one of them is damaged: what it holds is not found until it is repaired. */
  readonly areRead: boolean;
}

async function readNew(transaction: Looking, keys: readonly number[]): Promise<void> {
  const fresh = keys.filter((key) => !opened.has(key));
  const rows = await Promise.all(fresh.map((key) => transaction.objectStore('segments').get(key)));
  fresh.forEach((key, at) => {
    opened.set(key, readStoredSegment(rows[at]));
  });
}

/** Counts, by indexes alone: no row is read. */
async function rowsAreIndexed(transaction: Looking, segments: readonly Segment[]): Promise<boolean> {
  const indexed = segments.reduce((sum, { articles }) => sum + articles.length, 0);
  const [rows, damaged] = await Promise.all([
    transaction.objectStore('captures').index('address').count(),
    transaction.objectStore('heads').index('isDamaged').count(),
  ]);
  return indexed >= rows - damaged;
}

async function openIn(transaction: Looking): Promise<OpenedSegments> {
  const keys = await transaction.objectStore('segments').getAllKeys();
  await readNew(transaction, keys);
  const standing = new Set(keys);
  for (const key of opened.keys()) if (!standing.has(key)) opened.delete(key);
  const segments = keys.flatMap((key) => opened.get(key) ?? []);
  return { segments, areRead: segments.length === keys.length };
}

/** @throws Error in words for the reader */
export const openSegments = (): Promise<OpenedSegments> => lookIntoLibrary(openIn);

/**
 * Whether each row stands in a segment that can be read. Counting takes a browser 70 µs a row, so it is no part of a search.
 * @throws Error in words for the reader
 */
export function indexIsWhole(): Promise<boolean> {
  return lookIntoLibrary(async (transaction) => {
    const { segments, areRead } = await openIn(transaction);
    return areRead && (await rowsAreIndexed(transaction, segments));
  });
}
