/**
 * When an article was published, and how that is known.
 *
 * Cost: a few selector look-ups. A date without an offset is kept as a day: the outlet's zone is not known, and
 * an instant that is off by hours would be wrong on its face.
 */
import type { DateBasis } from '../lib/model';

export interface Published {
  /** ISO 8601: a day, or an instant with offset. */
  readonly at: string;
  readonly basis: DateBasis;
}

/** UTF-16 units; no printed date is longer. */
const MAX_DATE_LENGTH = 60;
const DATE_META = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'article.published',
  'datePublished',
  'date_published',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'DC.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'DC.date',
  'date',
];
const PRINTED = [
  'time[pubdate]',
  '[itemprop="datePublished"]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/iu;
const HAS_YEAR = /\b(?:19|20)\d{2}\b/u;
const HAS_MONTH_NAME = /\p{L}{3}/u;
const HAS_ZONE = /\b(?:GMT|UTC)\b|Z$|[+-]\d{2}:?\d{2}$/u;
const URL_DAY = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u;

const two = (number: number): string => String(number).padStart(2, '0');

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

/** A date that is ISO 8601 already, give or take a colon; null where it has the shape but is no day. */
function codedDate([, day = '', time, zulu, hours, minutes = '00']: RegExpExecArray): string | null {
  if (!isDay(day)) return null;
  const offset = zulu ? 'Z' : hours && `${hours}:${minutes}`;
  return time && offset ? `${day}T${time}${offset}` : day;
}

/** A date in English words ("March 8, 2024"), or as in a mail header. */
function writtenDate(date: string): string | null {
  const at = new Date(date);
  if (!HAS_YEAR.test(date) || !HAS_MONTH_NAME.test(date) || Number.isNaN(at.getTime())) return null;
  if (HAS_ZONE.test(date)) return at.toISOString();
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A printed or coded date as ISO 8601, or null where it is none. */
export function isoDate(printed: string | null | undefined): string | null {
  const date = printed?.trim() ?? '';
  if (date === '' || date.length > MAX_DATE_LENGTH) return null;
  const iso = ISO.exec(date);
  return iso ? codedDate(iso) : writtenDate(date);
}

function metaDate(document: Document): string | null {
  for (const name of DATE_META) {
    const selector = `meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`;
    const found = isoDate(document.querySelector(selector)?.getAttribute('content'));
    if (found) return found;
  }
  return null;
}

function printedDate(document: Document): string | null {
  for (const selector of PRINTED) {
    const element = document.querySelector(selector);
    const found = isoDate(element?.getAttribute('datetime') ?? element?.getAttribute('content'));
    if (found) return found;
    const words = isoDate(element?.textContent);
    if (words) return words;
  }
  return null;
}

function urlDate(url: string): string | null {
  const [, year, month, day] = URL_DAY.exec(url) ?? [];
  const found = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  return found && isDay(found) ? found : null;
}

/** The first that is there: JSON-LD or meta tags, a `<time>` on the page, a day in the address. */
export function readPublished(document: Document, url: string, jsonLdDate: string | null): Published | null {
  const coded = isoDate(jsonLdDate) ?? metaDate(document);
  if (coded) return { at: coded, basis: 'metadata' };
  const printed = printedDate(document);
  if (printed) return { at: printed, basis: 'printed' };
  const addressed = urlDate(url);
  return addressed ? { at: addressed, basis: 'inferred' } : null;
}
