/**
 * Which words of a reported clause stand for which words of a quote: the words that carry its sense, person and tense
 * left aside ("he would close the harbour" / "I will close the harbour").
 *
 * Each word of the clause is given the likest word of one stretch of the quote. Cost: O(n·m) for clauses and quotes of
 * n and m telling words, and O(p²) for their p pairs, which are few. Source: own; soft overlap within a window, as in
 * passage retrieval. Not the alignment of two wordings (align.ts): a reporter turns clauses round, and an order that
 * is kept proves nothing here. Not overlap with the whole quote either: a long answer holds the words of any clause.
 */
import type { Nearness } from '../text/nearness';
import type { Rarity } from '../text/rarity';
import type { Token } from '../text/tokens';
import type { Pair } from './align';
import type { ToldWord } from './candidates';
import { isSmallWord, NEGATIONS, PERSON_WORDS } from './small-words-en';
import { MOST_A_WORD } from './weighed';
import { MOST_NEAR, wordLikeness } from './word-likeness';

/** Nats: a word that proves less says nothing of what a clause is about. */
const LEAST_TELLING = 2;
/** Tokens of a quote in which a clause is looked for, for each token of the clause, and besides. */
const WINDOW = { times: 2, more: 6 };
/** Tokens read; a longer quote is a speech, a longer clause is none. */
const MAX_TOKENS = 400;
/** Tokens before and after the words found in which a "not" would turn their sense: "did not in the end close". */
const NEGATION_REACH = { before: 3, after: 1 };

/** A word that says what a clause is about: neither person nor negation nor a small word. */
export const isTelling = (token: Token): boolean =>
  !token.inserted && !isSmallWord(token.form) && !PERSON_WORDS.has(token.form) && !NEGATIONS.has(token.form);

const isNumber = ({ form }: Token): boolean => /^\p{N}/u.test(form);

/** Words of one side, with what each proves; a word that tells nothing weighs 0. */
interface Side {
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
}

export interface ClauseWords {
  readonly pairs: readonly Pair[];
  /** Nats of the pairs together. */
  readonly mass: number;
  /** 0–1: share of what the clause says that the quote says too. */
  readonly clauseShare: number;
  /** 0–1: share of what the stretch of the quote says that the clause says too. */
  readonly quoteShare: number;
  /** Numbers and negations of the two agree. */
  readonly agrees: boolean;
}

function weightOf({ stem, isTelling: tells }: ToldWord, weigh: Rarity): number {
  const weight = tells ? Math.min(MOST_A_WORD, weigh(stem)) : 0;
  return weight >= LEAST_TELLING ? weight : 0;
}

function sideOf(tokens: readonly Token[], weigh: Rarity): Side {
  const bounded = tokens.slice(0, MAX_TOKENS);
  const weights = bounded.map((token) => weightOf({ stem: token.stem, isTelling: isTelling(token) }, weigh));
  return { tokens: bounded, weights };
}

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

function likenessOf(a: Token, b: Token, nearness: Nearness): number {
  const spelled = wordLikeness(a, b);
  return spelled > 0 ? spelled : MOST_NEAR * nearness(a.form, b.form);
}

/** Every two telling words that are alike, by their place in the quote. */
function alikeWords(quote: Side, clause: Side, nearness: Nearness): Pair[] {
  return quote.tokens.flatMap((token, here) => {
    const own = quote.weights[here] ?? 0;
    if (own === 0) return [];
    return clause.tokens.flatMap((other, there): Pair[] => {
      const theirs = clause.weights[there] ?? 0;
      const likeness = theirs === 0 ? 0 : likenessOf(token, other, nearness);
      return likeness === 0 ? [] : [{ here, there, likeness, weight: Math.min(own, theirs) * likeness }];
    });
  });
}

/** The best of them, each word once. */
function eachOnce(alike: readonly Pair[]): Pair[] {
  const [here, there] = [new Set<number>(), new Set<number>()];
  const kept: Pair[] = [];
  for (const pair of [...alike].sort((a, b) => b.weight - a.weight)) {
    if (here.has(pair.here) || there.has(pair.there)) continue;
    here.add(pair.here);
    there.add(pair.there);
    kept.push(pair);
  }
  return kept.sort((a, b) => a.here - b.here);
}

const massOf = (pairs: readonly Pair[]): number => sum(pairs.map(({ weight }) => weight));

/** Of all stretches of the quote the one that holds most of the clause. */
function bestStretch(alike: readonly Pair[], width: number): Pair[] {
  let best: Pair[] = [];
  let begun = -1;
  for (const first of alike) {
    if (first.here === begun) continue;
    begun = first.here;
    const within = eachOnce(alike.filter(({ here }) => here >= first.here && here < first.here + width));
    if (massOf(within) > massOf(best)) best = within;
  }
  return best;
}

const negated = (tokens: readonly Token[]): boolean => tokens.some(({ form }) => NEGATIONS.has(form));

function agree(quote: Side, clause: Side, from: number, to: number, pairs: readonly Pair[]): boolean {
  const around = quote.tokens.slice(Math.max(0, from - NEGATION_REACH.before), to + NEGATION_REACH.after);
  if (negated(around) !== negated(clause.tokens)) return false;
  const found = new Set(pairs.map(({ there }) => there));
  return clause.tokens.every((token, at) => !isNumber(token) || found.has(at));
}

/** Share of the words without an equal that may have one of like meaning: more is rare (see features.ts). */
const MOST_NEAR_WORDS = 0.25;

/**
 * The most that the two could show: every word of one stem paired, and some of like meaning. Hardly ever less than what
 * {@link clauseWords} finds, at a small part of its cost.
 *
 * @param quote its stems
 */
export function bestClauseWords(
  quote: ReadonlySet<string>,
  clause: readonly ToldWord[],
  weigh: Rarity,
): Pick<ClauseWords, 'mass' | 'clauseShare' | 'quoteShare'> {
  let [all, equal] = [0, 0];
  for (const word of clause.slice(0, MAX_TOKENS)) {
    const weight = weightOf(word, weigh);
    all += weight;
    if (quote.has(word.stem)) equal += weight;
  }
  const mass = equal + MOST_NEAR_WORDS * (all - equal);
  return { mass, clauseShare: Math.min(1, mass / Math.max(1, all)), quoteShare: 1 };
}

/** Null where they have no word in common that tells anything. */
export function clauseWords(
  quote: readonly Token[],
  clause: readonly Token[],
  weigh: Rarity,
  nearness: Nearness,
): ClauseWords | null {
  const [ours, theirs] = [sideOf(quote, weigh), sideOf(clause, weigh)];
  const width = WINDOW.times * theirs.tokens.length + WINDOW.more;
  const pairs = bestStretch(alikeWords(ours, theirs, nearness), width);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const mass = massOf(pairs);
  const [from, to] = [first.here, last.here + 1];
  return {
    pairs,
    mass,
    clauseShare: Math.min(1, mass / Math.max(1, sum(theirs.weights))),
    quoteShare: Math.min(1, mass / Math.max(1, sum(ours.weights.slice(from, to)))),
    agrees: agree(ours, theirs, from, to, pairs),
  };
}
