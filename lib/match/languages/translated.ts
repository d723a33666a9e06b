/**
 * Aligns two wordings in different languages, and tells what their words have in common.
 *
 * A word stands for a word of the same number, the same name, a shared gloss, or a cognate. The order is free, because
 * languages order words differently, but of several words the one at the like place is taken. Cost: linear in the words
 * by way of their glosses. Source: dictionary-based cross-language retrieval (Hull and Grefenstette 1996) for the
 * words; not a translation model, which would be a hundred times as large as everything else here, and could not say
 * why.
 */
import type { Rarity } from '../../text/rarity';
import type { Pair } from '../align';
import type { WordFeatures } from '../features';
import type { Utterance } from '../utterance';
import { areContradicted } from './contradicted';
import { indexOf, type Word, wordsOf } from './reading';
import { areCognates } from './spelling';

/** Likeness of what only looks alike. */
const COGNATE = 0.8;
/** Nats: what a word proves at most. */
const MOST_A_WORD = 9;
/** Nats: what a word proves that no list knows, so that it counts as missing from the other wording. */
const UNKNOWN_WORD = 4.5;
/** Nats: a number that the other wording lacks: more than words, which a translator may choose. */
const MISSING_NUMBER = 15;
/** Nats: what the place in the wording is worth, so that of two like words the nearer one is taken. */
const PLACE = 1;

interface Possible {
  readonly here: Word;
  readonly there: Word;
  readonly likeness: number;
  readonly weight: number;
  /** Weight less the distance of the two places. */
  readonly order: number;
}

const capped = (nats: number): number => Math.min(MOST_A_WORD, nats);

/** The rarest gloss that both have. Null: none. */
function sharedGloss(here: Word, there: Word, weigh: Rarity): number | null {
  let best: number | null = null;
  for (const gloss of here.glosses) {
    if (there.glosses.includes(gloss)) best = Math.max(best ?? 0, weigh(gloss));
  }
  return best;
}

/**
 * What a word proves by itself: its commonest sense, since nobody knows which is meant. A number that the other wording
 * lacks says that it is another statement.
 */
function ownWeight(word: Word, weigh: Rarity): number {
  if (word.isNumber) return MISSING_NUMBER;
  if (word.glosses.length === 0) return UNKNOWN_WORD;
  let commonest = MOST_A_WORD;
  for (const gloss of word.glosses) commonest = Math.min(commonest, weigh(gloss));
  return commonest;
}

const shareName = (here: Word, there: Word): boolean => here.names.some((key) => there.names.includes(key));

function likenessOf(here: Word, there: Word, weigh: Rarity): { likeness: number; weight: number } | null {
  const gloss = sharedGloss(here, there, weigh);
  if (gloss !== null) return { likeness: 1, weight: capped(gloss) };
  if (here.isNumber || there.isNumber) return null;
  const weight = capped(Math.max(ownWeight(here, weigh), ownWeight(there, weigh)));
  if (shareName(here, there)) return { likeness: 1, weight };
  const isCognate = here.cognate !== '' && there.cognate !== '' && areCognates(here.cognate, there.cognate);
  return isCognate ? { likeness: COGNATE, weight: COGNATE * weight } : null;
}

/** Words that may stand for one another, found by a key that both have. */
function alikeBy(keys: readonly string[], index: ReturnType<typeof indexOf>): Word[] {
  const found: Word[] = [];
  for (const key of keys) {
    for (const word of index.get(key) ?? []) if (!found.includes(word)) found.push(word);
  }
  return found;
}

function possiblePairs(here: Utterance, there: Utterance, weigh: Rarity): Possible[] {
  const ours = indexOf(here);
  const possible: Possible[] = [];
  for (const other of wordsOf(there)) {
    for (const word of alikeBy(other.keys, ours)) {
      const alike = likenessOf(word, other, weigh);
      if (alike === null) continue;
      const apart = Math.abs(word.token / here.tokens.length - other.token / there.tokens.length);
      possible.push({ here: word, there: other, ...alike, order: alike.weight - PLACE * apart });
    }
  }
  return possible;
}

/** The pairs of words that stand for one another, each word in one of them at most, in the order of `here`. */
export function alignAcross(here: Utterance, there: Utterance, weigh: Rarity): Pair[] {
  const taken = new Set<Word>();
  const pairs: Pair[] = [];
  const possible = possiblePairs(here, there, weigh).sort((a, b) => b.order - a.order);
  for (const pair of possible) {
    if (taken.has(pair.here) || taken.has(pair.there)) continue;
    taken.add(pair.here).add(pair.there);
    const { likeness, weight } = pair;
    pairs.push({ here: pair.here.token, there: pair.there.token, likeness, weight });
  }
  return pairs.sort((a, b) => a.here - b.here);
}

/** By token: what its aligned words prove. A compound may have two. */
function weightsByToken(pairs: readonly Pair[], side: 'here' | 'there'): Map<number, number[]> {
  const weights = new Map<number, number[]>();
  for (const pair of pairs) weights.set(pair[side], [...(weights.get(pair[side]) ?? []), pair.weight]);
  return weights;
}

/** What a wording could prove, given what its aligned words do. */
function possibleMass(utterance: Utterance, aligned: Map<number, number[]>, weigh: Rarity): number {
  const words = wordsOf(utterance);
  return words.reduce((sum, word) => sum + (aligned.get(word.token)?.shift() ?? ownWeight(word, weigh)), 0);
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** What the aligned words show. `bothSides` is the share of the fuller wording; what is missing is what has no gloss, too. */
export function featuresAcross(
  here: Utterance,
  there: Utterance,
  pairs: readonly Pair[],
  weigh: Rarity,
): WordFeatures {
  const mass = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const ours = possibleMass(here, weightsByToken(pairs, 'here'), weigh);
  const theirs = possibleMass(there, weightsByToken(pairs, 'there'), weigh);
  const possible = Math.min(ours, theirs);
  const whole = pairs.length === wordsOf(here).length && pairs.length === wordsOf(there).length;
  return {
    mass,
    coverage: share(mass, possible),
    bothSides: share(mass, Math.max(ours, theirs)),
    missing: Math.max(0, possible - mass),
    contradicted: areContradicted(here, there, pairs),
    aligned: pairs.length,
    whole,
  };
}
