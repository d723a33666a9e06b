/**
 * The search for statements of one kind by their words, over articles in memory and over segments of a library, as one
 * index: a statement is found alike wherever it is kept.
 *
 * Cost: that of the index, and a row for each article of a library of which a statement is worth it. What is in memory
 * comes first, then the segments in their order.
 */
import type { OpenArticles, WantedRow } from '../library/library';
import type { Places, Segment } from '../library/segment';
import type { Rarity } from '../text/rarity';
import type { Taking } from './composition';
import type { OpenedArticle } from './opened-article';
import type { Vocabulary } from './vocabulary';
import { type AskedGroup, type Found, WordIndex } from './word-index';

/** The statements of one kind in memory, or in a segment. */
export interface Part {
  readonly group: AskedGroup;
  readonly places: Places;
  readonly segment: Segment | null;
}

/** @param taking by article */
export const askedWhere = ({ article }: Places, taking: Taking): AskedGroup['isAsked'] =>
  taking === null ? null : (nth) => taking[article[nth] as number] === 1;

export interface StoredEntry {
  readonly segment: Segment;
  readonly nth: number;
  /** Nats that it shares with the query. */
  readonly shared: number;
}

export interface Query {
  readonly words: ReadonlySet<string>;
  readonly rarity: Rarity;
  readonly limit: number;
  /** Whether a statement is worth reading its row. */
  isWorth(entry: StoredEntry): boolean;
}

export interface Rows {
  readonly inMemory: readonly OpenedArticle[];
  readonly read: OpenArticles;
  wanted(segment: Segment, article: number): WantedRow;
}

/** A statement that was found: its article, and its place there. */
export interface Opened {
  readonly opened: OpenedArticle;
  readonly place: number;
}

/** The articles of statements, read where they are not in memory; null where a row is gone. */
export async function openAll(
  found: readonly (Found | Omit<Found, 'shared'>)[],
  parts: readonly Part[],
  rows: Rows,
): Promise<(Opened | null)[]> {
  const asked = found.map(({ group, nth }) => {
    const part = parts[group];
    if (part === undefined) throw new Error(`There is no part ${group}.`);
    const { segment, places } = part;
    const [article, place] = [places.article[nth] as number, places.place[nth] as number];
    return { article, place, row: segment === null ? null : rows.wanted(segment, article) };
  });
  const wanted = asked.flatMap(({ row }) => row ?? []);
  const read: ReadonlyMap<number, OpenedArticle> =
    wanted.length === 0 ? new Map() : await rows.read.get(wanted);
  return asked.map(({ article, place, row }) => {
    const opened = row === null ? rows.inMemory[article] : read.get(row.number);
    return opened === undefined ? null : { opened, place };
  });
}

export class StatementSearch {
  readonly index: WordIndex;
  readonly #parts: readonly Part[];
  readonly #rows: Rows;

  constructor(parts: readonly Part[], rows: Rows, vocabulary: Vocabulary) {
    this.#parts = parts;
    this.#rows = rows;
    this.index = new WordIndex(
      parts.map(({ group }) => group),
      vocabulary,
    );
  }

  /** Most promising first, at most `limit`. */
  async find({ words, rarity, limit, isWorth }: Query): Promise<(Opened & { readonly shared: number })[]> {
    const found = this.index.find(words, rarity, limit).filter(({ group, nth, shared }) => {
      const segment = this.#parts[group]?.segment ?? null;
      return segment === null || isWorth({ segment, nth, shared });
    });
    const opened = await openAll(found, this.#parts, this.#rows);
    return opened.flatMap((one, at) => (one === null ? [] : [{ ...one, shared: found[at]?.shared ?? 0 }]));
  }
}
