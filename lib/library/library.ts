/**
 * Articles of a corpus that are not in memory: index segments, and rows that are read when a candidate is likely.
 *
 * The segments say which statements share words with a query and what these words could show at best; only of those that
 * could be possible the article's row is asked for. Cost: in memory the segments; of rows the few that were read last.
 * Source: as any search engine keeps postings apart from documents.
 */
import type { PackedArticle } from '../corpus/pack';
import { type PreparedArticle, prepare } from '../corpus/prepared';
import type { CorpusArticle } from '../match/candidates';
import type { Segment, SegmentArticle } from './segment';

export interface Library {
  readonly segments: readonly Segment[];
  /** Reads rows; one that is gone or damaged is left out. */
  fetch(numbers: readonly number[]): Promise<ReadonlyMap<number, PackedArticle>>;
  /** Whether an article takes part: the newest capture of its address, of no outlet and no pack that is off. */
  isSearched(article: SegmentArticle): boolean;
}

export interface OpenedArticle {
  readonly prepared: PreparedArticle;
  readonly article: CorpusArticle;
}

/** Articles remembered, some 100 kB each: an event's articles are asked for by all statements of the one that is read. */
const MOST_OPEN = 200;

/** The rows of a library, the last ones at hand. */
export class OpenArticles {
  readonly #fetch: Library['fetch'];
  /** In the order of their last use. */
  readonly #open = new Map<number, OpenedArticle>();

  constructor(fetch: Library['fetch']) {
    this.#fetch = fetch;
  }

  async get(numbers: Iterable<number>): Promise<ReadonlyMap<number, OpenedArticle>> {
    const wanted = [...new Set(numbers)];
    const missing = wanted.filter((number) => !this.#open.has(number));
    const rows: ReadonlyMap<number, PackedArticle> =
      missing.length === 0 ? new Map() : await this.#fetch(missing);
    for (const [number, packed] of rows) this.#open.set(number, opened(packed));
    const found = new Map(
      wanted.flatMap((number) => {
        const one = this.#open.get(number);
        return one === undefined ? [] : [[number, one] as const];
      }),
    );
    for (const [number, one] of found) {
      this.#open.delete(number);
      this.#open.set(number, one);
    }
    for (const number of this.#open.keys()) {
      if (this.#open.size <= Math.max(MOST_OPEN, wanted.length)) break;
      this.#open.delete(number);
    }
    return found;
  }
}

function opened(packed: PackedArticle): OpenedArticle {
  const prepared = prepare(packed);
  const { address } = prepared;
  return {
    prepared,
    article: { meta: packed.meta, statements: packed.statements, address, telling: address },
  };
}
