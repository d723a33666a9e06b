/**
 * A number with its currency or unit and its rate: "$5 million", "50mph", "12-year-old", "USD 22.5 million",
 * "1.9 gigawatts", "$3.05 per gallon".
 *
 * Cost: O(1) look-ups behind and before the number. Source: the tables in `words/`.
 */
import type { Language } from './language';
import type { NumberRead } from './number-read';
import { readNumber } from './numbers';
import { type Found, phraseFrom } from './phrases';
import type { Token } from './tokens';
import { CODE_SHAPE, GLUED_ONLY, MONEY_SUFFIXES } from './words/signs';

export interface Amount {
  /** Token indices, half-open, from the currency sign through the unit. */
  readonly first: number;
  readonly next: number;
  readonly number: NumberRead;
  readonly unit: string | null;
  /** A currency stands before the number. */
  readonly signed: boolean;
  readonly per: string | null;
  readonly perNext: number;
}

/** "rs" and "rm" are words, unless printed as a currency is. */
function isCode(tokens: readonly Token[], found: Found<string>): boolean {
  for (let at = found.first; at < found.next; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'sign') return true;
    if (token && CODE_SHAPE.test(token.text)) return true;
  }
  return false;
}

/** "a $ 4 billion bid" has an article, "A$4bn" a currency. */
function isGluedSign(tokens: readonly Token[], found: Found<string>): boolean {
  const letter = tokens[found.first];
  return letter?.lower !== 'a' || found.next - found.first === 1 || tokens[found.first + 1]?.glued === true;
}

function currencyBefore(tokens: readonly Token[], first: number, lang: Language): Found<string> | null {
  const found = phraseFrom(lang.currencyBefore, tokens, first);
  return found && isCode(tokens, found) && isGluedSign(tokens, found) ? found : null;
}

function withMagnitude(number: NumberRead, next: number, scale: number): NumberRead {
  return { ...number, value: number.value * scale, scale: number.scale * scale, next };
}

/** "£6m", "$2.7 b": letters that would be a unit without the currency; "75 USD million". */
function moneyScale(tokens: readonly Token[], number: NumberRead, at: number, lang: Language): NumberRead {
  const token = tokens[at];
  if (token?.kind !== 'word') return number;
  if (Object.hasOwn(MONEY_SUFFIXES, token.lower) && number.scale === 1 && number.form === 'digits')
    return withMagnitude(number, at + 1, MONEY_SUFFIXES[token.lower] ?? 1);
  const magnitude = number.scale === 1 ? phraseFrom(lang.magnitudes, tokens, at) : null;
  return magnitude && magnitude.value > 100 ? withMagnitude(number, magnitude.next, magnitude.value) : number;
}

/** "41m of its phones", "3m sales": millions, because metres are not counted so. */
function isMillions(tokens: readonly Token[], at: number, lang: Language): boolean {
  const behind = tokens[at + 1];
  if (lang.stops.has(behind?.lower ?? '') && !lang.words.of.includes(behind?.lower ?? '')) return false;
  if (tokens[at]?.text !== 'm' || !tokens[at]?.glued || behind?.kind !== 'word') return false;
  return !/^(?:tall|long|wide|high|deep|away|from|above|below|in|and|or|to|below|north|south|east|west|race|final|freestyle|hurdles|sprint|butterfly)$/u.test(
    behind.lower,
  );
}

/** `12 C` in capitals is a temperature; "c" is not. */
function degreeLetter(token: Token | undefined): string | null {
  if (token?.text === 'C') return 'celsius';
  return token?.text === 'F' ? 'fahrenheit' : null;
}

interface UnitRead {
  readonly unit: string;
  readonly next: number;
}

function symbolAt(tokens: readonly Token[], at: number, lang: Language): UnitRead | null {
  const found = phraseFrom(lang.symbols, tokens, at);
  const token = tokens[at];
  const letter = degreeLetter(token);
  if (letter && lang.words.clock.length > 0) return { unit: letter, next: at + 1 };
  if (!found || !token) return null;
  if (GLUED_ONLY.has(token.lower) && found.next === at + 1 && !token.glued) return null;
  if (/^[GTSHP]$/u.test(token.text)) return null;
  return { unit: found.value, next: found.next };
}

/** The unit or currency at token `at`, which may stand behind a hyphen: "3-inch". */
function unitAt(tokens: readonly Token[], at: number, lang: Language): UnitRead | null {
  const start = tokens[at]?.lower === '-' && tokens[at + 1]?.glued !== false ? at + 1 : at;
  const name = phraseFrom(lang.units, tokens, start) ?? phraseFrom(lang.currencyNames, tokens, start);
  if (name) return { unit: name.value, next: name.next };
  const symbol = symbolAt(tokens, start, lang);
  if (symbol) return symbol;
  const money = phraseFrom(lang.currencyAfter, tokens, start);
  const isPrinted = money !== null && (isCode(tokens, money) || tokens[start]?.glued === true);
  return isPrinted ? { unit: money.value, next: money.next } : null;
}

/** The rate behind an amount or a counted noun: "a week", "per gallon". */
export function rateAt(
  tokens: readonly Token[],
  at: number,
  lang: Language,
): { per: string; next: number } | null {
  const found = phraseFrom(lang.per, tokens, at);
  return found ? { per: found.value, next: found.next } : null;
}

function plainAmount(tokens: readonly Token[], read: NumberRead, lang: Language): Amount {
  if (isMillions(tokens, read.next, lang) && read.form === 'digits' && read.scale === 1) {
    const number = withMagnitude(read, read.next + 1, 1e6);
    return {
      first: read.first,
      next: number.next,
      number,
      unit: null,
      signed: false,
      per: null,
      perNext: number.next,
    };
  }
  const ofUnit =
    read.form === 'vague' && lang.words.of.includes(tokens[read.next]?.lower ?? '')
      ? read.next + 1
      : read.next;
  const unit = unitAt(tokens, ofUnit, lang);
  const isMoney = unit !== null && /^[A-Z]{3}$/u.test(unit.unit);
  const number = unit && isMoney ? moneyScale(tokens, read, unit.next, lang) : read;
  const next = Math.max(unit?.next ?? read.next, number.next);
  const rate = unit ? rateAt(tokens, next, lang) : null;
  return {
    first: read.first,
    next,
    number,
    unit: unit?.unit ?? null,
    signed: false,
    per: rate?.per ?? null,
    perNext: rate?.next ?? next,
  };
}

/** The amount that starts at token `first` (at its currency sign, if it has one), or null. */
export function readAmount(tokens: readonly Token[], first: number, lang: Language): Amount | null {
  const sign = currencyBefore(tokens, first, lang);
  if (!sign) {
    const read = readNumber(tokens, first, lang);
    return read ? plainAmount(tokens, read, lang) : null;
  }
  const read = readNumber(tokens, sign.next, lang);
  if (!read) return null;
  const number = moneyScale(tokens, read, read.next, lang);
  const repeated = phraseFrom(lang.currencyAfter, tokens, number.next);
  const next = repeated && isCode(tokens, repeated) ? repeated.next : number.next;
  const nation = sign.value === 'USD' && tokens[next]?.text === 'US' ? next + 1 : next;
  const rate = rateAt(tokens, nation, lang);
  return {
    first,
    next: nation,
    number: { ...number, first: sign.next },
    unit: sign.value,
    signed: true,
    per: rate?.per ?? null,
    perNext: rate?.next ?? nation,
  };
}
