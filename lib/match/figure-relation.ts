/**
 * How two figures of one quantity stand to each other: equal, an earlier count, compatible, or different.
 *
 * First that holds, in that order. Cost: O(1). Values are compared in common units (Figure.comparable).
 */
import type { ArticleMeta, Figure, FigureDifference, FigureRelation } from '../model';
import { daysBetween } from './days';

/** Share: printed figures are rounded, and conversions are not exact. */
const ROUNDING = 0.005;
/** Share by which a figure called "about" may be off. */
const ABOUT = 0.1;
/** Units whose measures are printed rounded, and converted from one to another. */
const MEASURED: ReadonlySet<string> = new Set([
  'km',
  'm',
  'kg',
  'litre',
  'km/h',
  'square-km',
  'square-metre',
  'cubic-metre',
  'celsius',
]);
/** Share: rounding to the last printed digit is no more than this, or it is another measure. */
const MOST_ROUNDING = 0.05;
/** Printed digits' half: "36 miles" is anything from 35.5. A little more, for the error of the conversion. */
const HALF_A_STEP = 0.5 + 1e-6;
/**
 * Share: on one day "at least 12" is a bound of "14", and an earlier count of "40". Whoever gives a bound gives one
 * near the count that is known.
 */
const BOUND_REACH = 0.25;
/** Counts that only grow, and are printed again as they do. */
export const TOLLS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'displaced',
  'casualty',
  'infected',
]);
/** Days over which a toll is still being counted. */
const TOLL_DAYS = 7;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** One number for a figure; the middle of a range. */
export function singleValueOf({ comparable }: Figure): number | null {
  if (comparable.value !== null) return comparable.value;
  const { low, high } = comparable;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

/** The bound itself is outside: "more than 250" and "less than 250" do not meet. */
const justAbove = (value: number): number => value + Math.max(Math.abs(value), 1) * Number.EPSILON;

/** Decimal places are the precision of a measure; what is counted has none. */
function roundingOf({ value: printed, unit, comparable }: Figure, value: number): number {
  const share = ROUNDING * Math.abs(value);
  if (printed === null || printed === 0 || unit === null || !MEASURED.has(comparable.unit ?? unit))
    return share;
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  const half = HALF_A_STEP * 10 ** -decimals * Math.abs(value / printed);
  return Math.max(share, Math.min(half, MOST_ROUNDING * Math.abs(value)));
}

/** What values the figure allows. */
function rangeOf(figure: Figure): Range | null {
  const value = singleValueOf(figure);
  if (value === null) return null;
  const { low, high } = figure.comparable;
  switch (figure.bound) {
    case 'exact':
      return { low: value - roundingOf(figure, value), high: value + roundingOf(figure, value) };
    case 'about':
      return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
    case 'at-least':
      return { low: low ?? value, high: Infinity };
    case 'more-than':
      return { low: justAbove(low ?? value), high: Infinity };
    case 'at-most':
      return { low: -Infinity, high: high ?? value };
    case 'less-than':
      return { low: -Infinity, high: -justAbove(-(high ?? value)) };
    case 'between':
      return { low: low ?? value, high: high ?? value };
  }
}

const overlaps = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;
const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));

interface Side {
  readonly article: ArticleMeta;
  readonly figure: Figure;
}

/** Same bound and same number, or for ranges the same two ends. */
function isSameQuantity(here: Figure, there: Figure): boolean {
  const ends = (figure: Figure) => [figure.comparable.low, figure.comparable.high];
  const [ours, theirs] =
    here.comparable.value === null || there.comparable.value === null
      ? [ends(here), ends(there)]
      : [[here.comparable.value], [there.comparable.value]];
  if (here.bound !== there.bound) return false;
  return ours.every((value, at) => {
    const other = theirs[at] ?? null;
    return value === null || other === null ? value === other : isEqual(value, other);
  });
}

const countedOn = ({ article, figure }: Side): string | null => figure.asOf?.from ?? article.publishedAt;

/** The bound of one is met by the other, and near it. */
function meet(here: Side, there: Side): boolean {
  const [first, second] = [rangeOf(here.figure), rangeOf(there.figure)];
  const [ours, theirs] = [singleValueOf(here.figure), singleValueOf(there.figure)];
  if (first === null || second === null || ours === null || theirs === null) return false;
  return overlaps(first, second) && Math.max(ours, theirs) <= (1 + BOUND_REACH) * Math.min(ours, theirs);
}

/**
 * A smaller count of a toll, not printed later than the greater one. Of one day, where the counts' bounds meet, none
 * is known to be the earlier: they are compatible.
 */
function isSuperseded(here: Side, there: Side): boolean {
  if (here.figure.counted === null || !TOLLS.has(here.figure.counted)) return false;
  const [ours, theirs] = [singleValueOf(here.figure), singleValueOf(there.figure)];
  const days = daysBetween(countedOn(here), countedOn(there));
  if (ours === null || theirs === null || days === null || days > TOLL_DAYS) return false;
  if (days === 0 && meet(here, there)) return false;
  const [smaller, greater] = ours < theirs ? [here, there] : [there, here];
  return (countedOn(smaller) ?? '').slice(0, 10) <= (countedOn(greater) ?? '').slice(0, 10);
}

/** "From 35 percent to 21 percent" is no range: it tells both what "to 21% from 35%" tells one by one. */
function isEndOfChange(change: Figure, { value, sentence }: Figure): boolean {
  const { low, high, text } = change;
  if (value === null || low === null || high === null || (value !== low && value !== high)) return false;
  const at = change.sentence.indexOf(text);
  const isFrom = /\bfrom\s$/iu.test(change.sentence.slice(Math.max(0, at - FROM), Math.max(0, at)));
  const other = value === low ? high : low;
  return (isFrom || /^from\s/iu.test(text)) && numbersIn(sentence).includes(other);
}
/** UTF-16 units in which "from " stands before a number. */
const FROM = 6;

const numbersIn = (sentence: string): readonly number[] =>
  (sentence.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

/** Whoever prints "more than 2,000" knows of no 4,000. */
function areFarBounds(here: Figure, there: Figure): boolean {
  const isOpen = ({ bound }: Figure) => bound === 'at-least' || bound === 'more-than';
  const [ours, theirs] = [singleValueOf(here), singleValueOf(there)];
  if (!isOpen(here) || !isOpen(there) || ours === null || theirs === null) return false;
  return Math.min(ours, theirs) > 0 && Math.max(ours, theirs) >= FAR_BOUNDS * Math.min(ours, theirs);
}
/** Times: two lower bounds of one count that are so far apart say two things. */
const FAR_BOUNDS = 2;

export function figureRelation(here: Side, there: Side): FigureRelation {
  const [ours, theirs] = [singleValueOf(here.figure), singleValueOf(there.figure)];
  if (isSameQuantity(here.figure, there.figure)) return 'equal';
  if (isEndOfChange(here.figure, there.figure) || isEndOfChange(there.figure, here.figure)) return 'equal';
  if (ours !== null && theirs !== null && !isEqual(ours, theirs) && isSuperseded(here, there))
    return 'superseded';
  if (areFarBounds(here.figure, there.figure)) return 'differs';
  const [first, second] = [rangeOf(here.figure), rangeOf(there.figure)];
  return first !== null && second !== null && overlaps(first, second) ? 'compatible' : 'differs';
}

export function differencesOf(here: Figure, there: Figure): FigureDifference[] {
  const [ours, theirs] = [singleValueOf(here), singleValueOf(there)];
  const texts = { hereText: here.text, thereText: there.text };
  const differences: FigureDifference[] = [];
  if (ours !== null && theirs !== null && !isEqual(ours, theirs)) {
    const single = here.value !== null && there.value !== null && ours !== 0 && theirs !== 0;
    differences.push({ kind: 'value', ...texts, ratio: single ? theirs / ours : null });
  }
  if (here.bound !== there.bound) differences.push({ kind: 'bound', ...texts, ratio: null });
  if (here.counted !== there.counted) differences.push({ kind: 'counted', ...texts, ratio: null });
  return differences;
}
