/**
 * What two aligned wordings show, as numbers: the input of the decision (evidence.ts).
 *
 * Cost: linear in the tokens. Weights are in nats (see text/rarity.ts).
 */
import type { Rarity } from '../text/rarity';
import type { Token } from '../text/tokens';
import type { Pair } from './align';

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

/** Nats: what an aligned word earns at most, so that one odd spelling does not carry a match. */
const MOST_A_WORD = 9;

/** What each word of a wording can prove; what the outlet inserted proves nothing. Nats. */
function weightsOf(tokens: readonly Token[], rarity: Rarity): Float64Array {
  const weights = new Float64Array(tokens.length);
  let at = 0;
  for (const token of tokens) {
    weights[at] = token.inserted ? 0 : Math.min(MOST_A_WORD, rarity(token.stem));
    at += 1;
  }
  return weights;
}

function sum(weights: Float64Array, from = 0, to = weights.length): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += weights[at] ?? 0;
  return total;
}

/** A wording with its weights and all of them together. */
export interface Weighed {
  readonly tokens: readonly Token[];
  readonly weights: Float64Array;
  readonly total: number;
}

export function weighed(tokens: readonly Token[], rarity: Rarity): Weighed {
  const weights = weightsOf(tokens, rarity);
  return { tokens, weights, total: sum(weights) };
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

/**
 * The most that two wordings could show: all their common words aligned in one run. Far cheaper than the
 * alignment, and never less than it but for names in two spellings. `words` are the stems of `here`.
 */
export function bestWordFeatures(here: Weighed, words: WordSet, there: Weighed): WordFeatures {
  const possible = Math.min(here.total, there.total);
  let shared = 0;
  there.tokens.forEach((token, at) => {
    if (words.has(token.stem)) shared += there.weights[at] ?? 0;
  });
  const mass = Math.min(possible, shared);
  return {
    mass,
    run: mass,
    coverage: Math.min(1, mass / Math.max(possible, 1)),
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

/** Words of one text (stems), for comparing what two sentences are about. */
export type WordSet = ReadonlySet<string>;

/** Nats: what the words prove that both sentences share around the statements. */
export function sharedContext(
  here: WordSet,
  there: WordSet,
  rarity: Rarity,
): { words: string[]; weight: number } {
  const words: string[] = [];
  let weight = 0;
  for (const word of here) {
    if (!there.has(word)) continue;
    words.push(word);
    weight += Math.min(MOST_A_WORD, rarity(word));
  }
  return { words: words.sort((a, b) => rarity(b) - rarity(a)), weight };
}
