/**
 * The reading session: statements of the articles that were read since the browser started, in session storage
 * only, which never reaches the disk and is empty when the browser starts again.
 *
 * Each capture stands under a key of its own and never changes; one list tells their order and sizes. Whoever
 * calls has seen to it that the page is of no private window.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { newestOf, sameWords } from '../lib/corpus/captures';
import { givingWay, type HeldCapture, type Room } from '../lib/corpus/giving-way';
import { type PackedArticle, packedArticleSchema } from '../lib/corpus/pack';
import { prepare } from '../lib/corpus/prepared';
import { readSettings } from './settings';
import { parsed, readEntry } from './tab-storage';
import { inTurn } from './turns';

/** Bytes. Session storage holds 10 MB, of which the states of tabs take up to 6. An article takes about 50 kB. */
const MAX_BYTES = 3_000_000;
/** Bytes. A longer article would drive out all others. */
const MAX_ARTICLE_BYTES = 1_000_000;
/** Captures of one address; of more, what tells no change goes, else the oldest. */
const ROOM: Room = { most: 4, spared: 0 };

const LIST_KEY = 'session-articles';
const keyOf = (id: string): string => `session-article:${id}`;
const listSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.maxLength(100)),
    bytes: v.number(),
    visit: v.optional(v.nullable(v.string()), null),
  }),
);
type Listed = v.InferOutput<typeof listSchema>[number];

/** What was read from storage already, by id: the corpus knows an article by its identity. */
const opened = new Map<string, PackedArticle>();

const readList = async (): Promise<Listed[]> => parsed(listSchema, await readEntry(LIST_KEY)) ?? [];

async function open(list: readonly Listed[]): Promise<void> {
  const unknown = list.filter(({ id }) => !opened.has(id)).map(({ id }) => id);
  if (unknown.length === 0) return;
  const stored = await browser.storage.session.get(unknown.map(keyOf));
  for (const id of unknown) {
    const article = parsed(packedArticleSchema, stored[keyOf(id)]);
    if (article !== null) opened.set(id, article);
  }
}

const openedOf = (list: readonly Listed[]): PackedArticle[] => list.flatMap(({ id }) => opened.get(id) ?? []);

async function drop(gone: readonly Listed[]): Promise<void> {
  if (gone.length > 0) await browser.storage.session.remove(gone.map(({ id }) => keyOf(id)));
  for (const { id } of gone) opened.delete(id);
}

/** Those that stay beside a capture of this size, in order: what gives way to it goes, then the oldest. */
function roomFor(list: readonly Listed[], next: HeldCapture, bytes: number): Listed[] {
  const { address } = prepare(next.article);
  const versions = list.flatMap((listed) => {
    const article = opened.get(listed.id);
    const isVersion = article !== undefined && prepare(article).address === address;
    return isVersion ? [{ article, visit: listed.visit, listed }] : [];
  });
  const surplus = new Set(givingWay(versions, next, ROOM).map(({ listed }) => listed));
  const kept = list.filter((one) => !surplus.has(one));
  let total = kept.reduce((sum, one) => sum + one.bytes, bytes);
  let from = 0;
  while (total > MAX_BYTES && from < kept.length) {
    total -= kept[from]?.bytes ?? 0;
    from += 1;
  }
  return kept.slice(from);
}

/**
 * Adds a capture; of one visit (visitOf in senders.ts) the first and the latest stay. False where its address was read with the same words before, where it is too large to be held
 * beside others, and where the reader wants no session.
 * @throws Error if the browser has no room for it
 */
export function rememberArticle(article: PackedArticle, visit: string | null = null): Promise<boolean> {
  return inTurn('session-articles', async () => {
    // Asked in turn: a session that is switched off meanwhile is forgotten before this or after it.
    if (!(await readSettings()).session) return false;
    const bytes = new TextEncoder().encode(JSON.stringify(article)).length;
    if (bytes > MAX_ARTICLE_BYTES) return false;
    const list = await readList();
    await open(list);
    const { address } = prepare(article);
    const before = newestOf(openedOf(list).filter((other) => prepare(other).address === address));
    if (before !== null && sameWords(before, article)) return false;
    const stay = roomFor(list, { article, visit }, bytes);
    await drop(list.filter((one) => !stay.includes(one)));
    const id = crypto.randomUUID();
    await browser.storage.session.set({ [keyOf(id)]: article, [LIST_KEY]: [...stay, { id, bytes, visit }] });
    opened.set(id, article);
    return true;
  });
}

/** Every capture that is held, in the order of reading; the same objects each time. */
export function sessionArticles(): Promise<readonly PackedArticle[]> {
  return inTurn('session-articles', async () => {
    const list = await readList();
    await open(list);
    return openedOf(list);
  });
}

/** Ends the session: nothing of it is left. */
export function forgetSession(): Promise<void> {
  return inTurn('session-articles', async () => {
    await drop(await readList());
    await browser.storage.session.remove(LIST_KEY);
  });
}
