/**
 * Pairs statements of two versions of one page, one to one, best first.
 *
 * A pair must be clearly the best of both: where a second one comes close, it cannot be told which stood in this
 * place, and neither is paired. Cost: sorting the pairs that were scored.
 */

export interface Scored<T> {
  readonly now: T;
  readonly before: T;
  /** 0–1. */
  readonly score: number;
}

/** Score by which the best pair must lead the next one of either side. */
const LEAD = 0.03;

/** The pairs that are clearly the best of both sides, each side in one of them at most. */
export function bestPairs<T>(scored: readonly Scored<T>[]): Scored<T>[] {
  const taken = new Set<T>();
  const pairs: Scored<T>[] = [];
  const open = [...scored].sort((a, b) => b.score - a.score);
  open.forEach((pair, at) => {
    if (taken.has(pair.now) || taken.has(pair.before)) return;
    const isDoubtful = rivals(open, at, taken).some(({ score }) => pair.score - score < LEAD);
    if (!isDoubtful) pairs.push(pair);
    taken.add(pair.now);
    taken.add(pair.before);
  });
  return pairs;
}

/** Later pairs that share a side with this one and whose other side is still free. */
function rivals<T>(open: readonly Scored<T>[], at: number, taken: ReadonlySet<T>): Scored<T>[] {
  const pair = open[at];
  if (pair === undefined) return [];
  return open.slice(at + 1).filter((other) => {
    const isOfOne = (other.now === pair.now) !== (other.before === pair.before);
    return isOfOne && !taken.has(other.now) && !taken.has(other.before);
  });
}
