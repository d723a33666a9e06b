/**
 * Numbers in digits and words: "1,200", "twenty-one", "4 thousand 3 hundred and 21", "half a dozen",
 * "two-thirds", "hundreds of".
 *
 * Cost: one pass over the number, at most {@link MAX_NUMBER_TOKENS} tokens. Source: the usual grammar of
 * number words: a part below a thousand, multiplied by its magnitude, the magnitudes falling. A table of
 * whole numbers was not taken: words combine without end.
 */

import { type FractionRead, halfOf, joinedFraction, slashFraction, trailingFraction } from './fractions';
import type { Language } from './language';
import type { NumberRead } from './number-read';
import { phraseFrom } from './phrases';
import type { Token } from './tokens';
import { FRACTION_SIGNS, SUFFIXES } from './words/signs';

/** No number of the news has more words; it bounds hostile chains. */
export const MAX_NUMBER_TOKENS = 24;
const TEN = 10;
const HUNDRED = 100;
/** French counts 60 + 10 … 19 and 80 + 10 … 19. */
const BELOW_TWENTY = 20;

interface Sum {
  next: number;
  total: number;
  /** Part below the next magnitude; null directly behind one. */
  part: number | null;
  scale: number;
  words: boolean;
}

/** The index behind one hyphen between number words, if there is one. */
const pastHyphen = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === '-' ? at + 1 : at;

function addWord(tokens: readonly Token[], sum: Sum, lang: Language): boolean {
  const at = pastHyphen(tokens, sum.next);
  const found = phraseFrom(lang.numbers, tokens, at);
  if (!found) return false;
  const { part } = sum;
  const isTens = part !== null && part % HUNDRED >= BELOW_TWENTY && part % TEN === 0;
  const fits =
    part === null ||
    (part >= HUNDRED && part % HUNDRED === 0 && found.value < HUNDRED && sum.words) ||
    (isTens &&
      found.value > 0 &&
      found.value < (lang.words.countsBeyondTen ? BELOW_TWENTY : TEN) &&
      sum.words);
  if (!fits || (part === null && found.value >= sum.scale)) return false;
  sum.part = (part ?? 0) + found.value;
  sum.next = found.next;
  return true;
}

/** "4 thousand 3 hundred": digits go on behind a magnitude only if a smaller one follows them. */
function addDigits(tokens: readonly Token[], sum: Sum, lang: Language): boolean {
  const value = tokens[sum.next]?.value ?? null;
  if (sum.part !== null || value === null) return false;
  const magnitude = phraseFrom(lang.magnitudes, tokens, sum.next + 1);
  if (!magnitude || magnitude.value >= sum.scale) return false;
  sum.part = value;
  sum.next += 1;
  return true;
}

function addMagnitude(tokens: readonly Token[], sum: Sum, lang: Language): boolean {
  const found = phraseFrom(lang.magnitudes, tokens, pastHyphen(tokens, sum.next));
  if (!found || sum.part === null) return false;
  if (found.value <= HUNDRED) {
    if (sum.words && sum.part >= HUNDRED) return false;
    sum.part *= found.value;
    sum.words = true;
  } else {
    if (found.value >= sum.scale) return false;
    sum.total += sum.part * found.value;
    sum.part = null;
    sum.scale = found.value;
  }
  sum.next = found.next;
  return true;
}

/** "two hundred and six", "two thousand and two hundred", "3 hundred and 21". */
function addJoined(tokens: readonly Token[], sum: Sum, lang: Language): boolean {
  if (!lang.words.and.includes(tokens[sum.next]?.lower ?? '') || !sum.words) return false;
  const open = sum.part === null || (sum.part >= HUNDRED && sum.part % HUNDRED === 0);
  const after = tokens[sum.next + 1];
  if (!open || !after) return false;
  const trial: Sum = { ...sum, next: sum.next + 1 };
  if (after.kind === 'digits') {
    const mayAdd =
      sum.part !== null &&
      after.value !== null &&
      after.value < HUNDRED &&
      after.value > 0 &&
      Number.isInteger(after.value);
    if (!mayAdd) return false;
    trial.part = (sum.part ?? 0) + (after.value ?? 0);
    trial.next += 1;
  } else if (lang.words.one.includes(after.lower) || !addWord(tokens, trial, lang)) return false;
  Object.assign(sum, trial);
  return true;
}

/** "two hundred point zero three", "point seventy-one". */
function addPoint(tokens: readonly Token[], sum: Sum, lang: Language): boolean {
  if (!lang.words.point.includes(tokens[sum.next]?.lower ?? '') || sum.part === null) return false;
  let digits = '';
  let at = sum.next + 1;
  for (let found = phraseFrom(lang.numbers, tokens, at); found && digits.length < TEN; ) {
    const unit = phraseFrom(lang.numbers, tokens, pastHyphen(tokens, found.next));
    const tens = found.value >= BELOW_TWENTY && unit !== null && unit.value > 0 && unit.value < TEN;
    digits += String(tens && unit ? found.value + unit.value : found.value);
    at = tens && unit ? unit.next : found.next;
    found = phraseFrom(lang.numbers, tokens, at);
  }
  if (digits === '') return false;
  sum.part += Number(`0.${digits}`);
  sum.next = at;
  return true;
}

/** "10k", "12.5M", "2.33 k", "8 B": a suffix behind digits. */
function addSuffix(tokens: readonly Token[], sum: Sum): void {
  const after = tokens[sum.next];
  if (after?.kind !== 'word' || sum.part === null || !Object.hasOwn(SUFFIXES, after.text)) return;
  const scale = SUFFIXES[after.text] ?? 1;
  if (!after.glued && /^[Mb]$/u.test(after.text)) return;
  sum.total += sum.part * scale;
  sum.part = null;
  sum.scale = scale;
  sum.next += 1;
}

function startOf(tokens: readonly Token[], first: number, lang: Language): Sum | null {
  const token = tokens[first];
  const sum: Sum = { next: first, total: 0, part: null, scale: Infinity, words: false };
  if (token?.kind === 'digits' && token.value !== null) {
    sum.part = token.value;
    sum.next += 1;
    const sign = tokens[sum.next];
    if (sign?.kind === 'sign' && Object.hasOwn(FRACTION_SIGNS, sign.lower)) {
      sum.part += FRACTION_SIGNS[sign.lower] ?? 0;
      sum.next += 1;
    }
    addSuffix(tokens, sum);
    return sum;
  }
  sum.words = true;
  const word = phraseFrom(lang.numbers, tokens, first);
  if (word) return { ...sum, part: word.value, next: word.next };
  const article = token && lang.words.articles.includes(token.lower) ? first + 1 : null;
  const bare = article ?? first;
  const magnitude = phraseFrom(lang.magnitudes, tokens, bare);
  const counts = magnitude && (article !== null || magnitude.value >= HUNDRED);
  return counts ? { ...sum, part: 1, next: bare } : null;
}

/** The sum with the fraction behind "and" added, in the magnitude that is meant: "two and a half million". */
function withFraction(sum: Sum, fraction: FractionRead): { value: number; scale: number } {
  const scale = Number.isFinite(sum.scale) ? sum.scale : 1;
  const whole = sum.total + (sum.part ?? 0);
  if (fraction.scale !== null) {
    const isCommon = sum.total === 0;
    return {
      value: whole * (isCommon ? fraction.scale : 1) + fraction.value * fraction.scale,
      scale: fraction.scale,
    };
  }
  return { value: whole + fraction.value * (sum.part === null ? scale : 1), scale };
}

const STEPS = [addWord, addDigits, addMagnitude, addJoined, addPoint];

function cardinal(tokens: readonly Token[], first: number, lang: Language): NumberRead | null {
  const sum = startOf(tokens, first, lang);
  if (!sum) return null;
  const form = sum.words ? 'words' : 'digits';
  const limit = first + MAX_NUMBER_TOKENS;
  let fraction = joinedFraction(tokens, sum.next, lang);
  while (!fraction && sum.next < limit && STEPS.some((step) => step(tokens, sum, lang)))
    fraction = joinedFraction(tokens, sum.next, lang);
  const read = { first, low: null, high: null, form } as const;
  if (fraction) return { ...read, ...withFraction(sum, fraction), next: fraction.next };
  const value = sum.total + (sum.part ?? 0);
  const scale = Number.isFinite(sum.scale) ? sum.scale : 1;
  const divided = trailingFraction(tokens, sum.next, value, lang);
  if (!divided) return { ...read, value, next: sum.next, scale };
  return {
    ...read,
    value: divided.value,
    next: divided.next,
    scale,
    form: divided.scale === null ? 'fraction' : 'words',
  };
}

/** "hundreds of thousands", "dozens"; "several hundred". */
function vague(tokens: readonly Token[], first: number, lang: Language): NumberRead | null {
  const few = phraseFrom(lang.few, tokens, first);
  const of = few && lang.words.of.includes(tokens[few.next]?.lower ?? '') ? few.next + 1 : few?.next;
  const magnitude = of === undefined ? null : phraseFrom(lang.magnitudes, tokens, of);
  let found = magnitude ?? phraseFrom(lang.vague, tokens, first);
  if (!found) return null;
  let value = found.value;
  let next = found.next;
  while (next - first < MAX_NUMBER_TOKENS && lang.words.of.includes(tokens[next]?.lower ?? '')) {
    found = phraseFrom(lang.vague, tokens, next + 1);
    if (!found) break;
    value *= found.value;
    next = found.next;
  }
  if (!Number.isFinite(value)) return null;
  return { first, next, value, low: value, high: value * TEN, form: 'vague', scale: value };
}

function negativeStart(tokens: readonly Token[], first: number, lang: Language): number | null {
  const token = tokens[first];
  const after = tokens[first + 1];
  if (!token || !after) return null;
  if (token.lower === '-' || token.lower === '−')
    return after.kind === 'digits' && after.glued && !token.glued ? first + 1 : null;
  return lang.words.minus.includes(token.lower) ? pastHyphen(tokens, first + 1) : null;
}

/** The number that starts at token `first`, or null. Offsets and dates are not judged here. */
export function readNumber(tokens: readonly Token[], first: number, lang: Language): NumberRead | null {
  const positive = negativeStart(tokens, first, lang);
  if (positive !== null) {
    const read = cardinal(tokens, positive, lang);
    return read && read.value > 0 ? { ...read, first, value: -read.value } : null;
  }
  return (
    slashFraction(tokens, first) ??
    halfOf(tokens, first, lang) ??
    vague(tokens, first, lang) ??
    cardinal(tokens, first, lang)
  );
}
