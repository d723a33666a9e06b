/**
 * English words whose coming and going is an editor's work, not a change of what was said. The words are data
 * (small-words-en.json); here is what is asked about them. Cost: O(1) a word.
 */
import words from './small-words-en.json';

const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const SMALL = listed(words.small);

/** An outlet that turns speech to report changes the person. */
export const PERSON_WORDS = listed(words.persons);

/** Words that reverse a sentence. Never small. */
export const NEGATIONS = listed(words.negations);
/** Of words that are told to be another's and not to be true: "denies that he said". */
export const DOUBTS = listed(words.doubts);

const FILLERS: ReadonlySet<string> = new Set(words.fillers);

/** What a word is printed as where it is no word: "%" for "percent". */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(Object.entries(words.symbols));

function groups(rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  rows.forEach((row, i) => {
    for (const word of row) found.set(word, (found.get(word) ?? new Set()).add(i));
  });
  return found;
}

const FORMS = groups(words.rows.map((row) => row.split(' ')));
const ABBREVIATIONS = groups(words.abbreviations.map((row) => row.split(row.includes('|') ? '|' : ' ')));

function share(of: ReadonlyMap<string, ReadonlySet<number>>, a: string, b: string): boolean {
  const [first, second] = [of.get(a), of.get(b)];
  return first !== undefined && second !== undefined && [...first].some((row) => second.has(row));
}

/** Two forms of one irregular word: "go", "went"; "will", "would". */
export const areForms = (a: string, b: string): boolean => share(FORMS, a, b);

/** A word or phrase and its short form, forms joined by blanks: "u s", "united states". */
export const areAbbreviations = (a: string, b: string): boolean => share(ABBREVIATIONS, a, b);

export const isSmallWord = (form: string): boolean => SMALL.has(form);

/** Words; a longer phrase says something. */
const MOST_FILLING = 8;

/** A phrase that speech is filled with and print leaves out: "you know", or two of them. */
export function isFiller(phrase: string): boolean {
  if (FILLERS.has(phrase)) return true;
  const words = phrase.split(' ').slice(0, MOST_FILLING);
  return words.some((_, at) => {
    const [first, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    return FILLERS.has(first) && FILLERS.has(rest);
  });
}
