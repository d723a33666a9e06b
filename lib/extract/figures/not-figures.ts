/**
 * Numbers that are no quantities, seen by their form: dates, clock times, phone numbers, versions, codes,
 * ordinals, numbered things.
 *
 * Cost: O(1) per number, but for a chain of joined digits, which is skipped as a whole. Source: own rules.
 * Each answers with the token behind what is to be skipped, so that no part of a date is read again.
 */
import { readAmount } from './amounts';
import type { Language } from './language';
import { phraseFrom, phraseUpTo } from './phrases';
import type { Token } from './tokens';
import { SUFFIXES } from './words/signs';

const MAX_DAY = 31;
/** Joined groups from which a chain of digits is a phone number or a date. */
const CHAIN_GROUPS = 3;
const ORDINAL_MAX = 100;
/** A sentence splitter may leave "12." alone; a longer number alone is no item of a list. */
const MAX_LIST = 100;

/** Where a chain like 555-123-4567, 2024-05-01 or 10:30:15 ends, and how many groups it has. */
function chain(tokens: readonly Token[], at: number, joiners: string): { next: number; groups: number } {
  let next = at + 1;
  let groups = 1;
  while (
    tokens[next]?.kind === 'sign' &&
    joiners.includes(tokens[next]?.lower ?? ' ') &&
    tokens[next]?.glued &&
    tokens[next + 1]?.kind === 'digits' &&
    tokens[next + 1]?.glued
  ) {
    next += 2;
    groups += 1;
  }
  return { next, groups };
}

function isMonth(tokens: readonly Token[], at: number, lang: Language): boolean {
  const found = phraseFrom(lang.months, tokens, at) ?? phraseUpTo(lang.months, tokens, at);
  const token = tokens[at];
  return (
    found !== null &&
    token !== undefined &&
    (token.capital || lang.words.digits === 'space' || lang.words.digits === 'comma')
  );
}

/** "April 24", "Sept. 20", "24 April", "24. April", "24 de abril". */
function dateAt(tokens: readonly Token[], at: number, lang: Language): number | null {
  const value = tokens[at]?.value ?? null;
  if (value === null || value < 1 || value > MAX_DAY || !Number.isInteger(value)) return null;
  const before = tokens[at - 1]?.lower === '.' ? at - 2 : at - 1;
  const run = chain(tokens, at, '-–');
  if (isMonth(tokens, before, lang)) return run.next;
  let after = run.next;
  while (after <= run.next + 1 && /^(?:\.|de|of)$/u.test(tokens[after]?.lower ?? '')) after += 1;
  return isMonth(tokens, after, lang) ? after + 1 : null;
}

function clockAt(tokens: readonly Token[], at: number, lang: Language): number | null {
  const times = chain(tokens, at, ':');
  const suffix = phraseFrom(lang.clock, tokens, times.next);
  if (suffix) return suffix.next;
  return times.groups > 1 ? times.next : null;
}

function chainAt(tokens: readonly Token[], at: number): number | null {
  const dashed = chain(tokens, at, '-–./');
  if (dashed.groups >= CHAIN_GROUPS) return dashed.next;
  const slashed = chain(tokens, at, '/');
  return slashed.groups > 1 ? slashed.next : null;
}

/** "2-0", "4-4": no range runs downwards. */
function scoreAt(tokens: readonly Token[], at: number): number | null {
  const pair = chain(tokens, at, '-–');
  const [first, second] = [tokens[at]?.value ?? null, tokens[at + 2]?.value ?? null];
  return pair.groups === 2 && first !== null && second !== null && first >= second ? pair.next : null;
}

/** "F-16", "COVID-19", "S8", "#1", "/2022": a part of a name, a code or an address. */
function isPartOfName(tokens: readonly Token[], at: number, lang: Language): boolean {
  const before = tokens[at - 1];
  if (!before || !tokens[at]?.glued) return before?.lower === '№' || before?.lower === '#';
  if (before.kind === 'word') return true;
  if (/[#/_@&=\\№+]/u.test(before.lower)) return !(before.lower === '+' && !before.glued);
  const word = tokens[at - 2];
  const hyphened = before.lower === '-' && before.glued && word?.kind === 'word';
  const spells =
    hyphened && (lang.words.minus.includes(word.lower) || phraseUpTo(lang.boundsBefore, tokens, at - 2));
  return (hyphened && !spells) || (before.lower === '.' && before.glued && word?.kind === 'word');
}

/** "5G", "21st", "1990s": letters that are no unit, no currency and no magnitude. */
function hasForeignLetters(tokens: readonly Token[], at: number, lang: Language): boolean {
  const after = tokens[at + 1];
  if (after?.lower === '(' && after.glued && tokens[at + 2]?.text.length === 1)
    return tokens[at + 2]?.kind === 'word';
  if (after?.kind !== 'word' || !after.glued) return false;
  const value = tokens[at]?.value ?? 0;
  if (after.lower === 's' && Number.isInteger(value)) return true;
  if (Object.hasOwn(SUFFIXES, after.text) || /^[mbt]$/u.test(after.lower)) return false;
  const unit =
    (/^[GTSHP]$/u.test(after.text) ? null : phraseFrom(lang.symbols, tokens, at + 1)) ??
    phraseFrom(lang.units, tokens, at + 1) ??
    phraseFrom(lang.currencyAfter, tokens, at + 1);
  return unit === null || (tokens[unit.next]?.glued === true && tokens[unit.next]?.kind === 'digits');
}

/** "am 24. April" may be cut at its stop. */
const DATE_BEFORE = /^(?:am|im|vom|zum|die|das|dem|der|den|bis)$/u;

/** "3. Liga", "am 24. ...": a full stop inside the sentence makes an ordinal where the language writes so. */
function isDottedOrdinal(tokens: readonly Token[], at: number, lang: Language): boolean {
  if (lang.words.digits !== 'comma' || lang.words.clock.length === 0) return false;
  const value = tokens[at]?.value ?? ORDINAL_MAX;
  const after = tokens[at + 2];
  const cut = after === undefined && DATE_BEFORE.test(tokens[at - 1]?.lower ?? '');
  return (
    value < ORDINAL_MAX &&
    tokens[at + 1]?.lower === '.' &&
    tokens[at + 1]?.glued === true &&
    (after?.kind === 'word' || cut)
  );
}

/** "1. First item", "2) Second": at the very start of a block. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1];
  if (at !== 0 || (mark?.lower !== '.' && mark?.lower !== ')') || !mark.glued) return false;
  const alone = tokens.length === 2 && (tokens[at]?.value ?? MAX_LIST) < MAX_LIST;
  return alone || tokens[at + 2]?.capital === true;
}

/** "48 Maple Road". */
function isAddress(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k <= at + 3 && tokens[k]?.capital; k += 1)
    if (
      /^(?:road|rd|street|st|avenue|ave|lane|drive|boulevard|blvd|square|terrace|crescent|parkway|highway)$/u.test(
        tokens[k]?.lower ?? '',
      )
    )
      return k > at + 1;
  return false;
}

/** The token behind a number that is no quantity, or null where the digits at `at` may be one. */
export function skipNumber(tokens: readonly Token[], at: number, lang: Language): number | null {
  const token = tokens[at];
  if (token?.kind !== 'digits') return null;
  const skipped = clockAt(tokens, at, lang) ?? dateAt(tokens, at, lang);
  if (skipped !== null) return skipped;
  const isFraction = readAmount(tokens, at, lang)?.number.form === 'fraction';
  const chained = isFraction ? null : (chainAt(tokens, at) ?? scoreAt(tokens, at));
  if (chained !== null) return chained;
  const isNone =
    token.value === null ||
    isPartOfName(tokens, at, lang) ||
    hasForeignLetters(tokens, at, lang) ||
    isDottedOrdinal(tokens, at, lang) ||
    isListNumber(tokens, at) ||
    isAddress(tokens, at);
  return isNone ? at + 1 : null;
}
