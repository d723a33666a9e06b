/** Whatever a page holds: spans stay inside the text and in order, nothing throws, and time stays linear. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../lib/extract/figures/figures';
import { statementSchema } from '../../../lib/schema';
import { findSentences } from '../../../lib/text/sentences';
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

/** Milliseconds that 100,000 characters may take on a slow, shared machine; quadratic time takes minutes. */
const BUDGET = 3_000;

describe('hostile texts of 100,000 characters', () => {
  test.each([
    ['digits', '7'.repeat(100_000)],
    ['grouped digits', '1,'.repeat(50_000)],
    ['spaced digits', '100 '.repeat(25_000)],
    ['number words', 'hundred and '.repeat(8_000)],
    ['bound words', 'at least '.repeat(11_000)],
    ['fillers', 'a total of '.repeat(9_000)],
    ['ranges', '1-2-'.repeat(25_000)],
    ['currency signs', '$'.repeat(100_000)],
    ['letters', 'a'.repeat(100_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['capitals', 'In Kyiv '.repeat(12_000)],
    ['figures', '12 people '.repeat(10_000)],
    ['spaces', ' '.repeat(100_000)],
    ['times', '1:'.repeat(50_000)],
  ])('%s', (_what, text) => {
    const before = performance.now();
    figuresOf(text);
    expect(performance.now() - before).toBeLessThan(BUDGET);
  });
});
