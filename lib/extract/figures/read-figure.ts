/**
 * One figure from the token where its number (or currency sign) starts: the parts are read by their own files
 * and joined here.
 *
 * Cost: bounded look-ups around the number. Source: own.
 */
import type { Bound, Figure } from '../../model';
import { type Amount, readAmount } from './amounts';
import { DURATIONS, readBound, readChange } from './bounds';
import { tollBefore } from './happened';
import type { Language } from './language';
import { isName, isPronoun, isYears } from './names';
import { type RangeRead, readRange } from './ranges';
import type { Token } from './tokens';
import { type Parts, type What, whatOf } from './what';

export interface FigureRead
  extends Pick<
    Figure,
    'start' | 'end' | 'value' | 'low' | 'high' | 'bound' | 'change' | 'unit' | 'counted' | 'per' | 'certainty'
  > {
  /** `counted` is what became of people. */
  readonly happened: boolean;
  /** Token of the number, for what lies near it. */
  readonly near: number;
}

export interface Outcome {
  readonly figures: readonly FigureRead[];
  readonly next: number;
}

/** UTF-16 units that a figure may hold beyond its number. */
const MAX_BEYOND = 60;
const SURE = 0.9;
const LIKELY = 0.7;
const BARE = 0.4;

function ageOf({ tokens, amount, unit }: Parts): string | null {
  const last = tokens[amount.next - 1]?.lower ?? '';
  return unit !== null && DURATIONS.has(unit) && /^(?:old|age)$/u.test(last) ? 'age' : null;
}

/** "three additional years": a time, though a word stands between. */
function timeOf({ unit }: Parts, { counted }: What): string | null {
  return unit === null && counted !== null && DURATIONS.has(counted) ? counted : null;
}

interface Level {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
}

function levelOf(range: RangeRead | null, number: Amount['number'], bound: Bound | null): Level {
  if (range)
    return { value: null, low: Math.min(...range.ends), high: Math.max(...range.ends), bound: 'between' };
  const { value } = number;
  switch (bound) {
    case 'at-least':
    case 'more-than':
      return { value, low: value, high: null, bound };
    case 'at-most':
    case 'less-than':
      return { value, low: null, high: value, bound };
    case 'about':
    case 'exact':
    case 'between':
    case null:
      return {
        value,
        low: number.low,
        high: number.high,
        bound: bound ?? (number.form === 'vague' ? 'about' : 'exact'),
      };
  }
}

/** A change of people or things needs its "by": "lost 8,000 soldiers" is a count. */
function changeOf(parts: Parts, what: What, next: number) {
  const { tokens, lang, unit, range } = parts;
  const first = range?.announced && tokens[parts.first - 1]?.lower === 'from' ? parts.first - 1 : parts.first;
  const change = readChange(tokens, first, next, lang);
  if (change === null || unit !== null || what.counted === null) return change;
  const bound = readBound(tokens, parts.first, next, lang);
  return tokens[(bound?.first ?? parts.first) - 1]?.lower === 'by' ? change : null;
}

/** Two bare numbers with a dash are a score, unless something makes them a quantity. */
function isScore({ range, unit }: Parts, what: What, bound: Bound | null): boolean {
  return (
    range?.link === 'dash' && unit === null && what.counted === null && bound === null && !range.announced
  );
}

function certaintyOf(parts: Parts, what: What, bound: Bound | null): number {
  if (parts.unit !== null || what.happened) return SURE;
  if (what.counted !== null || bound !== null || parts.amount.number.scale > 1) return LIKELY;
  return BARE;
}

function endOf(tokens: readonly Token[], number: number, next: number): number {
  const numberEnd = tokens[number - 1]?.end ?? 0;
  let last = next - 1;
  while (last >= number && (tokens[last]?.end ?? 0) > numberEnd + MAX_BEYOND) last -= 1;
  return tokens[Math.max(last, number - 1)]?.end ?? numberEnd;
}

function build(parts: Parts, what: What, earliest: number): FigureRead | null {
  const { tokens, lang, amount, range, first, next } = parts;
  const bound = readBound(tokens, first, next, lang);
  const kind = bound?.bound ?? null;
  if (isScore(parts, what, kind)) return null;
  const age = ageOf(parts);
  const spent = timeOf(parts, what);
  const from = Math.max(bound?.first ?? first, Math.min(earliest, first));
  const number = (range?.high ?? amount).number.next;
  return {
    start: tokens[from]?.start ?? 0,
    end: endOf(tokens, number, Math.max(what.next, bound?.next ?? 0)),
    ...levelOf(range, amount.number, kind),
    change: changeOf(parts, what, next),
    unit: spent ?? parts.unit,
    counted: spent === null ? (age ?? what.counted) : null,
    per: what.per,
    certainty: certaintyOf(parts, what, kind),
    happened: what.happened,
    near: amount.first,
  };
}

/** "the toll rose from 9 to 12": an earlier count and a later one, no range. */
function isTollMove(tokens: readonly Token[], range: RangeRead, lang: Language): boolean {
  const isFrom = lang.words.from.includes(tokens[range.low.first - 1]?.lower ?? '');
  return isFrom && range.unit === null && tollBefore(tokens, range.low.first, lang) !== null;
}

export interface ReadAt extends Pick<Parts, 'tokens' | 'lang' | 'before'> {
  readonly at: number;
  /** Token before which another figure ends: nothing is taken from it. */
  readonly from: number;
  readonly titleCase: boolean;
}

/** The figure at token `at`, or none; `next` is the token from which to go on. */
export function readFigure(given: ReadAt): Outcome | null {
  const { tokens, at, lang, titleCase } = given;
  const amount = readAmount(tokens, at, lang);
  if (!amount) return null;
  const whole = readRange(tokens, amount, lang);
  const range = whole && isTollMove(tokens, whole, lang) ? null : whole;
  const parts: Parts = {
    tokens,
    lang,
    before: given.before,
    amount,
    range,
    first: range?.first ?? amount.first,
    next: range?.high.next ?? amount.next,
    unit: range ? range.unit : amount.unit,
  };
  const what = whatOf(parts);
  const bound = readBound(tokens, parts.first, parts.next, lang);
  const around = {
    tokens,
    amount,
    counted: what.noun,
    sure: bound !== null || what.happened,
    titleCase,
    lang,
  };
  const isNone = range ? isYears(range, around) : isName(around) || isPronoun(around);
  if (isNone) return { figures: [], next: (range?.high ?? amount).number.next };
  const read = build(parts, what, given.from);
  return { figures: read ? [read] : [], next: Math.max(parts.next, what.noun?.next ?? 0) };
}
