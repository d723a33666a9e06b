/**
 * The inverted index over the words of utterances, or of whatever else has words: which of them share telling words with
 * a query.
 *
 * Entries come in groups (an index segment each), whose words are numbers of the group's own dictionary; all become
 * numbers of one. Cost: to build, linear in the words; to ask, the postings of the query's rarest words, with one number
 * an entry for their sums; the best are kept in one pass. Source: inverted index, rarest terms first (as in any text
 * search). An entry is ranked by what it shares and by the share of the shorter wording that this is: by the sum alone,
 * long speeches crowd out the short quotes that are cut from them. Not BM25: the candidates are only to be complete, the
 * alignment judges them.
 */
import type { Rarity } from '../text/rarity';

/** Words of a query that are looked up, rarest first. */
const QUERY_WORDS = 24;
/** Postings of one word; beyond it a word is too common to lead anywhere. The rarest is always walked. */
const MAX_POSTINGS = 5_000;
/** Postings of all words of a query: once so many are walked, the commoner words would only reorder what they found. */
const ENOUGH_POSTINGS = 4_000;

/** Lists of numbers one after the other: the n-th is `values` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export interface WordGroup {
  readonly words: readonly string[];
  /** Of each entry its distinct words. */
  readonly entries: Lists;
}

export interface Found {
  /** Place among the entries of all groups, in their order. */
  readonly at: number;
  /** Nats that it shares with the query, at most. */
  readonly shared: number;
}

export interface WordIndex {
  readonly size: number;
  /** Entries that hold the word. */
  count(word: string): number;
  /**
   * Entries that share words of these, most promising first, at most `limit`.
   * @param isAsked entries that may be found; null for all
   */
  find(
    words: ReadonlySet<string>,
    rarity: Rarity,
    limit: number,
    isAsked: ((at: number) => boolean) | null,
  ): Found[];
}

interface Dictionary {
  readonly words: string[];
  readonly numbers: Map<string, number>;
}

function numbered({ words, numbers }: Dictionary, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, words.length);
  words.push(word);
  return words.length - 1;
}

/** All groups as one, in numbers of one dictionary. */
function joined(groups: readonly WordGroup[], dictionary: Dictionary): Lists {
  const entries = groups.reduce((sum, group) => sum + group.entries.starts.length - 1, 0);
  const all = groups.reduce((sum, group) => sum + group.entries.values.length, 0);
  const [starts, values] = [new Uint32Array(entries + 1), new Uint32Array(all)];
  let [entry, value] = [0, 0];
  for (const group of groups) {
    const numbers = Uint32Array.from(group.words, (word) => numbered(dictionary, word));
    const base = value;
    for (const local of group.entries.values) {
      values[value] = numbers[local] as number; // a word of the group's dictionary
      value += 1;
    }
    for (let nth = 1; nth < group.entries.starts.length; nth += 1) {
      entry += 1;
      starts[entry] = base + (group.entries.starts[nth] as number);
    }
  }
  return { starts, values };
}

/** By word the entries that hold it, rising. */
function inverted({ starts, values }: Lists, words: number): Lists {
  const begins = new Uint32Array(words + 1);
  for (const word of values) begins[word + 1] = (begins[word + 1] as number) + 1;
  for (let word = 0; word < words; word += 1)
    begins[word + 1] = (begins[word + 1] as number) + (begins[word] as number);
  const filled = begins.slice();
  const entries = new Uint32Array(values.length);
  for (let entry = 0; entry + 1 < starts.length; entry += 1) {
    for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
      const word = values[at] as number;
      entries[filled[word] as number] = entry;
      filled[word] = (filled[word] as number) + 1;
    }
  }
  return { starts: begins, values: entries };
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

/**
 * The best, in order. Most places are not among them, and make no object: what an entry shares is no more than either
 * wording, so that its rank is never above its sum.
 */
function bestOf(
  places: Uint32Array,
  sums: Float64Array,
  rankOf: (at: number) => number,
  limit: number,
): Ranked[] {
  const best: Ranked[] = [];
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] as number;
    const last = best[limit - 1];
    if (last !== undefined && (sums[at] as number) * ROUNDING < last.rank) continue;
    const rank = rankOf(at);
    if (last !== undefined && !isBefore(at, rank, last)) continue;
    let place = best.length;
    while (place > 0 && isBefore(at, rank, best[place - 1] as Ranked)) place -= 1;
    best.splice(place, 0, { at, rank });
    if (best.length > limit) best.pop();
  }
  return best;
}

const massOf = (words: ReadonlySet<string>, rarity: Rarity): number => {
  let mass = 0;
  for (const word of words) mass += rarity(word);
  return mass;
};

type IsAsked = ((at: number) => boolean) | null;

/** What words and entries weigh by one measure, as far as it was asked. */
interface Measured {
  readonly rarity: Rarity;
  readonly weights: Float64Array;
  readonly masses: Float64Array;
}

const UNKNOWN = -1;

class Search implements WordIndex {
  readonly size: number;
  readonly #words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #entries: Lists;
  readonly #postings: Lists;
  /** Of each entry the nats found so far; all 0 between two queries. */
  readonly #sums: Float64Array;
  /** The entries that a walk has found, in its order; the first so many are this walk's. */
  readonly #places: Uint32Array;
  /** For the measure that asked last. */
  #measured: Measured | null = null;

  constructor(groups: readonly WordGroup[]) {
    const dictionary: Dictionary = { words: [], numbers: new Map() };
    this.#entries = joined(groups, dictionary);
    this.#words = dictionary.words;
    this.#numbers = dictionary.numbers;
    this.#postings = inverted(this.#entries, dictionary.words.length);
    this.size = this.#entries.starts.length - 1;
    this.#sums = new Float64Array(this.size);
    this.#places = new Uint32Array(this.size);
  }

  count(word: string): number {
    return this.#listOf(word)?.length ?? 0;
  }

  find(words: ReadonlySet<string>, rarity: Rarity, limit: number, isAsked: IsAsked): Found[] {
    const own = massOf(words, rarity);
    const { found, skipped } = this.#walk(words, rarity, isAsked);
    const measured = this.#measuredBy(rarity);
    const sums = this.#sums;
    const rankOf = (at: number): number => {
      const sum = sums[at] as number;
      return (sum * sum) / Math.max(1, Math.min(own, this.#massAt(at, measured)));
    };
    const best = bestOf(found, sums, rankOf, limit).map(({ at }) => ({
      at,
      shared: (sums[at] as number) + skipped,
    }));
    for (const at of found) sums[at] = 0;
    return best;
  }

  #listOf(word: string): Uint32Array | null {
    const number = this.#numbers.get(word);
    if (number === undefined) return null;
    const { starts, values } = this.#postings;
    return values.subarray(starts[number], starts[number + 1]);
  }

  #measuredBy(rarity: Rarity): Measured {
    if (this.#measured?.rarity === rarity) return this.#measured;
    this.#measured = {
      rarity,
      weights: new Float64Array(this.#words.length).fill(UNKNOWN),
      masses: new Float64Array(this.size).fill(UNKNOWN),
    };
    return this.#measured;
  }

  #massAt(at: number, { rarity, weights, masses }: Measured): number {
    if (masses[at] !== UNKNOWN) return masses[at] as number;
    const { starts, values } = this.#entries;
    let mass = 0;
    for (let nth = starts[at] as number; nth < (starts[at + 1] as number); nth += 1) {
      const word = values[nth] as number;
      if (weights[word] === UNKNOWN) weights[word] = rarity(this.#words[word] as string);
      mass += weights[word] as number;
    }
    masses[at] = mass;
    return mass;
  }

  /** @param found entries found before; @returns with these */
  #add(list: Uint32Array, weight: number, found: number, isAsked: IsAsked): number {
    const sums = this.#sums;
    let all = found;
    for (let nth = 0; nth < list.length; nth += 1) {
      const at = list[nth] as number;
      const sum = sums[at] as number;
      if (sum === 0) {
        if (isAsked !== null && !isAsked(at)) continue;
        this.#places[all] = at;
        all += 1;
      }
      sums[at] = sum + weight;
    }
    return all;
  }

  /** The entries that hold words of the query, and what the words prove that were too common to be looked up. */
  #walk(words: ReadonlySet<string>, rarity: Rarity, isAsked: IsAsked) {
    const lists = [...words].flatMap((word) => {
      const list = this.#listOf(word);
      return list === null ? [] : [{ list, weight: rarity(word) }];
    });
    lists.sort((a, b) => b.weight - a.weight);
    let [found, skipped, walked] = [0, 0, 0];
    lists.forEach(({ list, weight }, nth) => {
      const isWalked = nth < QUERY_WORDS && list.length <= MAX_POSTINGS && walked <= ENOUGH_POSTINGS;
      if (nth > 0 && !isWalked) skipped += weight;
      else {
        found = this.#add(list, weight, found, isAsked);
        walked += list.length;
      }
    });
    return { found: this.#places.subarray(0, found), skipped };
  }
}

export const indexWords = (groups: readonly WordGroup[]): WordIndex => new Search(groups);
