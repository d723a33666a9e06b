/**
 * How much a shared word proves: minus the natural logarithm of the chance that a quote holds it.
 *
 * The chance is estimated from the corpus and from a prior, the word's rank in English news: with a corpus of
 * five documents the prior speaks, with a large one the corpus does ("Ukraine" is rare in English, but not in
 * a corpus about Ukraine). Cost: O(1) a word. Source: Zipf's law for the prior, additive (Dirichlet) smoothing
 * for the mixture. Not plain IDF: with few documents it calls every word rare.
 */
import { spacelessKind } from './spaceless';
import { stem } from './stem';
import { ENGLISH_WORDS_BY_RANK } from './words/ranks-en';
import { SPEECH_WORDS } from './words/speech-en';

/** Quotes: how many quotes of evidence the prior is worth against the corpus. */
const PRIOR_QUOTES = 150;
/** Words: a middling quote, over which the chance of a word within it is summed. */
const QUOTE_LENGTH = 18;
/** Zipf's constant: the share of the commonest word in running English, about. */
const ZIPF = 0.08;
/** Times: how much commoner the words of speech-en.ts are in quotes than in news. */
const SPEECH_FACTOR = 6;
/** Rank given to a word of speech that the list of news words lacks ("I"). */
const SPEECH_RANK = 60;
/** Rank given to words outside the list (names, numbers, other languages). */
const UNLISTED_RANK = 25_000;

/** Words remembered; a hostile page has more, and the background must not grow with it. */
const MAX_KNOWN = 100_000;

const ranks = new Map<string, number>();
ENGLISH_WORDS_BY_RANK.trim()
  .split(/\s+/)
  .forEach((word, at) => {
    for (const form of [word, stem(word)]) if (!ranks.has(form)) ranks.set(form, at + 1);
  });
const spoken = new Set(SPEECH_WORDS.split(' ').flatMap((word) => [word, stem(word)]));

/** Ranks that give a Han character 2.4 nats and an ending 1.8: with less than a word's worth none proves a word. */
const SPACELESS_RANKS = { han: 15, grammar: 8 } as const;

const chanceOfRank = (rank: number): number => 1 - (1 - Math.min(1, ZIPF / rank)) ** QUOTE_LENGTH;

function priorChance(form: string): number {
  const spaceless = spacelessKind(form);
  if (spaceless !== null) return chanceOfRank(SPACELESS_RANKS[spaceless]);
  const listed = ranks.get(form) ?? ranks.get(stem(form));
  const rank = spoken.has(form) ? (listed ?? SPEECH_RANK) / SPEECH_FACTOR : (listed ?? UNLISTED_RANK);
  return chanceOfRank(rank);
}

/** Weight in nats by stem or form: 0 proves nothing, 5 is much. */
export type Rarity = (form: string) => number;

/** @param counts quotes that hold the stem; @param quotes quotes in all */
export function rarityOf(counts: Pick<ReadonlyMap<string, number>, 'get'>, quotes: number): Rarity {
  const known = new Map<string, number>();
  return (form) => {
    const before = known.get(form);
    if (before !== undefined) return before;
    const count = counts.get(stem(form)) ?? 0;
    const weight = -Math.log(
      Math.min(1, (count + PRIOR_QUOTES * priorChance(form)) / (quotes + PRIOR_QUOTES)),
    );
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(form, weight);
    return weight;
  };
}
