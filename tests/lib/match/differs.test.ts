import { describe, expect, it } from 'vitest';
import { comparisonDiffers, matchDiffers } from '../../../lib/match/differs';
import type { Flag, Relation } from '../../../lib/model';
import { match } from './matches';

describe('the relation decides', () => {
  it.each<[Relation, boolean]>([
    ['verbatim', false],
    ['excerpt', false],
    ['edited', false],
    ['reworded', true],
    ['indirect', false],
    ['equal', false],
    ['superseded', true],
    ['compatible', false],
    ['differs', true],
  ])('%s: %s', (relation, differs) => {
    expect(matchDiffers(match({ relation }))).toBe(differs);
  });
});

describe('flags decide where the relation does not', () => {
  it.each<[Flag, boolean]>([
    ['negation-changed', true],
    ['hedge-cut', true],
    ['cut-inside', true],
    ['speaker-differs', true],
    ['translated', false],
    ['other-scope', false],
  ])('excerpt with %s: %s', (flag, differs) => {
    expect(matchDiffers(match({ relation: 'excerpt', flags: [flag] }))).toBe(differs);
  });
});

describe('translations', () => {
  it('are not held to the word', () => {
    expect(matchDiffers(match({ relation: 'reworded', flags: ['translated'] }))).toBe(false);
  });
  it('are held to the sense', () => {
    const flags: Flag[] = ['translated', 'negation-changed'];
    expect(matchDiffers(match({ relation: 'reworded', flags }))).toBe(true);
  });
  it('are held to the number', () => {
    expect(matchDiffers(match({ relation: 'differs', flags: ['translated'] }))).toBe(true);
  });
});

describe('a comparison', () => {
  const differing = match({ relation: 'reworded' });
  it('differs by one match that may be relied on', () => {
    expect(comparisonDiffers({ statement: 's', matches: [match(), differing] })).toBe(true);
  });
  it('never differs by an uncertain match', () => {
    const possible = { ...differing, level: 'possible' as const };
    expect(comparisonDiffers({ statement: 's', matches: [match(), possible] })).toBe(false);
  });
  it('without matches does not differ', () => {
    expect(comparisonDiffers({ statement: 's', matches: [] })).toBe(false);
  });
});
