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
}

/** Nats: what an aligned word earns at most, so that one odd spelling does not carry a match. */
const MOST_A_WORD = 9;

function weightOf(tokens: readonly Token[], rarity: Rarity, from = 0, to = tokens.length): number {
  let sum = 0;
  for (const token of tokens.slice(from, to)) {
    if (!token.inserted) sum += Math.min(MOST_A_WORD, rarity(token.stem));
  }
  return sum;
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

export function wordFeatures(
  here: readonly Token[],
  there: readonly Token[],
  pairs: readonly Pair[],
  rarity: Rarity,
): WordFeatures {
  const [first, last] = [pairs[0], pairs.at(-1)];
  const possible = Math.min(weightOf(here, rarity), weightOf(there, rarity));
  if (first === undefined || last === undefined)
    return { mass: 0, run: 0, coverage: 0, density: 0, possible };
  const mass = pairs.reduce((sum, pair) => sum + Math.min(MOST_A_WORD, pair.weight), 0);
  const stretch = Math.max(
    weightOf(here, rarity, first.here, last.here + 1),
    weightOf(there, rarity, first.there, last.there + 1),
  );
  return {
    mass,
    run: bestRun(pairs),
    coverage: Math.min(1, mass / Math.max(possible, 1)),
    density: Math.min(1, mass / Math.max(stretch, 1)),
    possible,
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
  const words = [...here].filter((word) => there.has(word));
  const weighed = words.map((word) => ({ word, weight: rarity(word) })).sort((a, b) => b.weight - a.weight);
  return {
    words: weighed.map(({ word }) => word),
    weight: weighed.reduce((sum, { weight }) => sum + Math.min(MOST_A_WORD, weight), 0),
  };
}
