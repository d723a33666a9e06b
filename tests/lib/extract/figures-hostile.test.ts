/** Whatever a page holds: spans stay inside the text and in order, nothing throws, and time stays linear. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../lib/extract/figures/figures';
import { statementSchema } from '../../../lib/schema';
import { findSentences } from '../../../lib/text/sentences';
import { growth, LINEAR, repeated } from '../../growth';
import { articleOf, figuresOf } from './figures-reading';

const PIECES =
  'at least|more than|between|and|to|-|–|$|€|%|.|,|:|/|(|)|one|two|hundred|million|half a|of|a week|people|killed|were|Kyiv|April|2014|12|3.5|1,000|9|½|минимум|zwölf|’|\n| '.split(
    '|',
  );
const prose = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));
const lang = fc.constantFrom('en', 'de', 'fr', 'es', 'uk', 'ru', 'xx', '');

describe('every figure', () => {
  test('is a valid statement whose span is its text, in order and apart from the one before', () => {
    fc.assert(
      fc.property(anything, lang, (text, code) => {
        let end = 0;
        for (const one of findFigures(articleOf(text, code), findSentences(text))) {
          expect(one.text).toBe(text.slice(one.start, one.end));
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.value !== null || (one.low !== null && one.high !== null)).toBe(true);
          expect(v.safeParse(statementSchema, one).success).toBe(true);
          end = one.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a bound between two numbers', () => {
  test('belongs to the first of them', () => {
    const figures = figuresOf('2014 at least million');
    expect(figures.map(({ start, end }) => [start, end])).toEqual([[0, 13]]);
  });
});

describe('hostile texts of 100,000 characters', () => {
  test.each([
    ['digits', '7'],
    ['grouped digits', '1,'],
    ['spaced digits', '100 '],
    ['number words', 'hundred and '],
    ['bound words', 'at least '],
    ['fillers', 'a total of '],
    ['ranges', '1-2-'],
    ['currency signs', '$'],
    ['letters', 'a'],
    ['apostrophes', "a'"],
    ['capitals', 'In Kyiv '],
    ['figures', '12 people '],
    ['spaces', ' '],
    ['times', '1:'],
  ])('%s', (_what, unit) => {
    expect(growth((length) => figuresOf(repeated(unit, length)))).toBeLessThan(LINEAR);
  });
});
