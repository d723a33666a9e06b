/**
 * What two aligned wordings show, as numbers: the input of the decision (evidence.ts).
 *
 * Cost: linear in the tokens. Weights are in nats (see text/rarity.ts).
 */
import type { Pair } from './align';
import type { Weighed } from './weighed';

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
  /** Nats: what the words prove that both hold outside of the alignment, in another order. */
  readonly loose: number;
  /** 0–1: of the sentences that the alignment touches, the share aligned, on the side where it is more. */
  readonly within: number;
  /** The same on the side where it is less. */
  readonly withinBoth: number;
  /**
   * Nats: words of one that stand where the other has other words, within the sentences that are aligned: what one
   * merely left out or did not quote is none.
   */
  readonly conflict: number;
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

/** Nats that each pair adds: what the poorer of its words proves, as far as they are alike. */
function earnedBy(here: Weighed, there: Weighed, pairs: readonly Pair[]): number[] {
  return pairs.map(
    (pair) => pair.likeness * Math.min(here.weights[pair.here] ?? 0, there.weights[pair.there] ?? 0),
  );
}

function bestRun(pairs: readonly Pair[], earned: readonly number[]): number {
  let best = 0;
  let run = 0;
  pairs.forEach((pair, at) => {
    const before = pairs[at - 1];
    const joined = before !== undefined && pair.here === before.here + 1 && pair.there === before.there + 1;
    run = (joined ? run : 0) + (earned[at] ?? 0);
    best = Math.max(best, run);
  });
  return best;
}

/** Share of the words without an equal that may have one of like meaning: more is another remark. */
const MOST_NEAR_WORDS = 0.3;

/** Times: by how much the share of what is aligned may grow where topic words, which prove less, are what is not. */
const TOPIC_LIFT = 1.25;

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
    coverage: Math.min(1, (TOPIC_LIFT * mass) / Math.max(possible, 1)),
    density: 1,
    possible,
    loose: 0,
    within: 1,
    withinBoth: 1,
    conflict: 0,
    aligned: Math.min(here.tokens.length, there.tokens.length),
    whole: true,
  };
}

/** Words of both that no pair holds: of a speech whose sentences are quoted in another order. */
function looseMass(here: Weighed, there: Weighed, pairs: readonly Pair[]): number {
  const [ours, theirs] = [new Set(pairs.map((pair) => pair.here)), new Set(pairs.map((pair) => pair.there))];
  const free = new Map<string, number>();
  there.tokens.forEach(({ stem }, at) => {
    if (!theirs.has(at)) free.set(stem, (free.get(stem) ?? 0) + 1);
  });
  let mass = 0;
  here.tokens.forEach(({ stem }, at) => {
    const left = free.get(stem) ?? 0;
    if (ours.has(at) || left === 0) return;
    free.set(stem, left - 1);
    mass += here.weights[at] ?? 0;
  });
  return mass;
}

/** Nats that a sentence must have aligned to be touched. */
const TOUCHED = 1;

/** The share of the touched sentences that is aligned; `at` tells which token of this side a pair holds. */
function withinSentences(
  { weights }: Weighed,
  segments: Uint16Array,
  pairs: readonly Pair[],
  earned: readonly number[],
  at: (pair: Pair) => number,
): number {
  const aligned = new Map<number, number>();
  pairs.forEach((pair, nth) => {
    const segment = segments[at(pair)] ?? 0;
    aligned.set(segment, (aligned.get(segment) ?? 0) + (earned[nth] ?? 0));
  });
  let [all, covered] = [0, 0];
  weights.forEach((weight, token) => {
    if ((aligned.get(segments[token] ?? 0) ?? 0) >= TOUCHED) all += weight;
  });
  for (const nats of aligned.values()) if (nats >= TOUCHED) covered += nats;
  return all === 0 ? 0 : Math.min(1, covered / all);
}

/** Nats from `from` to `to`, as far as they stand in the sentence of `anchor`. */
function sumWithin(
  { weights }: Weighed,
  segments: Uint16Array,
  anchor: number,
  from: number,
  to: number,
): number {
  let total = 0;
  for (let at = Math.max(0, from); at < Math.min(to, weights.length); at += 1)
    if (segments[at] === segments[anchor]) total += weights[at] ?? 0;
  return total;
}

type Segments = readonly [Uint16Array, Uint16Array];

/** Of each gap, and of both edges within their sentences, what the poorer side has. */
function conflictMass(here: Weighed, there: Weighed, pairs: readonly Pair[], segments: Segments): number {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return 0;
  let total = Math.min(
    sumWithin(here, segments[0], first.here, 0, first.here),
    sumWithin(there, segments[1], first.there, 0, first.there),
  );
  total += Math.min(
    sumWithin(here, segments[0], last.here, last.here + 1, here.weights.length),
    sumWithin(there, segments[1], last.there, last.there + 1, there.weights.length),
  );
  pairs.forEach((pair, at) => {
    const next = pairs[at + 1];
    if (next === undefined) return;
    total += Math.min(
      sum(here.weights, pair.here + 1, next.here),
      sum(there.weights, pair.there + 1, next.there),
    );
  });
  return total;
}

export function wordFeatures(
  here: Weighed,
  there: Weighed,
  pairs: readonly Pair[],
  segments: readonly [Uint16Array, Uint16Array],
): WordFeatures {
  const [first, last] = [pairs[0], pairs.at(-1)];
  const possible = Math.min(here.total, there.total);
  if (first === undefined || last === undefined) {
    return {
      mass: 0,
      run: 0,
      coverage: 0,
      density: 0,
      possible,
      loose: 0,
      within: 0,
      withinBoth: 0,
      aligned: 0,
      whole: false,
    };
  }
  const earned = earnedBy(here, there, pairs);
  const mass = earned.reduce((total, nats) => total + nats, 0);
  const shares = [
    withinSentences(here, segments[0], pairs, earned, (pair) => pair.here),
    withinSentences(there, segments[1], pairs, earned, (pair) => pair.there),
  ];
  const stretch = Math.max(
    sum(here.weights, first.here, last.here + 1),
    sum(there.weights, first.there, last.there + 1),
  );
  return {
    mass,
    run: bestRun(pairs, earned),
    coverage: Math.min(1, mass / Math.max(possible, 1)),
    density: Math.min(1, mass / Math.max(stretch, 1)),
    possible,
    loose: looseMass(here, there, pairs),
    within: Math.max(...shares),
    withinBoth: Math.min(...shares),
    conflict: conflictMass(here, there, pairs, segments),
    aligned: pairs.length,
    whole: pairs.length === here.tokens.length && pairs.length === there.tokens.length,
  };
}
