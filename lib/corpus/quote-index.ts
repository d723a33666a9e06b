/**
 * The inverted index over the words of utterances: which of them share telling words with a query.
 *
 * Cost: the postings of the query's rarest words, with one number an utterance for their sums; the best are kept in
 * one pass. Source: inverted index, rarest terms first (as in any text search). An utterance is ranked by what it
 * shares and by the share of the shorter wording that this is: by the sum alone, long speeches crowd out the short
 * quotes that are cut from them. Not BM25: the candidates are only to be complete, the alignment judges them.
 */
import type { Rarity } from '../text/rarity';

/** Words of a query that are looked up, rarest first. */
const QUERY_WORDS = 24;
/** Postings of one word; beyond it a word is too common to lead anywhere. The rarest is always walked. */
const MAX_POSTINGS = 5_000;
/** Postings of all words of a query: once so many are walked, the commoner words would only reorder what they found. */
const ENOUGH_POSTINGS = 4_000;

/** An utterance, or whatever else has words, with the distinct stems under which it is found. */
export interface Indexed<C> {
  readonly candidate: C;
  readonly stems: ReadonlySet<string>;
}

/** With the nats that it shares with the query. */
type Found<C> = C & { readonly shared: number };

export interface QuoteIndex<C> {
  /** Utterances that hold each stem. */
  readonly counts: ReadonlyMap<string, number>;
  /** Utterances that share words of these stems, most promising first, at most `limit`. */
  find(stems: ReadonlySet<string>, rarity: Rarity, limit: number): Found<C>[];
}

/** By stem the places of the utterances that hold it, rising; all lists are views into one array. */
function postingsOf(
  quotes: readonly Indexed<unknown>[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, Uint32Array> {
  const postings = new Map<string, Uint32Array>();
  const filled = new Map<string, number>();
  let all = 0;
  for (const count of counts.values()) all += count;
  const places = new Uint32Array(all);
  let start = 0;
  for (const [word, count] of counts) {
    postings.set(word, places.subarray(start, start + count));
    filled.set(word, start);
    start += count;
  }
  quotes.forEach(({ stems }, at) => {
    for (const word of stems) {
      const next = filled.get(word) ?? 0;
      places[next] = at;
      filled.set(word, next + 1);
    }
  });
  return postings;
}

function countsOf(quotes: readonly Indexed<unknown>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of quotes) for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const massOf = (stems: ReadonlySet<string>, rarity: Rarity): number => {
  let mass = 0;
  for (const stem of stems) mass += rarity(stem);
  return mass;
};

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
 * The best, in order. Most places are not among them, and make no object: what an utterance shares is no more than
 * either wording, so that its rank is never above its sum.
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

export function indexQuotes<C>(quotes: readonly Indexed<C>[]): QuoteIndex<C> {
  const counts = countsOf(quotes);
  const postings = postingsOf(quotes, counts);
  /** The places that a walk has found, in its order; the first so many are this walk's. */
  const places = new Uint32Array(quotes.length);
  const sums = new Float64Array(quotes.length);
  const masses = new Float64Array(quotes.length);
  const massAt = (at: number, rarity: Rarity): number => {
    if (masses[at] === 0) masses[at] = massOf(quotes[at]?.stems ?? new Set(), rarity);
    return masses[at] ?? 0;
  };

  /** @param found places found before; @returns with these */
  const add = (list: Uint32Array, weight: number, found: number): number => {
    let all = found;
    for (let nth = 0; nth < list.length; nth += 1) {
      const at = list[nth] as number; // a place of one of the quotes, as long as `sums`
      const sum = sums[at] as number;
      if (sum === 0) {
        places[all] = at;
        all += 1;
      }
      sums[at] = sum + weight;
    }
    return all;
  };

  /** The places that hold words of the query, and what the words prove that were too common to be looked up. */
  const walk = (stems: ReadonlySet<string>, rarity: Rarity): { found: Uint32Array; skipped: number } => {
    const words = [...stems].flatMap((word) => {
      const list = postings.get(word);
      return list === undefined ? [] : [{ list, weight: rarity(word) }];
    });
    words.sort((a, b) => b.weight - a.weight);
    let [found, skipped, walked] = [0, 0, 0];
    words.forEach(({ list, weight }, nth) => {
      const isWalked = nth < QUERY_WORDS && list.length <= MAX_POSTINGS && walked <= ENOUGH_POSTINGS;
      if (nth > 0 && !isWalked) skipped += weight;
      else {
        found = add(list, weight, found);
        walked += list.length;
      }
    });
    return { found: places.subarray(0, found), skipped };
  };

  return {
    counts,
    find(stems, rarity, limit) {
      const own = massOf(stems, rarity);
      const { found, skipped } = walk(stems, rarity);
      const rankOf = (at: number): number => {
        const sum = sums[at] ?? 0;
        return (sum * sum) / Math.max(1, Math.min(own, massAt(at, rarity)));
      };
      const best = bestOf(found, sums, rankOf, limit).flatMap(({ at }): Found<C>[] => {
        const quote = quotes[at];
        return quote === undefined ? [] : [{ ...quote.candidate, shared: (sums[at] ?? 0) + skipped }];
      });
      for (const at of found) sums[at] = 0;
      return best;
    },
  };
}
