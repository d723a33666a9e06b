/** Numbers as they are printed: digits, words, fractions, magnitudes, ranges. */
import { describe, expect, test } from 'vitest';
import { figureOf, figuresOf } from './figures-reading';

const VALUES: Record<string, ReadonlyArray<readonly [printed: string, value: number]>> = {
  'digits with separators': [
    ['The town has 4,210 houses', 4210],
    ['They cut down 1,204,500 trees', 1204500],
    ['They sold 3 450 000 books', 3450000],
    ["The canton has 12'400 farms", 12400],
    ['The claim is 12,34,567 rupees', 1234567],
    ['The dose was 2.75 litres', 2.75],
    ['It rained .5 inches', 0.5],
  ],
  'number words': [
    ['She owns seventeen boats', 17],
    ['They planted forty-two trees', 42],
    ['They planted one hundred and seven trees', 107],
    ['It holds three thousand four hundred litres', 3400],
    ['It measures six point two five metres', 6.25],
    ['A hundred boats sailed', 100],
  ],
  'magnitudes in words and letters': [
    ['It cost 3.4 billion dollars', 3.4e9],
    ['It cost $3.4bn', 3.4e9],
    ['It cost £7m', 7e6],
    ['It has 60k readers', 60000],
    ['They bought two dozen eggs', 24],
    ['They bought half a dozen eggs', 6],
    ['They sold half a million eggs', 500000],
    ['They sold two and a half million eggs', 2500000],
  ],
  fractions: [
    ['Two-thirds of the vote is counted', 2 / 3],
    ['A quarter of the harvest failed', 0.25],
    ['About one-fifth of the forest burned', 0.2],
    ['The tank is 3/4 full', 0.75],
    ['They waited 2½ hours', 2.5],
    ['Half of the harvest failed', 0.5],
  ],
  'below zero': [
    ['It was -12 degrees', -12],
    ['It was minus 12 degrees', -12],
  ],
};

describe.each(Object.entries(VALUES))('%s', (_phenomenon, rows) => {
  test.each(rows)('%s', (printed, value) => {
    expect(figureOf(printed).value).toBeCloseTo(value, 9);
  });
});

describe('words that leave the number open', () => {
  test.each([
    ['They walked hundreds of miles', 100, 1000],
    ['Tens of thousands of dollars are gone', 10000, 100000],
    ['Several hundred cows escaped', 100, 1000],
  ])('%s', (printed, low, high) => {
    expect(figureOf(printed)).toMatchObject({ value: low, low, high, bound: 'about' });
  });
});

describe('ranges', () => {
  test.each([
    ['It takes between 8 and 12 weeks', 8, 12, 'week'],
    ['It takes 8-12 weeks', 8, 12, 'week'],
    ['It takes 8 to 12 weeks', 8, 12, 'week'],
    ['It takes two or three weeks', 2, 3, 'week'],
    ['A car will cost $5,000 to $7,500 more', 5000, 7500, 'USD'],
    ['The deal is worth $40-50 million', 4e7, 5e7, 'USD'],
    ['Rents run from 300 to 900 euros', 300, 900, 'EUR'],
    ['A share costs between 5 and 6 percent', 5, 6, 'percent'],
    ['There were four to five thousand guests', 4000, 5000, null],
  ])('%s', (printed, low, high, unit) => {
    expect(figureOf(printed)).toMatchObject({ value: null, low, high, unit, bound: 'between' });
  });

  test('where a change led is no end of a range', () => {
    const read = figuresOf('The deficit rose by $7 billion to $90 billion.');
    expect(read.map((one) => [one.value, one.change])).toEqual([
      [7e9, 'up'],
      [90e9, null],
    ]);
  });
});
