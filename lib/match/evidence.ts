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
  /** One side is a translation: its words are the translator's choice. */
  readonly translated: boolean;
  readonly speaker: Agreement;
  /** One of the speakers is a pronoun that the extractor could not resolve: a person, whom nothing contradicts. */
  readonly byPronoun: boolean;
  readonly daysApart: number | null;
  /** Nats of shared words around the two quotes, beyond their own. */
  readonly context: number;
  /** Nats of words that one quotes and the other tells around its quote. */
  readonly cross: number;
  /** How sure it is that both are somebody's speech and no term between marks, 0–1: the lesser certainty of the two. */
  readonly speech: number;
  /** Both are one sentence, and one of them a question. */
  readonly asked: boolean;
  /** What both say stands, in one of them, between marks within the quote, and is called in question there. */
  readonly doubted: boolean;
  /** Other statements that the two articles certainly share. */
  readonly sharedMatches: number;
}

/**
 * Log-odds. All but three were fitted together by logistic regression (ridge) on labelled pairs of other articles: 1,200
 * same and 8,000 other, of four kinds (quotes of one event, short and rewritten ones, printings of our own documents'
 * statements, two translations of one sentence), each kind weighed so that none decides alone. Eight numbers against
 * four kinds, five-fold with whole events left out, and rounded: that is how over-fitting is kept out. By hand: `same`,
 * because the labelled look-alikes are mostly of the same speakers, `event` and `translated`.
 */
export const WEIGHTS = {
  bias: -4.9,
  /** For each doubling of the aligned words' mass in nats. */
  mass: 1.85,
  /** For each doubling of the mass of words that the other lacks. */
  missing: -0.95,
  /** Share of that where one side is a translation: another word there is no other remark. Set by hand. */
  translated: 0.7,
  /** For the touched sentences being aligned wholly on both sides. */
  bothSides: 4.65,
  speaker: { same: 0.6, unknown: 0, different: -2.1 },
  /** For each doubling of the days between the two, beyond the first day. */
  daysApart: -1.3,
  unknownDate: -1.2,
  /** For each doubling of the mass of shared words around. */
  context: 0.1,
  /** For each doubling of the mass of words that one quotes and the other tells. */
  cross: 0.1,
  /**
   * For each doubling of the statements shared by the two articles, as far as the wordings are accounted for: one event
   * makes a short quote sure, and look-alikes of one event no likelier. Set by hand, see {@link affinityWeight}.
   */
  event: 0.6,
} as const;

/**
 * Probability from which a reader may rely on a match. On the development pairs: quotes of one event, precision 0.99 at
 * recall 0.98; other outlets' printings of our documents, 1.00 at 0.82; short and rewritten ones, recall 0.89 with none of
 * 28 look-alikes; two translations of one sentence, recall 0.75 with 1 in 100 wrong.
 */
export const SAME_FROM = 0.84;
/** Probability from which a match is shown apart, as possible: recall 0.95 of the printings, 0.99 of the short ones. */
export const POSSIBLE_FROM = 0.3;
/** One word in common is never relied on, unless it is all that both say: "Stop", "stop the war". */
const FEWEST_WORDS = 2;
/** Words: so few ("red line", "have to") are said by everybody, and need more than themselves. */
const FEW_WORDS = 3;
/** Days within which one speaker's few words are one remark. */
const SAME_REMARK_DAYS = 3;
/** Of {@link QuoteEvidence.speech}: below it one in two is a term or a title. */
const LEAST_SPEECH = 0.5;
/** The same, where only the event speaks for a few words. */
const SURE_SPEECH = 0.8;
const ACCOUNTED = 0.4;
/**
 * Shares of the wordings, and nats, below which an editor struck matches that the sum alone had let pass: two posts on
 * one senator, an apology and what it was for, one senator's words and another's like them.
 */
const WORD_FOR_WORD = 0.95;
const LONG_MASS = 20;
const HALF = 0.5;
const NEARLY_WHOLE = 0.9;
const HARDLY_ACCOUNTED = 0.25;
/** Nats: "I was not happy with it", "we have a deal". What is so little must be nearly all. */
const LITTLE_MASS = 8;
/** Nats of shared surroundings from which two speakers of the same words stand in one story. */
const SHARED_SURROUNDINGS = 15;
/** Nats: a whole sentence of everyday words ("It was a very dark night"), which anybody says of anything. */
const ORDINARY_MASS = 15;
/** Days over which one remark is printed again and again; later the same words, if few, are another's. */
const RETOLD_DAYS = 10;
/** Nats: less may be said again another week. */
const UNREPEATED_MASS = 30;
/** Share of both wordings from which a question and an answer are taken for one another. */
const ASKED = 0.6;
export const JUST_POSSIBLE = SAME_FROM - 0.05;
/**
 * Probabilities that the sum must reach between articles of one event, whose people say like things of one matter: where it
 * is open whose words they are, and where a third of the shorter wording is not the other's. Of the matches between these
 * and {@link SAME_FROM} an editor struck three in five.
 */
const OPEN_SPEAKER_FROM = 0.98;
const HALF_HELD_FROM = 0.95;
/** Share of the shorter wording that the other holds. */
const MOSTLY_HELD = 0.7;

export const justPossible = (score: number): number => Math.min(score, JUST_POSSIBLE);

/** Of an amount of evidence, which says less the more there is of it. */
export const doublings = (amount: number): number => Math.log2(1 + Math.max(0, amount));

export function dateWeight(days: number | null): number {
  if (days === null) return WEIGHTS.unknownDate;
  return days <= 1 ? 0 : WEIGHTS.daysApart * Math.log2(days);
}

export function wordWeight({ mass, missing, bothSides }: WordFeatures, translated: boolean): number {
  return (
    WEIGHTS.mass * doublings(mass) +
    WEIGHTS.missing * (translated ? WEIGHTS.translated : 1) * doublings(missing) +
    WEIGHTS.bothSides * bothSides
  );
}

export const contextWeight = (nats: number): number => WEIGHTS.context * doublings(nats);
/** @param accounted 0–1: share of the wordings that is aligned on both sides */
export const affinityWeight = (shared: number, accounted: number): number =>
  WEIGHTS.event * doublings(shared) * accounted;
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Whether somebody else than the words says that they are one remark: the speaker and the day, or the event. */
function isBacked({ speaker, daysApart, sharedMatches, speech, words }: QuoteEvidence): boolean {
  const isSpeakers = speaker === 'same' && daysApart !== null && daysApart <= SAME_REMARK_DAYS;
  if (isSpeakers) return speech >= LEAST_SPEECH;
  const isAccounted = words.bothSides >= ACCOUNTED && speech >= SURE_SPEECH;
  return sharedMatches > 0 && speaker !== 'different' && isAccounted;
}

/**
 * Whether the words are those of one remark rather than of two on one matter: a short quote stands in the long one
 * nearly whole, or both are accounted for; and where two speakers are named, it is word for word and long.
 */
function isOneWording({ words, speaker, translated }: QuoteEvidence): boolean {
  const { coverage, bothSides, mass } = words;
  if (speaker === 'different' && (coverage < WORD_FOR_WORD || mass < LONG_MASS)) return false;
  if (coverage < HALF && bothSides < HALF) return false;
  if (mass < LITTLE_MASS && coverage < NEARLY_WHOLE) return false;
  return translated || coverage >= NEARLY_WHOLE || bothSides >= HARDLY_ACCOUNTED;
}

/**
 * Whether something outside of the words makes them one remark: phrases of condolence, denial and thanks are said word for
 * word by many, and by one person again and again.
 */
function isOfOneOccasion({
  words,
  speaker,
  daysApart,
  sharedMatches,
  context,
  cross,
}: QuoteEvidence): boolean {
  if (sharedMatches > 0) return true;
  const isOneStory = context + cross >= SHARED_SURROUNDINGS;
  if (speaker === 'different') return isOneStory;
  if (speaker !== 'same' && !isOneStory && words.mass < ORDINARY_MASS) return false;
  return daysApart === null || daysApart <= RETOLD_DAYS || words.mass >= UNREPEATED_MASS;
}

/** A reporter's question and its answer share their words. */
const isQuestionOfAnswer = ({ asked, words }: QuoteEvidence): boolean => asked && words.bothSides >= ASKED;

/** What the sum must reach to be relied on. */
function neededFor({ speaker, byPronoun, words, translated, sharedMatches }: QuoteEvidence): number {
  if (sharedMatches === 0) return SAME_FROM;
  if (speaker !== 'same' && !byPronoun) return OPEN_SPEAKER_FROM;
  return translated || words.coverage >= MOSTLY_HELD ? SAME_FROM : HALF_HELD_FROM;
}

/** Whether the words may be relied on at all, however likely. */
function isReliable(evidence: QuoteEvidence): boolean {
  const { aligned, whole } = evidence.words;
  if (aligned < FEWEST_WORDS && !whole) return false;
  if ((evidence.doubted && evidence.speaker !== 'same') || isQuestionOfAnswer(evidence)) return false;
  if (!isOneWording(evidence) || !isOfOneOccasion(evidence)) return false;
  return aligned > FEW_WORDS || isBacked(evidence);
}

/** Probability (0–1) that the two quotes are one utterance. */
export function quoteProbability(evidence: QuoteEvidence): number {
  const likely = probability(
    WEIGHTS.bias +
      wordWeight(evidence.words, evidence.translated) +
      WEIGHTS.speaker[evidence.speaker] +
      dateWeight(evidence.daysApart) +
      contextWeight(evidence.context) +
      WEIGHTS.cross * doublings(evidence.cross) +
      affinityWeight(evidence.sharedMatches, evidence.words.bothSides),
  );
  return isReliable(evidence) && likely >= neededFor(evidence) ? likely : justPossible(likely);
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
