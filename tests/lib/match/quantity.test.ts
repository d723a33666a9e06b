import { describe, expect, it } from 'vitest';
import { quantityKeys } from '../../../lib/match/quantity';
import { figureOf } from '../extract/figures-reading';

const shareKey = (one: string, other: string): boolean => {
  const keys = quantityKeys(figureOf(other));
  return quantityKeys(figureOf(one)).some((key) => keys.includes(key));
};

describe('figures that may count the same', () => {
  it.each([
    [
      'the dead by one rate, however named',
      '3,000 soldiers a week are dying.',
      'Some 3,000 people are dying each week.',
    ],
    ['the dead in two wordings', 'The flood killed 12 people.', 'There were 9 fatalities.'],
    ['one thing under two names', 'They shot down 30 UAVs.', 'They shot down 28 drones.'],
    ['the same unit', 'Prices rose by 4 percent.', 'Prices rose 4.5 per cent.'],
  ])('%s', (_, one, other) => {
    expect(shareKey(one, other)).toBe(true);
  });
});

describe('figures that do not', () => {
  it.each([
    [
      'the dead of a week and of one day',
      'Some 3,000 people are dying each week.',
      'In all 3,000 people died.',
    ],
    ['dogs and cats', 'He has 3 dogs.', 'He has 3 cats.'],
    ['the dead and the hurt', 'The flood killed 12 people.', 'The flood injured 12 people.'],
  ])('%s', (_, one, other) => {
    expect(shareKey(one, other)).toBe(false);
  });
});
