import { describe, expect, it } from 'vitest';
import { rarityOf } from '../../../lib/text/rarity';
import { stem } from '../../../lib/text/stem';

const empty = rarityOf(new Map(), 0);
/** `share` of the quotes of a corpus hold the word. */
const corpus = (quotes: number, share: number, word = 'ukraine') =>
  rarityOf(new Map([[stem(word), Math.round(quotes * share)]]), quotes);

describe('without a corpus the prior speaks', () => {
  it.each([
    ['the', 'concession'],
    ['people', 'soldier'],
    ['deal', 'negotiate'],
    ['war', 'zaporizhzhia'],
  ])('%s proves less than %s', (common, rare) => {
    expect(empty(common)).toBeLessThan(empty(rare));
  });
  it('words of speech prove less than words of writing that are as common in news', () => {
    expect(empty('think')).toBeLessThan(empty('court'));
  });
  it('an inflected form proves as much as its word', () => {
    expect(empty('soldiers')).toBeCloseTo(empty('soldier'), 0);
  });
});

describe('the larger the corpus, the more it outweighs the prior', () => {
  it('a word that is rare in English and common in the corpus loses weight with its size', () => {
    const weights = [0, 20, 200, 2000, 20_000].map((quotes) => corpus(quotes, 0.4)('ukraine'));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.at(-1)).toBeCloseTo(-Math.log(0.4), 1);
  });
  it('a handful of quotes does not yet make a word common', () => {
    expect(corpus(5, 0.4)('ukraine')).toBeGreaterThan(4);
  });
  it('of two words alike in English the one that the corpus lacks proves more', () => {
    const weigh = corpus(2000, 0.3, 'glacier');
    expect(weigh('volcano')).toBeGreaterThan(weigh('glacier') + 2);
  });
});

describe('any word', () => {
  it.each(['', 'a', 'constructor', '5000', 'одеса', 'x'.repeat(10_000)])(
    '%j weighs a finite amount',
    (word) => {
      expect(empty(word)).toBeGreaterThanOrEqual(0);
      expect(empty(word)).toBeLessThan(20);
    },
  );
  it('counted in every quote proves nothing', () => {
    expect(corpus(100_000, 1, 'the')('the')).toBeLessThan(0.01);
  });
});
