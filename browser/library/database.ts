/**
 * The library's database: its stores, its versions, and every transaction that changes it.
 *
 * `captures` are the truth; `heads` (for lists and sums) and `segments` (for the search) are derived from them in the same
 * transaction, and can be made again. A change is one transaction over all stores: a process that is killed in the middle
 * leaves the library as it was before.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import {
  headOf,
  type KeptCapture,
  type KeptHead,
  type KeptPack,
  type OutletChoice,
} from '../../lib/library/kept';
import { inWords } from '../failure';
import { readFirstVersion } from './first-version';
import { announceChange } from './library-changes';

export const LIBRARY_NAME = 'as-reported';
export const LIBRARY_VERSION = 2;
/** Milliseconds. In a damaged profile the browser may never answer, and no comparison may wait for that. */
const OPENS_WITHIN = 5_000;

/** In the place of the head of a row that cannot be read. */
export interface DamagedHead {
  readonly number: number;
  /** 1, and nowhere else: what an index goes by. */
  readonly isDamaged: 1;
}

export interface StoredSegment {
  /** Rows whose statements it holds. */
  readonly numbers: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface LibrarySchema extends DBSchema {
  captures: { key: number; value: KeptCapture; indexes: { address: string; pack: number } };
  heads: {
    key: number;
    value: KeptHead | DamagedHead;
    indexes: { address: string; isDamaged: number };
  };
  segments: { key: number; value: StoredSegment; indexes: { numbers: number } };
  packs: { key: number; value: KeptPack };
  outlets: { key: string; value: OutletChoice };
  /** Captures that were removed and can be put back. */
  trash: { key: number; value: KeptCapture };
}

const STORES = ['captures', 'heads', 'segments', 'packs', 'outlets', 'trash'] as const;
type StoreNames = (typeof STORES)[number][];
type Store = IDBPDatabase<LibrarySchema>;
export type Changing = IDBPTransaction<LibrarySchema, StoreNames, 'readwrite'>;
export type Looking = IDBPTransaction<LibrarySchema, StoreNames, 'readonly'>;
type Upgrading = IDBPTransaction<LibrarySchema, StoreNames, 'versionchange'>;

/** What is asked cannot be done, though the library is well; its message is for the reader. */
export class Refused extends Error {}

/** The browser has not answered in time. It may still do so; until then nobody waits again. */
class Unanswered extends Error {}

let opening: Promise<Store> | null = null;
const onLetGo = new Set<() => void>();

/** To be called when what was read from the library may be another's: it was closed, and perhaps cleared. */
export function whenLetGo(forget: () => void): void {
  onLetGo.add(forget);
}

function letGo(): void {
  opening = null;
  for (const forget of onLetGo) forget();
}

function createFirst(database: Store): void {
  const captures = database.createObjectStore('captures', { autoIncrement: true });
  captures.createIndex('address', 'address');
}

function createSecond(database: Store, transaction: Upgrading): void {
  transaction.objectStore('captures').createIndex('pack', 'pack');
  const heads = database.createObjectStore('heads', { keyPath: 'number' });
  heads.createIndex('address', 'address');
  heads.createIndex('isDamaged', 'isDamaged');
  const segments = database.createObjectStore('segments', { autoIncrement: true });
  segments.createIndex('numbers', 'numbers', { multiEntry: true });
  database.createObjectStore('packs', { keyPath: 'number', autoIncrement: true });
  database.createObjectStore('outlets', { keyPath: 'host' });
  database.createObjectStore('trash');
}

/** Rows of the first version become captures; their segments are made by the repair that follows. */
async function carryOver(transaction: Upgrading): Promise<void> {
  for (let cursor = await transaction.objectStore('captures').openCursor(); cursor; ) {
    const capture = readFirstVersion(cursor.value);
    if (capture !== null) {
      await cursor.update(capture);
      await transaction.objectStore('heads').put(headOf(cursor.primaryKey, capture));
    }
    cursor = await cursor.continue();
  }
}

async function upgrade(database: Store, from: number, transaction: Upgrading): Promise<void> {
  if (from < 1) createFirst(database);
  if (from < 2) {
    createSecond(database, transaction);
    await carryOver(transaction);
  }
}

/** The older version stays as it was where a newer one cannot be made of it: nobody else waits for what `upgrade` says. */
async function upgradeWholly(database: Store, from: number, transaction: Upgrading): Promise<void> {
  try {
    await upgrade(database, from, transaction);
  } catch {
    // Opening fails by it, and says so.
    if (transaction.error === null) transaction.abort();
    await transaction.done.catch(() => null);
  }
}

function openLibrary(): Promise<Store> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Unanswered('the browser does not open it')), OPENS_WITHIN);
    const answered = openDB<LibrarySchema>(LIBRARY_NAME, LIBRARY_VERSION, {
      upgrade: (database, from, _to, transaction) => {
        for (const forget of onLetGo) forget();
        return upgradeWholly(database, from, transaction as Upgrading);
      },
      blocked: () => reject(new Error('another version of the extension still uses it; restart the browser')),
      // A newer version waits for us to let go.
      blocking: (_current, _blocked, event) => {
        letGo();
        (event.target as IDBDatabase).close();
      },
      terminated: letGo,
    });
    answered.then(resolve, reject).finally(() => clearTimeout(patience));
    // An answer that comes late serves those who ask after it.
    answered.then(
      (store) => {
        opening = Promise.resolve(store);
      },
      () => letGo(),
    );
  });
}

/** What went wrong, for the reader. */
function told(error: unknown): Error {
  if (error instanceof Refused) return error;
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return new Error('There is no room on this computer for more in your library.', { cause: error });
    case 'VersionError':
      return new Error(
        'Your library was made by a newer version of As Reported. Update the extension; nothing is lost.',
        { cause: error },
      );
    default:
      return new Error(`Your library cannot be used: ${inWords(error)}`, { cause: error });
  }
}

/** Runs with the open database. @throws Error in words for the reader */
async function withLibrary<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    opening ??= openLibrary();
    return await work(await opening);
  } catch (error) {
    if (!(error instanceof Unanswered || error instanceof Refused)) opening = null;
    throw told(error);
  }
}

/** Undone wholly: what the browser says of its end is the cause, if it says anything. */
async function undone(transaction: Changing, error: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
  await transaction.done.catch(() => null);
  return transaction.error ?? error;
}

/**
 * Changes the library in one transaction, which is on the disk when this resolves. Every context is told, but of what leaves
 * the kept articles as they are.
 *
 * `work` waits for nothing but the transaction's own requests. @throws Error in words for the reader; nothing has changed then
 */
export async function changeLibrary<T>(
  work: (transaction: Changing) => Promise<T>,
  how: 'told' | 'silently' = 'told',
): Promise<T> {
  const result = await withLibrary(async (store) => {
    const transaction: Changing = store.transaction([...STORES], 'readwrite', { durability: 'strict' });
    const done = transaction.done.then(
      () => null,
      () => null,
    );
    try {
      const worked = await work(transaction);
      await transaction.done;
      return worked;
    } catch (error) {
      throw await undone(transaction, error);
    } finally {
      await done;
    }
  });
  if (how === 'told') announceChange();
  return result;
}

/** Looks at one state of the library. @throws Error in words for the reader */
export function lookIntoLibrary<T>(work: (transaction: Looking) => Promise<T>): Promise<T> {
  return withLibrary(async (store) => work(store.transaction([...STORES])));
}
