/**
 * From heads of captures to what a list shows: one line for each article, its captures behind it.
 *
 * Captures of one address are one article; the same address in a pack and among the reader's own are two, because they
 * come and go apart. Cost: linear in the heads.
 */
import type { KeptHead } from './kept';

export interface ListedArticle {
  /** Unique in the library. */
  readonly key: string;
  readonly newest: KeptHead;
  /** Numbers of all its captures, the newest first. */
  readonly numbers: readonly number[];
  /** First instant at which the reader added it; null where it is only remembered or came with a pack. */
  readonly addedAt: string | null;
}

export const articleKey = ({ pack, address }: KeptHead): string => `${pack ?? ''} ${address}`;

/** In the order in which their latest captures stand in `heads`, which is: kept last first. */
export function listArticles(heads: readonly KeptHead[]): ListedArticle[] {
  const byKey = new Map<string, [KeptHead, ...KeptHead[]]>();
  for (const head of heads) {
    const key = articleKey(head);
    const known = byKey.get(key);
    if (known) known.push(head);
    else byKey.set(key, [head]);
  }
  return [...byKey].map(([key, captures]) => ({
    key,
    newest: captures[0],
    numbers: captures.map(({ number }) => number),
    addedAt: captures.find(({ addedAt }) => addedAt !== null)?.addedAt ?? null,
  }));
}

/** UTF-16 units of a day. */
const DAY = 10;
const A_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day of publication, else that on which it was read, else that on which it was kept. */
export function dayOf({ publishedAt, capturedAt, keptAt }: KeptHead): string {
  const instant = [publishedAt, capturedAt].find((one) => one !== null && A_DAY.test(one));
  return (instant ?? new Date(keptAt).toISOString()).slice(0, DAY);
}

export interface LibrarySums {
  readonly articles: number;
  /** Quotes and figures of the newest captures. */
  readonly statements: number;
  readonly outlets: number;
  /** UTF-16 units of the rows: about what they take on the disk. */
  readonly bytes: number;
  /** ISO days; null in an empty library. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** What a library holds, from its lists. */
export function sumsOf(
  articles: readonly ListedArticle[],
  heads: readonly KeptHead[],
  outlets: number,
): LibrarySums {
  let [oldest, newest]: [string | null, string | null] = [null, null];
  let statements = 0;
  for (const { newest: head } of articles) {
    const day = dayOf(head);
    if (oldest === null || day < oldest) oldest = day;
    if (newest === null || day > newest) newest = day;
    statements += head.statements;
  }
  const bytes = heads.reduce((sum, head) => sum + head.bytes, 0);
  return { articles: articles.length, statements, outlets, bytes, oldest, newest };
}

export interface ListedSpeaker {
  /** As articles print it in full. */
  readonly name: string;
  readonly articles: number;
  readonly outlets: number;
}

/** Each name once, those of most articles first. Other spellings of a name are other lines. */
export function listSpeakers(
  articles: readonly ListedArticle[],
  keyOf: (head: KeptHead) => string,
): ListedSpeaker[] {
  const found = new Map<string, { articles: number; outlets: Set<string> }>();
  for (const { newest } of articles)
    for (const name of newest.speakers) {
      const known = found.get(name) ?? { articles: 0, outlets: new Set() };
      known.articles += 1;
      known.outlets.add(keyOf(newest));
      found.set(name, known);
    }
  return [...found]
    .map(([name, { articles: n, outlets }]) => ({ name, articles: n, outlets: outlets.size }))
    .sort((one, other) => other.articles - one.articles || one.name.localeCompare(other.name, 'en'));
}
