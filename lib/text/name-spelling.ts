/**
 * One name in several spellings: a key that transliterations of it share (Zelenskyy, Zelensky, Selenskyj;
 * Erdoğan, Erdogan; Müller, Mueller), and short forms of given names (Bob, Robert) as data.
 *
 * For names within one article, where a wrong union costs a speaker: vowels mostly stay, unlike in the laxer key
 * by which lib/match compares words between articles. Cost: O(length). Source: own, after the usual romanisations
 * of Russian, Ukrainian, Arabic and Turkish; edit distance was not taken, because it holds Brown and Braun apart
 * no better than Clinton and Clifton.
 */
import aliases from './aliases.json';
import { fold } from './fold';

/** Letters; of shorter names only case and accents are folded, because their keys fall together. */
const SHORTEST_KEYED = 5;
/** Letters of a name that are read: bounds hostile text. */
const LONGEST_NAME = 40;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

/** In this order: longer groups of letters before the shorter ones in them. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|zh|cz/g, 'c'],
  [/kh|gh|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/^z/g, 's'],
  [/ou/g, 'u'],
  [/[iyj]+/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})i$/g, ''],
];

/** "ü" and "ue" are one letter in names: Müller, Mueller. Not behind another vowel: "Bauer". */
const withoutUmlauts = (lower: string): string =>
  lower
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/(?<![aeiou])([aou])e(?=[^aeiou])/g, '$1');

/** Keys that are remembered: an article asks for the same few names again and again. */
const MAX_REMEMBERED = 4_000;
const remembered = new Map<string, string>();

/** What the spellings of one name share. */
export function nameSpelling(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const key = keyOf(name);
  remembered.set(name, key);
  return key;
}

function keyOf(name: string): string {
  const lower = name.slice(0, LONGEST_NAME).normalize('NFC').toLowerCase();
  if (lower.length < SHORTEST_KEYED) return fold(lower);
  return FOLDS.reduce((key, [letters, by]) => key.replace(letters, by), fold(withoutUmlauts(lower)));
}

function groupsOf(rows: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  rows.forEach((row, i) => {
    for (const name of row.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(i));
  });
  return groups;
}

const GIVEN = groupsOf(aliases.givenNames);
const PLACES = groupsOf(aliases.places);

function share(groups: ReadonlyMap<string, ReadonlySet<number>>, a: string, b: string): boolean {
  const [first, second] = [groups.get(a), groups.get(b)];
  return first !== undefined && second !== undefined && [...first].some((group) => second.has(group));
}

/** Given names in two spellings, or one the short form of the other. */
export function sameGivenName(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return nameSpelling(first) === nameSpelling(second) || share(GIVEN, first, second);
}

/** Places in two spellings or by an older name: Kiev, Kyiv. */
export const samePlace = (a: string, b: string): boolean =>
  fold(a) === fold(b) || share(PLACES, a.toLowerCase(), b.toLowerCase());
