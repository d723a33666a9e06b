import { describe, expect, it } from 'vitest';
import { wordHashes } from '../../../lib/match/word-hashes';
import { fold } from '../../../lib/text/fold';
import { anyTexts } from '../text/any-text';

const STYLE = new Set(['mr', 'mrs', 'ms', 'dr', 'sir', 'percent', 'per', 'cent']);

/** FNV-1a, as it is defined. */
const fnv = (word: string): number =>
  [...word].reduce((hash, letter) => {
    let mixed = hash;
    for (let at = 0; at < letter.length; at += 1)
      mixed = Math.imul(mixed ^ letter.charCodeAt(at), 0x01000193);
    return mixed;
  }, 0x811c9dc5);

const folded = (text: string): number[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !STYLE.has(word))
    .map(fnv);

describe('numbers of words', () => {
  it.each([
    ['of plain words', 'The harbour was closed, 12 times', 6],
    ['of none', ' … — ', 0],
    ['without what house styles put in', 'Mr Dorn said 9 percent', 3],
    ['of a text that ends in another script', 'harbour 東京', 2],
  ])('%s', (_, text, count) => {
    expect(wordHashes(text)).toHaveLength(count);
  });
  it('are those of the folded words, whatever stands between and in them', () => {
    for (const text of anyTexts(20_000)) expect(wordHashes(text), JSON.stringify(text)).toEqual(folded(text));
  });
});
