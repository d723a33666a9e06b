/**
 * Small index segments are joined, beside other work: each step is a transaction of its own, and a step that is cut short
 * leaves the segments as they were.
 */
import { type SegmentSize, segmentsToJoin } from '../../lib/library/merging';
import { joinSegments } from '../../lib/library/segment-writing';
import { type Changing, changeLibrary, type Looking, lookIntoLibrary } from './database';
import { readStoredSegment } from './rows';

/** Sizes by the index of numbers alone: the bytes of segments that stay are not read. */
async function sizesIn(transaction: Changing | Looking): Promise<SegmentSize[]> {
  const keys = await transaction.objectStore('segments').index('numbers').getAllKeys();
  const sizes = new Map<number, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes].map(([key, articles]) => ({ key, articles }));
}

/** False where nothing was to be joined, or a segment is damaged, which is for the repair. */
async function joinOnce(transaction: Changing): Promise<boolean> {
  const keys = segmentsToJoin(await sizesIn(transaction));
  if (keys === null) return false;
  const segments = transaction.objectStore('segments');
  const rows = await Promise.all(keys.map((key) => segments.get(key)));
  const read = rows.map(readStoredSegment).filter((segment) => segment !== null);
  if (read.length < keys.length) return false;
  const numbers = read.flatMap(({ articles }) => articles.map(({ number }) => number));
  await Promise.all([
    ...keys.map((key) => segments.delete(key)),
    segments.add({ numbers, bytes: joinSegments(read, () => true) }),
  ]);
  return true;
}

/** Joins what is to be joined. @throws Error in words for the reader */
export async function joinSmallSegments(): Promise<void> {
  while (
    (await lookIntoLibrary(async (transaction) => segmentsToJoin(await sizesIn(transaction)) !== null)) &&
    (await changeLibrary(joinOnce, 'silently'))
  );
}
