/**
 * The inverted index over the words of utterances, or of whatever else has words: which of them share telling words with
 * a query.
 *
 * Entries come in groups (an index segment each, and what is in memory), each an index of its own that is made once: one
 * more group costs itself. They are walked in turn, and count, weigh and rank as if they were one. Cost: to open, a look
 * at each group's dictionary; to ask, the postings of the query's rarest words, with one number an entry for their sums;
 * the best are kept in one pass. Source: inverted index, rarest terms first (as in any text search). An entry is ranked by
 * what it shares and by the share of the shorter wording that this is: by the sum alone, long speeches crowd out the short
 * quotes that are cut from them. Not BM25: the candidates are only to be complete, the alignment judges them.
 */
import type { Rarity } from '../text/rarity';
import { placeOf, wordNumber } from '../text/word-number';
import type { Vocabulary } from './vocabulary';
import type { Dictionary, Lists, Numbers } from './word-lists';

/** Words of a query that are looked up, rarest first. */
const QUERY_WORDS = 24;
/** Postings of one word; beyond it a word is too common to lead anywhere. The rarest is always walked. */
const MAX_POSTINGS = 5_000;
/** Postings of all words of a query: once so many are walked, the commoner words would only reorder what they found. */
const ENOUGH_POSTINGS = 4_000;

export interface WordGroup {
  readonly dictionary: Dictionary;
  /** Of each entry its distinct words. */
  readonly entries: Lists;
  /** The same by word. */
  readonly postings: Lists;
}

/** A group, and which of its entries take part: null for all. The others count nowhere. */
export interface AskedGroup extends WordGroup {
  readonly isAsked: ((nth: number) => boolean) | null;
}

export interface Found {
  /** Group of the entry, and its place there. */
  readonly group: number;
  readonly nth: number;
  /** Nats that it shares with the query, at most. */
  readonly shared: number;
}

interface Ranked {
  readonly at: number;
  readonly rank: number;
}

/** Whether a place of this rank stands before another; of equals the one that came first into the corpus. */
const isBefore = (at: number, rank: number, other: Ranked): boolean =>
  rank > other.rank || (rank === other.rank && at < other.at);

/** Times: sums of the same weights in another order differ by less. */
const ROUNDING = 1 + 1e-9;

/** Whole nats that are told apart; what shares more is among the first in any case. */
const MOST_NATS = 256;

/** Whole nats that at least `limit` of the places share; 0 where there are fewer places. */
function sharedByMost(places: Uint32Array, sums: Float64Array, limit: number): number {
  const counts = new Uint32Array(MOST_NATS);
  for (let nth = 0; nth < places.length; nth += 1) {
    const nats = Math.min(MOST_NATS - 1, Math.floor(sums[places[nth] as number] as number));
    counts[nats] = (counts[nats] as number) + 1;
  }
  let nats = MOST_NATS;
  for (let found = 0; nats > 0 && found < limit; nats -= 1) found += counts[nats - 1] as number;
  return nats;
}

function putAmong(best: Ranked[], at: number, rank: number, limit: number): void {
  const last = best[limit - 1];
  if (last !== undefined && !isBefore(at, rank, last)) return;
  let place = best.length;
  while (place > 0 && isBefore(at, rank, best[place - 1] as Ranked)) place -= 1;
  best.splice(place, 0, { at, rank });
  if (best.length > limit) best.pop();
}

/**
 * The best, in order. Most places are not among them and are not ranked: what an entry shares is no more than either
 * wording, so that its rank is never above its sum. Those that share most come first, because they raise the bar.
 */
function bestOf(
  places: Uint32Array,
  sums: Float64Array,
  rankOf: (at: number) => number,
  limit: number,
): Ranked[] {
  const best: Ranked[] = [];
  const most = sharedByMost(places, sums, limit);
  for (const isFirst of [true, false]) {
    for (let nth = 0; nth < places.length; nth += 1) {
      const at = places[nth] as number;
      const sum = sums[at] as number;
      if (sum >= most !== isFirst) continue;
      const last = best[limit - 1];
      if (last !== undefined && sum * ROUNDING < last.rank) continue;
      putAmong(best, at, rankOf(at), limit);
    }
  }
  return best;
}

const massOf = (words: ReadonlySet<string>, rarity: Rarity): number => {
  let mass = 0;
  for (const word of words) mass += rarity(word);
  return mass;
};

/** What entries weigh by one measure, as far as it was asked. */
interface Measured {
  readonly rarity: Rarity;
  readonly weigh: (word: number) => number;
  readonly masses: Float64Array;
}

const UNKNOWN = -1;

/** A group in its place among the others. */
interface Placed extends AskedGroup {
  /** Of each of its words the number in the vocabulary. */
  readonly numbers: Uint32Array;
  /** Place of its first entry among all. */
  readonly begin: number;
}

interface AskedWord {
  readonly hash: number;
  readonly weight: number;
  readonly postings: number;
}

export class WordIndex {
  /** Entries that take part. */
  readonly size: number;
  readonly #vocabulary: Vocabulary;
  readonly #groups: readonly Placed[];
  readonly #groupOf: Uint16Array;
  /** By word of the vocabulary the entries that hold it and take part. */
  readonly #counts: Uint32Array;
  /** Of each entry the nats found so far; all 0 between two queries. */
  readonly #sums: Float64Array;
  /** The entries that a walk has found, in its order; the first so many are this walk's. */
  readonly #places: Uint32Array;
  /** For the measure that asked last. */
  #measured: Measured | null = null;

  constructor(groups: readonly AskedGroup[], vocabulary: Vocabulary) {
    let begin = 0;
    this.#groups = groups.map((group) => {
      const placed = { ...group, numbers: vocabulary.numbersOf(group.dictionary), begin };
      begin += group.entries.starts.length - 1;
      return placed;
    });
    this.#vocabulary = vocabulary;
    this.#groupOf = new Uint16Array(begin);
    this.#counts = new Uint32Array(vocabulary.words.length);
    this.#sums = new Float64Array(begin);
    this.#places = new Uint32Array(begin);
    this.size = this.#groups.reduce((size, group, at) => size + this.#opened(group, at), 0);
  }

  /** Entries that hold the word. */
  count(word: string): number {
    return this.#counts[this.#vocabulary.numberOf(word)] ?? 0;
  }

  /** Entries that share words of these, most promising first, at most `limit`. */
  find(words: ReadonlySet<string>, rarity: Rarity, limit: number): Found[] {
    const own = massOf(words, rarity);
    const { found, skipped } = this.#walk(words, rarity);
    const measured = this.#measuredBy(rarity);
    const sums = this.#sums;
    const rankOf = (at: number): number => {
      const sum = sums[at] as number;
      return (sum * sum) / Math.max(1, Math.min(own, this.#massAt(at, measured)));
    };
    const best = bestOf(found, sums, rankOf, limit).map(({ at }): Found => {
      const group = this.#groupOf[at] as number;
      const { begin } = this.#groups[group] as Placed;
      return { group, nth: at - begin, shared: (sums[at] as number) + skipped };
    });
    for (let nth = 0; nth < found.length; nth += 1) sums[found[nth] as number] = 0;
    return best;
  }

  /** @returns how many of the group's entries take part */
  #opened(group: Placed, at: number): number {
    const { numbers, entries, postings, isAsked, begin } = group;
    const size = entries.starts.length - 1;
    this.#groupOf.fill(at, begin, begin + size);
    for (let word = 0; word < numbers.length; word += 1) {
      const held = (postings.starts[word + 1] as number) - (postings.starts[word] as number);
      this.#add(numbers[word] as number, held);
    }
    if (isAsked === null) return size;
    let left = size;
    for (let nth = 0; nth < size; nth += 1) {
      if (isAsked(nth)) continue;
      left -= 1;
      for (let place = entries.starts[nth] as number; place < (entries.starts[nth + 1] as number); place += 1)
        this.#add(numbers[entries.values[place] as number] as number, -1);
    }
    return left;
  }

  #add(word: number, entries: number): void {
    this.#counts[word] = (this.#counts[word] as number) + entries;
  }

  #measuredBy(rarity: Rarity): Measured {
    if (this.#measured?.rarity === rarity) return this.#measured;
    this.#measured = {
      rarity,
      weigh: this.#vocabulary.weigher(rarity),
      masses: new Float64Array(this.#groupOf.length).fill(UNKNOWN),
    };
    return this.#measured;
  }

  #massAt(at: number, { weigh, masses }: Measured): number {
    if (masses[at] !== UNKNOWN) return masses[at] as number;
    const { entries, numbers, begin } = this.#groups[this.#groupOf[at] as number] as Placed;
    const { starts, values } = entries;
    let mass = 0;
    for (let nth = starts[at - begin] as number; nth < (starts[at - begin + 1] as number); nth += 1) {
      mass += weigh(numbers[values[nth] as number] as number);
    }
    masses[at] = mass;
    return mass;
  }

  /** @param found entries found before; @returns with these */
  #weigh({ begin, isAsked }: Placed, list: Numbers, weight: number, found: number): number {
    const sums = this.#sums;
    let all = found;
    for (let nth = 0; nth < list.length; nth += 1) {
      const at = begin + (list[nth] as number);
      const sum = sums[at] as number;
      if (sum === 0) {
        if (isAsked !== null && !isAsked(list[nth] as number)) continue;
        this.#places[all] = at;
        all += 1;
      }
      sums[at] = sum + weight;
    }
    return all;
  }

  #askedWords(words: ReadonlySet<string>, rarity: Rarity): AskedWord[] {
    const asked = [...words].flatMap((word) => {
      const postings = this.count(word);
      return postings === 0 ? [] : [{ hash: wordNumber(word), weight: rarity(word), postings }];
    });
    return asked.sort((a, b) => b.weight - a.weight);
  }

  /** The entries that hold words of the query, and what the words prove that were too common to be looked up. */
  #walk(words: ReadonlySet<string>, rarity: Rarity) {
    let [found, skipped, walked] = [0, 0, 0];
    this.#askedWords(words, rarity).forEach(({ hash, weight, postings }, nth) => {
      const isWalked = nth < QUERY_WORDS && postings <= MAX_POSTINGS && walked <= ENOUGH_POSTINGS;
      if (nth > 0 && !isWalked) skipped += weight;
      else {
        for (const group of this.#groups) found = this.#weigh(group, listOf(group, hash), weight, found);
        walked += postings;
      }
    });
    return { found: this.#places.subarray(0, found), skipped };
  }
}

const NONE = new Uint32Array(0);

/** Entries of a group that hold the word. */
export function listOf({ dictionary, postings: { starts, values } }: WordGroup, hash: number): Numbers {
  const word = placeOf(hash, dictionary.hashes);
  return word < 0 ? NONE : values.subarray(starts[word], starts[word + 1]);
}
