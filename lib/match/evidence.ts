/**
 * Weighs the evidence that two quotes are one utterance, and decides.
 *
 * A logistic sum of a few named weights: words, speaker, date, surroundings, and how many other statements the
 * two articles share. Cost: O(1). Source: log-odds as in record linkage (Fellegi and Sunter 1969). Not a
 * learned black box: each weight is said to the reader under "why matched", so each must mean something.
 */
import type { Level } from '../model';
import type { WordFeatures } from './features';
import type { Agreement } from './speaker-agreement';

export interface QuoteEvidence {
  readonly words: WordFeatures;
  readonly speaker: Agreement;
  readonly daysApart: number | null;
  /** Nats of shared words around the two quotes, beyond their own. */
  readonly context: number;
  /** Nats of words that one quotes and the other tells around its quote. */
  readonly cross: number;
  /** Other statements that the two articles certainly share. */
  readonly sharedMatches: number;
}

/**
 * Log-odds. Fitted by logistic regression (ridge, a handful of weights over some thousand labelled pairs of other
 * articles), then rounded, and the signs of the rest checked by hand: few numbers, so that none fits a row.
 */
export const WEIGHTS = {
  bias: -9.4,
  /** For each doubling of the aligned words' mass in nats. */
  mass: 1.2,
  /** For each halving of it below {@link LITTLE_MASS}, besides: a few common words prove nothing. */
  littleMass: -0.8,
  /** For the shorter wording standing wholly in the other. */
  coverage: 5,
  /** For the touched sentences being aligned wholly on both sides. */
  bothSides: 4.6,
  /** For all words standing where the other wording has other ones. */
  conflict: -0.3,
  speaker: { same: 0.6, unknown: 0, different: -2 },
  /** For each doubling of the days between the two, beyond the first day. */
  daysApart: -1.2,
  unknownDate: -1.2,
  /** For each doubling of the mass of shared words around. */
  context: 0.25,
  /** For each doubling of the mass of words that one quotes and the other tells. */
  cross: 0.2,
  /**
   * For each doubling of the statements shared by the two articles, as far as the wordings are accounted for: one event
   * makes a short quote sure, and look-alikes of one event no likelier. Set by hand, see {@link affinityWeight}.
   */
  event: 0.6,
} as const;

/** Nats: "I was not happy with it" has about as much. */
const LITTLE_MASS = 12;

/** Probability from which a reader may rely on a match. */
export const SAME_FROM = 0.8;
/** Probability from which a match is shown apart, as possible. */
export const POSSIBLE_FROM = 0.3;
/** One word in common is never relied on, unless it is all that both say: "Stop", "stop the war". */
const FEWEST_WORDS = 2;
export const JUST_POSSIBLE = SAME_FROM - 0.05;

const doublings = (amount: number): number => Math.log2(1 + Math.max(0, amount));

export function dateWeight(days: number | null): number {
  if (days === null) return WEIGHTS.unknownDate;
  return days <= 1 ? 0 : WEIGHTS.daysApart * Math.log2(days);
}

export function wordWeight({ mass, coverage, bothSides, conflict }: WordFeatures): number {
  return (
    WEIGHTS.mass * doublings(mass) +
    WEIGHTS.littleMass * Math.max(0, doublings(LITTLE_MASS) - doublings(mass)) +
    WEIGHTS.coverage * coverage +
    WEIGHTS.bothSides * bothSides +
    WEIGHTS.conflict * (conflict / (1 + conflict + mass))
  );
}

export const contextWeight = (nats: number): number => WEIGHTS.context * doublings(nats);
/** @param accounted 0–1: share of the wordings that is aligned on both sides */
export const affinityWeight = (shared: number, accounted: number): number =>
  WEIGHTS.event * doublings(shared) * accounted;
/** Of figures: nats of log-odds for each doubling of the shared statements, before their own weight. */
export const eventWeight = (shared: number): number => 0.2 * doublings(shared);
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Probability (0–1) that the two quotes are one utterance. */
export function quoteProbability(evidence: QuoteEvidence): number {
  const likely = probability(
    WEIGHTS.bias +
      wordWeight(evidence.words) +
      WEIGHTS.speaker[evidence.speaker] +
      dateWeight(evidence.daysApart) +
      contextWeight(evidence.context) +
      WEIGHTS.cross * doublings(evidence.cross) +
      affinityWeight(evidence.sharedMatches, evidence.words.bothSides),
  );
  const { aligned, whole } = evidence.words;
  return aligned < FEWEST_WORDS && !whole ? Math.min(likely, JUST_POSSIBLE) : likely;
}

/** Figures: probability from which a reader may rely on a match. */
const FIGURE_SAME_FROM = 0.65;

const levelFrom = (score: number, sameFrom: number): Level | null => {
  if (score >= sameFrom) return 'same';
  return score >= POSSIBLE_FROM ? 'possible' : null;
};

/** Null: not worth showing. */
export const levelOfQuote = (score: number): Level | null => levelFrom(score, SAME_FROM);
export const levelOf = (score: number): Level | null => levelFrom(score, FIGURE_SAME_FROM);
