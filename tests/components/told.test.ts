import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../components/entries';
import { signOf } from '../../components/quantities';
import {
  figureSentence,
  provenance,
  quoteSentence,
  relationTag,
  strongest,
  wordingSentence,
} from '../../components/told';
import { words } from '../../components/words';
import type { Figure, Match, WordDifference } from '../../lib/model';
import { figureIn, HERE, injured, notIgnored, READY, talks, timing, translated } from './ferry';

const entries = entriesOf(READY.statements, READY.comparisons);
const entry = (key: string) => {
  const found = entries.find((one) => one.key === key);
  if (!found) throw new Error(`no entry ${key}`);
  return found;
};

describe('what differs, in one sentence', () => {
  const differ = (kind: WordDifference['kind'], hereText: string, thereText: string): WordDifference => ({
    kind,
    here: { start: 0, end: 1 },
    there: { start: translated.statement.start + 5, end: translated.statement.start + 6 },
    hereText,
    thereText,
  });
  const told = (...differences: WordDifference[]) =>
    wordingSentence({ ...translated, relation: 'reworded', differences });
  it.each([
    ['other words', told(differ('replaced', 'deal', 'negotiate')), 'Says “negotiate” for “deal”.'],
    [
      'other words twice',
      told(differ('replaced', 'deal', 'negotiate'), differ('replaced', 'might', 'would')),
      'Says “negotiate” for “deal” and “would” for “might”.',
    ],
    [
      'left out, without its stop',
      told(differ('left-out', 'It is all right.', '')),
      'Without “It is all right”.',
    ],
    ['put in', told(differ('put-in', '', 'very')), 'Adds “very”.'],
    ['stops alone are no words', told(differ('replaced', 'fine.', 'fine,')), ''],
    [
      'the longest words are told, the others counted',
      told(
        differ('replaced', 'a', 'b'),
        differ('replaced', 'agreement', 'contract'),
        differ('left-out', 'immediately', ''),
        differ('put-in', '', 'reluctantly'),
        differ('replaced', 'c', 'd'),
      ),
      'Says “contract” for “agreement”; without “immediately”; adds “reluctantly”; 2 smaller differences are marked.',
    ],
    [
      'a long passage is counted, not repeated',
      told(differ('left-out', 'one two three four five six seven eight nine ten eleven twelve thirteen', '')),
      'Without a passage of 13 words.',
    ],
    [
      'spellings and endings of one word are the least',
      told(
        differ('replaced', 'Lindholmm', 'Lindholm'),
        differ('replaced', 'might', 'would'),
        differ('replaced', 'deal', 'negotiate'),
        differ('left-out', 'really', ''),
      ),
      'Says “would” for “might” and “negotiate” for “deal”; without “really”; 1 smaller difference is marked.',
    ],
    ['nothing', told(), ''],
  ])('%s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });
  it.each<[Match['relation'], string]>([
    ['verbatim', 'Word for word.'],
    ['edited', 'The same words but for spelling, brackets or tense.'],
    ['reworded', 'The same statement in other words.'],
    ['indirect', 'In the reporter’s own words.'],
  ])('%s without marked words', (relation, expected) => {
    expect(quoteSentence({ ...translated, relation, differences: [] }, talks)).toBe(expected);
  });
  it('an excerpt says which side prints more', () => {
    const excerpt: Match = { ...translated, relation: 'excerpt', differences: [] };
    expect(quoteSentence(excerpt, talks)).toBe('Prints a part of it.');
    expect(quoteSentence(excerpt, [timing])).toBe('Prints more of it.');
  });
});

describe('figures', () => {
  const match = (id: string) => {
    const found = entry('f1').sure.find((one) => one.statement.id === id);
    if (!found) throw new Error(`no match ${id}`);
    return found;
  };
  it.each([
    [
      'w2',
      'An earlier count. “at least eight people” there, “At least 12 people” here: 33 % lower.',
      'earlier count',
    ],
    [
      't1',
      'Both can hold: the bounds overlap. “Twelve people” there, “At least 12 people” here.',
      'both can hold',
    ],
    [
      'x1',
      'A different number. “14 people” there, “At least 12 people” here: 17 % higher.',
      'another number',
    ],
  ])('%s', (id, sentence, tag) => {
    expect(figureSentence(match(id), entry('f1'))).toBe(sentence);
    expect(relationTag(match(id), entry('f1'))).toBe(tag);
  });
  it('a greater count of a toll that grew is the later one', () => {
    expect(figureSentence({ ...match('x1'), relation: 'superseded' }, entry('f1'))).toMatch(
      /^A later count\./,
    );
  });
  it('other things counted are named where both are known', () => {
    const there = figureIn(HERE, 'f9', 'At least 12 people', 12, { counted: 'killed' });
    expect(figureSentence({ ...match('t1'), statement: there, differences: [] }, entry('f1'))).toContain(
      'Counts “killed” there, “injured” here.',
    );
  });
  const of = (value: number, over: Partial<Figure> = {}) => ({
    ...injured,
    comparable: { value, low: null, high: null, unit: null },
    ...over,
  });
  const range = { value: null, low: 10, high: 14, unit: null };
  it.each([
    ['less', of(12), of(8), '<'],
    ['the same', of(12), of(12), '='],
    ['more', of(12), of(14), '>'],
    ['the middle of a range', of(12), of(0, { comparable: range }), '='],
    ['one end', of(12), of(0, { comparable: { ...range, low: null } }), '>'],
    ['other units', of(12), of(12, { comparable: { ...range, unit: 'km' } }), null],
    ['nothing known', of(12), of(0, { comparable: { ...range, low: null, high: null } }), null],
  ])('sign: %s', (_, here, there, sign) => {
    expect(signOf(here, there)).toBe(sign);
  });
  it.each([
    [0.5, 'half as high'],
    [2, 'twice as high'],
    [3.14, '3.1 times as high'],
    [8 / 12, '33 % lower'],
    [1.001, null],
    [-1, null],
    [null, null],
  ])('ratio %s', (ratio, expected) => {
    expect(words.figure.ratio(ratio)).toBe(expected);
  });
});

describe('where a telling comes from', () => {
  const from = translated.article;
  it.each([
    [
      'translated, republished, date inferred',
      from,
      'Translated from German, republished at ferryfans.example · about 12 Mar 2026',
    ],
    [
      'printed date',
      { ...from, translatedFrom: null, republishedBy: null, publishedAtBasis: 'printed' as const },
      '12 Mar 2026',
    ],
    ['undated', { ...from, translatedFrom: null, republishedBy: null, publishedAt: null }, 'Undated'],
    [
      'no date at all',
      { ...from, translatedFrom: null, republishedBy: null, publishedAt: 'soon' },
      'Undated',
    ],
    [
      'a language no one knows',
      { ...from, translatedFrom: '<b>', republishedBy: null, publishedAt: null },
      'Translated from <b> · undated',
    ],
    [
      'an original',
      {
        ...from,
        translatedFrom: null,
        republishedBy: null,
        kind: 'primary' as const,
        publishedAtBasis: null,
      },
      'The original: a transcript, an official text or a post · 12 Mar 2026',
    ],
  ])('%s', (_, article, expected) => {
    expect(provenance(article)).toBe(expected);
  });
  it('a translation is called so only on the side that is one', () => {
    expect(relationTag(translated, entry('q1'))).toBe('translation');
    const original = { ...translated, article: { ...from, translatedFrom: null } };
    expect(relationTag(original, entry('q1'))).toBe('other words');
  });
});

describe('the strongest thing about an entry', () => {
  it.each([
    ['f1', 'at least eight people (earlier count) and 14 people', 'differs'],
    ['q3', 'word for word', 'same'],
    ['q4', 'the sense may be reversed', 'differs'],
  ])('%s', (key, text, tone) => {
    expect(strongest(entry(key))).toEqual({ text, tone });
  });
  it('a translation is not held to its words', () => {
    expect(strongest({ ...entry('q1'), sure: [translated] })).toEqual({ text: 'other words', tone: 'plain' });
  });
  it('names the other words', () => {
    const sure = [{ ...translated, flags: [] }];
    expect(strongest({ ...entry('q1'), sure })?.text).toBe('says “negotiate” for “talk”');
  });
  it('a flag where no words tell', () => {
    const sure: Match[] = [{ ...notIgnored, flags: ['speaker-differs'], relation: 'verbatim' }];
    expect(strongest({ ...entry('q4'), sure })?.text).toBe('another speaker is named');
  });
  it('says nothing of what is not in the corpus', () => {
    expect(strongest(entry('q7'))).toBeNull();
  });
});

describe('days', () => {
  it('do not depend on the reader’s time zone', () => {
    expect(words.date('2026-03-13T00:30:00+14:00')).toBe('13 Mar 2026');
  });
});
