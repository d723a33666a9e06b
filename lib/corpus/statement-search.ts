/**
 * The search for statements by their words, over articles in memory and over segments of a library, as one index: a
 * statement is found alike wherever it is kept.
 *
 * Cost: that of the index, and a row for each article of a library of which a statement is likely. Own entries come
 * first, then those of the segments in their order.
 */
import type { OpenArticles, OpenedArticle } from '../library/library';
import type { Places, Segment } from '../library/segment';
import type { Rarity } from '../text/rarity';
import { indexWords, type Lists, type WordGroup, type WordIndex } from './word-index';

/** An utterance, or whatever else has words, with the distinct stems under which it is found. */
export interface Indexed<C> {
  readonly candidate: C;
  readonly stems: ReadonlySet<string>;
}

/** The statements of one kind in a segment. */
export interface Stored {
  readonly segment: Segment;
  readonly places: Places;
  readonly entries: Lists;
}

/** The `nth` of them. */
interface StoredPlace {
  readonly kind: 'stored';
  readonly which: Stored;
  readonly nth: number;
}

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
  isLikely(entry: StoredEntry): boolean;
}

interface Source<C> {
  readonly own: readonly Indexed<C>[];
  readonly stored: readonly Stored[];
  readonly articles: OpenArticles;
  /** Whether the article of a segment takes part. */
  isSearched(segment: Segment, article: number): boolean;
  /** The statement at its place in its article; null where the row has other statements than the segment said. */
  open(article: OpenedArticle, place: number): C | null;
}

/** Words of entries that are in memory, as of a segment. */
function groupOf(own: readonly Indexed<unknown>[]): WordGroup {
  const numbers = new Map<string, number>();
  const [starts, values] = [[0], [] as number[]];
  for (const { stems } of own) {
    for (const stem of stems) {
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      values.push(number);
    }
    starts.push(values.length);
  }
  return {
    words: [...numbers.keys()],
    entries: { starts: Uint32Array.from(starts), values: Uint32Array.from(values) },
  };
}

type Place<C> = { readonly kind: 'own'; readonly candidate: C } | StoredPlace;

const articleOf = ({ which, nth }: StoredPlace): number => which.places.article[nth] as number;

/** Number of the row. */
const numberOf = (place: StoredPlace): number => place.which.segment.articles[articleOf(place)]?.number ?? -1;

export class StatementSearch<C extends object> {
  readonly index: WordIndex;
  readonly #source: Source<C>;
  /** Where the entries of each segment begin. */
  readonly #begins: readonly number[];

  constructor(source: Source<C>) {
    this.#source = source;
    const { own, stored } = source;
    this.index = indexWords([
      groupOf(own),
      ...stored.map(({ segment, entries }) => ({ words: segment.words, entries })),
    ]);
    let begin = own.length;
    this.#begins = stored.map(({ entries }) => {
      const here = begin;
      begin += entries.starts.length - 1;
      return here;
    });
  }

  /** Most promising first, at most `limit`. */
  async find({ words, rarity, limit, isLikely }: Query): Promise<(C & { readonly shared: number })[]> {
    const { stored } = this.#source;
    const isAsked = stored.length === 0 ? null : (at: number) => this.#isSearched(at);
    const found = this.index.find(words, rarity, limit, isAsked).flatMap(({ at, shared }) => {
      const place = this.#placeOf(at);
      return place.kind === 'own' || isLikely({ segment: place.which.segment, nth: place.nth, shared })
        ? [{ place, shared }]
        : [];
    });
    const rows = await this.#source.articles.get(
      found.flatMap(({ place }) => (place.kind === 'stored' ? [numberOf(place)] : [])),
    );
    return found.flatMap(({ place, shared }) => {
      const candidate = place.kind === 'own' ? place.candidate : this.#opened(place, rows);
      return candidate === null ? [] : [{ ...candidate, shared }];
    });
  }

  #placeOf(at: number): Place<C> {
    const own = this.#source.own[at];
    if (own !== undefined) return { kind: 'own', candidate: own.candidate };
    return this.#storedAt(at);
  }

  #storedAt(at: number): StoredPlace {
    let [low, high] = [0, this.#begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#begins[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const which = this.#source.stored[low];
    if (which === undefined) throw new Error(`The index has no entry ${at}.`);
    return { kind: 'stored', which, nth: at - (this.#begins[low] as number) };
  }

  #isSearched(at: number): boolean {
    if (at < this.#source.own.length) return true;
    const place = this.#storedAt(at);
    return this.#source.isSearched(place.which.segment, articleOf(place));
  }

  #opened(place: StoredPlace, rows: ReadonlyMap<number, OpenedArticle>): C | null {
    const article = rows.get(numberOf(place));
    return article === undefined
      ? null
      : this.#source.open(article, place.which.places.place[place.nth] as number);
  }
}
