/** Distances between days. Days are ISO dates; of an instant the day as printed counts. */
import type { DayRange } from '../model';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days remembered; a corpus has some thousand. Emptied above it, so that it cannot grow without end. */
const MAX_KNOWN = 20_000;
const known = new Map<string, number | null>();

/** Days since 1970; null of no date. */
export function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const before = known.get(day);
  if (before !== undefined) return before;
  const time = Date.parse(day.slice(0, 10));
  const number = Number.isNaN(time) ? null : time / MILLISECONDS_A_DAY;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(day, number);
  return number;
}

/** Whole days between two days, never negative; null where one is unknown or no date. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const first = dayNumber(a);
  const second = dayNumber(b);
  return first === null || second === null ? null : Math.round(Math.abs(first - second));
}

/** Days between two ranges; 0 where they touch. */
export function daysBetweenRanges(a: DayRange, b: DayRange): number | null {
  if (a.to < b.from) return daysBetween(a.to, b.from);
  if (b.to < a.from) return daysBetween(b.to, a.from);
  return 0;
}
