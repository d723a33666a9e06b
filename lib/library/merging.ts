/**
 * Which index segments are joined next.
 *
 * Articles come one by one, each as a segment; eight small ones become one, and some of those one that stays. So each article
 * is written three times at most, an article that goes costs one segment of bounded size, and a search walks few segments.
 * Cost: a sort. Source: logarithmic merging (as in Lucene). Not one segment for all: each article that comes or goes would
 * write the whole.
 */

export interface SegmentSize {
  readonly key: number;
  readonly articles: number;
}

/** Segments of one tier that are joined: fewer write more often, more are slower to walk. */
const JOINED = 8;
/** Articles from which on a segment is of no tier below: one of the first, one of the second tier. */
const TIERS = [8, 64] as const;

/** Articles of a joined segment; an article that goes costs so many in the writing, some 300 ms of a library of 100,000 statements. */
const MOST_ARTICLES = 256;

/** As many as make one segment of bounded size; two at least, because each is below a tier's bound. */
function firstOf(sizes: readonly SegmentSize[]): readonly number[] {
  const keys: number[] = [];
  let sum = 0;
  for (const { key, articles } of sizes) {
    if (sum + articles > MOST_ARTICLES) continue;
    keys.push(key);
    sum += articles;
  }
  return keys;
}

/** Keys of segments that are to become one; null where there are none. Empty segments go with the first that are joined. */
export function segmentsToJoin(sizes: readonly SegmentSize[]): readonly number[] | null {
  for (const bound of TIERS) {
    const small = sizes.filter(({ articles }) => articles < bound);
    if (small.length >= JOINED) return firstOf(small);
  }
  return null;
}
