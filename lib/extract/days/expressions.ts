/**
 * Day words among a sentence's tokens ("on Thursday", "April 18", "three days ago", "last week") → where they
 * stand and the day or days meant, seen from the day of publication.
 *
 * Cost: O(tokens); each reading looks at a few tokens. Source: newsroom practice: a bare weekday or month is the
 * nearest one that does not lie ahead. chrono-node was measured and not taken: see ARCHITECTURE.md.
 */
import type { DayRange } from '../../model';
import {
  type DayNumber,
  dayOf,
  lastWeekday,
  lastWeekend,
  monthOf,
  monthRange,
  rangeOf,
  unitBack,
  weekdayOf,
  yearOf,
  yearRange,
} from './day-numbers';
import type { DayWords, NamedDays } from './day-words';

/** What this file reads of a token. */
export interface DayToken {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** Half-open token indices; `days` is null where the words name a day that they do not tell ("the day before"). */
export interface DayExpression {
  readonly from: number;
  readonly to: number;
  /** A calendar date outranks a weekday, a weekday outranks "today", where they stand side by side. */
  readonly kind: 'date' | 'weekday' | 'relative';
  readonly days: DayRange | null;
  /** "Monday's attack", "a Monday rally": the day of a thing. */
  readonly possessive: boolean;
}

/** Days ahead of publication up to which a date without year is still to come rather than of last year. */
const MAX_AHEAD = 120;
const WEEK = 7;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Units ago above which the words are a manner of speaking. */
const MAX_AGO = 60;

interface Reading {
  readonly to: number;
  readonly kind: DayExpression['kind'];
  readonly days: DayRange | null;
}

export class DayReader {
  constructor(
    readonly tokens: readonly DayToken[],
    readonly words: DayWords,
    readonly published: DayNumber | null,
  ) {}

  /** Expressions in reading order, none inside another. */
  read(): DayExpression[] {
    const found: DayExpression[] = [];
    for (let i = 0; i < this.tokens.length; i += 1) {
      if (this.tokens[i]?.kind !== 'word') continue;
      const reading = this.#date(i) ?? this.#weekday(i) ?? this.#named(i) ?? this.#ago(i) ?? this.#period(i);
      if (!reading) continue;
      found.push({ ...reading, from: i, possessive: this.tokens[reading.to - 1]?.possessive ?? false });
      i = reading.to - 1;
    }
    return found;
  }

  #lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  #month(i: number): number | null {
    const token = this.tokens[i];
    if (!token || (this.words.capitals && !token.capital)) return null;
    return this.words.months.get(token.lower) ?? null;
  }

  #isAhead(i: number): boolean {
    const { ahead } = this.words;
    return (
      ahead.has(this.#lower(i - 1)) ||
      (this.words.leads.has(this.#lower(i - 1)) && ahead.has(this.#lower(i - 2)))
    );
  }

  #year(i: number): { year: number; to: number } | null {
    const at = this.words.ofTheYear.has(this.#lower(i)) ? i + 1 : i;
    const text = this.tokens[at]?.text ?? '';
    return YEAR.test(text) ? { year: Number(text), to: at + 1 } : null;
  }

  /** "April 18", "April 18, 2025", "18 April", "18. April", "18 de abril de 2025". */
  #date(i: number): Reading | null {
    const month = this.#month(i);
    if (month !== null && this.#isDayOfMonth(i + 1)) return this.#onDay(month, i + 1, i + 2);
    if (!this.#isDayOfMonth(i)) return null;
    const at = this.words.ofTheMonth.has(this.#lower(i + 1)) ? i + 2 : i + 1;
    const after = this.#month(at);
    return after === null ? null : this.#onDay(after, i, at + 1);
  }

  #isDayOfMonth(i: number): boolean {
    const clock = this.tokens[i + 1]?.text === ':' || this.tokens[i + 1]?.text === '%';
    return DAY.test(this.tokens[i]?.text.replace(/\.$/u, '') ?? '') && !clock;
  }

  #onDay(month: number, dayAt: number, next: number): Reading | null {
    const day = Number.parseInt(this.tokens[dayAt]?.text ?? '', 10);
    const printed = this.#year(next);
    const number = printed ? dayOf(printed.year, month, day) : this.#placed(month, day);
    return { to: printed?.to ?? next, kind: 'date', days: number === null ? null : rangeOf(number) };
  }

  /** The nearest year in which the date does not lie ahead; null for a date that is soon to come. */
  #placed(month: number, day: number): DayNumber | null {
    if (this.published === null) return null;
    const year = yearOf(this.published);
    const here = dayOf(year, month, day);
    if (here === null || here <= this.published) return here;
    return here - this.published <= MAX_AHEAD ? null : dayOf(year - 1, month, day);
  }

  /** "Rolf Sonntag", "Plácido Domingo": behind a name, in languages that lead into a day by a small word. */
  #isSurname(i: number): boolean {
    const { bareAfterName, leads, ahead, last } = this.words;
    const before = this.tokens[i - 1];
    if (bareAfterName || before?.kind !== 'word' || !before.capital || !this.tokens[i]?.capital) return false;
    return !leads.has(before.lower) && !ahead.has(before.lower) && !last.has(before.lower);
  }

  /** "Donnerstagabend" is a weekday and a part of it in one word. */
  #weekdayAt(i: number): number | null {
    const token = this.tokens[i];
    if (!token || (this.words.capitals && !token.capital) || this.#isSurname(i)) return null;
    const whole = this.words.weekdays.get(token.lower);
    if (whole !== undefined) return whole;
    for (const [day, number] of this.words.weekdays)
      if (token.lower.startsWith(day) && this.words.partsOfDay.has(token.lower.slice(day.length)))
        return number;
    return null;
  }

  #weekday(i: number): Reading | null {
    const weekday = this.#weekdayAt(i);
    if (weekday === null) return null;
    const to = this.#afterDay(i + 1);
    const date = this.#date(this.tokens[to]?.text === ',' ? to + 1 : to);
    if (date) return { ...date, kind: 'date' };
    if (this.#isAhead(i) || this.words.aheadAfter.has(this.#lower(i + 1)) || this.published === null)
      return { to, kind: 'weekday', days: null };
    const day = lastWeekday(this.published, weekday);
    const last = this.words.last.has(this.#lower(i - 1)) || this.words.lastAfter.has(this.#lower(i + 1));
    const back = last && weekdayOf(this.published) === weekday ? WEEK : 0;
    return { to, kind: 'weekday', days: rangeOf(day - back) };
  }

  /** "Monday night", "lundi dernier". */
  #afterDay(i: number): number {
    const { partsOfDay, lastAfter, aheadAfter } = this.words;
    const lower = this.#lower(i);
    return partsOfDay.has(lower) || lastAfter.has(lower) || aheadAfter.has(lower) ? i + 1 : i;
  }

  #named(i: number): Reading | null {
    if (this.tokens[i]?.capital && this.tokens[i - 1]?.kind === 'word') return null; // USA TODAY
    const phrase = this.words.named
      .get(this.#lower(i))
      ?.find(({ words }) => words.every((word, k) => this.#lower(i + k) === word));
    if (!phrase) return null;
    const to = this.#afterDay(i + phrase.words.length);
    return { to, kind: 'relative', days: this.#daysNamed(phrase.days) };
  }

  #daysNamed(days: NamedDays): DayRange | null {
    if (this.published === null) return null;
    switch (days.kind) {
      case 'unknown':
        return null;
      case 'days':
        return rangeOf(this.published + days.from, this.published + days.to);
      case 'weekend':
        return lastWeekend(this.published);
      default:
        return unitBack(this.published, days.kind, days.back);
    }
  }

  /** "three days ago", "vor drei Tagen", "il y a trois jours". */
  #ago(i: number): Reading | null {
    const before = this.words.agoBefore.find((list) => list.every((word, k) => this.#lower(i + k) === word));
    const at = i + (before?.length ?? 0);
    const count =
      this.words.numbers.get(this.#lower(at)) ?? Number(/^\d{1,2}$/u.exec(this.#lower(at))?.[0] ?? 0);
    const unit = this.words.units.get(this.#lower(at + 1));
    if (count < 1 || count > MAX_AGO || !unit || this.published === null) return null;
    if (!before && !this.words.agoAfter.has(this.#lower(at + 2))) return null;
    return { to: before ? at + 2 : at + 3, kind: 'relative', days: unitBack(this.published, unit, count) };
  }

  /** "in March", "last March", "in March 2022", "in 2016". */
  #period(i: number): Reading | null {
    const before = this.#lower(i - 1);
    const month = this.#month(i);
    const printed = this.#year(month === null ? i : i + 1);
    if (month === null) {
      if (!printed || !this.words.beforeYear.has(before) || printed.to !== i + 1) return null;
      return { to: i + 1, kind: 'date', days: this.#upToNow((latest) => yearRange(printed.year, latest)) };
    }
    if (printed)
      return {
        to: printed.to,
        kind: 'date',
        days: this.#upToNow((latest) => monthRange(printed.year, month, latest)),
      };
    if (!this.words.beforeMonth.has(before) || this.#isAhead(i) || this.published === null) return null;
    const year = yearOf(this.published) - (month > monthOf(this.published) ? 1 : 0);
    return { to: i + 1, kind: 'relative', days: monthRange(year, month, this.published) };
  }

  /** A printed year needs no day of publication; what lies ahead of it is no day of an utterance. */
  #upToNow(range: (latest: DayNumber) => DayRange): DayRange {
    return range(this.published ?? Infinity);
  }
}
