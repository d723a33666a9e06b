/**
 * What each word of an utterance can prove, in nats, remembered for the corpus that it is compared with: one utterance
 * is a candidate of many others.
 *
 * Cost: linear in the tokens, once an utterance and corpus; between two articles a look at each token for their topics.
 */
import type { Rarity } from '../text/rarity';
import type { Token } from '../text/tokens';
import { placeOf, wordNumber } from '../text/word-number';
import { segmentsOf } from './segments';
import { TOPIC_SHARE, type Topic } from './topic';
import type { Utterance } from './utterance';

/** Nats: what an aligned word earns at most, so that one odd spelling does not carry a match. */
export const MOST_A_WORD = 9;

/** A wording with the weight of each token and all of them together. */
export interface Weighed {
  readonly tokens: readonly Token[];
  readonly weights: Float64Array;
  readonly total: number;
}

function sum(weights: Float64Array): number {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}

/** Share of its weight that a word of a name keeps behind another one: "Frank-Walter Steinmeier" is said as one. */
export const LATER_NAME_SHARE = 0.4;
/** Share of capitals from which they mark no names: a post in capitals, a headline. */
const ALL_CAPITALS = 0.5;

/** One blank stands between the words of a name: "Vladimir, STOP" is none. */
const isLaterName = (token: Token | undefined, before: Token | undefined): boolean =>
  token?.capital === true && before?.capital === true && token.start - before.end <= 1;

/** Share of its weight that the word at a place proves: less behind another word of its name. */
export function nameShareAt(tokens: readonly Token[]): (at: number) => number {
  const capitals = tokens.filter(({ capital }) => capital).length;
  if (capitals > ALL_CAPITALS * tokens.length) return () => 1;
  return (at) => (isLaterName(tokens[at], tokens[at - 1]) ? LATER_NAME_SHARE : 1);
}

/** What the outlet inserted proves nothing. */
export function weighed(tokens: readonly Token[], rarity: Rarity): Weighed {
  const weights = new Float64Array(tokens.length);
  const shareAt = nameShareAt(tokens);
  let at = 0;
  for (const token of tokens) {
    weights[at] = token.inserted ? 0 : shareAt(at) * Math.min(MOST_A_WORD, rarity(token.stem));
    at += 1;
  }
  return { tokens, weights, total: sum(weights) };
}

/** The words of an utterance as a bag for each sentence, in numbers: all that most candidates are judged by. */
export interface Bag {
  /** Nats of each token. */
  readonly weights: Float64Array;
  readonly total: number;
  /** Of each token the number of its sentence, see segments.ts. */
  readonly segments: Uint16Array;
  /** Its distinct stems as numbers, rising: two such lists are compared in one pass. */
  readonly words: Int32Array;
  /** Of each token the place of its stem in `words`. */
  readonly places: Uint32Array;
}

/** What of an utterance is asked for by every pair that it is a candidate of. */
export interface WeighedUtterance extends Bag {
  /** Without regard to topics: the most that its words can prove. */
  readonly weighed: Weighed;
}

/** @param segments of each token the number of its sentence; @param numbers its stem as a number */
export const bagOf = (weights: Float64Array, segments: Uint16Array, numbers: Int32Array): Bag => ({
  weights,
  total: sum(weights),
  segments,
  ...distinct(numbers),
});

/** The distinct numbers among them, rising, and the place of each of them there. */
function distinct(numbers: Int32Array): Pick<Bag, 'words' | 'places'> {
  const sorted = numbers.slice().sort();
  const words = sorted.filter((number, at) => at === 0 || number !== sorted[at - 1]);
  const places = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) places[at] = placeOf(numbers[at] as number, words);
  return { words, places };
}

const remembered = new WeakMap<Utterance, WeighedUtterance & { readonly rarity: Rarity }>();

/** Remembered for the corpus that asked last. */
export function weighedUtterance(utterance: Utterance, rarity: Rarity): WeighedUtterance {
  const before = remembered.get(utterance);
  if (before?.rarity === rarity) return before;
  const words = weighed(utterance.tokens, rarity);
  const numbers = Int32Array.from(utterance.tokens, ({ stem }) => wordNumber(stem));
  const now = { rarity, weighed: words, ...bagOf(words.weights, segmentsOf(utterance), numbers) };
  remembered.set(utterance, now);
  return now;
}

/** The same between two articles: a word that is the topic of one of them proves less. */
export function withinTopics({ tokens, weights }: Weighed, topics: readonly Topic[]): Weighed {
  const discounted = weights.slice();
  tokens.forEach(({ stem }, at) => {
    if (topics.some((topic) => topic.has(stem))) discounted[at] = (discounted[at] ?? 0) * TOPIC_SHARE;
  });
  return { tokens, weights: discounted, total: sum(discounted) };
}
