import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences, isAbbreviation } from '../../../lib/text/sentences';
import { growth, LINEAR, repeated } from '../../growth';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentence ends', () => {
  test.each([
    [
      'full stop, question and exclamation',
      'It rained. Why? Stop! Go on.',
      ['It rained.', 'Why?', 'Stop!', 'Go on.'],
    ],
    [
      'a closing mark belongs to its sentence',
      'He said “It rained.” We left.',
      ['He said “It rained.”', 'We left.'],
    ],
    ['a lower-case word goes on', '"Stop!" he cried. We did.', ['"Stop!" he cried.', 'We did.']],
    ['lines never join', 'A heading\nIt rained', ['A heading', 'It rained']],
    ['Chinese and Japanese', '雨が降った。 風も吹いた。', ['雨が降った。', '風も吹いた。']],
    ['blank stretches belong to none', '  \n\n It rained.  ', ['It rained.']],
  ])('%s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('full stops that end nothing', () => {
  test.each([
    ['a title', 'Mr. Lopez and Sen. Miller left.'],
    ['initials', 'J. K. Lopez left the U.S. Senate.'],
    ['a number sign', 'See No. 5 on the list.'],
    ['a month', 'It rained on Dec. 5 all day.'],
    ['a decimal', 'It rose 2.5 points.'],
  ])('%s', (_name, text) => {
    expect(split(text)).toEqual([text]);
  });
  test('"no." before a word ends its sentence', () => {
    expect(split('She said no. Then she left.')).toEqual(['She said no.', 'Then she left.']);
  });
  test('isAbbreviation tells by the word before', () => {
    expect(isAbbreviation('Mr. Lopez', 2)).toBe(true);
    expect(isAbbreviation('She left. He', 8)).toBe(false);
    expect(isAbbreviation('Mr Lopez', 2)).toBe(false);
  });
});

test('any text: sentences are in order, apart, without blanks at their ends, within one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0;
      for (const { start, end } of findSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toContain('\n');
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
    }),
  );
});

test.each(['.', 'a. B'])('a line of 100,000 times «%s» costs no more than its length', (unit) => {
  expect(growth((length) => findSentences(repeated(unit, length)))).toBeLessThan(LINEAR);
});
