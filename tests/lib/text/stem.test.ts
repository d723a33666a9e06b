import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../lib/text/stem';

describe('one word in several forms has one stem', () => {
  it.each([
    ['stop', 'stops', 'stopped', 'stopping'],
    ['attack', 'attacks', 'attacked', 'attacking'],
    ['make', 'makes', 'making'],
    ['agree', 'agrees', 'agreed'],
    ['city', 'cities'],
    ['house', 'houses', 'housed', 'housing'],
    ['class', 'classes'],
    ['church', 'churches'],
    ['tax', 'taxes', 'taxed'],
    ['kill', 'kills', 'killed', 'killing'],
    ['call', 'calls', 'called', 'calling'],
    ['carry', 'carries', 'carried'],
    ['deny', 'denies', 'denied'],
  ])('%s', (first, ...others) => {
    expect(others.map(stem)).toEqual(others.map(() => stem(first)));
  });
});

describe('different words keep different stems', () => {
  it.each([
    ['general', 'generous'],
    ['red', 'ring'],
    ['sing', 'singer'],
    ['bread', 'bred'],
    ['status', 'state'],
    ['their', 'there'],
    ['nation', 'native'],
  ])('%s, %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('words left as they are', () => {
  it.each(['red', 'sing', 'bring', 'crisis', 'status', 'glass', 'bus', '5000', 'одеса', "o'neill"])(
    '%s',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});

describe('any word', () => {
  it('keeps a stem of at least one letter, no longer than itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const stemmed = stem(word);
        expect(stemmed.length).toBeGreaterThan(0);
        expect(stemmed.length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
