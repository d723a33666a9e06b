/**
 * What a figure counts: the noun behind it, what became of those counted, and the rate, joined into one
 * canonical answer.
 *
 * Cost: bounded look-ups around the number. Source: own.
 */
import { type Amount, rateAt } from './amounts';
import { readBound } from './bounds';
import { type CountedRead, readCounted } from './counted';
import { type HappenedRead, happenedAfter, happenedBefore, happenedNoun, tollBefore } from './happened';
import type { Language } from './language';
import type { RangeRead } from './ranges';
import type { Token } from './tokens';
import { GENERIC, PERSONS } from './words/en-persons';

export interface Parts {
  readonly tokens: readonly Token[];
  readonly lang: Language;
  /** The figure before this one in the sentence. */
  readonly before: { readonly counted: string | null; readonly happened: boolean } | null;
  readonly amount: Amount;
  readonly range: RangeRead | null;
  readonly first: number;
  /** Behind number and unit. */
  readonly next: number;
  readonly unit: string | null;
}

export interface What {
  readonly noun: CountedRead | null;
  readonly counted: string | null;
  /** `counted` is what became of people. */
  readonly happened: boolean;
  readonly per: string | null;
  readonly next: number;
}

const PERSON: ReadonlySet<string> = new Set(PERSONS);
const ANYONE: ReadonlySet<string> = new Set(GENERIC);
const DETERMINERS = /^(?:the|a|an|its|their|his|her|our|all|those|these|this|that)$/u;
/** Determiners between "half of" and its noun. */
const MAX_DETERMINERS = 3;
/** Words between a noun and a rate behind its verb: "soldiers are dying every week". */
const MAX_TO_RATE = 6;
/** Words that a figure without a noun takes in to say what happened: "90 [were injured]". */
const MAX_VERB = 4;

function pastDeterminers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + MAX_DETERMINERS && DETERMINERS.test(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** The noun behind number and unit. With a unit only "of" leads on to it: "60% of the vote". */
function nounOf({ amount, next, unit, tokens, lang }: Parts): CountedRead | null {
  const { form, value } = amount.number;
  const isShare = form === 'fraction' || unit === 'percent';
  const isOf = lang.words.of.includes(tokens[next]?.lower ?? '');
  if (unit !== null && !(isShare && isOf)) return null;
  if (isOf) return readCounted(tokens, pastDeterminers(tokens, next + 1), lang, form === 'vague' || isShare);
  const isHalved = form === 'fraction' && DETERMINERS.test(tokens[next]?.lower ?? '');
  if (isHalved) return readCounted(tokens, pastDeterminers(tokens, next), lang, true);
  const mayBeOne = value === 1 && tokens[next]?.capital !== true;
  return readCounted(tokens, next, lang, mayBeOne || form === 'fraction');
}

const isAnyone = (noun: CountedRead | null): boolean => noun === null || ANYONE.has(noun.noun);

function isPersonal(tokens: readonly Token[], noun: CountedRead): boolean {
  const isNation = tokens[noun.head]?.capital === true;
  return (
    PERSON.has(noun.noun) || ANYONE.has(noun.noun) || isNation || /(?:er|or|ist|ian|ee)$/u.test(noun.noun)
  );
}

/** "5,000 soldiers are dying every week": the rate stands behind the verb. */
function lateRate({ tokens, lang }: Parts, from: number): string | null {
  for (let at = from; at < from + MAX_TO_RATE; at += 1) {
    const found = rateAt(tokens, at, lang);
    if (found) return found.per;
    if (/^(?:[,;:.()–—$€£]|)$/u.test(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'digits') return null;
  }
  return null;
}

/** "claimed 12 lives", "cost at least 12 lives"; not "saved 12 lives". */
function takesLives({ tokens, first, lang }: Parts): boolean {
  const from = readBound(tokens, first, first, lang)?.first ?? first;
  return /^(?:claimed|claiming|claims|cost|costing|costs|took|taking|takes)$/u.test(
    tokens[from - 1]?.lower ?? '',
  );
}

function happeningOf(parts: Parts, noun: CountedRead | null, from: number): HappenedRead | null {
  const { tokens, lang, first, next, unit } = parts;
  if (unit !== null) return null;
  const own = happenedNoun(tokens, next, lang);
  if (own) return own;
  const after = happenedAfter(tokens, from, lang);
  if (after && (noun === null || !after.direct || isPersonal(tokens, noun))) return after;
  if (noun && tokens[noun.head]?.lower === 'lives' && takesLives(parts))
    return { happening: 'killed', next: null, direct: false };
  const verb =
    happenedBefore(tokens, first, lang) ?? (isAnyone(noun) ? tollBefore(tokens, first, lang) : null);
  return verb ? { happening: verb, next: null, direct: false } : null;
}

/** Of a rate, and of children, the noun says more than what became of them. */
function countedOf(noun: CountedRead | null, happening: string | null, per: string | null): string | null {
  if (happening === null) return noun?.noun ?? null;
  const saysMore = noun !== null && !isAnyone(noun) && (per !== null || noun.noun === 'child');
  return saysMore ? noun.noun : happening;
}

/** "killed 12 people in Kyiv and five in Kharkiv": what is counted carries on. */
function carried({ tokens, first, next, before, lang, unit }: Parts): string | null {
  if (!before?.happened || unit !== null) return null;
  const joins = lang.words.and.includes(tokens[first - 1]?.lower ?? '') || tokens[first - 1]?.lower === ',';
  return joins && /^(?:in|at|near|others|more)$/u.test(tokens[next]?.lower ?? '') ? before.counted : null;
}

/** Where the words end that belong into the span: noun, rate, and the verb of a figure without a noun. */
function endOf(
  parts: Parts,
  noun: CountedRead | null,
  happening: HappenedRead | null,
  rateNext: number,
): number {
  const nounNext = noun?.next ?? parts.next;
  const verbNext = happening?.next ?? 0;
  const takesVerb = happening?.direct === true || (noun === null && verbNext - parts.next <= MAX_VERB);
  return Math.max(nounNext, rateNext, takesVerb ? verbNext : 0);
}

export function whatOf(parts: Parts): What {
  const noun = nounOf(parts);
  const nounNext = noun?.next ?? parts.next;
  const near = rateAt(parts.tokens, nounNext, parts.lang);
  const happening = happeningOf(parts, noun, near?.next ?? nounNext);
  const own = noun === null ? (parts.range?.per ?? parts.amount.per) : null;
  const per = near?.per ?? own ?? (noun ? lateRate(parts, nounNext) : null);
  const ownNext = own === null ? 0 : (parts.range?.next ?? parts.amount.perNext);
  const passedOn = happening === null && noun === null ? carried(parts) : null;
  return {
    noun,
    counted: countedOf(noun, happening?.happening ?? null, per) ?? passedOn,
    happened: happening !== null || passedOn !== null,
    per,
    next: endOf(parts, noun, happening, Math.max(near?.next ?? 0, ownNext)),
  };
}
