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
  bias: -10.2,
  /** For each doubling of the aligned words' mass in nats. */
  mass: 0.95,
  /** For each doubling of the longest run's mass. */
  run: 0.55,
  /** For the shorter wording being aligned wholly. */
  coverage: 4.3,
  /** For nothing standing between the aligned words. */
  density: 2.1,
  speaker: { same: 0.8, unknown: 0, different: -0.7 },
  /** For each doubling of the days between the two, beyond the first day. */
  daysApart: -1.2,
  unknownDate: -1.2,
  /** For each doubling of the mass of shared words around. */
  context: 0.25,
  /** For each doubling of the mass of words that one quotes and the other tells. */
  cross: 0,
  /** For each doubling of the statements shared by the two articles. */
  event: 0.2,
} as const;

/**
 * Probability from which a reader may rely on a match. On the development pairs: precision 0.985 at recall 0.98
 * between articles of one event.
 */
export const SAME_FROM = 0.65;
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

export function wordWeight(words: WordFeatures): number {
  return (
    WEIGHTS.mass * doublings(words.mass) +
    WEIGHTS.run * doublings(words.run) +
    WEIGHTS.coverage * words.coverage +
    WEIGHTS.density * words.density
  );
}

export const contextWeight = (nats: number): number => WEIGHTS.context * doublings(nats);
export const eventWeight = (shared: number): number => WEIGHTS.event * doublings(shared);
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
      eventWeight(evidence.sharedMatches),
  );
  const { aligned, whole } = evidence.words;
  return aligned < FEWEST_WORDS && !whole ? Math.min(likely, JUST_POSSIBLE) : likely;
}

/** Null: not worth showing. */
export function levelOf(score: number): Level | null {
  if (score >= SAME_FROM) return 'same';
  return score >= POSSIBLE_FROM ? 'possible' : null;
}
