/**
 * Noun phrases in a frame, read from a word outwards: who stands before a cue, after it, or at the start of a
 * sentence.
 *
 * Shallow: determiners, prepositions, auxiliaries and conjunctions bound a phrase; every other word belongs to
 * it. Cost: O({@link MAX_PHRASE}) per call. Source: own rules for newspaper English; a parser's model weighs
 * megabytes and takes longer than the 10 ms that an article may cost.
 */
import type { Frame, Token } from './frames';
import type { Lexicon } from './lexicon/lexicon';

/** Words in one phrase; a longer one is a misread sentence. */
const MAX_PHRASE = 14;

/** Half-open token indices of a noun phrase in its frame; `head` is the end without what follows a preposition. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;
const PERIOD =
  /^(?:week|month|year|night|morning|afternoon|evening|day|weekend|summer|spring|fall|winter|time|times)$/u;
const BEFORE_PERIOD =
  /^(?:last|this|that|next|each|the|a|same|past|late|early|earlier|one|previous|thursday|friday|saturday|sunday|monday|tuesday|wednesday|many|several|three|four)$/u;
const BEFORE_DAY = /^(?:on|in|late|early|earlier|at|last|this|since|by|later|until|during|for|over)$/u;
const ADVERB_ENDING = /ly$/u;
const NOT_ADVERBS =
  /^(?:family|ally|reply|italy|july|assembly|emily|kelly|bully|supply|kimberly|sally|beverly|daily|weekly|billy|molly|fly|rally)$/u;
const DIGITS = /^\d/u;

export const isAdverb = (token: Token, lexicon: Lexicon): boolean =>
  token.kind === 'word' &&
  (lexicon.adverbs.has(token.lower) ||
    (ADVERB_ENDING.test(token.lower) && !token.capital && !NOT_ADVERBS.test(token.lower)));

export const isDay = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  (WEEKDAY.test(token.lower) || (MONTH.test(token.lower) && token.lower !== 'may'));

/** Words that can never be part of a noun phrase. */
function bounds(token: Token, lexicon: Lexicon): boolean {
  if (token.kind !== 'word') return true;
  const { lower } = token;
  if (isDay(token)) return true;
  return (
    lexicon.auxiliaries.has(lower) ||
    (lexicon.conjunctions.has(lower) && lower !== 'and') ||
    lexicon.relatives.has(lower) ||
    (lexicon.pronouns.has(lower) && !lexicon.determiners.has(lower)) ||
    (!token.capital &&
      (lexicon.speech.has(lower) || isAdverb(token, lexicon)) &&
      !lexicon.utteranceNouns.has(lower))
  );
}

/** Left over a time expression that ends at `i`: "on Thursday", "last week", "on April 18", "two days ago". */
function skipTimeBack(tokens: readonly Token[], i: number): number {
  let at = i;
  const token = tokens[at];
  if (!token) return i;
  if (isDay(token)) at -= 1;
  else if (DIGITS.test(token.text) && isDay(tokens[at - 1])) at -= 2;
  else if (token.lower === 'ago') at -= 3;
  else if (PERIOD.test(token.lower) && BEFORE_PERIOD.test(tokens[at - 1]?.lower ?? '')) at -= 2;
  else return i;
  while (at >= 0 && (BEFORE_DAY.test(tokens[at]?.lower ?? '') || isDay(tokens[at]))) at -= 1;
  return at;
}

/** Index of the last token at or before `i` that is neither auxiliary, adverb nor time expression. */
export function skipBack(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  for (let steps = 0; steps < MAX_PHRASE && at >= 0; steps += 1) {
    const token = tokens[at];
    if (!token) break;
    const before = skipTimeBack(tokens, at);
    if (before < at) at = before;
    else if (token.kind === 'word' && (lexicon.auxiliaries.has(token.lower) || isAdverb(token, lexicon)))
      at -= 1;
    else if (/^(?:himself|herself|themselves|itself)$/u.test(token.lower)) at -= 1;
    else break;
  }
  return at;
}

/** Left from `)` to before its `(`. */
export function skipParenthesis(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== ')' && tokens[i]?.text !== ']') return i;
  for (let at = i - 1; at >= 0 && i - at <= MAX_PHRASE; at -= 1)
    if (tokens[at]?.text === '(' || tokens[at]?.text === '[') return at - 1;
  return i;
}

/** A phrase without prepositions that ends with token `i`; null where that is no noun. */
function simpleEndingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  const last = skipParenthesis(tokens, i);
  let at = last;
  while (at >= 0 && last - at < MAX_PHRASE) {
    const token = tokens[at];
    if (!token) break;
    const nickname =
      token.kind === 'quote' &&
      at < last &&
      (tokens[at - 1]?.capital ?? false) &&
      (tokens[at + 1]?.capital ?? false);
    if (!nickname && (bounds(token, lexicon) || lexicon.prepositions.has(token.lower))) break;
    if (token.lower === 'and' && !(tokens[at - 1]?.capital && tokens[at + 1]?.capital)) break;
    at -= 1;
    if (lexicon.determiners.has(token.lower) && !token.possessive && token.lower !== 'that') break;
  }
  const from = at + 1;
  if (from > last || lexicon.determiners.has(tokens[last]?.lower ?? '')) return null;
  return { from, to: last + 1, head: last + 1 };
}

/** True where the phrase is what a preposition at the start of a clause leads to: "In Iowa …". */
function isFronted(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  const before = tokens[phrase.from - 1];
  if (!before || !lexicon.prepositions.has(before.lower)) return false;
  const outer = tokens[phrase.from - 2];
  return !outer || outer.kind !== 'word' || lexicon.conjunctions.has(outer.lower);
}

/**
 * The noun phrase that ends with token `i`, with what prepositions hang on it: for "the spokesman for
 * President Putin" the head is the spokesman.
 */
export function phraseEndingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  const last = simpleEndingAt(tokens, i, lexicon);
  if (!last) return null;
  let whole = last;
  for (let depth = 0; depth < 3; depth += 1) {
    const preposition = tokens[whole.from - 1];
    if (
      !preposition ||
      !lexicon.prepositions.has(preposition.lower) ||
      lexicon.conjunctions.has(preposition.lower)
    )
      return whole;
    const outer = simpleEndingAt(tokens, whole.from - 2, lexicon);
    if (!outer || isFronted(tokens, outer, lexicon) || isFronted(tokens, whole, lexicon)) return whole;
    whole = { from: outer.from, to: last.to, head: outer.to };
  }
  return whole;
}

const STOPS_AFTER = /^(?:that|if|whether|there|than|what|when|how)$/u;

/** The noun phrase that starts with token `i`: after an inverted cue ("said Mr. Trump") or "according to". */
export function phraseStartingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  let at = i;
  while (at < tokens.length && at - i < MAX_PHRASE) {
    const token = tokens[at];
    if (!token || STOPS_AFTER.test(token.lower)) break;
    const nickname = token.kind === 'quote' && at > i && tokens[at - 1]?.capital && tokens[at + 1]?.capital;
    if (!nickname && (bounds(token, lexicon) || lexicon.prepositions.has(token.lower))) break;
    if (token.lower === 'and' && !(tokens[at - 1]?.capital && tokens[at + 1]?.capital)) break;
    if (at > i && lexicon.determiners.has(token.lower) && !token.possessive) break;
    at += 1;
  }
  if (at === i || (at === i + 1 && lexicon.determiners.has(tokens[i]?.lower ?? ''))) return null;
  let to = at;
  while (
    /^(?:of|for|from|at|with)$/u.test(tokens[to]?.lower ?? '') &&
    to - i < MAX_PHRASE &&
    !tokens[at - 1]?.capital
  ) {
    const more = phraseStartingAt(tokens, to + 1, lexicon);
    if (!more) break;
    to = more.to;
  }
  return { from: i, to, head: at };
}

/** Capitals from `i` on: "Rubio offered …" → Rubio. */
export function capitalsFrom(frame: Frame, i: number, lexicon: Lexicon): Phrase | null {
  let at = i;
  while (frame.tokens[at]?.capital && !isDay(frame.tokens[at]) && at - i < MAX_PHRASE) {
    at += 1;
    if (frame.tokens[at - 1]?.possessive) break;
  }
  const only = frame.tokens[i];
  if (
    at === i ||
    (at === i + 1 && only && (lexicon.openers.has(only.lower) || lexicon.prepositions.has(only.lower)))
  )
    return null;
  return { from: i, to: at, head: at };
}
