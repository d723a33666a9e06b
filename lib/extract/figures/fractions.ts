/**
 * Fractions: "half a million", "half of", "a third of", "two-thirds", "five and a quarter", "3/4", "½".
 *
 * Cost: O(1) per look. Source: own. An ordinal after an article ("a third person") is no fraction, so a lone
 * one needs "of" or the end of its clause behind it.
 */
import type { Language } from './language';
import type { NumberRead } from './number-read';
import { phraseFrom } from './phrases';
import type { Token } from './tokens';
import { FRACTION_SIGNS, SLASH_DENOMINATORS } from './words/signs';

export interface FractionRead {
  readonly value: number;
  readonly next: number;
  /** Magnitude behind it ("a quarter million"), or null. */
  readonly scale: number | null;
}

/** Numerators above it ("thirty fifths") belong to the number before them. */
const MAX_NUMERATOR = 20;

const isHyphen = (token: Token | undefined): boolean => token?.lower === '-' || token?.lower === '–';

function scaled(tokens: readonly Token[], value: number, next: number, lang: Language): FractionRead {
  const magnitude = phraseFrom(lang.magnitudes, tokens, next);
  return magnitude ? { value, next: magnitude.next, scale: magnitude.value } : { value, next, scale: null };
}

/** A small numerator (or article) with its denominator: "three quarters", "a fourth", "a half". */
function simple(tokens: readonly Token[], first: number, lang: Language): FractionRead | null {
  const article = lang.words.articles.includes(tokens[first]?.lower ?? '');
  const word = article ? null : phraseFrom(lang.numbers, tokens, first);
  const numerator = article ? 1 : (word?.value ?? tokens[first]?.value ?? null);
  if (numerator === null || numerator >= MAX_NUMERATOR || numerator === 0) return null;
  const behind = word?.next ?? first + 1;
  const denominator = phraseFrom(lang.denominators, tokens, isHyphen(tokens[behind]) ? behind + 1 : behind);
  return denominator ? scaled(tokens, numerator / denominator.value, denominator.next, lang) : null;
}

/** "… and a half", "… and three quarters": what is added to the number before it. */
export function joinedFraction(tokens: readonly Token[], at: number, lang: Language): FractionRead | null {
  return lang.words.and.includes(tokens[at]?.lower ?? '') ? simple(tokens, at + 1, lang) : null;
}

/** "[twenty-one] fifths", "[one] - fourth", "[three] quarters million": the number before it divided. */
export function trailingFraction(
  tokens: readonly Token[],
  at: number,
  value: number,
  lang: Language,
): FractionRead | null {
  const hyphen = isHyphen(tokens[at]);
  const found = phraseFrom(lang.denominators, tokens, hyphen ? at + 1 : at);
  if (!found || !Number.isInteger(value)) return null;
  const plural = tokens[found.next - 1]?.lower.endsWith('s') === true || lang.words.digits !== 'point';
  if (!plural && !hyphen && value !== 1) return null;
  const { next, scale } = scaled(tokens, 1, found.next, lang);
  return { value: (value / found.value) * (scale ?? 1), next, scale };
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'sign' && /[.,;:)!?]/u.test(token.lower));
}

const fraction = (first: number, next: number, value: number): NumberRead => ({
  first,
  next,
  value,
  low: null,
  high: null,
  form: 'fraction',
  scale: 1,
});

/** Behind "half": what is halved. */
const HALVED = /^(?:the|a|an|its|their|his|her|our|all)$/u;

/** "the second half", "in half", "the other half". */
const NO_SHARE =
  /^(?:and|first|second|other|this|that|the|latter|final|better|last|each|in|opening|past|early|late|by|every)$/u;

interface Share {
  readonly value: number;
  readonly next: number;
  readonly article: boolean;
  readonly isHalf: boolean;
}

function shareAt(tokens: readonly Token[], first: number, lang: Language): Share | null {
  const article = lang.words.articles.includes(tokens[first]?.lower ?? '');
  const at = article ? first + 1 : first;
  const found = phraseFrom(lang.denominators, tokens, at);
  if (!found || NO_SHARE.test(tokens[first - 1]?.lower ?? '')) return null;
  const isHalf = lang.words.half.includes(tokens[at]?.lower ?? '');
  return { value: found.value, next: found.next, article, isHalf };
}

function shareOfMagnitude(tokens: readonly Token[], share: Share, lang: Language) {
  const article = share.isHalf && lang.words.articles.includes(tokens[share.next]?.lower ?? '');
  const found = phraseFrom(lang.magnitudes, tokens, article ? share.next + 1 : share.next);
  return share.isHalf || share.value === 4 ? found : null;
}

/** "half a million", "quarter million", "half of the", "a third of". */
export function halfOf(tokens: readonly Token[], first: number, lang: Language): NumberRead | null {
  const share = shareAt(tokens, first, lang);
  if (!share) return null;
  const magnitude = shareOfMagnitude(tokens, share, lang);
  if (magnitude) {
    const read = fraction(first, magnitude.next, magnitude.value / share.value);
    return { ...read, form: 'words', scale: magnitude.value };
  }
  const behind = tokens[share.next];
  const isPart = lang.words.of.includes(behind?.lower ?? '') && (share.article || share.isHalf);
  const stands = share.article && (endsClause(behind) || (share.isHalf && behind?.kind === 'word'));
  const halves = share.isHalf && HALVED.test(behind?.lower ?? '');
  return isPart || stands || halves ? fraction(first, share.next, 1 / share.value) : null;
}

/** "3/4", "1⁄16", "½". */
export function slashFraction(tokens: readonly Token[], first: number): NumberRead | null {
  const token = tokens[first];
  if (token?.kind === 'sign' && Object.hasOwn(FRACTION_SIGNS, token.lower))
    return fraction(first, first + 1, FRACTION_SIGNS[token.lower] ?? 0);
  const slash = tokens[first + 1];
  const below = tokens[first + 2]?.value ?? null;
  const above = token?.value ?? null;
  if (above === null || below === null || (slash?.lower !== '/' && slash?.lower !== '⁄')) return null;
  if (tokens[first - 1]?.lower === 'on' || tokens[first + 3]?.lower === '/') return null;
  if (!slash.glued || above >= below || above === 0 || !SLASH_DENOMINATORS.has(below)) return null;
  return fraction(first, first + 3, above / below);
}
