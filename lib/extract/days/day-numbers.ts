/**
 * Calendar arithmetic on whole days: weeks, months and years seen from a day.
 *
 * Cost: constant. Source: the proleptic Gregorian calendar as the language's own Date counts it in UTC, where
 * no clock is ever set forward; a date library adds time zones, which a day has none of.
 */
import type { DayRange } from '../../model';
import type { DayUnit } from './day-words';

/** Days since 1970-01-01. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const WEEK = 7;
const SATURDAY = 6;

const at = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month, day) / DAY_MS;

/** The day of an ISO day or instant, by the instant's own calendar; null for anything else. */
export function dayNumber(iso: string): DayNumber | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return parts ? at(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null;
}

const iso = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const rangeOf = (from: DayNumber, to: DayNumber = from): DayRange => ({
  from: iso(from),
  to: iso(to),
});

/** Null for a day that does not exist. Months count from 0. */
export function dayOf(year: number, month: number, day: number): DayNumber | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() / DAY_MS : null;
}

export const yearOf = (day: DayNumber): number => new Date(day * DAY_MS).getUTCFullYear();
/** January is 0. */
export const monthOf = (day: DayNumber): number => new Date(day * DAY_MS).getUTCMonth();
/** Sunday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % WEEK) + WEEK) % WEEK;
const mondayOf = (day: DayNumber): DayNumber => day - ((weekdayOf(day) + 6) % WEEK);

/** A whole month, which ends with `latest` where it would run past it. */
export const monthRange = (year: number, month: number, latest: DayNumber): DayRange =>
  rangeOf(at(year, month, 1), Math.max(at(year, month, 1), Math.min(latest, at(year, month + 1, 0))));

export const yearRange = (year: number, latest: DayNumber): DayRange =>
  rangeOf(at(year, 0, 1), Math.max(at(year, 0, 1), Math.min(latest, at(year, 11, 31))));

/** The nearest such weekday that does not lie ahead. */
export const lastWeekday = (seenFrom: DayNumber, weekday: number): DayNumber =>
  seenFrom - ((weekdayOf(seenFrom) - weekday + WEEK) % WEEK);

/** Saturday and Sunday that are over or running. */
export function lastWeekend(seenFrom: DayNumber): DayRange {
  const saturday = lastWeekday(seenFrom, SATURDAY);
  return rangeOf(saturday, Math.min(seenFrom, saturday + 1));
}

/** The day, week, month or year that lies `back` of them before the one that is running; never past `seenFrom`. */
export function unitBack(seenFrom: DayNumber, unit: DayUnit, back: number): DayRange {
  switch (unit) {
    case 'day':
      return rangeOf(seenFrom - back);
    case 'week': {
      const monday = mondayOf(seenFrom) - WEEK * back;
      return rangeOf(monday, Math.min(seenFrom, monday + WEEK - 1));
    }
    case 'month':
      return monthRange(yearOf(seenFrom), monthOf(seenFrom) - back, seenFrom);
    case 'year':
      return yearRange(yearOf(seenFrom) - back, seenFrom);
  }
}
