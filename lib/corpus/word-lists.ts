/**
 * Lists of words, an entry each, and the same by word: what an index is made of.
 *
 * Words are numbers of a dictionary, which is in the order of its words' hashes (text/word-number.ts): a word is found by
 * halving, without a look at a letter. Cost: linear. Two words of one hash are one word, here and everywhere.
 */
import { wordNumber } from '../text/word-number';

/** As narrow as a segment allows: a dictionary of some thousand words needs two bytes each. */
export type Numbers = Uint32Array | Uint16Array;

/** Lists of numbers one after the other: the n-th is `values` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Numbers;
}

export interface Dictionary {
  /** Of each word, rising. */
  readonly hashes: Int32Array;
  /** The words in the order of their hashes, {@link BETWEEN} between them. */
  readonly words: string;
}

/** What divides the words of a dictionary: no stem holds it. */
export const BETWEEN = '\n';

/** Numbers up to here fit in two bytes. */
const NARROW = 0x1_00_00;

/** @param below no number reaches it */
export const numbersOf = (
  values: ArrayLike<number>,
  below: number,
): Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> =>
  below <= NARROW ? Uint16Array.from(values) : Uint32Array.from(values);

/** Numbers words as they come; in the end they are in order. */
export class DictionaryMaker {
  readonly #numbers = new Map<number, number>();
  readonly #words: string[] = [];

  number(word: string): number {
    const hash = wordNumber(word);
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    this.#numbers.set(hash, this.#words.length);
    this.#words.push(word);
    return this.#words.length - 1;
  }

  /** The dictionary, and of each word as it was numbered its number there. */
  done(): { readonly dictionary: Dictionary; readonly renumbered: Uint32Array } {
    const hashes = Int32Array.from(this.#numbers.keys()).sort();
    const renumbered = new Uint32Array(this.#words.length);
    const words: string[] = [];
    hashes.forEach((hash, at) => {
      const before = this.#numbers.get(hash) as number; // one of its keys
      renumbered[before] = at;
      words.push(this.#words[before] as string);
    });
    return { dictionary: { hashes, words: words.join(BETWEEN) }, renumbered };
  }
}

/** By word the entries that hold it, rising. */
export function inverted({ starts, values }: Lists, words: number): Lists {
  const begins = new Uint32Array(words + 1);
  for (let at = 0; at < values.length; at += 1) {
    const after = (values[at] as number) + 1;
    begins[after] = (begins[after] as number) + 1;
  }
  for (let word = 0; word < words; word += 1)
    begins[word + 1] = (begins[word + 1] as number) + (begins[word] as number);
  const filled = begins.slice();
  const entries = starts.length <= NARROW ? new Uint16Array(values.length) : new Uint32Array(values.length);
  for (let entry = 0; entry + 1 < starts.length; entry += 1) {
    for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
      const word = values[at] as number;
      entries[filled[word] as number] = entry;
      filled[word] = (filled[word] as number) + 1;
    }
  }
  return { starts: begins, values: entries };
}
