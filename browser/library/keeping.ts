/**
 * Articles that come to the library one at a time: added by the reader, remembered while reading, and later versions of
 * both. Captures of one address stand side by side where their words differ.
 */
import { newestOf, sameWords } from '../../lib/corpus/captures';
import { givingWay, type HeldCapture, type Room } from '../../lib/corpus/giving-way';
import type { PackedArticle } from '../../lib/corpus/pack';
import { prepare } from '../../lib/corpus/prepared';
import { MAX_KEPT_VERSIONS } from '../../lib/shown';
import { type Changing, changeLibrary, lookIntoLibrary } from './database';
import { addCaptures, capturesAt, deleteCaptures, markAdded, type NumberedCapture } from './rows';

/** Captures of one address; of more, what tells no change goes, but for the very first, which the reader chose to add. */
const ROOM: Room = { most: MAX_KEPT_VERSIONS, spared: 1 };

/** What comes to the library. */
interface Coming extends HeldCapture {
  /** Instant (ISO 8601) at which the reader adds it; null where it comes by itself. */
  readonly addedAt: string | null;
  /** Whether it comes where its address is not kept yet. */
  readonly isWished: boolean;
}

/** Adds a capture and takes away what there are too many of. */
async function addVersion(
  transaction: Changing,
  before: readonly NumberedCapture[],
  { article, visit }: HeldCapture,
  addedAt: string | null,
): Promise<void> {
  const held = before.map(({ number, capture }) => ({
    number,
    article: capture.article,
    visit: capture.visit,
  }));
  const surplus = givingWay(held, { article, visit }, ROOM);
  if (surplus.length > 0)
    await deleteCaptures(
      transaction,
      surplus.map(({ number }) => number),
    );
  const { address } = prepare(article);
  await addCaptures(transaction, [{ address, addedAt, article, visit, keptAt: Date.now(), pack: null }]);
}

/** Nothing new: what the newest capture says, or a capture that is there already, and of which a tab still tells. */
function isHeld(before: readonly NumberedCapture[], newest: PackedArticle, article: PackedArticle): boolean {
  const isThis = (one: PackedArticle) => one.meta.capturedAt === article.meta.capturedAt;
  const known = before.map(({ capture }) => capture.article).filter(isThis);
  return [newest, ...known].some((one) => sameWords(one, article));
}

async function keepIn(transaction: Changing, coming: Coming): Promise<boolean> {
  const before = await capturesAt(transaction, prepare(coming.article).address);
  const newest = newestOf(before.map(({ capture }) => capture.article));
  const addedBefore = before.find(({ capture }) => capture.addedAt !== null)?.capture.addedAt ?? null;
  const isAddedNow = newest !== null && addedBefore === null && coming.addedAt !== null;
  if (isAddedNow && coming.addedAt !== null) await markAdded(transaction, before, coming.addedAt);
  const isNew = newest === null ? coming.isWished : !isHeld(before, newest, coming.article);
  if (isNew) await addVersion(transaction, before, coming, addedBefore ?? coming.addedAt);
  return isNew || isAddedNow;
}

function keep(coming: Coming): Promise<boolean> {
  // Read before the transaction begins: it is the longest part.
  prepare(coming.article);
  return changeLibrary((transaction) => keepIn(transaction, coming));
}

/**
 * Adds a capture: the address from `now` on, or one more version of an address that is kept and says something else
 * now; what was only remembered is added with all its versions. False where nothing was to be done.
 * @throws Error in words for the reader
 */
export function keepArticle(article: PackedArticle, now: string): Promise<boolean> {
  return keep({ article, visit: null, addedAt: now, isWished: true });
}

/** A look without a change: most pages that are read come to no library, and wait for nobody who changes it. */
async function mayCome(article: PackedArticle, isWished: boolean): Promise<boolean> {
  const { address } = prepare(article);
  const before = await lookIntoLibrary((transaction) => capturesAt(transaction, address));
  const newest = newestOf(before.map(({ capture }) => capture.article));
  return newest === null ? isWished : !isHeld(before, newest, article);
}

/**
 * A version of an address that is kept already; another one stays unkept unless the reader has it remembered. Of one
 * visit (visitOf in senders.ts) the first version and the latest stay. @throws Error in words for the reader
 */
export async function keepVersion(
  article: PackedArticle,
  visit: string | null,
  isRemembered: boolean,
): Promise<boolean> {
  if (!(await mayCome(article, isRemembered))) return false;
  return keep({ article, visit, addedAt: null, isWished: isRemembered });
}

/** Rows of an address that are the reader's own, those that cannot be read among them: of a pack is what names one. */
async function ownRowsAt(transaction: Changing, address: string): Promise<number[]> {
  const index = transaction.objectStore('captures').index('address');
  const [numbers, rows] = await Promise.all([index.getAllKeys(address), index.getAll(address)]);
  return numbers.filter((_, at) => typeof rows[at]?.pack !== 'number');
}

/** Takes an address out with all its versions. False where it was not there. @throws Error in words for the reader */
export function unkeepAddress(address: string): Promise<boolean> {
  return changeLibrary(async (transaction) => {
    const numbers = await ownRowsAt(transaction, address);
    if (numbers.length > 0) await deleteCaptures(transaction, numbers);
    return numbers.length > 0;
  });
}
