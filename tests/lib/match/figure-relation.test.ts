import { describe, expect, it } from 'vitest';
import { differencesOf, figureRelation } from '../../../lib/match/figure-relation';
import type { Figure, FigureRelation } from '../../../lib/model';
import { atLeast, between, figure } from './figure';
import { article } from './matches';

const on = (day: string | null, one: Figure) => ({ article: article({ publishedAt: day }), figure: one });
/** Things whose count is no toll: it does not grow by being printed again. */
const ships = (value: number, over: Partial<Figure> = {}) => figure({ counted: 'ship', value, ...over });
const relation = (here: Figure, there: Figure): FigureRelation =>
  figureRelation(on('2025-04-24', here), on('2025-04-24', there));

describe('equal', () => {
  it.each([
    ['the same number', ships(12), ships(12)],
    ['the same number and bound', atLeast(12), atLeast(12)],
    ['the same range', between(10, 20), between(10, 20)],
    ['rounded in conversion', ships(100), ships(100.3)],
    ['nothing', ships(0), ships(0)],
  ])('%s', (_, here, there) => {
    expect(relation(here, there)).toBe('equal');
    expect(differencesOf(here, there)).toEqual([]);
  });
  it('in units of which one is converted', () => {
    const miles = ships(62.14, {
      unit: 'mile',
      comparable: { value: 100, low: null, high: null, unit: 'km' },
    });
    expect(relation(miles, ships(100, { unit: 'km' }))).toBe('equal');
  });
});

describe('equal: a change told by both its ends', () => {
  const change = between(21, 35, {
    unit: 'percent',
    counted: null,
    text: '35 to 21 percent',
    sentence: 'The fee falls from 35 to 21 percent.',
  });
  it.each([
    ['its end', 21, 'equal', 'The fee falls to 21 percent from 35.'],
    ['its start', 35, 'equal', 'The fee falls to 21 percent from 35 percent.'],
    ['one end without the other', 21, 'compatible', 'The fee falls to 21 percent.'],
  ] as const)('%s', (_, value, expected, sentence) => {
    const end = figure({ value, unit: 'percent', counted: null, sentence });
    expect(relation(change, end)).toBe(expected);
    expect(relation(end, change)).toBe(expected);
  });
});

describe('two lower bounds', () => {
  it('far apart differ', () => {
    const many = { counted: 'ship' };
    expect(relation(atLeast(2000, many), atLeast(4000, many))).toBe('differs');
    expect(relation(atLeast(2000, many), atLeast(3000, many))).toBe('compatible');
  });
});

describe('compatible: both may be right', () => {
  const many = { counted: 'ship' };
  it.each([
    ['at least 12 and 14', atLeast(12, many), ships(14)],
    ['at least 12 and 12', atLeast(12, many), ships(12)],
    ['at least 12 and at least 20', atLeast(12, many), atLeast(20, many)],
    ['more than 90 and 100', ships(90, { low: 90, bound: 'more-than' }), ships(100)],
    ['at most 20 and 14', ships(20, { high: 20, bound: 'at-most' }), ships(14)],
    ['less than 20 and 14', ships(20, { high: 20, bound: 'less-than' }), ships(14)],
    ['10 to 20 and 14', between(10, 20, many), ships(14)],
    ['10 to 20 and 15, its middle', between(10, 20, many), ships(15)],
    ['10 to 20 and 14 to 16', between(10, 20, many), between(14, 16, many)],
    ['about 100 and 95', ships(100, { bound: 'about' }), ships(95)],
  ])('%s', (_, here, there) => {
    expect(relation(here, there)).toBe('compatible');
    expect(relation(there, here)).toBe('compatible');
  });
});

describe('compatible: a measure is rounded, and converted', () => {
  const measure = (printed: number, unit: string, value: number, over: Partial<Figure> = {}) =>
    figure({
      value: printed,
      unit,
      counted: null,
      comparable: {
        value,
        low: null,
        high: null,
        unit: unit === 'foot' ? 'm' : unit === 'mile' ? 'km' : unit,
      },
      ...over,
    });
  it.each([
    ['35 and 36 miles', measure(35, 'mile', 56.327), measure(36, 'mile', 57.936), 'compatible'],
    ['10 km and 6 miles', measure(10, 'km', 10), measure(6, 'mile', 9.656), 'compatible'],
    ['35 and 38 miles', measure(35, 'mile', 56.327), measure(38, 'mile', 61.155), 'differs'],
    ['3 and 4 feet', measure(3, 'foot', 0.914), measure(4, 'foot', 1.219), 'differs'],
    ['3.4 and 3.5 percent', measure(3.4, 'percent', 3.4), measure(3.5, 'percent', 3.5), 'differs'],
  ])('%s: %s', (_, here, there, expected) => {
    expect(relation(here, there)).toBe(expected);
  });
});

describe('a toll whose bound another count meets', () => {
  const on24 = (one: Figure) => on('2025-04-24', one);
  it.each([
    ['near it, on one day', on24(atLeast(12)), on24(figure({ value: 14 })), 'compatible'],
    ['far above it, on one day', on24(atLeast(12)), on24(figure({ value: 40 })), 'superseded'],
    ['near it, a day later', on24(atLeast(12)), on('2025-04-25', figure({ value: 14 })), 'superseded'],
    ['nowhere, on one day', on24(figure({ value: 12 })), on24(figure({ value: 14 })), 'superseded'],
  ])('%s: %s', (_, here, there, expected) => {
    expect(figureRelation(here, there)).toBe(expected);
    expect(figureRelation(there, here)).toBe(expected);
  });
});

describe('differs', () => {
  const many = { counted: 'ship' };
  it.each([
    ['12 and 14', ships(12), ships(14)],
    ['at least 12 and 9', atLeast(12, many), ships(9)],
    ['at most 20 and 30', ships(20, { high: 20, bound: 'at-most' }), ships(30)],
    ['10 to 20 and 30', between(10, 20, many), ships(30)],
    ['10 to 20 and 30 to 40', between(10, 20, many), between(30, 40, many)],
    ['about 100 and 150', ships(100, { bound: 'about' }), ships(150)],
    ['five and 5 million', ships(5), ships(5_000_000)],
  ])('%s', (_, here, there) => {
    expect(relation(here, there)).toBe('differs');
    expect(relation(there, here)).toBe('differs');
  });
});

describe('superseded: an earlier count of a toll that grew', () => {
  const early = on('2025-04-24', atLeast(8));
  const late = on('2025-04-25', figure({ value: 12 }));
  it('is told from either side', () => {
    expect(figureRelation(early, late)).toBe('superseded');
    expect(figureRelation(late, early)).toBe('superseded');
  });
  it.each([
    [
      'on one day',
      on('2025-04-24', figure({ value: 8 })),
      on('2025-04-24T21:00:00Z', figure({ value: 12 })),
      'superseded',
    ],
    [
      'by the day of the count, not of the article',
      on('2025-04-26', figure({ value: 8, asOf: { from: '2025-04-24', to: '2025-04-24' } })),
      on('2025-04-25', figure({ value: 12 })),
      'superseded',
    ],
    [
      'no toll shrinks',
      on('2025-04-25', figure({ value: 8 })),
      on('2025-04-24', figure({ value: 12 })),
      'differs',
    ],
    ['ships are no toll', on('2025-04-24', ships(8)), on('2025-04-25', ships(12)), 'differs'],
    [
      'a month later',
      on('2025-04-24', figure({ value: 8 })),
      on('2025-05-24', figure({ value: 12 })),
      'differs',
    ],
    [
      'an undated article',
      on(null, figure({ value: 8 })),
      on('2025-04-25', figure({ value: 12 })),
      'differs',
    ],
    ['the same count', on('2025-04-24', figure({ value: 12 })), late, 'equal'],
    ['the same count with a bound', on('2025-04-24', atLeast(12)), late, 'compatible'],
  ])('%s: %s', (_, here, there, expected) => {
    expect(figureRelation(here, there)).toBe(expected);
  });
});

describe('the differences in words', () => {
  it('name value and ratio, bound, and what is counted', () => {
    const here = figure({ value: 10, text: '10 ships', counted: 'ship' });
    const there = atLeast(25, { text: 'at least 25 boats', counted: 'boat' });
    const texts = { hereText: '10 ships', thereText: 'at least 25 boats' };
    expect(differencesOf(here, there)).toEqual([
      { kind: 'value', ...texts, ratio: 2.5 },
      { kind: 'bound', ...texts, ratio: null },
      { kind: 'counted', ...texts, ratio: null },
    ]);
  });
  it.each([
    ['a range has no ratio', between(10, 20), figure({ value: 40 })],
    ['nothing has no ratio', figure({ value: 0 }), figure({ value: 40 })],
  ])('%s', (_, here, there) => {
    expect(differencesOf(here, there).find(({ kind }) => kind === 'value')).toMatchObject({ ratio: null });
  });
});
