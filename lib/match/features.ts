/**
 * What two aligned wordings show, as numbers: the input of the decision (evidence.ts).
 *
 * Cost: linear in the tokens. Weights are in nats (see text/rarity.ts). Source: own, found on labelled pairs by asking
 * what tells a re-wording from another remark on the same matter: not how long the shared run is, but how much of the
 * shorter wording the other lacks, and how much of the sentences is accounted for on both sides.
 */
import type { Pair } from './align';
import type { Bag, Weighed } from './weighed';

export interface WordFeatures {
  /** Nats: what the aligned words prove together. */
  readonly mass: number;
  /** 0–1: share of the shorter wording that stands in the other, in whatever order. */
  readonly coverage: number;
  /** 0–1: share aligned of the sentences that the alignment touches, on the side where it is less. */
  readonly bothSides: number;
  /** Nats: words of the shorter wording that the other lacks. */
  readonly missing: number;
  /** In two languages: one says no, or each has a number of its own. Within one, the differences show it. */
  readonly contradicted: boolean;
  /** Words aligned. */
  readonly aligned: number;
  /** Every word of both wordings is aligned. */
  readonly whole: boolean;
}

const NOTHING: WordFeatures = {
  mass: 0,
  coverage: 0,
  bothSides: 0,
  missing: 0,
  contradicted: false,
  aligned: 0,
  whole: false,
};

/** Of each side the number of every token's sentence, see segments.ts. */
export type Segments = readonly [Uint16Array, Uint16Array];

/** Share of the words without an equal that may have one of like meaning: more is rare, and costs an alignment each. */
const MOST_NEAR_WORDS = 0.15;
/** Times: by how much the share of what is aligned may grow where topic words, which prove less, are what is not. */
const TOPIC_LIFT = 1.4;

const withNear = (shared: number, all: number): number => shared + MOST_NEAR_WORDS * (all - shared);

interface Held {
  /** Nats of the words that the other wording holds too, in whatever order. */
  readonly mass: number;
  /** Of the sentence of which most is held: no share of several is more. */
  readonly share: number;
}

/** For each word of the first list 1 where the second has it; both are rising. */
function heldWords(words: Int32Array, others: Int32Array): Uint8Array {
  const held = new Uint8Array(words.length);
  let other = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number; // read within its length
    while (other < others.length && (others[other] as number) < word) other += 1;
    if (others[other] === word) held[at] = 1;
  }
  return held;
}

function held({ weights, segments, words, places }: Bag, others: Int32Array): Held {
  const isHeld = heldWords(words, others);
  let mass = 0;
  let share = 0;
  let shared = 0;
  let all = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] as number; // read within its length
    all += weight;
    if (isHeld[places[at] ?? 0] === 1) shared += weight;
    if (segments[at] === segments[at + 1]) continue;
    mass += shared;
    share = Math.max(share, withNear(shared, all) / Math.max(1, all));
    shared = 0;
    all = 0;
  }
  return { mass, share };
}

/**
 * The most that two wordings could show, asked of every candidate: all their common words aligned, and some of like meaning. Hardly ever less
 * than the alignment shows (names in two spellings, many words of like meaning), at a small part of its cost.
 */
export function bestWordFeatures(here: Bag, there: Bag): WordFeatures {
  const ours = held(here, there.words);
  const theirs = held(there, here.words);
  const possible = Math.min(here.total, there.total);
  const mass = Math.min(possible, withNear(Math.min(ours.mass, theirs.mass), possible));
  return {
    mass,
    coverage: Math.min(1, mass / Math.max(possible, 1)),
    bothSides: Math.min(1, ours.share, theirs.share),
    missing: Math.max(0, possible - mass) / TOPIC_LIFT,
    contradicted: false,
    aligned: Math.min(here.weights.length, there.weights.length),
    whole: true,
  };
}

/** Nats that each pair adds: what the poorer of its words proves, as far as they are alike. */
function earnedBy(here: Weighed, there: Weighed, pairs: readonly Pair[]): number[] {
  return pairs.map(
    (pair) => pair.likeness * Math.min(here.weights[pair.here] ?? 0, there.weights[pair.there] ?? 0),
  );
}

/** Words of both that no pair holds: of a speech whose sentences are quoted in another order. */
function looseMass(here: Weighed, there: Weighed, pairs: readonly Pair[]): number {
  const [ours, theirs] = [new Set(pairs.map((pair) => pair.here)), new Set(pairs.map((pair) => pair.there))];
  const free = new Map<string, number>();
  there.tokens.forEach(({ stem }, at) => {
    if (!theirs.has(at)) free.set(stem, (free.get(stem) ?? 0) + 1);
  });
  let mass = 0;
  here.tokens.forEach(({ stem }, at) => {
    const left = free.get(stem) ?? 0;
    if (ours.has(at) || left === 0) return;
    free.set(stem, left - 1);
    mass += here.weights[at] ?? 0;
  });
  return mass;
}

/** Nats that a sentence must have aligned to be touched. */
const TOUCHED = 1;

/** The share of the touched sentences of one side that is aligned. @param places the tokens that the pairs hold */
function shareOfTouched(
  weights: Float64Array,
  segments: Uint16Array,
  places: readonly number[],
  earned: readonly number[],
): number {
  const aligned = new Map<number, number>();
  places.forEach((place, nth) => {
    const segment = segments[place] ?? 0;
    aligned.set(segment, (aligned.get(segment) ?? 0) + (earned[nth] ?? 0));
  });
  const isTouched = (segment: number): boolean => (aligned.get(segment) ?? 0) >= TOUCHED;
  let [all, covered] = [0, 0];
  weights.forEach((weight, at) => {
    if (isTouched(segments[at] ?? 0)) all += weight;
  });
  for (const [segment, nats] of aligned) if (isTouched(segment)) covered += nats;
  return all === 0 ? 0 : Math.min(1, covered / all);
}

export function wordFeatures(
  here: Weighed,
  there: Weighed,
  pairs: readonly Pair[],
  segments: Segments,
): WordFeatures {
  if (pairs.length === 0) return NOTHING;
  const possible = Math.max(1, Math.min(here.total, there.total));
  const earned = earnedBy(here, there, pairs);
  const mass = earned.reduce((total, nats) => total + nats, 0);
  const shared = Math.min(possible, mass + looseMass(here, there, pairs));
  const [ours, theirs] = [pairs.map((pair) => pair.here), pairs.map((pair) => pair.there)];
  return {
    mass,
    coverage: shared / possible,
    bothSides: Math.min(
      shareOfTouched(here.weights, segments[0], ours, earned),
      shareOfTouched(there.weights, segments[1], theirs, earned),
    ),
    missing: possible - shared,
    contradicted: false,
    aligned: pairs.length,
    whole: pairs.length === here.tokens.length && pairs.length === there.tokens.length,
  };
}
