/**
 * Cyrillic names in Latin letters, so that "Зеленский", "Зеленський" and "Zelenskyy" can be compared.
 *
 * Letter by letter, after the usual English romanisations of Russian and Ukrainian, and of Serbian and Bulgarian where
 * their letters are their own; where English names stand in Cyrillic letters, the two spellings that always mean one
 * Latin letter are undone ("Дж" is J, "Уи" is Wi). Cost: O(length). Not reversible, and no spelling anybody prints:
 * whoever compares two names folds what romanisations disagree on (name-spelling.ts, match/word-likeness.ts).
 */
import letters from './words/cyrillic.json';

/** UTF-16 units of a name that are read: bounds hostile text. */
const LONGEST_NAME = 200;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const UKRAINIAN = /[іїєґ]/i;
/** "Уиткофф", "Уоллес": English W; between letters a У is one. */
const ENGLISH_W = /(?<!\p{L})У(?=[иоэеа])/gu;

const COMMON = new Map(Object.entries(letters.common));
const UKRAINIAN_LETTERS = new Map(Object.entries(letters.ukrainian));

export const isCyrillic = (text: string): boolean => CYRILLIC.test(text);

function latinLetters(letter: string, isUkrainian: boolean): string {
  const lower = letter.toLowerCase();
  const latin = (isUkrainian ? UKRAINIAN_LETTERS.get(lower) : undefined) ?? COMMON.get(lower);
  if (latin === undefined) return letter;
  if (letter === lower) return latin;
  return latin.slice(0, 1).toUpperCase() + latin.slice(1);
}

/** The name in Latin letters; a name that has no Cyrillic letter as it is. */
export function latinName(name: string): string {
  if (!CYRILLIC.test(name)) return name;
  const printed = name.slice(0, LONGEST_NAME).normalize('NFC');
  const isUkrainian = UKRAINIAN.test(printed);
  const english = printed.replace(ENGLISH_W, 'W').replace(/Дж/gu, 'J').replace(/дж/gu, 'j');
  return [...english].map((letter) => latinLetters(letter, isUkrainian)).join('');
}
