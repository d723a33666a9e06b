/** Numbers that are no quantities. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures-reading';

const NONE: Record<string, readonly string[]> = {
  years: [
    'It began in 2014.',
    'Since 1998 it has grown.',
    'The 2020 election was close.',
    'The war of 1914-1918 ended.',
    'Sampling between 2014 and 2017 went on.',
  ],
  dates: [
    'They met on April 24, 2025.',
    'They met on 24 April.',
    'They met Sept. 20-24 there.',
    'They met on 2025-04-24.',
    'They met on 24.04.2025.',
  ],
  'clock times': [
    'It starts at 11 a.m. today.',
    'It starts at 06:30.',
    'It ended at 9:35 PM.',
    'It starts at 7.05am.',
  ],
  'phone numbers': ['Call 555-123-4567 now.', 'Call 1-800-555-0199.'],
  scores: ['They won 3-1 at home.', 'It ended 2-0.', 'A 21-14 defeat followed.'],
  ordinals: ['It was the 22nd time.', 'The 20th century ended.', 'The first and the third came.'],
  'the pronoun one': [
    'One of them left.',
    'No one came.',
    'They helped one another.',
    'One day it will end.',
    'At one point he left.',
    'This one is better.',
    'One official said so.',
    'It was one idea.',
  ],
  names: [
    'The Group of Seven met.',
    'He remembers 9/11 well.',
    'The Big 12 title is theirs.',
    'A Boeing 727 landed.',
    'The iPhone 12 sold well.',
    'An F-16 crashed.',
    'They sat in Section 118.',
    'It uses 5G.',
    'COVID-19 spread.',
    'The G7 met.',
    'He watches Channel 4.',
    'Article 5 applies.',
    'A 401(k) plan grew.',
    'The Nikkei 225 opened.',
    'She told “90 Minutes” about the dam.',
    'A producer of 36 Hours resigned.',
  ],
  'labels, versions, addresses': [
    'See page 14.',
    'Read chapter seven.',
    'Install 4.2.1 first.',
    'He lives at 48 Maple Road.',
    'See https://example.org/2024/17',
  ],
  'list numbers': ['1. Boil the water.', '2) Add the salt.'],
  'ages in passing': ['Ada Brook, 66, spoke.', 'Brook (4) scored.'],
};

describe.each(Object.entries(NONE))('%s', (_phenomenon, texts) => {
  test.each(texts)('%s', (text) => {
    expect(figuresOf(text).map((one) => one.text)).toEqual([]);
  });
});

describe('beside such numbers a quantity stays one', () => {
  test.each([
    ['In 2014 about 2,000 people fled.', ['about 2,000 people']],
    ['The siege of 1914 killed 2000 people.', ['2000 people']],
    ['On April 24 twelve boats sank at 06:30.', ['twelve boats']],
    ['One man and 96 Riga fans came.', ['One man', '96 Riga fans']],
    ['At least one of the boats sank.', ['at least one of the boats']],
  ])('%s', (text, spans) => {
    expect(figuresOf(text).map((one) => one.text.toLowerCase())).toEqual(
      spans.map((one) => one.toLowerCase()),
    );
  });
});
