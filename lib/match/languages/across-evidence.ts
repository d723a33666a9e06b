/**
 * Weighs the evidence that two quotes in different languages are one statement.
 *
 * As in ../evidence.ts a logistic sum of named weights. What conflicts is not in it, because the words are a
 * translator's; who spoke and when says more, because the words say less. Cost: O(1).
 */
import {
  dateWeight,
  doublings,
  JUST_POSSIBLE,
  POSSIBLE_FROM,
  probability,
  type QuoteEvidence,
} from '../evidence';
import type { WordFeatures } from '../features';

/** Log-odds, set by hand on translated remarks of our own and rounded: few numbers, so that none fits a row. */
export const ACROSS = {
  bias: -12.1,
  /** For each doubling of the aligned words' mass in nats. */
  mass: 1.8,
  /** For the shorter wording being aligned wholly. */
  coverage: 5.6,
  /** For the fuller wording being aligned wholly: two words in common are much of two, and little of twenty. */
  bothSides: 2.1,
  speaker: { same: 1.7, unknown: 0, different: -2.1 },
  /** For each doubling of the mass of shared words around. */
  context: 0.35,
  /** For each doubling of the statements shared by the two articles. */
  event: 0.55,
} as const;

/** One word in common is never relied on, nor are some that everybody says ("not happy"): nats. */
const FEWEST_WORDS = 2;
const LEAST_MASS = 6;

/** Log-odds that the words alone add. */
export const acrossWordWeight = (words: WordFeatures): number =>
  ACROSS.mass * doublings(words.mass) + ACROSS.coverage * words.coverage + ACROSS.bothSides * words.bothSides;

export const acrossContextWeight = (nats: number): number => ACROSS.context * doublings(nats);
export const acrossEventWeight = (shared: number): number => ACROSS.event * doublings(shared);

/** What is hoped for before a pair is given up: nats of surroundings, statements shared. */
const BEST = {
  translated: true,
  speech: 1,
  asked: false,
  doubted: false,
  byPronoun: false,
  context: 40,
  cross: 0,
  sharedMatches: 8,
} as const;
/** Nats that a wording may have in common beyond the words by which it was found: a name or a cognate. */
const UNFOUND = 9;

type Circumstances = Pick<QuoteEvidence, 'speaker' | 'daysApart'>;

/** Whether the pair could be possible, at best. @param shared nats by which it was found */
export const isHopeful = (shared: number, around: Circumstances): boolean =>
  acrossProbability({ ...BEST, ...around, words: wholly(shared + UNFOUND) }) >= POSSIBLE_FROM;

/** All that two wordings say, if nothing else were in them. */
const wholly = (mass: number): WordFeatures => ({
  mass,
  coverage: 1,
  bothSides: 1,
  missing: 0,
  contradicted: false,
  aligned: FEWEST_WORDS,
  whole: true,
});

/** Whether words that were aligned could be possible, at best. */
export const areHopeful = (words: WordFeatures, around: Circumstances): boolean =>
  acrossProbability({ ...BEST, ...around, words }) >= POSSIBLE_FROM;

/** Probability (0–1) that the two are one statement in two languages. */
export function acrossProbability(evidence: QuoteEvidence): number {
  const { words } = evidence;
  if (words.aligned === 0) return 0;
  const likely = probability(
    ACROSS.bias +
      acrossWordWeight(words) +
      ACROSS.speaker[evidence.speaker] +
      dateWeight(evidence.daysApart) +
      acrossContextWeight(evidence.context) +
      acrossEventWeight(evidence.sharedMatches),
  );
  const isReliable = words.aligned >= FEWEST_WORDS && words.mass >= LEAST_MASS && !words.contradicted;
  return isReliable ? likely : Math.min(likely, JUST_POSSIBLE);
}
