/**
 * Whether two figures count within unlike bounds, whatever else their sentences share: another month, another name in
 * the same slot ("in Lisbon on Monday", "in Prague on Monday"), a time before and a time long.
 *
 * Each rule reads the words beside the number or in its clause. Cost: linear in the sentence, once a figure; two
 * figures cost their names each with each. Source: own; a parser would know the subject, at a hundred times the cost.
 */
import type { Figure } from '../model';
import { fold } from '../text/fold';
import { type Token, tokenise } from '../text/tokens';
import { frameOf } from './figure-frame';
import { singleValueOf, TOLLS } from './figure-relation';
import words from './figure-words.json' with { type: 'json' };
import { isCountry } from './places';
import { isSmallWord } from './small-words-en';
import { nameKey } from './word-likeness';

const MONTHS: ReadonlySet<string> = new Set(words.months);
const ANY_NOUN: ReadonlySet<string> = new Set(words.people);
const OPEN: ReadonlySet<string> = new Set(words.others);
const SPEECH: ReadonlySet<string> = new Set(words.speech);
const OPPOSITES: ReadonlySet<string> = new Set(words.opposites.flatMap(bothWays));

function bothWays(pair: string): string[] {
  const [one = '', other = ''] = pair.split(' ');
  return [`${one} ${other}`, `${other} ${one}`];
}

/** Share of a word's weight from which it stands in the number's own clause. */
const IN_CLAUSE = 0.25;
/** The same, for what is said of the number itself. */
const BY_THE_NUMBER = 0.5;
/** Up to here things are counted on fingers: two such counts that differ are of other things. */
const SMALL = 10;
/** Letters from which a capitalised word is a name and not a title or an initial. */
const SHORTEST_NAME = 4;

/** Share of words: beyond it the sentence is a headline, or a language capitalises its nouns. */
const MOST_CAPITALS = 0.4;

interface Slot {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Reading {
  readonly months: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** The sentence up to the number. */
  readonly before: string;
  readonly lead: string;
  readonly tail: string;
}

const readings = new WeakMap<Figure, Reading>();

function readingOf(figure: Figure): Reading {
  const reading = readings.get(figure) ?? read(figure);
  readings.set(figure, reading);
  return reading;
}

const isName = ({ form, capital }: Token): boolean =>
  capital && form.length >= SHORTEST_NAME && !isSmallWord(form) && !MONTHS.has(form);

/** What stands beside a name; a number stands for any number. */
function beside(token: Token | undefined): string {
  if (token === undefined) return '';
  return /^\p{N}/u.test(token.form) ? '#' : token.stem;
}

/** Names of one word, but for the sentence's first word, which is always capitalised. */
function slotsOf(tokens: readonly Token[]): Slot[] {
  const capitals = tokens.filter(({ capital }) => capital).length;
  if (capitals > MOST_CAPITALS * tokens.length) return [];
  return tokens.flatMap((token, at) => {
    const [previous, next] = [tokens[at - 1], tokens[at + 1]];
    if (previous === undefined || !isName(token) || previous.capital || next?.capital === true) return [];
    if (SPEECH.has(previous.form) || SPEECH.has(next?.form ?? '')) return [];
    return [{ name: token.form, before: beside(previous), after: beside(next) }];
  });
}

function read(figure: Figure): Reading {
  const at = figure.sentence.indexOf(figure.text);
  const tokens = tokenise(figure.sentence);
  const end = at + figure.text.length;
  const months = [...frameOf(figure).values()].filter(
    ({ form, capital, closeness }) => capital && closeness >= IN_CLAUSE && MONTHS.has(form),
  );
  return {
    months: new Set(months.map(({ form }) => form)),
    slots: slotsOf(tokens),
    before: at < 0 ? '' : fold(figure.sentence.slice(0, at)),
    lead: at < 0 ? '' : fold(figure.sentence.slice(Math.max(0, at - MAX_BESIDE), at)),
    tail: at < 0 ? '' : fold(figure.sentence.slice(end, end + MAX_BESIDE)),
  };
}

/** UTF-16 units on each side of the number that are looked at. */
const MAX_BESIDE = 24;

const isToll = ({ counted }: Figure): boolean => counted !== null && TOLLS.has(counted);

const isFewThings = (figure: Figure): boolean =>
  figure.counted !== null &&
  figure.counted !== figure.unit &&
  figure.counted !== 'age' &&
  figure.unit === null &&
  !isToll(figure) &&
  Math.abs(singleValueOf(figure) ?? SMALL + 1) <= SMALL;

const isOther = (here: Figure, there: Figure): boolean => singleValueOf(here) !== singleValueOf(there);

/** A month in one number's clause that the other sentence does not name, where both name one or one is told as past. */
function isOtherMonth(here: Figure, there: Figure): boolean {
  const [ours, theirs] = [readingOf(here).months, readingOf(there).months];
  if (ours.size === 0 || theirs.size === 0) return isPastMonth(here, there) || isPastMonth(there, here);
  return ![...ours].some((month) => theirs.has(month));
}

/** "The September shooting": an event that is called by its month is not the day's news, unless both call it so. */
function isPastMonth(one: Figure, other: Figure): boolean {
  return (
    isToll(one) && CALLED_BY_MONTH.test(readingOf(one).before) && !CALLED_BY_MONTH.test(fold(other.sentence))
  );
}
const CALLED_BY_MONTH = new RegExp(`\\b(?:the|last)\\s(?:${words.months.join('|')})\\s\\p{L}`, 'u');

const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** "In Lisbon on Monday", "in Prague on Monday": one frame with two names; a country's part is a narrower count. */
function isOtherName(here: Figure, there: Figure): boolean {
  const [ours, theirs] = [readingOf(here).slots, readingOf(there).slots];
  const named = (slots: readonly Slot[], name: string) => slots.some((slot) => sameName(slot.name, name));
  return ours.some((slot) =>
    theirs.some(
      (other) =>
        slot.before === other.before &&
        slot.after === other.after &&
        !named(theirs, slot.name) &&
        !named(ours, other.name) &&
        isCountry(slot.name) === isCountry(other.name),
    ),
  );
}

/** "At least two countries" are still being counted; "the two countries" are known by name. */
function isOpenAndKnown(here: Figure, there: Figure): boolean {
  const isOpen = ({ bound }: Figure) => bound === 'at-least' || bound === 'more-than';
  const isKnown = (figure: Figure) =>
    figure.bound === 'exact' && /\b(?:the|both|these|those)\s$/u.test(readingOf(figure).lead);
  if (!isFewThings(here) || !isFewThings(there)) return false;
  return (isOpen(here) && isKnown(there)) || (isOpen(there) && isKnown(here));
}

/** Two counts on fingers that differ, of people or where one of them is open: "four people" and "six people" are others. */
const areOtherFew = (here: Figure, there: Figure): boolean =>
  isFewThings(here) &&
  isFewThings(there) &&
  isOther(here, there) &&
  (here.bound !== there.bound || ANY_NOUN.has(here.counted ?? ''));

/** "50 of the drones": a part of those that the other may count. */
function isPartOfThem(here: Figure, there: Figure): boolean {
  const isPart = ({ text }: Figure) => /^[^\s]{1,12}\sof\s(?:the|these|those|its|their|them)\b/iu.test(text);
  return isOther(here, there) && isPart(here) !== isPart(there);
}

/** "Three years ago" is when; "for three years" is how long. */
function isWhenAndHowLong(here: Figure, there: Figure): boolean {
  const isWhen = (figure: Figure) => /^\s(?:ago|earlier|later)\b/u.test(readingOf(figure).tail);
  const isLong = (figure: Figure) => /\bfor\s(?:\p{L}+\s)?$/u.test(readingOf(figure).lead) && !isWhen(figure);
  return (isWhen(here) && isLong(there)) || (isWhen(there) && isLong(here));
}

/** "His son and others": who is counted with somebody. Of tolls "others" says only that another toll was told before. */
function isPartAndWhole(here: Figure, there: Figure): boolean {
  if (isToll(here) || !isOther(here, there)) return false;
  return hasOthers(here) !== hasOthers(there);
}

const hasOthers = (figure: Figure): boolean =>
  [...frameOf(figure).values()].some(({ form, closeness }) => closeness >= IN_CLAUSE && OPEN.has(form));

/** One is trusted by so many, the other distrusted. */
function areOpposed(here: Figure, there: Figure): boolean {
  const close = (figure: Figure) =>
    [...frameOf(figure).values()]
      .filter(({ closeness }) => closeness >= BY_THE_NUMBER)
      .map(({ form }) => form);
  const [ours, theirs] = [close(here), close(there)];
  return ours.some(
    (word) =>
      !theirs.includes(word) &&
      theirs.some((other) => !ours.includes(other) && OPPOSITES.has(`${word} ${other}`)),
  );
}

/** What will be is another count than what was. */
function isPlannedAndDone(here: Figure, there: Figure): boolean {
  const isPlanned = (figure: Figure) =>
    [...frameOf(figure).values()].some(
      ({ form, closeness }) => closeness >= BY_THE_NUMBER && PLANS.has(form),
    );
  return here.unit === null && isOther(here, there) && isPlanned(here) !== isPlanned(there);
}
const PLANS: ReadonlySet<string> = new Set(words.plans);

/** "5 per 100,000" and "5 per million". */
function isOtherBase(here: Figure, there: Figure): boolean {
  const base = (figure: Figure) =>
    /^\sper\s(?:\d[\d,.]*|\p{L}+illion|thousand|hundred)/u.exec(readingOf(figure).tail)?.[0] ?? null;
  const [ours, theirs] = [base(here), base(there)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** Without its end zeros a number of so few digits may be printed of anything. */
const TELLING_DIGITS = 3;

/** A number like 5,437 is not printed of two places; "12" is. */
function isTelling(here: Figure, there: Figure): boolean {
  const digits = String(Math.abs(here.value ?? 0))
    .replace(/\D/g, '')
    .replace(/0+$/, '');
  return !isOther(here, there) && digits.length >= TELLING_DIGITS;
}

const RULES = [
  isOtherMonth,
  isOpenAndKnown,
  areOtherFew,
  isWhenAndHowLong,
  isPartAndWhole,
  isPartOfThem,
  areOpposed,
  isPlannedAndDone,
  isOtherBase,
] as const;

/** However alike the rest, they are two counts. */
export const isOfAnotherScope = (here: Figure, there: Figure): boolean =>
  RULES.some((isOther) => isOther(here, there)) || (!isTelling(here, there) && isOtherName(here, there));
