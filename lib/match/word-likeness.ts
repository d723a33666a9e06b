/**
 * How alike two words are, 0–1: equal, inflected, or a name in two transliterations.
 *
 * Cost: O(length). Source: own rules; a name's key keeps what transliterations of Russian, Ukrainian and
 * Arabic agree on. Not edit distance: "their" and "there" are as near as "Kiev" and "Kyiv".
 */
import type { Token } from '../text/tokens';
import { wordNumber } from '../text/word-number';

export const EQUAL = 1;
/** Same stem, other ending: the outlet changed tense or number. */
export const INFLECTED = 0.85;
/** Same name, other transliteration. */
export const SPELLED_OTHERWISE = 0.9;

/** Another word of like meaning, at most: it is never as good as the word itself. */
export const MOST_NEAR = 0.7;

/** Letters; short names ("Ilya", "Ali") have keys that fall together. */
const SHORTEST_NAME = 4;
const keys = new Map<string, string>();
/** Entries; the cache is emptied above it, so that a hostile page cannot grow it without end. */
const MAX_KEYS = 20_000;

/** What the transliterations of one name share: Zelenskyy, Zelensky, Selenskyj; Kyiv, Kiev. */
export function nameKey(form: string): string {
  const known = keys.get(form);
  if (known !== undefined) return known;
  const key = form
    .replace(/sch|sh|tch|ch|zh|cz/g, 'c')
    .replace(/kh|gh|h/g, 'g')
    .replace(/ph|ff/g, 'f')
    .replace(/[wv]/g, 'v')
    .replace(/[ck](?=[aou])|q/g, 'k')
    .replace(/[sz]/g, 's')
    .replace(/[iyjeua o]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/a$/, '');
  if (keys.size >= MAX_KEYS) keys.clear();
  keys.set(form, key);
  return key;
}

/** Letters; shorter words differ in spelling too rarely, and fall together too easily. */
const SHORTEST_SPELLED = 5;
const spellings = new Map<string, string>();

/** What British and American spellings of one word share: harbour, organise, centre, travelled, catalogue. */
function spellingKey(form: string): string {
  const known = spellings.get(form);
  if (known !== undefined) return known;
  const key = form
    .replace(/our(?=$|s$|ed$|ing$|able$|ite$|ful$|hood$)/, 'or')
    .replace(/([iy])s(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)/, '$1z')
    .replace(/([bt])re(s?)$/, '$1er$2')
    .replace(/ll(?=ed$|ing$|er$|ers$|or$|ors$)/, 'l')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/ence(s?)$/, 'ense$1');
  if (spellings.size >= MAX_KEYS) spellings.clear();
  spellings.set(form, key);
  return key;
}

const isLetters = (form: string): boolean => /^\p{L}+$/u.test(form);

function isSpelledOtherwise(a: string, b: string): boolean {
  if (a.length < SHORTEST_SPELLED || b.length < SHORTEST_SPELLED || a[0] !== b[0]) return false;
  return spellingKey(a) === spellingKey(b);
}

/** What must agree before two words can be alike: asked of every two words of two wordings, so of numbers. */
export interface Looks {
  /** The stems as numbers. */
  readonly stems: Int32Array;
  /** First letters of words that may be spelled otherwise; 0 where they are too short for that. */
  readonly initials: Uint16Array;
  /** 1 where the word may be a name that is spelled otherwise. */
  readonly names: Uint8Array;
}

export const looksOf = (tokens: readonly Token[]): Looks => ({
  stems: Int32Array.from(tokens, ({ stem }) => wordNumber(stem)),
  initials: Uint16Array.from(tokens, ({ form }) => (form.length < SHORTEST_SPELLED ? 0 : form.charCodeAt(0))),
  names: Uint8Array.from(tokens, ({ form, capital }) => (capital && form.length >= SHORTEST_NAME ? 1 : 0)),
});

/** False of most words: then {@link wordLikeness} is 0, and need not be asked. */
export function mayBeAlike(a: Looks, atA: number, b: Looks, atB: number): boolean {
  if (a.stems[atA] === b.stems[atB] || (a.names[atA] === 1 && b.names[atB] === 1)) return true;
  return a.initials[atA] !== 0 && a.initials[atA] === b.initials[atB];
}

export function wordLikeness(a: Token, b: Token): number {
  if (a.form === b.form) return EQUAL;
  if (a.stem === b.stem) return INFLECTED;
  if (isSpelledOtherwise(a.form, b.form)) return SPELLED_OTHERWISE;
  if (!a.capital || !b.capital) return 0;
  if (a.form.length < SHORTEST_NAME || b.form.length < SHORTEST_NAME) return 0;
  if (!isLetters(a.form) || !isLetters(b.form)) return 0;
  return nameKey(a.form) === nameKey(b.form) ? SPELLED_OTHERWISE : 0;
}
