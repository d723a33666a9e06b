/**
 * Two amounts that are the ends of one range: "between 8 and 12", "15-22 miles per hour", "$5,000 to $10,000",
 * "four to five thousand", "one or two".
 *
 * Cost: one more amount is read behind a connecting word. Source: own.
 */
import { type Amount, rateAt, readAmount } from './amounts';
import type { Language } from './language';
import { phraseUpTo } from './phrases';
import type { Token } from './tokens';

export interface RangeRead {
  readonly first: number;
  readonly low: Amount;
  readonly high: Amount;
  /** As printed: "from 90 to 80" falls. */
  readonly ends: readonly [number, number];
  readonly link: 'dash' | 'to' | 'and' | 'or';
  /** A word ("between", "from") announces the range. */
  readonly announced: boolean;
  readonly next: number;
  readonly unit: string | null;
  readonly per: string | null;
}

const DASHES = '-–—~−';
/** "4 to 5 thousand": the first number borrows the magnitude only if it is itself a small one. */
const MAX_BORROWER = 1000;
/** Words between "between" (or "from") and the first number. */
const MAX_LEAD = 2;
/** "two or three" is one guess; "20k or 70k" are two figures. */
const MAX_ALTERNATIVE = 100;

type Link = RangeRead['link'];

function linkAt(tokens: readonly Token[], at: number, lang: Language): Link | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'sign') return DASHES.includes(token.lower) ? 'dash' : null;
  if (lang.words.to.includes(token.lower)) return 'to';
  if (lang.words.and.includes(token.lower)) return 'and';
  return lang.words.or.includes(token.lower) ? 'or' : null;
}

function announcer(
  tokens: readonly Token[],
  first: number,
  lang: Language,
): { word: 'between' | 'from'; at: number } | null {
  for (let at = first - 1; at >= Math.max(0, first - 1 - MAX_LEAD); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lang.words.between.includes(lower)) return { word: 'between', at };
    if (lang.words.from.includes(lower)) return { word: 'from', at };
    const isBound = phraseUpTo(lang.boundsBefore, tokens, at) ?? phraseUpTo(lang.fillers, tokens, at);
    if (!isBound) return null;
  }
  return null;
}

/** Same unit, or one of the two left unsaid; only "from" and "between" let the second leave it unsaid. */
function unitsAgree(low: Amount, high: Amount, link: Link, announced: boolean): boolean {
  if (low.unit === high.unit) return true;
  if (low.unit === null) return true;
  return high.unit === null && (announced || (low.signed && link === 'dash'));
}

function borrowed(low: Amount, high: Amount): number {
  const { value, scale } = low.number;
  const share = high.number.scale;
  const fits = scale === 1 && share > 1 && value < MAX_BORROWER && value < high.number.value / share;
  return fits ? value * share : value;
}

function isRange(link: Link, low: number, high: number, announced: 'between' | 'from' | null): boolean {
  if (link === 'and') return announced === 'between';
  if (announced !== null) return low !== high;
  if (link === 'or') return high > low && high <= MAX_ALTERNATIVE;
  return high > low;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** Verbs that say a change has happened; "could rise $5 to $10" is a range. */
const HAPPENED = /(?:ed|rose|fell|grew|sank|shed|lost|slid|up|down)$/u;

/** "rose by $5 to $90", "in 2018 to 2 million": the first is a change or a year, the second where it led. */
function isGoal(tokens: readonly Token[], low: Amount, high: Amount, lang: Language): boolean {
  const link = phraseUpTo(lang.changeLinks, tokens, low.first - 1);
  const verb = phraseUpTo(lang.changeBefore, tokens, (link?.first ?? low.first) - 1);
  const changed = verb !== null && HAPPENED.test(tokens[verb.next - 1]?.lower ?? '');
  const isYear = low.unit === null && YEAR.test(tokens[low.first]?.text ?? '');
  return changed || (isYear && (high.unit !== null || high.number.scale > 1));
}

/** The range that `low` opens, or null. */
export function readRange(tokens: readonly Token[], low: Amount, lang: Language): RangeRead | null {
  const link = linkAt(tokens, low.next, lang);
  if (!link) return null;
  const second = tokens[low.next + 1];
  const isWords = link === 'dash' && low.number.form === 'words' && low.unit === null;
  const isGluedDash = link === 'dash' && second?.glued !== tokens[low.next]?.glued;
  if (isWords || isGluedDash || low.number.form === 'vague') return null;
  const high = readAmount(tokens, low.next + 1, lang);
  const lead = announcer(tokens, low.first, lang);
  if (!high || high.number.form === 'vague' || !unitsAgree(low, high, link, lead !== null)) return null;
  const ends: [number, number] = [borrowed(low, high), high.number.value];
  if (!isRange(link, ends[0], ends[1], lead?.word ?? null)) return null;
  if (lead === null && link === 'to' && isGoal(tokens, low, high, lang)) return null;
  const unit = high.unit ?? low.unit;
  const rate = rateAt(tokens, high.next, lang);
  const first = lead?.word === 'between' ? lead.at : low.first;
  return {
    first,
    low,
    high,
    ends,
    link,
    announced: lead !== null,
    next: rate?.next ?? high.next,
    unit,
    per: rate?.per ?? high.per,
  };
}
