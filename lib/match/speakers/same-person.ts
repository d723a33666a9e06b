/**
 * Whether two names are one person's: true, false, or null where they neither agree nor contradict.
 *
 * Surnames decide, given names may contradict: both must be full, and neither a short form, an initial or a spelling
 * of the other (text/name-spelling.ts, text/aliases.json). Cost: O(length of the names). Source: own, after how
 * newsrooms call people on second reference. Not edit distance alone: Clinton and Clifton are one edit apart.
 */
import { nameSpelling, sameGivenName } from '../../text/name-spelling';
import { nameKey } from '../word-likeness';
import type { PersonName } from './person-name';

/** Letters; shorter surnames that are one slip apart are two names: Reid, Reed. */
const SHORTEST_MISSPELT = 6;
/** Letters of a key that drops vowels: below it too many names share one (Barr, Burr). */
const SHORTEST_KEY = 4;
/** Letters of a given name's beginning that may be its short form. */
const SHORTEST_SHORT_FORM = 3;

const lettersOf = (word: string): string => [...word].sort().join('');

/** One letter more, or the same letters in another order. */
function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISSPELT || short[0] !== long[0]) return false;
  if (short.length === long.length) return lettersOf(short) === lettersOf(long);
  if (long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at < 0 || short.slice(at) === long.slice(at + 1);
}

const sameName = (a: string, b: string): boolean => a === b || nameSpelling(a) === nameSpelling(b);

const sameLaxly = (a: string, b: string): boolean =>
  nameKey(a).length >= SHORTEST_KEY && nameKey(a) === nameKey(b);

type Same = (a: string, b: string) => boolean;

const surnameSpelling = (here: PersonName, there: PersonName): Same =>
  here.isTransliterated !== there.isTransliterated ? (a, b) => sameName(a, b) || sameLaxly(a, b) : sameName;

interface Named {
  readonly surname: string;
  readonly given: readonly string[];
}

function namedOf({ parts, isFamilyFirst }: PersonName): Named {
  if (isFamilyFirst) return { surname: parts[0], given: [parts.slice(1).join('')] };
  return { surname: parts.at(-1) ?? parts[0], given: parts.slice(0, -1) };
}

const isInitial = (given: string): boolean => given.length <= 2;

function sameGiven(a: string, b: string): boolean {
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return sameGivenName(a, b);
}

/** "Alex" may be short for "Alexei"; "Xi" stands for itself. */
function mayBeShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_SHORT_FORM && long.startsWith(short);
}

/** Given names of two bearers of one surname: agree, contradict, or null. */
function givenNamesAgree(here: readonly string[], there: readonly string[]): boolean | null {
  const [first, second] = [here[0], there[0]];
  if (first === undefined || second === undefined) return true;
  if (sameGiven(first, second)) return sameMiddleNames(here.slice(1), there.slice(1));
  if (here.some((a) => !isInitial(a) && there.some((b) => !isInitial(b) && sameGiven(a, b)))) return true;
  const unlike = ![...here, ...there].some(isInitial) && !mayBeShort(first, second);
  return unlike ? false : null;
}

/** George W. and George H. W. Bush. */
function sameMiddleNames(here: readonly string[], there: readonly string[]): true | null {
  const [a, b] = [here[0], there[0]];
  return a === undefined || b === undefined || a[0] === b[0] ? true : null;
}

/** Every part of the shorter name in the longer, a surname among them: "García Márquez", "Hillary Clinton". */
function isPartOf(short: PersonName, long: PersonName, same: Same): boolean {
  const [few, many] = [short, long].map(({ parts }) => parts.filter((part) => !isInitial(part)));
  if (few === undefined || many === undefined || few.length < 2 || many.length <= few.length) return false;
  return few.every((part) => many.some((other) => same(part, other)));
}

/** A surname alone, or the first of two; a given name alone may be anybody's. */
function singleAgrees(single: string, other: PersonName, same: Same): true | null {
  const surnames = other.isFamilyFirst || other.parts.length === 1 ? [other.parts[0]] : other.parts.slice(1);
  return surnames.some((part) => same(part, single)) ? true : null;
}

function fullNamesAgree(here: PersonName, there: PersonName, same: Same): boolean | null {
  const [ours, theirs] = [namedOf(here), namedOf(there)];
  if (here.parts.join('') === there.parts.join('')) return true;
  if (isPartOf(here, there, same) || isPartOf(there, here, same)) return true;
  if (same(ours.surname, theirs.surname)) return givenNamesAgree(ours.given, theirs.given);
  const given = ours.given.some((a) => theirs.given.some((b) => !isInitial(a) && sameGiven(a, b)));
  const near = isMisspelt(ours.surname, theirs.surname) || sameLaxly(ours.surname, theirs.surname);
  if (near) return given ? true : null;
  return isSwapped(here, there) || couldBeSpelling(here, there) ? null : false;
}

/** Family name first in one and last in the other. */
const isSwapped = (here: PersonName, there: PersonName): boolean =>
  here.parts.length === there.parts.length && here.parts.every((part) => there.parts.includes(part));

/** Romanisations disagree on more than a key can know; another first letter is another name. */
function couldBeSpelling(here: PersonName, there: PersonName): boolean {
  const initials = [here, there].map((name) => nameKey(namedOf(name).surname)[0]);
  return here.isTransliterated !== there.isTransliterated && initials[0] === initials[1];
}

/** "Jr." on one side only: it may be left out, and it may be the father. */
function generationsAgree(here: PersonName, there: PersonName): boolean | null {
  if (here.generation === there.generation) return true;
  return here.generation === null || there.generation === null ? null : false;
}

const bothAgree = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true ? b : a === false || b === false ? false : null;

export function samePerson(here: PersonName, there: PersonName): boolean | null {
  const same = surnameSpelling(here, there);
  const [ours, theirs] = [here.parts.length === 1, there.parts.length === 1];
  const generations = generationsAgree(here, there);
  if (!ours && !theirs) {
    const names = fullNamesAgree(here, there, same);
    if (names === false && !(here.isFull && there.isFull)) return null;
    return bothAgree(names, generations);
  }
  const agrees = ours ? singleAgrees(here.parts[0], there, same) : singleAgrees(there.parts[0], here, same);
  if (agrees) return generations === true ? true : null;
  const near = here.parts.some((a) =>
    there.parts.some((b) => same(a, b) || isMisspelt(a, b) || sameLaxly(a, b)),
  );
  return here.isFull && there.isFull && !near ? false : null;
}
