/** What is only remembered goes by its age and size, some at a time. */
import { givenUp, type RetentionBounds } from '../../lib/library/retention';
import { dropCaptures } from './changes';
import { listHeads } from './listing';

/** Rows of one transaction: whoever adds an article meanwhile waits for no longer one. */
const STEP = 50;

/** @returns how many captures went @throws Error in words for the reader; steps that were done stay done */
export async function keepWithin(bounds: RetentionBounds, now: number = Date.now()): Promise<number> {
  if (bounds.maxAgeDays === null && bounds.maxBytes === null) return 0;
  const gone = givenUp(await listHeads(), bounds, now);
  await dropCaptures(gone, STEP);
  return gone.length;
}
