/**
 * How English writes dates, counts and lists, over `Intl`: the part of the catalogue that is rules, not phrases.
 */
import type { DateBasis, DayRange } from '../lib/model';

/** British order of day and month; the words below suit either side of the Atlantic. */
export const LOCALE = 'en-GB';
/** Days before publication within which a day is called by its name, as news does. */
const WEEKDAY_REACH = 6;
const DAY_MS = 86_400_000;

export const plurals = new Intl.PluralRules(LOCALE);
export const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
export const and = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const languages = new Intl.DisplayNames([LOCALE], { type: 'language', fallback: 'code' });
const dates = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
/** An instant is told in the reader's own time zone: it is her clock that she remembers. */
const days = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const instants = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const weekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
const dayNumbers = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', timeZone: 'UTC' });
const daysOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const fullDays = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });

export const count = (n: number, one: string, other: string) =>
  `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
export const outlets = (n: number) => count(n, 'outlet', 'outlets');
export const statements = (n: number) => count(n, 'statement', 'statements');
/** The words of an outlet or speaker, exactly as printed. */
export const quoted = (text: string) => `“${text}”`;
export const quotedList = (texts: readonly string[]) => and.format(texts.map(quoted));

/** BCP 47 as pages write it; `Intl.DisplayNames` throws on anything else. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

/** "German"; the tag itself where it names no known language. */
export const language = (tag: string) => (LANGUAGE_TAG.test(tag) ? (languages.of(tag) ?? tag) : tag);

/** The day as the source has it, whatever the reader's time zone; null where it is not a date. */
function dayOf(iso: string): Date | null {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}

/** "24 Apr 2025", "about 24 Apr 2025", "undated". */
export function date(iso: string | null, basis: DateBasis | null = null): string {
  const day = iso === null ? null : dayOf(iso);
  if (day === null) return 'undated';
  return `${basis === 'inferred' ? 'about ' : ''}${dates.format(day)}`;
}

/** First and last day; null where they are no dates, or the wrong way round. */
function bothDays({ from, to }: DayRange): readonly [Date, Date] | null {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === null || last === null || first > last ? null : [first, last];
}

const year = (day: Date) => day.getUTCFullYear();

/** "14 and 20 April", "28 March and 3 April": each part of a date once. */
function rangeOf(first: Date, last: Date, published: Date | null): string {
  const isKnownYear = published !== null && year(first) === year(published) && year(last) === year(published);
  const end = (isKnownYear ? daysOfYear : fullDays).format(last);
  if (year(first) !== year(last)) return `${fullDays.format(first)} and ${end}`;
  const isOneMonth = first.getUTCMonth() === last.getUTCMonth();
  return `${(isOneMonth ? dayNumbers : daysOfYear).format(first)} and ${end}`;
}

/**
 * "on Wednesday" on the day of publication and the six before it, else "on 18 April" or "between 14 and 20 April",
 * with the year where it is not that of the publication; null where the days are no dates.
 */
export function uttered(range: DayRange, publishedAt: string | null): string | null {
  const both = bothDays(range);
  if (both === null) return null;
  const [first, last] = both;
  const published = publishedAt === null ? null : dayOf(publishedAt);
  if (first.getTime() !== last.getTime()) return `between ${rangeOf(first, last, published)}`;
  if (published === null) return `on ${fullDays.format(first)}`;
  const daysBefore = (published.getTime() - first.getTime()) / DAY_MS;
  if (daysBefore >= 0 && daysBefore <= WEEKDAY_REACH) return `on ${weekdays.format(first)}`;
  return `on ${(year(first) === year(published) ? daysOfYear : fullDays).format(first)}`;
}

/** "on Wednesday 11 March 2026", "between 14 and 20 April 2025"; null where the days are no dates. */
export function utteredInFull(range: DayRange): string | null {
  const both = bothDays(range);
  if (both === null) return null;
  const [first, last] = both;
  if (first.getTime() !== last.getTime()) return `between ${rangeOf(first, last, null)}`;
  return `on ${weekdays.format(first)} ${fullDays.format(first)}`;
}

/** The same text, which no line's end tears apart. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

const told = (format: Intl.DateTimeFormat) => (iso: string) => {
  const at = new Date(iso);
  return unbroken(Number.isNaN(at.getTime()) ? 'an unknown day' : format.format(at));
};
/** "24 Apr 2025, 10:05" where the reader is, unbroken. */
export const instant = told(instants);
/** "24 Apr 2025", the day of an instant where the reader is, unbroken. */
export const localDay = told(days);
