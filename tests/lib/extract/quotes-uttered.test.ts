import { describe, expect, test } from 'vitest';
import { findDays } from '../../../lib/extract/uttered';

/** A Thursday. */
const PUBLISHED = '2025-04-24';

const one = (day: string) => ({ from: day, to: day });

describe('day words seen from the day of publication', () => {
  test.each([
    ['a weekday of the same day', 'The minister said on Thursday that talks went on.', one('2025-04-24')],
    ['a weekday of the week before', 'She spoke Friday in Oslo.', one('2025-04-18')],
    ['the day before', 'He wrote on Wednesday.', one('2025-04-23')],
    ['last + the weekday of today', 'He said last Thursday that it was over.', one('2025-04-17')],
    ['yesterday', 'Yesterday she told the house so.', one('2025-04-23')],
    ['earlier in the day', 'Earlier in the day, she had sounded calmer.', one('2025-04-24')],
    ['a weekday outranks earlier in the day', 'Earlier in the day on Tuesday he left.', one('2025-04-22')],
    ['month and day', 'On April 18 the board met.', one('2025-04-18')],
    ['month and day later in the year are of last year', 'On Nov. 30, she said no.', one('2024-11-30')],
    ['day and month', 'He wrote on 3 March that it would do.', one('2025-03-03')],
    ['a printed year', 'She said on June 5, 2019 that she would stay.', one('2019-06-05')],
    ['last week', 'He said last week that it was late.', { from: '2025-04-14', to: '2025-04-20' }],
    ['this week', 'He said this week that it was late.', { from: '2025-04-21', to: '2025-04-24' }],
    ['last month', 'He said last month that it was late.', { from: '2025-03-01', to: '2025-03-31' }],
  ])('%s', (_name, sentence, expected) => {
    expect(findDays(sentence, PUBLISHED)).toEqual(expected);
  });

  test.each([
    ['no day', 'The minister said that talks went on.'],
    ['two days', 'On Monday he said that Wednesday had been a mistake.'],
    ['a day ahead', 'He wants an answer by Friday.'],
    ['next', 'They meet next Monday.'],
    ['a habit', 'He speaks on Mondays.'],
    ['a date that does not exist', 'On February 31 he sang.'],
    ['a clock time', 'The March 10:30 start was kept.'],
  ])('null for %s', (_name, sentence) => {
    expect(findDays(sentence, PUBLISHED)).toBeNull();
  });

  test('without a day of publication only a printed year is resolved', () => {
    expect(findDays('He said on Thursday.', null)).toBeNull();
    expect(findDays('He said on April 18.', null)).toBeNull();
    expect(findDays('He said on April 18, 2024.', null)).toEqual(one('2024-04-18'));
  });

  test('an instant counts by its own calendar day', () => {
    expect(findDays('He said on Thursday.', '2025-04-24T23:30:00-07:00')).toEqual(one('2025-04-24'));
  });
});
