/**
 * Tables of words and phrases, looked up forwards from a token or backwards from one.
 *
 * Cost: a look-up compares the few phrases that share the first (or last) word, so it is O(1) in the text.
 * Source: own. One regular expression over all phrases was not taken: it would have to be run at every
 * offset, and cannot be matched backwards.
 */
import { type Token, tokenize } from './tokens';

interface Phrase<T> {
  readonly words: readonly string[];
  /** The last word is a stem: "загин*". */
  readonly stem: boolean;
  readonly value: T;
}

export interface PhraseTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>;
  /** Some last word is a stem; in tables without any no key of a stem need be made for each token. */
  readonly stems: boolean;
}

/** Letters of a stem under which it is filed; no stem is shorter. */
const STEM_KEY = 3;

const keyOf = (word: string, stem: boolean): string => (stem ? `${word.slice(0, STEM_KEY)}*` : word);

function phraseOf<T>(printed: string, value: T): Phrase<T> {
  const stem = printed.endsWith('*');
  const text = stem ? printed.slice(0, -1) : printed;
  const tokens = tokenize(text, { start: 0, end: text.length }, 'point');
  return { words: tokens.map((one) => one.lower), stem, value };
}

function file<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const list = map.get(key) ?? [];
  list.push(phrase);
  list.sort(
    (a, b) =>
      b.words.length - a.words.length || (b.words.at(-1)?.length ?? 0) - (a.words.at(-1)?.length ?? 0),
  );
  map.set(key, list);
}

/** `entries`: phrase as printed in lower case (a trailing `*` makes its last word a stem) → value. */
export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  const byLast = new Map<string, Phrase<T>[]>();
  let stems = false;
  for (const [printed, value] of entries) {
    const phrase = phraseOf(printed, value);
    stems ||= phrase.stem;
    const stemFirst = phrase.stem && phrase.words.length === 1;
    file(byFirst, keyOf(phrase.words[0] ?? '', stemFirst), phrase);
    file(byLast, keyOf(phrase.words.at(-1) ?? '', phrase.stem), phrase);
  }
  return { byFirst, byLast, stems };
}

/** `{killed: ['dead', 'died']}` → a table from each word to its canonical name. */
export function canonicalTable<K extends string>(
  names: Partial<Record<K, readonly string[]>>,
): PhraseTable<K> {
  const entries: [string, K][] = [];
  for (const canonical in names) for (const one of names[canonical] ?? []) entries.push([one, canonical]);
  return phraseTable(entries);
}

export const wordTable = (words: readonly string[]): PhraseTable<true> =>
  phraseTable(words.map((one) => [one, true] as const));

function fits<T>(phrase: Phrase<T>, tokens: readonly Token[], first: number): boolean {
  const last = phrase.words.length - 1;
  return phrase.words.every((word, k) => {
    const lower = tokens[first + k]?.lower;
    return phrase.stem && k === last ? lower?.startsWith(word) === true : lower === word;
  });
}

const NONE: readonly never[] = [];

function candidates<T>(
  map: ReadonlyMap<string, readonly Phrase<T>[]>,
  token: Token | undefined,
  withStems: boolean,
): readonly Phrase<T>[] {
  if (!token) return NONE;
  const exact = map.get(token.lower) ?? NONE;
  const stems = withStems && token.kind === 'word' ? map.get(keyOf(token.lower, true)) : undefined;
  return stems ? [...exact, ...stems] : exact;
}

export interface Found<T> {
  readonly value: T;
  /** Token indices, half-open. */
  readonly first: number;
  readonly next: number;
}

/** The longest phrase that starts at token `first`, or null. */
export function phraseFrom<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  first: number,
): Found<T> | null {
  for (const phrase of candidates(table.byFirst, tokens[first], table.stems))
    if (fits(phrase, tokens, first)) return { value: phrase.value, first, next: first + phrase.words.length };
  return null;
}

/** The longest phrase whose last token is `last`, or null. */
export function phraseUpTo<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  last: number,
): Found<T> | null {
  for (const phrase of candidates(table.byLast, tokens[last], table.stems)) {
    const first = last - phrase.words.length + 1;
    if (first >= 0 && fits(phrase, tokens, first)) return { value: phrase.value, first, next: last + 1 };
  }
  return null;
}
