/**
 * Words that two languages share: names in two spellings (Lawrow, Лавров, Lavrov) and cognates (Konstitution,
 * конституция, constitution).
 *
 * Two keys: that of a name keeps its consonants as they sound, since romanisations agree on nothing else; that of a
 * cognate keeps all letters but folds the spellings in which European languages differ, and is compared up to the
 * ending. Cost: O(length), remembered. Source: own; not edit distance, which takes "conserve" for "converse".
 */
import { latinName } from '../../text/transliteration';
import { stemIn } from './endings';

/** In this order: longer groups of letters before the shorter ones in them. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|zh|cz/g, '6'],
  [/th/g, 't'],
  [/kh|gh/g, 'h'],
  [/(?<=[aeiouy])h(?=[^aeiouy])/g, ''],
  [/[hg]/g, 'g'],
  [/ph/g, 'f'],
  [/c(?=[eiy])|tz|ts|z/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/[iyjeuao]+/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/a$/g, ''],
];

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz|z|c(?=[eiy])/g, 's'],
  [/t(?=i[aoeu])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
];

/** Letters of a word that are read: bounds hostile text. */
const LONGEST_WORD = 40;
/** Letters of a name's key: of shorter ones too many fall together. */
const SHORTEST_KEY = 3;
/** Words remembered; emptied above it. */
const MAX_REMEMBERED = 30_000;

const folded = (word: string, folds: readonly (readonly [RegExp, string])[]): string =>
  folds.reduce((key, [letters, by]) => key.replace(letters, by), word);

const latin = (form: string): string => latinName(form.slice(0, LONGEST_WORD)).toLowerCase();

const names = new Map<string, readonly string[]>();

/** What the spellings of a name share, of the form as printed and without its ending. Empty for short ones. */
export function nameKeys(form: string, lang: string): readonly string[] {
  const remembered = names.get(`${lang} ${form}`);
  if (remembered !== undefined) return remembered;
  if (names.size >= MAX_REMEMBERED) names.clear();
  const spelled = [form, stemIn(form, lang)].map((one) => folded(latin(one), SOUNDS));
  const keys = [...new Set(spelled)].filter((key) => key.length >= SHORTEST_KEY);
  names.set(`${lang} ${form}`, keys);
  return keys;
}

const cognates = new Map<string, string>();

/** Letters that languages share of a cognate at least, and as a share of the shorter of the two. */
export const SHORTEST_COGNATE = 5;
const COGNATE_SHARE = 0.75;
/** Letters of an ending, on either side. */
const LONGEST_ENDING = 4;

export function cognateKey(form: string): string {
  const remembered = cognates.get(form);
  if (remembered !== undefined) return remembered;
  if (cognates.size >= MAX_REMEMBERED) cognates.clear();
  const key = folded(latin(form), SPELLINGS);
  cognates.set(form, key);
  return key;
}

/** Whether two keys are one word but for its ending. */
export function areCognates(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return shared >= SHORTEST_COGNATE && shared >= COGNATE_SHARE * shorter && longer - shared <= LONGEST_ENDING;
}

/** How a cognate is likely spelled in English: conversazione, Konvention, catastrofe, capacidad. */
const ENGLISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:zion[ei]|cion(?:es)?|cao|coes|tionen)$/g, 'tion'],
  [/(?:idad(?:es)?|idade|ita|itat(?:en)?|ite)$/g, 'ity'],
  [/(?:ismo|isme|ismus)$/g, 'ism'],
  [/(?:iv[oaei]|ivo[s]|ivas|ifs?)$/g, 'ive'],
  [/(?:ic[oa]s?|ique|isch(?:e[nrs]?)?)$/g, 'ic'],
  [/(?<=[^aeiou])[aeo]$/g, ''],
  [/^k|k(?=[aorlt])/g, 'c'],
];

/** The English word that an unknown one may be, for looking it up; the comparison decides whether it is. */
export const englishSpelling = (form: string): string =>
  folded(form.slice(0, LONGEST_WORD), ENGLISH_SPELLINGS);
