/** Bound words, changes, units, rates and the comparable quantity. */
import { describe, expect, test } from 'vitest';
import { figureOf } from './figures-reading';

describe('bound words', () => {
  test.each([
    ['At least 14 boats sank', 'at-least', 14, null],
    ['No fewer than 14 boats sank', 'at-least', 14, null],
    ['They lost 14 or more boats', 'at-least', 14, null],
    ['Up to 14 boats sank', 'at-most', null, 14],
    ['As many as 14 boats sank', 'at-most', null, 14],
    ['More than 14 boats sank', 'more-than', 14, null],
    ['Over 14 boats sank', 'more-than', 14, null],
    ['Fewer than 14 boats sank', 'less-than', null, 14],
    ['Under 14 boats sank', 'less-than', null, 14],
    ['About 14 boats sank', 'about', null, null],
    ['Some 14 boats sank', 'about', null, null],
    ['Nearly 14 boats sank', 'about', null, null],
    ['An estimated 14 boats sank', 'about', null, null],
    ['Exactly 14 boats sank', 'exact', null, null],
  ] as const)('%s', (printed, bound, low, high) => {
    expect(figureOf(printed)).toMatchObject({ value: 14, bound, low, high });
  });

  test('"over" behind a noun spans a time', () => {
    expect(figureOf('The line has hardly moved despite the fighting over three years.').bound).toBe('exact');
  });
});

describe('changes', () => {
  test.each([
    ['Rents rose 5 % in May', 'up'],
    ['Rents rose by about 5 percent', 'up'],
    ['Rents are 5 percent higher', 'up'],
    ['Sales fell 5 %', 'down'],
    ['Sales were down 5 per cent', 'down'],
    ['A 5 percent drop is expected', 'down'],
    ['Sales fell to 5 percent', null],
    ['The army lost 8,000 soldiers', null],
    ['The staff grew by 8 teachers', 'up'],
  ])('%s', (printed, change) => {
    expect(figureOf(printed).change).toBe(change);
  });
});

describe('units and currencies', () => {
  test.each([
    ['It costs $5 million', 'USD', null],
    ['It costs 5 US dollars', 'USD', null],
    ['It costs HK$6.2m', 'HKD', null],
    ['It costs €5', 'EUR', null],
    ['It costs 5 €', 'EUR', null],
    ['It costs EUR 5', 'EUR', null],
    ['It costs £36 a year', 'GBP', 'year'],
    ['The gap is 5 percentage points', 'percentage-point', null],
    ['Winds reach 50mph', 'mph', null],
    ['The plant yields 1.9 gigawatts', 'GW', null],
    ['It burns 5 square miles', 'square-mile', null],
    ['It is 5°C', 'celsius', null],
    ['Petrol is $3.05 per gallon', 'USD', 'gallon'],
  ])('%s', (printed, unit, per) => {
    expect(figureOf(printed)).toMatchObject({ unit, per });
  });

  test('an age is told from a length of time', () => {
    expect(figureOf('A 65-year-old lives there')).toMatchObject({ value: 65, unit: 'year', counted: 'age' });
    expect(figureOf('It took 65 years')).toMatchObject({ value: 65, unit: 'year', counted: null });
  });
});

describe('the comparable quantity', () => {
  test.each([
    ['They walked 100 miles', 160.9344, 'km'],
    ['It is 10 feet wide', 3.048, 'm'],
    ['It weighs 10 pounds', 4.5359237, 'kg'],
    ['It was 50 degrees Fahrenheit', 10, 'celsius'],
    ['They waited two weeks', 14, 'day'],
    ['They waited 5 hours', 5, 'hour'],
    ['It costs 5 euros', 5, 'EUR'],
  ])('%s', (printed, value, unit) => {
    expect(figureOf(printed).comparable).toMatchObject({ value, unit });
  });

  test('both ends of a range are converted', () => {
    expect(figureOf('It is 10 to 20 miles away').comparable).toEqual({
      value: null,
      low: 16.09344,
      high: 32.18688,
      unit: 'km',
    });
  });
});
