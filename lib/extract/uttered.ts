/**
 * Day words of a sentence ("on Thursday", "yesterday", "April 18") → the day or days meant, seen from the
 * day of publication.
 *
 * Cost: one pass per pattern over at most {@link MAX_SENTENCE} units; the patterns hold no nested repetition.
 * Source: newsroom practice: a bare weekday is the nearest one that does not lie ahead. A general date parser
 * was not taken: it takes clock times and durations too, which say nothing of the day of an utterance.
 */
import type { DayRange } from '../model';

/** UTF-16 units; a sentence above it is cut, because its day word stands near its start or not at all. */
const MAX_SENTENCE = 2_000;
const DAY_MS = 86_400_000;
const WEEK = 7;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY_OF_MONTH = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>(?:19|20)\\d\\d))?';

const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY_OF_MONTH}\\b(?!:)${YEAR}`, 'gu');
const DAY_FIRST = new RegExp(`\\b${DAY_OF_MONTH} ${MONTH}(?![\\p{L}])${YEAR}`, 'gu');
/** The word before decides whether a weekday lies ahead: "by Friday", "next Friday". */
const WEEKDAY =
  /(?:\b(?<before>next|coming|by|until|till|before|since|through|last)\s+)?\b(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?!s)/giu;
const RELATIVE =
  /\b(?:(?<yesterday>yesterday|last night|overnight)|(?<today>today|tonight|this (?:morning|afternoon|evening)|earlier in the day|later in the day)|(?<lastWeek>last week)|(?<thisWeek>this week|earlier this week)|(?<lastMonth>last month))\b/giu;

/** Days since 1970-01-01. */
type DayNumber = number;

function dayNumber(iso: string): DayNumber | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS : null;
}

const iso = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const range = (from: DayNumber, to: DayNumber): DayRange => ({ from: iso(from), to: iso(to) });
/** 1970-01-01 was a Thursday; Sunday is 0. */
const weekdayOf = (day: DayNumber): number => (((day + 4) % WEEK) + WEEK) % WEEK;
const mondayOf = (day: DayNumber): DayNumber => day - ((weekdayOf(day) + 6) % WEEK);

function lastMonth(day: DayNumber): DayRange {
  const date = new Date(day * DAY_MS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1) / DAY_MS;
  return range(first, Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0) / DAY_MS);
}

/** Null for a date that does not exist, or that has no year and cannot be placed. */
function calendarDay(groups: Record<string, string | undefined>, published: DayNumber | null) {
  const month = MONTHS.indexOf((groups.month ?? '').slice(0, 3).toLowerCase());
  const day = Number(groups.day);
  const inYear = (year: number): DayNumber | null => {
    const at = new Date(Date.UTC(year, month, day));
    return at.getUTCMonth() === month && at.getUTCDate() === day ? at.getTime() / DAY_MS : null;
  };
  if (groups.year) return inYear(Number(groups.year));
  if (published === null) return null;
  const year = new Date(published * DAY_MS).getUTCFullYear();
  const here = inYear(year);
  return here !== null && here <= published ? here : inYear(year - 1);
}

function* calendarDays(sentence: string, published: DayNumber | null): Generator<DayRange> {
  for (const pattern of [MONTH_FIRST, DAY_FIRST])
    for (const match of sentence.matchAll(pattern)) {
      const day = calendarDay(match.groups ?? {}, published);
      if (day !== null) yield range(day, day);
    }
}

function* weekdays(sentence: string, published: DayNumber): Generator<DayRange> {
  for (const { groups } of sentence.matchAll(WEEKDAY)) {
    const before = groups?.before?.toLowerCase();
    if (before !== undefined && before !== 'last') continue;
    const back =
      (weekdayOf(published) - WEEKDAYS.indexOf((groups?.weekday ?? '').toLowerCase()) + WEEK) % WEEK;
    const day = published - (before === 'last' && back === 0 ? WEEK : back);
    yield range(day, day);
  }
}

function* relativeDays(sentence: string, published: DayNumber): Generator<DayRange> {
  for (const { groups } of sentence.matchAll(RELATIVE)) {
    if (groups?.yesterday) yield range(published - 1, published - 1);
    else if (groups?.today) yield range(published, published);
    else if (groups?.lastWeek) yield range(mondayOf(published) - WEEK, mondayOf(published) - 1);
    else if (groups?.thisWeek) yield range(mondayOf(published), published);
    else yield lastMonth(published);
  }
}

/** The one range that all agree on, else null: a sentence that names two days does not tell which is meant. */
function agreed(ranges: Iterable<DayRange>): DayRange | null {
  let found: DayRange | null = null;
  for (const next of ranges) {
    if (found && (found.from !== next.from || found.to !== next.to)) return null;
    found = next;
  }
  return found;
}

/**
 * The day or days (ISO, inclusive) that the sentence names, or null where it names none or several.
 * A calendar date outranks a weekday, a weekday outranks "today". `publishedAt`: ISO day or instant, whose own
 * calendar day counts; without it only dates that print their year are resolved.
 */
export function findDays(sentence: string, publishedAt: string | null): DayRange | null {
  const text = sentence.slice(0, MAX_SENTENCE);
  const published = publishedAt === null ? null : dayNumber(publishedAt);
  const calendar = [...calendarDays(text, published)];
  if (calendar.length > 0) return agreed(calendar);
  if (published === null) return null;
  const named = [...weekdays(text, published)];
  return named.length > 0 ? agreed(named) : agreed(relativeDays(text, published));
}
