/**
 * Articles of a corpus that are not in memory: index segments, and rows that are read when a candidate is likely.
 *
 * The segments say which statements share words with a query and what these words could show at best; only of those that
 * could be possible the article's row is asked for. Cost: in memory the segments; of rows the few that were read last.
 * Source: as any search engine keeps postings apart from documents.
 */
import { type OpenedArticle, openedRow } from '../corpus/opened-article';
import type { PackedArticle } from '../corpus/pack';
import type { ReadTellings } from '../corpus/read-tellings';
import type { Sketch } from '../match/telling';
import { rememberTopic, type Topic } from '../match/topic';
import type { Segment, SegmentArticle } from './segment';

export interface Library {
  readonly segments: readonly Segment[];
  /** Reads rows; one that is gone or damaged is left out. */
  fetch(numbers: readonly number[]): Promise<ReadonlyMap<number, PackedArticle>>;
  /** Whether an article takes part: of no outlet that is hidden and no pack that is off. */
  isSearched(article: SegmentArticle): boolean;
  /** Its outlet as the reader names it; without this as it is printed. */
  outletOf?(article: SegmentArticle): string | null;
}

/** Articles remembered, some 50 kB each: an event's articles are asked for by all statements of the one that is read. */
const MOST_OPEN = 200;

export interface WantedRow {
  readonly number: number;
  /** As the segment knows them. */
  topic(): Topic;
  sketch(): Sketch;
}

/** The rows of a library, the last ones at hand. What is asked for in one turn is read in one go. */
export class OpenArticles {
  readonly #fetch: Library['fetch'];
  /** In the order of their last use. */
  readonly #open = new Map<number, OpenedArticle>();
  #reading: { readonly wanted: Map<number, WantedRow>; readonly done: Promise<void> } | null = null;

  readonly #tellings: ReadTellings;

  constructor(fetch: Library['fetch'], tellings: ReadTellings) {
    this.#fetch = fetch;
    this.#tellings = tellings;
  }

  async get(wanted: readonly WantedRow[]): Promise<ReadonlyMap<number, OpenedArticle>> {
    const missing = wanted.filter(({ number }) => !this.#open.has(number));
    const had = new Map(wanted.flatMap(({ number }) => this.#at(number)));
    if (missing.length === 0) return this.#used(had);
    await this.#read(missing);
    return this.#used(new Map([...had, ...missing.flatMap(({ number }) => this.#at(number))]));
  }

  #at(number: number): readonly (readonly [number, OpenedArticle])[] {
    const one = this.#open.get(number);
    return one === undefined ? [] : [[number, one]];
  }

  #read(missing: readonly WantedRow[]): Promise<void> {
    this.#reading ??= this.#begun();
    for (const one of missing) this.#reading.wanted.set(one.number, one);
    return this.#reading.done;
  }

  #begun() {
    const wanted = new Map<number, WantedRow>();
    const done = Promise.resolve().then(async () => {
      this.#reading = null;
      this.#leaveOut(wanted.size);
      const rows = await this.#fetch([...wanted.keys()]);
      for (const [number, packed] of rows) {
        const known = wanted.get(number);
        if (known === undefined) continue;
        rememberTopic(packed.statements, known.topic());
        const opened = openedRow(packed);
        this.#tellings.addRead(opened, known.sketch());
        this.#open.set(number, opened);
      }
    });
    return { wanted, done };
  }

  /** The longest unused, so that so many more may come. */
  #leaveOut(coming: number): void {
    for (const number of this.#open.keys()) {
      if (this.#open.size + coming <= MOST_OPEN) return;
      this.#open.delete(number);
    }
  }

  #used(found: ReadonlyMap<number, OpenedArticle>): ReadonlyMap<number, OpenedArticle> {
    for (const [number, one] of found) {
      this.#open.delete(number);
      this.#open.set(number, one);
    }
    return found;
  }
}
