/**
 * Adverbs, days and times: the words that may stand between a speaker and his cue without being either.
 *
 * Cost: bounded per call. Source: own; -ly and a short list reach nearly all adverbs of reporting clauses.
 */

import { type Lexicon, wordSet } from './lexicon/lexicon';
import * as times from './lexicon/times-en';
import type { Token } from './tokens';

/** Words between a cue and its subject, at most. */
const MAX_BETWEEN = 14;

const WEEKDAYS = wordSet(times.WEEKDAYS);
const MONTHS = wordSet(times.MONTHS);
const PERIODS = wordSet(times.PERIODS);
const BEFORE_PERIOD = wordSet(times.BEFORE_PERIOD);
const BEFORE_DAY = wordSet(times.BEFORE_DAY);
const REFLEXIVES = wordSet(times.REFLEXIVES);
const NOT_ADVERBS = wordSet(times.NOT_ADVERBS);
/** "three days ago" */
const WORDS_OF_AGO = 3;

export const isAdverb = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind === 'word' &&
  (lexicon.adverbs.has(token.lower) ||
    (token.lower.endsWith('ly') && !token.capital && !NOT_ADVERBS.has(token.lower)));

/** A weekday or a month with its capital; May is left out, because it is a verb and a name. */
export const isDay = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower));

/** How many words the time expression has that ends at `i`, without what leads into it; 0 for none. */
function timeLength(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (isDay(token)) return 1;
  if (/^\d/u.test(token?.text ?? '') && isDay(before)) return 2;
  if (token?.lower === 'ago') return WORDS_OF_AGO;
  const period = PERIODS.has(token?.lower ?? '') && (BEFORE_PERIOD.has(before?.lower ?? '') || isDay(before));
  return period ? 2 : 0;
}

/** Left over "on Thursday", "last week", "on April 18", "two days ago"; `i` itself where none ends there. */
function skipTime(tokens: readonly Token[], i: number): number {
  const length = timeLength(tokens, i);
  if (length === 0) return i;
  let at = i - length;
  while (at >= 0 && (BEFORE_DAY.has(tokens[at]?.lower ?? '') || isDay(tokens[at]))) at -= 1;
  return at;
}

/** Index of the last token at or before `i` that is neither auxiliary, adverb nor time expression; may be -1. */
export function skipBack(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  for (let steps = 0; steps < MAX_BETWEEN && at >= 0; steps += 1) {
    const token = tokens[at];
    const before = skipTime(tokens, at);
    const skips =
      isAdverb(token, lexicon) ||
      (token?.kind === 'word' && (lexicon.auxiliaries.has(token.lower) || REFLEXIVES.has(token.lower)));
    if (before === at && !skips) return at;
    at = before < at ? before : at - 1;
  }
  return at;
}
