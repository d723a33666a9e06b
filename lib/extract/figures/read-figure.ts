/**
 * One figure from the token where its number (or currency sign) starts: the parts are read by their own files
 * and joined here.
 *
 * Cost: bounded look-ups around the number. Source: own.
 */
import type { Bound, Figure } from '../../model';
import { type Amount, rateAt, readAmount } from './amounts';
import { readBound, readChange } from './bounds';
import { type CountedRead, readCounted } from './counted';
import { happenedAfter, happenedBefore, happenedNoun, tollBefore } from './happened';
import type { Language } from './language';
import { isName, isPronoun } from './names';
import { type RangeRead, readRange } from './ranges';
import type { Token } from './tokens';
import { PERSONS } from './words/en-persons';

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

export interface ReadAt {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Token before which another figure ends: nothing is taken from it. */
  readonly from: number;
  readonly lang: Language;
  readonly titleCase: boolean;
  readonly before: FigureRead | null;
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
const PERSON: ReadonlySet<string> = new Set(PERSONS);
/** Time that passed counts nothing else: "three years of war". */
const DURATIONS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
]);

interface Parts extends ReadAt {
  readonly amount: Amount;
  readonly range: RangeRead | null;
  readonly first: number;
  /** Behind number and unit. */
  readonly next: number;
  readonly unit: string | null;
}

interface What {
  readonly counted: string | null;
  readonly happened: boolean;
  readonly per: string | null;
  readonly next: number;
}

/** The noun behind number and unit. With a unit only "of" leads on to it: "60% of the vote". */
function nounOf({ amount, next, unit, tokens, lang }: Parts): CountedRead | null {
  const { form, value } = amount.number;
  const isShare = form === 'fraction' || unit === 'percent';
  const isOf = lang.words.of.includes(tokens[next]?.lower ?? '');
  if (unit !== null && !(isShare && isOf)) return null;
  if ((form === 'vague' || isShare) && isOf) {
    let at = next + 1;
    while (
      at < next + 4 &&
      /^(?:the|a|an|its|their|his|her|our|all|those|these|this|that)$/u.test(tokens[at]?.lower ?? '')
    )
      at += 1;
    return readCounted(tokens, at, lang, true);
  }
  return readCounted(tokens, next, lang, value === 1 || form === 'fraction');
}

function isGeneric(noun: CountedRead | null): boolean {
  return noun === null || noun.noun === 'person';
}

function rate(parts: Parts, at: number) {
  return rateAt(parts.tokens, at, parts.lang);
}

/** "5,000 soldiers are dying every week": the rate stands behind the verb. */
function lateRate(parts: Parts, from: number): string | null {
  for (let at = from; at < from + 6 && parts.tokens[at]?.kind === 'word'; at += 1) {
    const found = rate(parts, at);
    if (found) return found.per;
  }
  return null;
}

function happeningOf(parts: Parts, noun: CountedRead | null) {
  const { tokens, lang, first, next, unit } = parts;
  if (unit !== null && unit !== 'percent') return null;
  const own = unit === null ? happenedNoun(tokens, next, lang) : null;
  if (own) return own;
  if (unit !== null) return null;
  const after = happenedAfter(tokens, noun?.next ?? next, lang);
  if (after && (noun === null || isPersonal(tokens, noun) || after.next === null)) return after;
  const verb =
    happenedBefore(tokens, first, lang) ?? (isGeneric(noun) ? tollBefore(tokens, first, lang) : null);
  return verb ? { happening: verb, next: null } : null;
}

function isPersonal(tokens: readonly Token[], noun: CountedRead): boolean {
  return (
    PERSON.has(noun.noun) || tokens[noun.head]?.capital === true || /(?:er|or|ist|ian|ee)$/u.test(noun.noun)
  );
}

/** Of a rate, and of children, the noun says more than what became of them. */
function countedOf(noun: CountedRead | null, happening: string | null, per: string | null): string | null {
  const isSpecific = noun !== null && noun.noun !== 'person';
  if (happening === null) return noun?.noun ?? null;
  if (isSpecific && (per !== null || noun.noun === 'child')) return noun.noun;
  return happening;
}

/** "killed 12 people in Kyiv and five in Kharkiv": what is counted carries on. */
function carried({ tokens, first, next, before, lang }: Parts): string | null {
  if (!before?.happened) return null;
  const joins = lang.words.and.includes(tokens[first - 1]?.lower ?? '') || tokens[first - 1]?.lower === ',';
  return joins && /^(?:in|at|near|others|more)$/u.test(tokens[next]?.lower ?? '') ? before.counted : null;
}

function whatOf(parts: Parts): What {
  const noun = nounOf(parts);
  const happening = happeningOf(parts, noun);
  const nounNext = Math.max(noun?.next ?? parts.next, happening?.next ?? 0);
  const near = rate(parts, nounNext);
  const per = near?.per ?? parts.range?.per ?? parts.amount.per ?? (noun ? lateRate(parts, nounNext) : null);
  const counted = countedOf(noun, happening?.happening ?? null, per) ?? carried(parts);
  const rateNext = near?.next ?? (noun === null ? (parts.range?.next ?? parts.amount.perNext) : 0);
  return {
    counted,
    happened: happening !== null || (counted !== null && noun === null),
    per,
    next: Math.max(nounNext, rateNext),
  };
}

function ageOf({ tokens, amount, unit }: Parts): string | null {
  const last = tokens[amount.next - 1]?.lower ?? '';
  return unit !== null && DURATIONS.has(unit) && /^(?:old|age)$/u.test(last) ? 'age' : null;
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

function build(parts: Parts, what: What): FigureRead | null {
  const { tokens, lang, amount, range, first, next } = parts;
  const bound = readBound(tokens, first, next, lang);
  const kind = bound?.bound ?? null;
  if (isScore(parts, what, kind)) return null;
  const age = ageOf(parts);
  const from = Math.max(bound?.first ?? first, Math.min(parts.from, first));
  const number = (range?.high ?? amount).number.next;
  return {
    start: tokens[from]?.start ?? 0,
    end: endOf(tokens, number, Math.max(what.next, bound?.next ?? 0)),
    ...levelOf(range, amount.number, kind),
    change: changeOf(parts, what, next),
    unit: parts.unit,
    counted: age ?? what.counted,
    per: what.per,
    certainty: certaintyOf(parts, what, kind),
    happened: what.happened,
    near: amount.first,
  };
}

/** The figure at token `at`, or none; `next` is the token from which to go on. */
export function readFigure(given: ReadAt): Outcome | null {
  const { tokens, at, lang, titleCase } = given;
  const amount = readAmount(tokens, at, lang);
  if (!amount) return null;
  const range = readRange(tokens, amount, lang);
  const parts: Parts = {
    ...given,
    amount,
    range,
    first: range?.first ?? amount.first,
    next: range?.high.next ?? amount.next,
    unit: range ? range.unit : amount.unit,
  };
  const what = whatOf(parts);
  const bound = readBound(tokens, parts.first, parts.next, lang);
  const counted = nounOf(parts);
  const around = { tokens, amount, counted, sure: bound !== null || what.happened, titleCase, lang };
  if (!range && (isName(around) || isPronoun(around))) return { figures: [], next: amount.number.next };
  const read = build(parts, what);
  return { figures: read ? [read] : [], next: parts.next };
}
