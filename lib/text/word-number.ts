/**
 * A word as a whole number, so that lists of words are compared without a look at a letter.
 *
 * Cost: linear in the letters. Source: FNV-1a (Fowler, Noll, Vo), 32 bits. Two words may fall together, once in four
 * thousand million: whoever compares numbers must bear that, or ask the words themselves where the numbers agree.
 * Not numbers given in the order of appearance: that needs a table of all words ever seen, which a hostile page fills.
 */
const START = 0x811c9dc5;
const PRIME = 0x01000193;

export function wordNumber(word: string): number {
  let number = START;
  for (let at = 0; at < word.length; at += 1) number = Math.imul(number ^ word.charCodeAt(at), PRIME);
  return number | 0;
}

/** Place of a number among some that rise; -1 where it is none of them. */
export function placeOf(number: number, rising: Int32Array): number {
  let [low, high] = [0, rising.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = rising[middle] as number; // within its length
    if (here === number) return middle;
    if (here < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
