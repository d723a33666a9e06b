/**
 * Numbers that are no quantities, seen by what stands around them: years, names ("Boeing 727", "Group of
 * Seven"), labels ("section 12"), and "one" as a pronoun.
 *
 * Cost: O(1) per number. Source: own rules. A number with a unit, a currency or a bound is never judged here.
 */
import type { Amount } from './amounts';
import { type CountedRead, isCountedForSure } from './counted';
import type { Language } from './language';
import { phraseUpTo } from './phrases';
import type { RangeRead } from './ranges';
import type { Token } from './tokens';
import { ONE_IDIOMS, ONE_PRONOUN_AFTER } from './words/en-nouns';
import { PERSONS } from './words/en-persons';

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
const YEAR_LENGTH = 4;
/** Share of capitalised words from which a sentence is a headline, whose capitals say nothing. */
const TITLE_SHARE = 0.6;
const TITLE_MIN_WORDS = 4;
/** Words looked at: a headline is short, and a longer sentence is judged by its start. */
const TITLE_MAX_WORDS = 30;
const MAX_AGE = 110;
const MAX_BARE_IN_PARENTHESES = 99;

const IDIOMS: ReadonlySet<string> = new Set(ONE_IDIOMS);
const PERSON: ReadonlySet<string> = new Set(PERSONS);
const PRONOUN_AFTER: ReadonlySet<string> = new Set(ONE_PRONOUN_AFTER);

/** Whether the sentence is set in title case. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(
    (one, at) => at < TITLE_MAX_WORDS && one.kind === 'word' && one.text.length > 3,
  );
  return (
    words.length >= TITLE_MIN_WORDS && words.filter((one) => one.capital).length >= words.length * TITLE_SHARE
  );
}

export interface Surround {
  readonly tokens: readonly Token[];
  readonly amount: Amount;
  readonly counted: CountedRead | null;
  /** A bound word or a happening makes it a quantity for sure. */
  readonly sure: boolean;
  readonly titleCase: boolean;
  readonly lang: Language;
}

function isYear({ tokens, amount, counted, sure }: Surround): boolean {
  const token = tokens[amount.first];
  const { value, form } = amount.number;
  if (form !== 'digits' || token?.text.length !== YEAR_LENGTH || amount.next !== amount.first + 1)
    return false;
  if (!Number.isInteger(value) || value < FIRST_YEAR || value > LAST_YEAR || sure) return false;
  return (
    counted === null ||
    !isCountedForSure(counted.noun) ||
    /^(?:in|since|of|by|until|during)$/u.test(tokens[amount.first - 1]?.lower ?? '')
  );
}

/** "section 12", "row 8", "Flight 370", where nothing is counted behind it. */
function isLabel({ tokens, amount, counted, lang }: Surround): boolean {
  const label = phraseUpTo(lang.labels, tokens, amount.first - 1);
  if (!label) return false;
  return counted === null || tokens[label.first]?.capital === true;
}

const isOpening = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'sign' && !/[-&'’]/u.test(token.lower));

/** "Boeing 727", "Nikkei 225", "S&P 100": a capital inside the sentence directly before bare digits. */
function followsName({ tokens, amount, counted, titleCase, lang }: Surround): boolean {
  const before = tokens[amount.first - 1];
  if (before?.kind !== 'word' || !/\p{Lu}/u.test(before.text)) return false;
  if (
    lang.stops.has(before.lower) ||
    lang.words.articles.includes(before.lower) ||
    before.lower.endsWith("'s")
  )
    return false;
  if (isVerb(before.lower, lang)) return false;
  const inSentence = !isOpening(tokens[amount.first - 2]);
  const counts = counted !== null && isCountedForSure(counted.noun);
  if (titleCase || !inSentence) return counted === null && inSentence;
  return !counts;
}

function isVerb(word: string, lang: Language): boolean {
  return (
    lang.changeBefore.byFirst.has(word) ||
    lang.happenedBefore.byFirst.has(word) ||
    lang.boundsBefore.byLast.has(word) ||
    lang.levels.byFirst.has(word)
  );
}

/** "380 Superjumbo", "2019 Roadster": a capital behind bare digits that no plural follows. */
function precedesName({ tokens, amount, counted, titleCase }: Surround): boolean {
  const after = tokens[amount.next];
  return (
    counted === null &&
    !titleCase &&
    amount.number.form === 'digits' &&
    after?.kind === 'word' &&
    after.capital
  );
}

/** "Group of Seven", "Formula One": a number word in capitals inside a sentence. */
function isCapitalWord({ tokens, amount, counted, titleCase }: Surround): boolean {
  const token = tokens[amount.first];
  const inSentence = !isOpening(tokens[amount.first - 1]);
  return (
    token?.kind === 'word' &&
    token.capital &&
    inSentence &&
    !titleCase &&
    (counted === null || tokens[amount.next]?.capital === true)
  );
}

/** Units that name programmes and films: "60 Minutes", "48 Hours". */
const NAMED_BY: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

/** A unit of time in capitals inside a sentence that is no headline. */
function isTitled({ tokens, amount, titleCase }: Surround): boolean {
  const unit = tokens[amount.next - 1]?.text ?? '';
  return NAMED_BY.has(amount.unit ?? '') && !titleCase && /^\p{Lu}\p{Ll}/u.test(unit);
}

/** "Brook (4)": a shirt number, a note, an age. */
function isParenthesised({ tokens, amount, counted }: Surround): boolean {
  const alone = tokens[amount.first - 1]?.lower === '(' && tokens[amount.next]?.lower === ')';
  return alone && counted === null && Math.abs(amount.number.value) <= MAX_BARE_IN_PARENTHESES;
}

/** "Ada Brook, 66, has": an age that nothing is counted by. */
function isAge({ tokens, amount, counted }: Surround): boolean {
  const isBetween =
    tokens[amount.first - 1]?.lower === ',' && /^[,.)]$/u.test(tokens[amount.next]?.lower ?? '');
  return (
    isBetween &&
    counted === null &&
    tokens[amount.first - 2]?.capital === true &&
    amount.number.value <= MAX_AGE
  );
}

const isYearLike = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** "between 2014 and 2017": two years, unless people or things are surely counted. */
export function isYears({ ends, unit }: RangeRead, { counted }: Surround): boolean {
  return unit === null && ends.every(isYearLike) && (counted === null || !isCountedForSure(counted.noun));
}

/** True where a number is no quantity; one with a currency or another unit than of time always is. */
export function isName(around: Surround): boolean {
  const { amount, sure } = around;
  if (isTitled(around)) return true;
  if (amount.unit !== null && !(amount.unit === 'm' || amount.unit === 'point')) return false;
  if (isYear(around)) return true;
  if (sure) return false;
  if (isLabel(around) || isCapitalWord(around) || isStandIn(around)) return true;
  const isDigits = amount.number.form === 'digits' && amount.number.scale === 1;
  return (
    isDigits && (followsName(around) || precedesName(around) || isParenthesised(around) || isAge(around))
  );
}

/** "the top three", "the two": stand-ins for those named before. */
function isStandIn({ tokens, amount, counted }: Surround): boolean {
  const before = tokens[amount.first - 1]?.lower ?? '';
  const stands = amount.number.form === 'words' && amount.number.scale === 1 && counted === null;
  return stands && /^(?:top|bottom|final|the|these|those|all|other|last|first|next)$/u.test(before);
}

/** Without a bound only one person, or one that something became of, is a count; "one idea" is a manner of speech. */
function isOnePerson({ tokens, counted }: Surround): boolean {
  if (counted === null || !PERSON.has(counted.noun) || IDIOMS.has(counted.noun)) return false;
  const head = tokens[counted.head];
  return (
    head?.lower.endsWith("'s") === false &&
    !/^(?:said|says|told|added|wrote)$/u.test(tokens[counted.next]?.lower ?? '')
  );
}

/** The number is the word "one" and no more: not "one hundred", not "1". */
function isOne({ tokens, amount, lang }: Surround): boolean {
  const { first, next, value, form } = amount.number;
  const alone = form === 'words' && value === 1 && next === first + 1;
  return alone && lang.words.one.includes(tokens[first]?.lower ?? '');
}

/** True where "one" counts nothing: "one of", "no one", "one day", "at one point". */
export function isPronoun(around: Surround): boolean {
  if (!isOne(around)) return false;
  const { tokens, amount, counted, sure, lang } = around;
  const { first, next } = amount.number;
  if (amount.unit !== null) return (amount.unit === 'day' || amount.unit === 'point') && !sure;
  if (sure || lang.stops.size === 0) return counted === null && tokens.length > 1;
  const before = tokens[first - 1]?.lower ?? '';
  const after = tokens[next]?.lower ?? '';
  if (/^(?:just|only|exactly)$/u.test(before)) return counted === null || lang.words.of.includes(after);
  const isAside = PRONOUN_AFTER.has(before) || before === '-' || IDIOMS.has(after);
  return tokens.length > 1 && (isAside || !isOnePerson(around));
}
