/**
 * What the text around two quotes shows: the words that both have around them, and the words that one outlet quotes
 * and the other tells in its own sentence (“very damaging” to the talks / “This is very damaging to the talks”).
 *
 * Cost: linear in the words, the words of an utterance's surroundings once. Source: own; it is what a reader does who
 * asks what a short quote was about.
 */
import type { Rarity } from '../text/rarity';
import { stemsOf } from '../text/stems';
import type { Pair } from './align';
import type { Utterance } from './utterance';
import { MOST_A_WORD } from './weighed';

/** Words of one text (stems), for comparing what two sentences are about. */
export type WordSet = ReadonlySet<string>;

/** Nats: words of smaller rarity say nothing of what a sentence is about. */
const LEAST_CONTEXT_WORD = 3;

const contexts = new WeakMap<Utterance, WordSet>();

/** Words (stems) of the sentences around an utterance, without its own. */
export function contextOf(utterance: Utterance): WordSet {
  const known = contexts.get(utterance);
  if (known !== undefined) return known;
  const around = utterance.pieces.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']);
  const words = new Set(around.flatMap(stemsOf));
  for (const { stem } of utterance.tokens) words.delete(stem);
  contexts.set(utterance, words);
  return words;
}

const isTelling = (word: string, rarity: Rarity): boolean => rarity(word) >= LEAST_CONTEXT_WORD;

export interface Shared {
  /** The rarest first. */
  readonly words: readonly string[];
  /** Nats: what they prove together. */
  readonly weight: number;
}

function weighedWords(words: readonly string[], rarity: Rarity): Shared {
  const weight = words.reduce((sum, word) => sum + Math.min(MOST_A_WORD, rarity(word)), 0);
  return { words: [...words].sort((a, b) => rarity(b) - rarity(a)), weight };
}

/** What the words prove that both have around them. */
export function sharedContext(here: WordSet, there: WordSet, rarity: Rarity): Shared {
  return weighedWords(
    [...here].filter((word) => there.has(word) && isTelling(word, rarity)),
    rarity,
  );
}

function quotedAndTold(quoted: Utterance, isAligned: (at: number) => boolean, told: Utterance): string[] {
  const around = contextOf(told);
  return quoted.tokens.flatMap(({ stem, inserted }, at) =>
    !inserted && !isAligned(at) && around.has(stem) ? [stem] : [],
  );
}

/** Words that one quotes beyond what both quote, and that stand around the other's quote. */
export function crossContext(
  here: Utterance,
  there: Utterance,
  pairs: readonly Pair[],
  rarity: Rarity,
): Shared {
  const [ours, theirs] = [new Set(pairs.map((pair) => pair.here)), new Set(pairs.map((pair) => pair.there))];
  const words = new Set([
    ...quotedAndTold(here, (at) => ours.has(at), there),
    ...quotedAndTold(there, (at) => theirs.has(at), here),
  ]);
  return weighedWords(
    [...words].filter((word) => isTelling(word, rarity)),
    rarity,
  );
}
