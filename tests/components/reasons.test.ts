import { describe, expect, it } from 'vitest';
import { lacksOf, strengthOf } from '../../components/reasons';
import { words } from '../../components/words';
import type { Evidence } from '../../lib/model';
import { match } from '../lib/match/matches';

const ofWords = (coverage: number, over: Partial<Extract<Evidence, { kind: 'words' }>> = {}): Evidence => ({
  kind: 'words',
  shared: ['harbour', 'close'],
  near: [],
  coverage,
  weight: 8,
  ...over,
});
const spoken = (agreement: 'same' | 'unknown' | 'different', weight: number): Evidence => ({
  kind: 'speaker',
  here: 'Mara Lindholm',
  there: 'Peter Vane',
  agreement,
  weight,
});
const dated = (daysApart: number | null, weight: number): Evidence => ({ kind: 'date', daysApart, weight });

describe('how much evidence counted, in a word', () => {
  it.each([
    ['words that are most of the shorter wording', ofWords(0.9), 'strong'],
    ['words that are half of it', ofWords(0.6), 'some'],
    ['a few words of it', ofWords(0.2), 'little'],
    ['the same speaker', spoken('same', 0.6), 'some'],
    ['an unknown speaker', spoken('unknown', 0), null],
    ['another speaker', spoken('different', -2), 'against'],
    ['a week between', dated(7, -3.4), 'against'],
    ['the same day, which is only expected', dated(0, 0), null],
    ['many shared statements', { kind: 'event', sharedMatches: 7, weight: 1.8 } as const, 'strong'],
    ['a little of the surroundings', { kind: 'context', shared: [], weight: 0.2 } as const, 'little'],
  ])('%s', (_, one, expected) => {
    expect(strengthOf(one)).toBe(expected);
  });
});

describe('what is missing to be sure', () => {
  it('is nothing where the match may be relied on', () => {
    expect(lacksOf(match({ why: [ofWords(0.3), dated(null, -1)] }))).toEqual([]);
  });

  it.each([
    ['words and another statement', [ofWords(0.5)], ['words', 'others']],
    ['a name', [ofWords(1), spoken('unknown', 0)], ['speaker', 'others']],
    ['the same name', [ofWords(1), spoken('different', -2)], ['other-speaker', 'others']],
    ['a day', [ofWords(1), dated(null, -1)], ['day', 'others']],
    ['a nearer day', [ofWords(1), dated(9, -3)], ['near-day', 'others']],
    [
      'only words, in articles on one event',
      [ofWords(0.5), { kind: 'event', sharedMatches: 2, weight: 1 } as const],
      ['words'],
    ],
  ])('%s', (_, why, expected) => {
    expect(lacksOf(match({ level: 'possible', why }))).toEqual(expected);
  });

  it('is said in one sentence', () => {
    expect(words.why.lacking(['words', 'day'])).toBe(
      'To be sure, it would need more words in common and a known day on both sides.',
    );
  });
});

describe('words in which two statements agree', () => {
  it.each([
    ['shared ones', ofWords(1), 'Shared words: harbour, close'],
    [
      'shared ones and near ones',
      ofWords(1, { near: [{ here: 'cease', there: 'stop' }] }),
      'Shared words: harbour, close; of like meaning: cease ≈ stop',
    ],
    [
      'near ones alone',
      ofWords(1, { shared: [], near: [{ here: 'cease', there: 'stop' }] }),
      'Words of like meaning: cease ≈ stop',
    ],
    ['none', ofWords(0, { shared: [] }), 'Shared words: none'],
  ])('%s', (_, one, expected) => {
    expect(words.evidence(one)).toBe(expected);
  });
});

describe('who speaks, where the two do not agree for certain', () => {
  it.each<[string, string | null, string | null, string]>([
    ['named by neither', null, null, 'Neither side tells who speaks'],
    ['named here', 'Ilse Marten', null, 'Who speaks is told only here: Ilse Marten'],
    ['named there', null, 'Ilse Marten', 'Who speaks is told only there: Ilse Marten'],
    [
      'a name and a role',
      'Pavel Dorn',
      'a deckhand',
      'Speakers: Pavel Dorn here, a deckhand there; they may be one',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(words.evidence({ kind: 'speaker', here, there, agreement: 'unknown', weight: 0 })).toBe(expected);
  });
});

describe('the statements that are not in the corpus', () => {
  it.each([
    ['absent', 6, 0, '6 statements are not in your corpus'],
    ['some of them possible', 6, 1, '5 statements are not in your corpus, 1 may be'],
    ['all of them possible', 2, 2, '2 statements may be in your corpus'],
    ['the one of them possible', 1, 1, '1 statement may be in your corpus'],
  ])('%s', (_, all, maybe, expected) => {
    expect(words.overview.unreported(all, maybe)).toBe(expected);
  });
});
