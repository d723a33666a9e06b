/** Sentences whose figures look alike and count something else: none may be told as the same. */
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { findFigures } from '../../../lib/extract/figures/figures';
import { compare } from '../../../lib/match/compare';
import { findSentences } from '../../../lib/text/sentences';
import { articleOf } from '../extract/figures-reading';

async function same(ours: string, theirs: string): Promise<string[]> {
  const here = { ...articleOf(ours), url: 'https://here.example/a', outlet: 'Here' };
  const there = { ...articleOf(theirs), url: 'https://there.example/b', outlet: 'There' };
  const figures = findFigures(here, findSentences(ours));
  const packed = { meta: there, statements: findFigures(there, findSentences(theirs)) };
  const comparisons = await compare(here, figures, createCorpus([packed]));
  return comparisons.flatMap(({ matches }) =>
    matches.filter(({ level }) => level === 'same').map(({ statement }) => statement.text),
  );
}

describe('another count in like words', () => {
  it.each([
    [
      'another town in the same slot',
      'At least 14 people were hurt when a tram derailed in Tarrow on Sunday.',
      'At least 14 people were hurt when a tram derailed in Estrana on Sunday.',
    ],
    [
      'another firm in the same slot, another number',
      'Bonds of Harvenko fell 3 percent on Tuesday in Tarrow.',
      'Bonds of Lindqora fell 7 percent on Tuesday in Tarrow.',
    ],
    [
      'another month',
      'Prices for bread in Maren rose 4.2 percent in March.',
      'Prices for bread in Maren rose 3.6 percent in June.',
    ],
    [
      'an event of another month, told as background',
      'The gunman walked into the Tarrow market on Sunday, killing at least one person.',
      'Police in Tarrow recalled the November shooting at a Tarrow market, where one person died on a Sunday.',
    ],
    [
      'rate of another base',
      'Fire deaths in Maren fell to 6 per 100,000 people in 2023.',
      'Fire deaths in Maren fell to 6 per million people in 2023.',
    ],
    [
      'the opposite of what is asked',
      'Sixty percent of Lomar voters trust the new mayor, a survey found.',
      'Sixty percent of Lomar voters distrust the new mayor, a survey found.',
    ],
    [
      'planned and done',
      'The council will build 5,000 homes in Tarrow, the mayor of Tarrow said.',
      'The council built 3,100 homes in Tarrow, the mayor of Tarrow said.',
    ],
    [
      'a part of them',
      'Lomar crews shot down 40 of the balloons on Friday.',
      'Raiders sent 130 balloons over Lomar on Friday, crews said.',
    ],
    [
      'soldiers and all people',
      'The storm in Lomar killed 52 people and hurt 230 soldiers.',
      'The storm in Lomar killed 17 soldiers and hurt 310 people.',
    ],
    [
      'a few that differ, one of them open',
      'The rider knocked down at least four people at the Tarrow fair on Sunday, police said.',
      'Six people were knocked down by the rider at the Tarrow fair on Sunday, police said.',
    ],
    [
      'somebody alone and with others',
      'Her brother sold more than 1.2 million shares of Harvenko before the trial failed in June.',
      'Her brother and others sold 1.6 million shares of Harvenko before the trial failed in June.',
    ],
  ])('%s', async (_, ours, theirs) => {
    expect(await same(ours, theirs)).toEqual([]);
    expect(await same(theirs, ours)).toEqual([]);
  });
});

describe('a figure of speech', () => {
  it.each([
    'The Maren council is 100 percent committed to the tram line, the mayor of Tarrow said.',
    'There are a million ways to lose an election in Tarrow, the mayor said.',
    'Two things are plain about the Tarrow tram, the mayor said.',
  ])('counts nothing: %s', async (text) => {
    expect(await same(text, text)).toEqual([]);
  });
  it('but all of a hundred may be counted', async () => {
    const text = 'With 100 percent of the Tarrow ballots counted, the mayor led.';
    expect((await same(text, text)).length).toBe(1);
  });
});

describe('one count in like words', () => {
  it.each([
    [
      'the same town',
      'At least 14 people were hurt when a tram derailed in Tarrow on Sunday.',
      'At least 14 people were hurt when a tram derailed in Tarrow on Sunday morning.',
    ],
    [
      'the same month',
      'Prices for bread in Maren rose 4.2 percent in March.',
      'In March prices for bread in Maren rose 4.2 percent.',
    ],
    [
      'others beside those who died',
      'The storm in Lomar killed four people and hurt more than 170 others.',
      'The storm in Lomar killed four people and hurt at least 176.',
    ],
    [
      'a number so rare that another name beside it does not part them',
      'A parcel of 5,437 stamps was sold to Brandt at the Maren fair.',
      'A parcel of 5,437 stamps was sold to Ivarsen at the Maren fair.',
    ],
    [
      'the same base',
      'Fire deaths in Maren fell to 6 per 100,000 people in 2023.',
      'Fire deaths in Maren fell to 6 per 100,000 people in 2023, the ministry said.',
    ],
  ])('%s', async (_, ours, theirs) => {
    expect((await same(ours, theirs)).length).toBeGreaterThan(0);
  });
});
