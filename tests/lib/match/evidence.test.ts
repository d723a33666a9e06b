import { describe, expect, it } from 'vitest';
import {
  levelOf,
  POSSIBLE_FROM,
  type QuoteEvidence,
  quoteProbability,
  SAME_FROM,
} from '../../../lib/match/evidence';
import { wordFeatures } from '../../../lib/match/features';
import { weighed } from '../../../lib/match/weighed';
import { alignedWordings, priorRarity, utterance } from './wordings';

const middling: QuoteEvidence = {
  words: { mass: 12, run: 8, coverage: 0.6, density: 0.8, possible: 20, aligned: 4, whole: false },
  speaker: 'unknown',
  daysApart: null,
  context: 10,
  cross: 0,
  sharedMatches: 0,
};
const probability = (over: Partial<QuoteEvidence>) => quoteProbability({ ...middling, ...over });
const words = (over: Partial<QuoteEvidence['words']>) =>
  probability({ words: { ...middling.words, ...over } });

describe('more evidence makes a match likelier', () => {
  it.each([
    ['more shared words', words({ mass: 30 }), words({ mass: 12 })],
    ['a longer run of them', words({ run: 12 }), words({ run: 3 })],
    ['more of the wording', words({ coverage: 1 }), words({ coverage: 0.3 })],
    ['less between them', words({ density: 1 }), words({ density: 0.4 })],
    ['the same speaker', probability({ speaker: 'same' }), probability({ speaker: 'unknown' })],
    ['not another speaker', probability({ speaker: 'unknown' }), probability({ speaker: 'different' })],
    ['the same day', probability({ daysApart: 0 }), probability({ daysApart: 5 })],
    ['the same week', probability({ daysApart: 5 }), probability({ daysApart: 200 })],
    ['shared surroundings', probability({ context: 40 }), probability({ context: 0 })],
    ['other shared statements', probability({ sharedMatches: 3 }), probability({ sharedMatches: 0 })],
  ])('%s', (_, more, less) => {
    expect(more).toBeGreaterThan(less);
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
    expect(levelOf(score)).toBe(level);
  });
});

describe('what aligned wordings show', () => {
  const features = (one: string, other: string) => {
    const { here, there, pairs } = alignedWordings(utterance(one), utterance(other));
    return wordFeatures(weighed(here.tokens, priorRarity), weighed(there.tokens, priorRarity), pairs);
  };
  it('the same wording is covered wholly and densely', () => {
    const shown = features('Divers lifted the wreck', 'Divers lifted the wreck');
    expect(shown.coverage).toBeCloseTo(1);
    expect(shown.density).toBeCloseTo(1);
    expect(shown.run).toBeCloseTo(shown.mass);
  });
  it('an excerpt covers the shorter wording', () => {
    expect(features('Divers lifted the wreck near the old pier', 'the old pier').coverage).toBeCloseTo(1);
  });
  it('words between the shared ones make it less dense and the run shorter', () => {
    const broken = features(
      'Divers lifted the wreck',
      'Divers from three countries finally lifted yesterday the wreck',
    );
    expect(broken.density).toBeLessThan(0.7);
    expect(broken.run).toBeLessThan(broken.mass);
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
    expect(features('Divers', 'Earnings')).toMatchObject({ mass: 0, run: 0, coverage: 0, density: 0 });
  });
});
