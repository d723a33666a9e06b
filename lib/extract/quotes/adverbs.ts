/**
 * Adverbs, days and times: the words that may stand between a speaker and his cue without being either.
 *
 * Cost: bounded per call. Source: own; -ly and a short list reach nearly all adverbs of reporting clauses.
 */

import { endsWith, type Lexicon } from './lexicon/lexicon';
import type { Token } from './tokens';

/** Words between a cue and its subject, at most. */
const MAX_BETWEEN = 14;

/** "three days ago" */
const WORDS_OF_AGO = 3;

export const isAdverb = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind === 'word' &&
  (lexicon.adverbs.has(token.lower) ||
    (endsWith(token.lower, lexicon.adverbEnds) && !token.capital && !lexicon.notAdverbs.has(token.lower)));

/** A weekday or a month with its capital; May is left out, because it is a verb and a name. */
export const isDay = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind === 'word' &&
  (token.capital || lexicon.smallDays) &&
  (lexicon.weekdays.has(token.lower) || lexicon.months.has(token.lower));

/** How many words the time expression has that ends at `i`, without what leads into it; 0 for none. */
function timeLength(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (isDay(token, lexicon)) return 1;
  if (/^\d/u.test(token?.text ?? '') && isDay(before, lexicon)) return 2;
  if (lexicon.ago.has(token?.lower ?? '')) return WORDS_OF_AGO;
  const period =
    lexicon.periods.has(token?.lower ?? '') &&
    (lexicon.beforePeriod.has(before?.lower ?? '') || isDay(before, lexicon));
  return period ? 2 : 0;
}

/** Left over "on Thursday", "last week", "on April 18", "two days ago"; `i` itself where none ends there. */
function skipTime(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  const length = timeLength(tokens, i, lexicon);
  if (length === 0) return i;
  let at = i - length;
  while (at >= 0 && (lexicon.beforeDay.has(tokens[at]?.lower ?? '') || isDay(tokens[at], lexicon))) at -= 1;
  return at;
}

/** Index of the last token at or before `i` that is neither auxiliary, adverb nor time expression; may be -1. */
export function skipBack(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  for (let steps = 0; steps < MAX_BETWEEN && at >= 0; steps += 1) {
    const token = tokens[at];
    const before = skipTime(tokens, at, lexicon);
    const skips =
      isAdverb(token, lexicon) ||
      (token?.kind === 'word' &&
        (lexicon.auxiliaries.has(token.lower) || lexicon.reflexives.has(token.lower)));
    if (before === at && !skips) return at;
    at = before < at ? before : at - 1;
  }
  return at;
}
