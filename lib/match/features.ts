/**
 * What two aligned wordings show, as numbers: the input of the decision (evidence.ts).
 *
 * Cost: linear in the tokens. Weights are in nats (see text/rarity.ts).
 */
import type { Pair } from './align';
import { MOST_A_WORD, type Weighed } from './weighed';

export interface WordFeatures {
  /** Nats: what the aligned words prove together. */
  readonly mass: number;
  /** Nats: what the longest unbroken run of aligned words proves. */
  readonly run: number;
  /** 0–1: share of the shorter wording that is aligned. */
  readonly coverage: number;
  /** 0–1: share that is aligned of the stretch from the first to the last pair, in the poorer wording. */
  readonly density: number;
  /** Nats: all that the shorter wording could prove. */
  readonly possible: number;
  /** Words aligned. */
  readonly aligned: number;
  /** Every word of both wordings is aligned. */
  readonly whole: boolean;
}

function sum(weights: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += weights[at] ?? 0;
  return total;
}

function bestRun(pairs: readonly Pair[]): number {
  let best = 0;
  let run = 0;
  pairs.forEach((pair, at) => {
    const before = pairs[at - 1];
    const joined = before !== undefined && pair.here === before.here + 1 && pair.there === before.there + 1;
    run = (joined ? run : 0) + Math.min(MOST_A_WORD, pair.weight);
    best = Math.max(best, run);
  });
  return best;
}

/** Share of the words without an equal that may have one of like meaning: more is another remark. */
const MOST_NEAR_WORDS = 0.3;

/**
 * The most that two wordings could show: all their common words aligned in one run, and some of like meaning. Never
 * less than the alignment shows, but for names in two spellings.
 * @param shared nats of the words that both hold
 */
export function bestWordFeatures(here: Weighed, there: Weighed, shared: number): WordFeatures {
  const possible = Math.min(here.total, there.total);
  const mass = Math.min(possible, shared + MOST_NEAR_WORDS * Math.max(0, possible - shared));
  return {
    mass,
    run: Math.min(possible, shared),
    coverage: 1,
    density: 1,
    possible,
    aligned: Math.min(here.tokens.length, there.tokens.length),
    whole: true,
  };
}

export function wordFeatures(here: Weighed, there: Weighed, pairs: readonly Pair[]): WordFeatures {
  const [first, last] = [pairs[0], pairs.at(-1)];
  const possible = Math.min(here.total, there.total);
  if (first === undefined || last === undefined) {
    return { mass: 0, run: 0, coverage: 0, density: 0, possible, aligned: 0, whole: false };
  }
  const mass = pairs.reduce((total, pair) => total + Math.min(MOST_A_WORD, pair.weight), 0);
  const stretch = Math.max(
    sum(here.weights, first.here, last.here + 1),
    sum(there.weights, first.there, last.there + 1),
  );
  return {
    mass,
    run: bestRun(pairs),
    coverage: Math.min(1, mass / Math.max(possible, 1)),
    density: Math.min(1, mass / Math.max(stretch, 1)),
    possible,
    aligned: pairs.length,
    whole: pairs.length === here.tokens.length && pairs.length === there.tokens.length,
  };
}
