/**
 * The library in the hands of a driver: only in builds for tests (wxt.config.ts leaves it out of all others).
 *
 * A driver kills the browser at any moment of these works and looks afterwards at what is there.
 */
import { dropCaptures, eraseLibrary, importCaptures } from '../../browser/library/changes';
import { checkLibrary } from '../../browser/library/checking';
import { keepArticle, unkeepAddress } from '../../browser/library/keeping';
import { listHeads, readCaptures } from '../../browser/library/listing';
import { openSegments } from '../../browser/library/opened-segments';
import { repairIndex } from '../../browser/library/repair';
import { keepWithin } from '../../browser/library/retention';
import { joinSmallSegments } from '../../browser/library/tidying';
import type { KeptCapture } from '../../lib/library/kept';

/** Addresses of all rows that are wholly there, in the order in which they came, with a sum of each row's words. */
async function rows(): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = -1; ; ) {
    const some = await readCaptures(after, 100);
    for (const { capture } of some) found.push(nameOf(capture));
    const last = some.at(-1);
    if (last === undefined) return found;
    after = last.number;
  }
}

/** A row by its address and the length of its article: a row that lost something is another. */
const nameOf = ({ address, article }: KeptCapture): string => `${address} ${JSON.stringify(article).length}`;

/** Imports as rows that came at these milliseconds, the oldest first. */
const importAt = (captures: readonly KeptCapture[]) => importCaptures(captures);

async function segmentCount(): Promise<number> {
  return (await openSegments()).segments.length;
}

Object.assign(globalThis, {
  library: {
    checkLibrary,
    dropCaptures,
    eraseLibrary,
    importAt,
    joinSmallSegments,
    keepArticle,
    keepWithin,
    listHeads,
    repairIndex,
    rows,
    segmentCount,
    unkeepAddress,
  },
});
