/** What is only remembered goes by its age and size, some at a time. */
import { givenUp, type RetentionBounds } from '../../lib/library/retention';
import { type Changing, changeLibrary } from './database';
import { listHeads } from './listing';
import { deleteCaptures } from './rows';

/** Rows of one transaction: whoever adds an article meanwhile waits for no longer one. */
const STEP = 50;

/** Whether it is still there and its address is still only remembered: the reader may have added it since the look. */
async function mayGo(transaction: Changing, number: number): Promise<boolean> {
  const heads = transaction.objectStore('heads');
  const head = await heads.get(number);
  if (head === undefined || 'isDamaged' in head) return false;
  const captures = await heads.index('address').getAll(head.address);
  return captures.every((one) => 'isDamaged' in one || one.pack !== null || one.addedAt === null);
}

async function giveUp(transaction: Changing, numbers: readonly number[]): Promise<number> {
  const may = await Promise.all(numbers.map((number) => mayGo(transaction, number)));
  const gone = numbers.filter((_, at) => may[at]);
  await deleteCaptures(transaction, gone);
  return gone.length;
}

/** @returns how many captures went @throws Error in words for the reader; steps that were done stay done */
export async function keepWithin(bounds: RetentionBounds, now: number = Date.now()): Promise<number> {
  if (bounds.maxAgeDays === null && bounds.maxBytes === null) return 0;
  const numbers = givenUp(await listHeads(), bounds, now);
  let gone = 0;
  for (let at = 0; at < numbers.length; at += STEP)
    gone += await changeLibrary((transaction) => giveUp(transaction, numbers.slice(at, at + STEP)));
  return gone;
}
