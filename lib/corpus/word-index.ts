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

export function indexWords(groups: readonly WordGroup[]): WordIndex {
  const dictionary: Dictionary = { words: [], numbers: new Map() };
  const entries = joined(groups, dictionary);
  const postings = inverted(entries, dictionary.words.length);
  const size = entries.starts.length - 1;
  const sums = new Float64Array(size);
  const places = new Uint32Array(size);

  const listOf = (word: string): Uint32Array | null => {
    const number = dictionary.numbers.get(word);
    return number === undefined
      ? null
      : postings.values.subarray(postings.starts[number], postings.starts[number + 1]);
  };

  /** What words and entries weigh, for the measure that asked last. */
  let measured: { rarity: Rarity; weights: Float64Array; masses: Float64Array } | null = null;
  const measuredBy = (rarity: Rarity) => {
    if (measured?.rarity !== rarity)
      measured = {
        rarity,
        weights: new Float64Array(dictionary.words.length).fill(-1),
        masses: new Float64Array(size).fill(-1),
      };
    return measured;
  };
  const massAt = (at: number, rarity: Rarity): number => {
    const { weights, masses } = measuredBy(rarity);
    if ((masses[at] as number) >= 0) return masses[at] as number;
    let mass = 0;
    for (let nth = entries.starts[at] as number; nth < (entries.starts[at + 1] as number); nth += 1) {
      const word = entries.values[nth] as number;
      if ((weights[word] as number) < 0) weights[word] = rarity(dictionary.words[word] ?? '');
      mass += weights[word] as number;
    }
    masses[at] = mass;
    return mass;
  };

  /** @param found places found before; @returns with these */
  const add = (
    list: Uint32Array,
    weight: number,
    found: number,
    isAsked: ((at: number) => boolean) | null,
  ): number => {
    let all = found;
    for (let nth = 0; nth < list.length; nth += 1) {
      const at = list[nth] as number;
      const sum = sums[at] as number;
      if (sum === 0) {
        if (isAsked !== null && !isAsked(at)) continue;
        places[all] = at;
        all += 1;
      }
      sums[at] = sum + weight;
    }
    return all;
  };

  /** The places that hold words of the query, and what the words prove that were too common to be looked up. */
  const walk = (words: ReadonlySet<string>, rarity: Rarity, isAsked: ((at: number) => boolean) | null) => {
    const lists = [...words].flatMap((word) => {
      const list = listOf(word);
      return list === null ? [] : [{ list, weight: rarity(word) }];
    });
    lists.sort((a, b) => b.weight - a.weight);
    let [found, skipped, walked] = [0, 0, 0];
    lists.forEach(({ list, weight }, nth) => {
      const isWalked = nth < QUERY_WORDS && list.length <= MAX_POSTINGS && walked <= ENOUGH_POSTINGS;
      if (nth > 0 && !isWalked) skipped += weight;
      else {
        found = add(list, weight, found, isAsked);
        walked += list.length;
      }
    });
    return { found: places.subarray(0, found), skipped };
  };

  return {
    size,
    count: (word) => listOf(word)?.length ?? 0,
    find(words, rarity, limit, isAsked) {
      const own = massOf(words, rarity);
      const { found, skipped } = walk(words, rarity, isAsked);
      const rankOf = (at: number): number => {
        const sum = sums[at] as number;
        return (sum * sum) / Math.max(1, Math.min(own, massAt(at, rarity)));
      };
      const best = bestOf(found, sums, rankOf, limit).map(({ at }) => ({
        at,
        shared: (sums[at] as number) + skipped,
      }));
      for (const at of found) sums[at] = 0;
      return best;
    },
  };
}
