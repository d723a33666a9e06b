/**
 * Articles that the reader added, for good: their statements in IndexedDB, on this computer only.
 *
 * One row is one capture; captures of one address stand side by side where their words differ. Rows are never
 * changed, only added and taken away, so that a reader of the store may remember them by their number. Each
 * change is one transaction: a background that is killed in the middle leaves the store as it was.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as v from 'valibot';
import { newestOf, sameWords } from '../lib/corpus/captures';
import { givingWay, type HeldCapture, type Room } from '../lib/corpus/giving-way';
import { type PackedArticle, packedArticleSchema } from '../lib/corpus/pack';
import { prepare } from '../lib/corpus/prepared';
import { countCompared } from '../lib/match/compared';
import { type KeptArticle, MAX_KEPT_VERSIONS } from '../lib/shown';
import { inWords } from './failure';

const NAME = 'as-reported';
const VERSION = 1;
/** Milliseconds. In a damaged profile the browser may never answer, and no comparison may wait for that. */
const OPENS_WITHIN = 5_000;
/** Captures of one address; of more, what tells no change goes, but for the very first, which the reader chose to add. */
const ROOM: Room = { most: MAX_KEPT_VERSIONS, spared: 1 };

/** A capture that the reader's corpus holds for good; a row of the store. */
export interface KeptCapture extends HeldCapture {
  /** Canonical: captures of one page share it. */
  readonly address: string;
  /** Instant at which the reader added the address; the same in all its captures. */
  readonly addedAt: string;
}
const captureSchema = v.object({
  address: v.string(),
  addedAt: v.pipe(v.string(), v.maxLength(40)),
  article: packedArticleSchema,
  visit: v.optional(v.nullable(v.string()), null),
}) satisfies v.GenericSchema<unknown, KeptCapture>;

interface Schema extends DBSchema {
  captures: { key: number; value: KeptCapture; indexes: { address: string } };
}

type Store = IDBPDatabase<Schema>;

/** The browser has not answered in time. It may still do so; until then nobody waits again. */
class Unanswered extends Error {}

let opening: Promise<Store> | null = null;

/** What was read from the store already, by number; null for a row that cannot be read. */
const known = new Map<number, KeptCapture | null>();

function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  switch (from) {
    case 0: {
      const captures = database.createObjectStore('captures', { autoIncrement: true });
      captures.createIndex('address', 'address');
    }
  }
}

/** The store is open no more: the next use opens it, and numbers its rows anew if it was cleared meanwhile. */
function letGo(): void {
  opening = null;
  known.clear();
}

function openStore(): Promise<Store> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Unanswered('the browser does not open them')), OPENS_WITHIN);
    const answered = openDB<Schema>(NAME, VERSION, {
      upgrade: (database, from) => {
        known.clear();
        upgrade(database, from);
      },
      blocked: () =>
        reject(new Error('another version of the extension still uses them; restart the browser')),
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

function told(error: unknown): Error {
  if (error instanceof Error && error.name === 'QuotaExceededError')
    return new Error('There is no room on this computer for more added articles.', { cause: error });
  return new Error(`The added articles cannot be used: ${inWords(error)}`, { cause: error });
}

/** Runs with the open store. @throws Error in words for the reader */
async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    opening ??= openStore();
    return await work(await opening);
  } catch (error) {
    if (!(error instanceof Unanswered)) opening = null;
    throw told(error);
  }
}

function readRow(raw: unknown): KeptCapture | null {
  const row = v.safeParse(captureSchema, raw);
  return row.success ? row.output : null;
}

export interface KeptCaptures {
  /** In the order in which they came; the same objects each time. */
  readonly captures: readonly KeptCapture[];
  /** Rows that cannot be read; the others serve. */
  readonly damaged: number;
}

/** @throws Error in words for the reader */
export function keptCaptures(): Promise<KeptCaptures> {
  return withStore(async (store) => {
    const transaction = store.transaction('captures');
    const numbers = await transaction.store.getAllKeys();
    const fresh = numbers.filter((number) => !known.has(number));
    const rows = await Promise.all(fresh.map((number) => transaction.store.get(number)));
    await transaction.done;
    fresh.forEach((number, at) => {
      known.set(number, readRow(rows[at]));
    });
    const all = numbers.map((number) => known.get(number) ?? null);
    const captures = all.filter((capture) => capture !== null);
    return { captures, damaged: all.length - captures.length };
  });
}

type Writing = IDBPTransaction<Schema, ['captures'], 'readwrite'>;

interface Numbered {
  readonly number: number;
  readonly capture: KeptCapture;
}

/** The captures of an address that can be read, in the order in which they came. */
async function capturesAt({ store }: Writing, address: string): Promise<Numbered[]> {
  const index = store.index('address');
  const [numbers, rows] = await Promise.all([index.getAllKeys(address), index.getAll(address)]);
  return numbers.flatMap((number, at) => {
    const capture = readRow(rows[at]);
    return capture === null ? [] : [{ number, capture }];
  });
}

/** Adds a capture and takes away what there are too many of. */
async function add({ store }: Writing, before: readonly Numbered[], capture: KeptCapture): Promise<void> {
  const held = before.map(({ number, capture: { article, visit } }) => ({ number, article, visit }));
  const surplus = givingWay(held, capture, ROOM);
  await Promise.all([...surplus.map(({ number }) => store.delete(number)), store.add(capture)]);
}

/** What comes to the store: of an address that is not kept yet (`isWished`), or as a version of one that is. */
interface Coming extends HeldCapture {
  readonly addedAt: string;
  readonly isWished: boolean;
}

function keep({ article, visit, addedAt, isWished }: Coming): Promise<boolean> {
  const { address } = prepare(article);
  return withStore(async (database) => {
    const transaction = database.transaction('captures', 'readwrite');
    const work = async () => {
      const before = await capturesAt(transaction, address);
      const newest = newestOf(before.map(({ capture }) => capture.article));
      const isNew = newest === null ? isWished : !sameWords(newest, article);
      if (isNew)
        await add(transaction, before, {
          address,
          addedAt: before[0]?.capture.addedAt ?? addedAt,
          article,
          visit,
        });
      return isNew;
    };
    const [isNew] = await Promise.all([work(), transaction.done]);
    return isNew;
  });
}

/**
 * Keeps a capture: the address from `now` on, or one more version of an address that is kept and says something else
 * now. False where nothing was to be done. @throws Error in words for the reader
 */
export function keepArticle(article: PackedArticle, now: string): Promise<boolean> {
  return keep({ article, visit: null, addedAt: now, isWished: true });
}

/**
 * The same for an address that is kept already; another one stays unkept. Of one visit (visitOf in senders.ts) the
 * first version and the latest stay. @throws Error in words for the reader
 */
export function keepVersion(article: PackedArticle, visit: string | null): Promise<boolean> {
  return keep({ article, visit, addedAt: '', isWished: false });
}

/** Takes an address out with all its versions. False where it was not there. @throws Error in words for the reader */
export function unkeepAddress(address: string): Promise<boolean> {
  return withStore(async (database) => {
    const transaction = database.transaction('captures', 'readwrite');
    const numbers = await transaction.store.index('address').getAllKeys(address);
    await Promise.all([...numbers.map((number) => transaction.store.delete(number)), transaction.done]);
    for (const number of numbers) known.delete(number);
    return numbers.length > 0;
  });
}

/** One line for each address, the one added last first. */
export function listKept(captures: readonly KeptCapture[]): KeptArticle[] {
  const byAddress = new Map<string, KeptCapture[]>();
  for (const capture of captures)
    byAddress.set(capture.address, [...(byAddress.get(capture.address) ?? []), capture]);
  const lines = [...byAddress.values()].flatMap((versions): KeptArticle[] => {
    const newest = newestOf(versions.map(({ article }) => article));
    const [first] = versions;
    if (newest === null || first === undefined) return [];
    const { url, title, outlet } = newest.meta;
    const { addedAt } = first;
    const statements = countCompared(newest.statements);
    return [{ url, title, outlet, addedAt, versions: versions.length, statements }];
  });
  return lines.sort((a, b) => b.addedAt.localeCompare(a.addedAt));
}
