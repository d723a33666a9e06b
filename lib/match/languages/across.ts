/**
 * Compares two utterances in different languages: what alignment and evidence are within one language (../quotes.ts).
 */
import type { Rarity } from '../../text/rarity';
import type { Pair } from '../align';
import {
  affinityWeight,
  contextWeight,
  type QuoteEvidence,
  quoteProbability,
  WEIGHTS,
  wordWeight,
} from '../evidence';
import { type Aligned, relate, type Wording } from '../relate';
import { type Shared, sharedContext } from '../surroundings';
import type { Utterance } from '../utterance';
import {
  ACROSS,
  acrossContextWeight,
  acrossEventWeight,
  acrossProbability,
  acrossWordWeight,
  areHopeful,
} from './across-evidence';
import { contextAcross } from './reading';
import { alignAcross, featuresAcross } from './translated';
import { primaryTag } from './word-list';

export const isAcross = (here: Pick<Utterance, 'lang'>, there: Pick<Utterance, 'lang'>): boolean =>
  primaryTag(here.lang) !== primaryTag(there.lang);

/** The probability by the measure that fits the two languages. */
export const probabilityOf = (here: Utterance, there: Utterance, evidence: QuoteEvidence): number =>
  isAcross(here, there) ? acrossProbability(evidence) : quoteProbability(evidence);

const WITHIN = {
  words: wordWeight,
  speaker: WEIGHTS.speaker,
  context: contextWeight,
  event: affinityWeight,
} as const;
const ACROSS_LANGUAGES = {
  words: acrossWordWeight,
  speaker: ACROSS.speaker,
  context: acrossContextWeight,
  event: acrossEventWeight,
} as const;

/** What each kind of evidence adds, by the measure that fits the two languages. */
export const weightsFor = (here: Utterance, there: Utterance) =>
  isAcross(here, there) ? ACROSS_LANGUAGES : WITHIN;

/** Words that stand for one another in the two languages, as printed. */
export function wordsAcross({ here, there, pairs }: Aligned): { here: string; there: string }[] {
  return pairs.flatMap((pair) => {
    const [ours, theirs] = [here.tokens[pair.here], there.tokens[pair.there]];
    if (ours === undefined || theirs === undefined || ours.form === theirs.form) return [];
    return [{ here: ours.form, there: theirs.form }];
  });
}

/** Across languages words that differ tell nothing: each wording is its translator's. */
export const wordingOf = (aligned: Aligned): Wording =>
  isAcross(aligned.here, aligned.there)
    ? { relation: 'reworded', differences: [], stretches: [], edges: [], replacedEdges: [] }
    : relate(aligned);

export interface Compared {
  readonly pairs: readonly Pair[];
  readonly words: QuoteEvidence['words'];
  readonly context: Shared;
  /** What one quotes and the other tells is not looked for across languages. */
  readonly cross: Shared;
}

const NOTHING: Shared = { words: [], weight: 0 };

/**
 * Null where the pair could not even be possible.
 *
 * @param weigh rarity between the two articles; @param rarity the corpus'
 */
export function comparedAcross(
  [here, there]: readonly [Utterance, Utterance],
  around: Pick<QuoteEvidence, 'speaker' | 'daysApart'>,
  weigh: Rarity,
  rarity: Rarity,
): Compared | null {
  const pairs = alignAcross(here, there, weigh);
  const words = featuresAcross(here, there, pairs, weigh);
  if (!areHopeful(words, around)) return null;
  const context = sharedContext(contextAcross(here), contextAcross(there), rarity);
  return { pairs, words, context, cross: NOTHING };
}
