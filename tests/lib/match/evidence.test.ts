import { describe, expect, it } from 'vitest';
import {
  levelOfQuote,
  POSSIBLE_FROM,
  type QuoteEvidence,
  quoteProbability,
  SAME_FROM,
} from '../../../lib/match/evidence';
import { wordFeatures } from '../../../lib/match/features';
import { segmentsOf } from '../../../lib/match/segments';
import { weighed } from '../../../lib/match/weighed';
import { alignedWordings, priorRarity, utterance } from './wordings';

const middling: QuoteEvidence = {
  words: {
    mass: 14,
    coverage: 0.7,
    bothSides: 0.6,
    missing: 4,
    contradicted: false,
    aligned: 4,
    whole: false,
  },
  translated: false,
  speaker: 'unknown',
  byPronoun: false,
  daysApart: null,
  context: 10,
  cross: 0,
  speech: 1,
  asked: false,
  doubted: false,
  sharedMatches: 0,
};
const probability = (over: Partial<QuoteEvidence>) => quoteProbability({ ...middling, ...over });
const words = (over: Partial<QuoteEvidence['words']>) =>
  probability({ words: { ...middling.words, ...over } });

describe('more evidence makes a match likelier', () => {
  it.each([
    ['more shared words', words({ mass: 30 }), words({ mass: 12 })],
    ['more of the sentences on both sides', words({ bothSides: 1 }), words({ bothSides: 0.4 })],
    ['fewer words that the other lacks', words({ missing: 0 }), words({ missing: 12 })],
    [
      'a translator who chose other words',
      probability({ translated: true, context: 20 }),
      probability({ context: 20 }),
    ],
    ['the same speaker', probability({ speaker: 'same' }), probability({ speaker: 'unknown' })],
    ['not another speaker', probability({ speaker: 'unknown' }), probability({ speaker: 'different' })],
    ['the same day', probability({ daysApart: 0 }), probability({ daysApart: 5 })],
    ['the same week', probability({ daysApart: 5 }), probability({ daysApart: 200 })],
    ['words that one quotes and the other tells', probability({ cross: 9 }), probability({ cross: 0 })],
    ['shared surroundings', probability({ context: 40 }), probability({ context: 0 })],
    [
      'more shared statements',
      probability({ sharedMatches: 3, speaker: 'same' }),
      probability({ sharedMatches: 1, speaker: 'same' }),
    ],
  ])('%s', (_, more, less) => {
    expect(more).toBeGreaterThan(less);
  });
});

describe('words that one side denies', () => {
  it.each<[string, Partial<QuoteEvidence>, 'same' | 'possible']>([
    ['another speaker', { speaker: 'unknown' }, 'possible'],
    ['the speaker of them', { speaker: 'same' }, 'same'],
  ])('%s', (_, over, level) => {
    const long = { ...middling.words, mass: 40, missing: 0, coverage: 1, bothSides: 1, aligned: 9 };
    const score = probability({ words: long, daysApart: 0, doubted: true, ...over });
    expect(levelOfQuote(score)).toBe(level);
  });
});

describe('few words need somebody else behind them', () => {
  const few = { words: { ...middling.words, aligned: 2, missing: 0, bothSides: 1 }, context: 40 };
  it.each<[string, Partial<QuoteEvidence>, 'same' | 'possible']>([
    ['nobody', {}, 'possible'],
    ['their speaker on the same days', { speaker: 'same', daysApart: 1 }, 'same'],
    ['their speaker weeks later', { speaker: 'same', daysApart: 5 }, 'possible'],
    ['their speaker on a day unknown', { speaker: 'same' }, 'possible'],
    ['other statements of the two articles', { sharedMatches: 2, daysApart: 0 }, 'same'],
    ['other statements, but another speaker', { sharedMatches: 2, speaker: 'different' }, 'possible'],
    ['a term between marks', { speaker: 'same', daysApart: 0, speech: 0.35 }, 'possible'],
  ])('%s', (_, over, level) => {
    expect(levelOfQuote(probability({ ...few, words: { ...few.words, mass: 60 }, ...over }))).toBe(level);
  });
});

describe('the same words on another occasion', () => {
  const whole = {
    ...middling.words,
    mass: 25,
    missing: 0,
    bothSides: 1,
    coverage: 1,
    aligned: 9,
    whole: true,
  };
  it.each<[string, Partial<QuoteEvidence>, 'same' | 'possible']>([
    ['the same days', { daysApart: 0 }, 'same'],
    ['weeks later', { daysApart: 20, speaker: 'same' }, 'possible'],
    [
      'weeks later, in articles that share more',
      { daysApart: 12, speaker: 'same', sharedMatches: 3 },
      'same',
    ],
    [
      'everyday words of nobody named, another story',
      { daysApart: 0, context: 3, words: { ...whole, mass: 12 } },
      'possible',
    ],
    [
      'everyday words of nobody named, one story',
      { daysApart: 0, context: 40, words: { ...whole, mass: 12 } },
      'same',
    ],
    ['another speaker of another matter', { daysApart: 0, speaker: 'different', context: 3 }, 'possible'],
    ['another speaker in the same story', { daysApart: 0, speaker: 'different', context: 40 }, 'same'],
    ['a question and its answer', { daysApart: 0, speaker: 'same', asked: true }, 'possible'],
  ])('%s', (_, over, level) => {
    const score = probability({ words: over.daysApart === 20 ? whole : { ...whole, mass: 60 }, ...over });
    expect(Math.min(score, 1) >= SAME_FROM ? 'same' : 'possible').toBe(level);
  });
});

describe('words that are not one wording', () => {
  it.each<[string, Partial<QuoteEvidence['words']>, Partial<QuoteEvidence>]>([
    ['a few common words, not all of them', { mass: 7, coverage: 0.7, bothSides: 1, missing: 0 }, {}],
    ['half of either', { mass: 90, coverage: 0.4, bothSides: 0.4, missing: 0 }, {}],
    ['an excerpt that is not wholly there', { mass: 90, coverage: 0.8, bothSides: 0.2, missing: 0 }, {}],
    [
      'two speakers and not word for word',
      { mass: 90, coverage: 0.9, bothSides: 1 },
      { speaker: 'different' },
    ],
  ])('%s: never relied on', (_, over, more) => {
    const evidence = { daysApart: 0, context: 60, cross: 30, sharedMatches: 9, ...more };
    expect(probability({ words: { ...middling.words, missing: 0, ...over }, ...evidence })).toBeLessThan(
      SAME_FROM,
    );
  });
});

describe('between articles of one event, whose people say like things', () => {
  const likely = { ...middling.words, mass: 11, missing: 4, coverage: 0.8, bothSides: 0.66, aligned: 5 };
  it.each<[string, Partial<QuoteEvidence>, Partial<QuoteEvidence['words']>, 'same' | 'possible']>([
    ['one speaker', { speaker: 'same' }, {}, 'same'],
    ['nobody named on one side', {}, {}, 'possible'],
    ['a pronoun on one side', { byPronoun: true }, {}, 'same'],
    ['nobody named, many more words', {}, { mass: 40, missing: 0, coverage: 1, bothSides: 1 }, 'same'],
    [
      'one speaker, a third of the words another’s',
      { speaker: 'same' },
      { coverage: 0.6, missing: 12 },
      'possible',
    ],
    [
      'the same, of a translation',
      { speaker: 'same', translated: true },
      { coverage: 0.6, missing: 12 },
      'same',
    ],
  ])('%s', (_, over, ofWords, level) => {
    const evidence = { daysApart: 0, sharedMatches: 1, words: { ...likely, ...ofWords }, ...over };
    expect(levelOfQuote(probability(evidence))).toBe(level);
  });
});

describe('levels', () => {
  it.each([
    [1, 'same'],
    [SAME_FROM, 'same'],
    [SAME_FROM - 0.001, 'possible'],
    [POSSIBLE_FROM, 'possible'],
    [POSSIBLE_FROM - 0.001, null],
    [0, null],
  ])('%d: %s', (score, level) => {
    expect(levelOfQuote(score)).toBe(level);
  });
});

describe('what aligned wordings show', () => {
  const features = (one: string, other: string) => {
    const { here, there, pairs } = alignedWordings(utterance(one), utterance(other));
    return wordFeatures(weighed(here.tokens, priorRarity), weighed(there.tokens, priorRarity), pairs, [
      segmentsOf(here),
      segmentsOf(there),
    ]);
  };
  it.each([
    ['the same wording', 'Divers lifted the wreck', 'Divers lifted the wreck', 1, 1, 0],
    ['an excerpt', 'Divers lifted the wreck near the old pier', 'the old pier', 1, 0.35, 0],
    ['words put in', 'Divers lifted the wreck', 'Divers from Malta lifted the wreck', 1, 0.7, 0],
    ['another sentence behind it', 'Divers lifted the wreck. It rained.', 'Divers lifted the wreck', 1, 1, 0],
    ['sentences in another order', 'Divers came. Sailors left.', 'Sailors left. Divers came.', 1, 1, 0],
    ['other words beside it', 'Divers lifted the wreck', 'Cranes moved the wreck', 0.35, 0.35, 15],
  ])('%s', (_, one, other, coverage, bothSides, missing) => {
    const shown = features(one, other);
    expect(shown.coverage).toBeCloseTo(coverage, 0.5);
    expect(shown.bothSides).toBeCloseTo(bothSides, 0.5);
    expect(Math.round(shown.missing / 5) * 5).toBe(missing);
  });
  it('common words weigh less than rare ones, however many', () => {
    const common = features(
      'we have a lot of it and it is what we have',
      'we have a lot of it and it is what we have',
    );
    const rare = features('submarine lighthouse wreck', 'submarine lighthouse wreck');
    expect(common.mass / 12).toBeLessThan(rare.mass / 3 / 2);
  });
  it('what the outlet put in brackets proves nothing', () => {
    expect(features('[the submarine]', '[the submarine]').mass).toBe(0);
  });
  it('nothing shared shows nothing', () => {
    expect(features('Divers', 'Earnings')).toMatchObject({ mass: 0, coverage: 0, bothSides: 0 });
  });
});
