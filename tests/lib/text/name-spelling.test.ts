import { describe, expect, test } from 'vitest';
import { nameSpelling, sameGivenName, samePlace } from '../../../lib/text/name-spelling';

describe('one name in several spellings', () => {
  test.each([
    ['Zelenskyy', 'Zelensky'],
    ['Zelenskyy', 'Selenskyj'],
    ['Zelenskiy', 'Zelenskyj'],
    ['Erdoğan', 'Erdogan'],
    ['Dmitri', 'Dmitry'],
    ['Medvedev', 'Medwedew'],
    ['Poroshenko', 'Poroschenko'],
    ['Müller', 'Mueller'],
  ])('%s, %s', (a, b) => {
    expect(nameSpelling(a)).toBe(nameSpelling(b));
  });
});

describe('two names', () => {
  test.each([
    ['Miller', 'Müller'],
    ['Clinton', 'Clifton'],
    ['Brown', 'Braun'],
    ['Bauer', 'Baur'],
    ['Ryan', 'Rian'],
  ])('%s, %s', (a, b) => {
    expect(nameSpelling(a)).not.toBe(nameSpelling(b));
  });
});

test.each([
  ['Joe', 'Joseph', true],
  ['Bob', 'Robert', true],
  ['Sergei', 'Serhiy', true],
  ['Joe', 'Robert', false],
])('given names: %s, %s', (a, b, same) => {
  expect(sameGivenName(a, b)).toBe(same);
});

test.each([
  ['Kiev', 'Kyiv', true],
  ['Odessa', 'Odesa', true],
  ['Kiev', 'Lviv', false],
])('places: %s, %s', (a, b, same) => {
  expect(samePlace(a, b)).toBe(same);
});
