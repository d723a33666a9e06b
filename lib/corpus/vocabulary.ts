/**
 * One number for each word of all dictionaries in use, so that what a word weighs is worked out once for all of them.
 *
 * Cost: a look-up for each word of a dictionary, once a dictionary. It grows with the words that were ever seen; whoever
 * opens a corpus takes a new one above {@link MAX_WORDS}, so that hostile pages cannot fill it for ever.
 */
import type { Rarity } from '../text/rarity';
import { wordNumber } from '../text/word-number';
import { BETWEEN, type Dictionary } from './word-lists';

/** Some 100 bytes each; 100,000 statements of news have 80,000. */
const MAX_WORDS = 500_000;

/** No weight is less than 0. */
const UNKNOWN = -1;

export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #known = new WeakMap<Int32Array, Uint32Array>();

  readonly #weighers = new WeakMap<Rarity, (number: number) => number>();

  /** What a word weighs, by its number here; worked out once a measure. */
  weigher(rarity: Rarity): (number: number) => number {
    const known = this.#weighers.get(rarity);
    if (known !== undefined) return known;
    let weights = new Float64Array(this.words.length).fill(UNKNOWN);
    const weigher = (number: number): number => {
      if (number >= weights.length) {
        const more = new Float64Array(this.words.length).fill(UNKNOWN);
        more.set(weights);
        weights = more;
      }
      const weight = weights[number] as number;
      if (weight !== UNKNOWN) return weight;
      const now = rarity(this.words[number] as string);
      weights[number] = now;
      return now;
    };
    this.#weighers.set(rarity, weigher);
    return weigher;
  }

  /** -1 where no dictionary has it. */
  numberOf(word: string): number {
    return this.#numbers.get(wordNumber(word)) ?? -1;
  }

  /** Of each word of the dictionary its number here. */
  numbersOf(dictionary: Dictionary): Uint32Array {
    const known = this.#known.get(dictionary.hashes);
    if (known !== undefined) return known;
    const numbers = this.#numbered(dictionary);
    this.#known.set(dictionary.hashes, numbers);
    return numbers;
  }

  #numbered({ hashes, words }: Dictionary): Uint32Array {
    const numbers = new Uint32Array(hashes.length);
    const listed = words.split(BETWEEN);
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] as number;
      let number = this.#numbers.get(hash);
      if (number === undefined) {
        number = this.words.length;
        this.#numbers.set(hash, number);
        this.words.push(listed[at] as string);
      }
      numbers[at] = number;
    }
    return numbers;
  }
}

let current = new Vocabulary();

/** The vocabulary of the corpora that are opened now. */
export function currentVocabulary(): Vocabulary {
  if (current.words.length > MAX_WORDS) current = new Vocabulary();
  return current;
}
