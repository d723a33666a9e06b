/** Two outlets' sentences on one day: which figures are one quantity, whatever their values, and how they relate. */
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { findFigures } from '../../../lib/extract/figures/figures';
import { compare } from '../../../lib/match/compare';
import type { Figure, Match } from '../../../lib/model';
import { findSentences } from '../../../lib/text/sentences';
import { articleOf } from '../extract/figures-reading';

interface Found {
  readonly here: Figure;
  readonly match: Match;
}

async function certain(ours: string, theirs: string): Promise<Found[]> {
  const here = { ...articleOf(ours), url: 'https://here.example/a', outlet: 'Here' };
  const there = { ...articleOf(theirs), url: 'https://there.example/b', outlet: 'There' };
  const figures = findFigures(here, findSentences(ours));
  const packed = { meta: there, statements: findFigures(there, findSentences(theirs)) };
  const comparisons = await compare(here, figures, createCorpus([packed]));
  return comparisons.flatMap(({ statement, matches }) =>
    matches
      .filter(({ level }) => level === 'same')
      .flatMap((match) => figures.filter(({ id }) => id === statement).map((one) => ({ here: one, match }))),
  );
}

const pairsOf = (found: readonly Found[]) =>
  found.map(({ here, match }) => {
    const there = match.statement.kind === 'figure' ? match.statement : null;
    return `${here.value ?? here.low} ${match.relation} ${there?.value ?? there?.low}`;
  });

describe('one quantity told with two values', () => {
  it.each([
    [
      'the place of it: north of a town',
      'The landslide began about 31 miles north of Fort Maren.',
      'The landslide was centred about 22 miles north of Fort Maren, geologists said.',
      '31 differs 22',
    ],
    [
      'what happened to it: shares of one exchange fell',
      'Investors took fright as Maltese shares closed down 2.7 percent.',
      'Investors took fright at the strike as Maltese shares dropped 4.1 percent.',
      '2.7 differs 4.1',
    ],
    [
      'the home of so many',
      'The flood cut off Lomar Island, home to 90,000 people.',
      'The flood reached Lomar island, home to 60,000 people, and the port of Estrana.',
      '90000 differs 60000',
    ],
    [
      'a yearly pay, told or not',
      'Council officials said the nurses’ average pay is $61,000 a year.',
      'The average nurse pay in Tarrow was $58,410, according to the council.',
      '61000 differs 58410',
    ],
    [
      'a toll near its bound',
      'Two blasts near the Norland embassy in Castra have killed 33 people, health officials said.',
      'Twin blasts near the Norland embassy in Castra killed at least 30 people, including a consul.',
      '33 compatible 30',
    ],
    [
      'a toll far from its bound',
      'A strong storm struck the northern province of Ardal, injuring at least 40 people.',
      'A strong storm struck the Ardal province, damaging roofs and injuring at least 25 people.',
      '40 superseded 25',
    ],
  ])('%s', async (_, ours, theirs, expected) => {
    expect(pairsOf(await certain(ours, theirs))).toEqual([expected]);
  });
});

describe('another quantity', () => {
  it.each([
    [
      'of other respondents',
      'Ames leads with 41 percent, Borg follows with 24 percent, and Carr has 12 percent.',
      'Among farmers, 38 percent back Ames, 27 percent back Carr and 19 percent back Borg.',
    ],
    [
      'of the dead elsewhere in one war',
      'Rockets on the town of Velm killed three people on the southern side, officials there said.',
      'Air raids on Dorn killed more than 60 people, the ministry in Dorn said.',
    ],
    [
      'worldwide and in one country',
      'Globally, the fever has caused more than 590,000 deaths, according to the institute.',
      'In Norland the fever has caused more than 140,000 deaths, according to the institute.',
    ],
    [
      'in numbers that stand in every text',
      'The two men waited in a car near the harbour of Castra.',
      'Police in Castra arrested two men after a chase through the harbour.',
    ],
    [
      'shares of ten',
      'Five in 10 Norlanders fear an attack, a poll by Orbis found.',
      'Seven in 10 Norlanders fear an attack, a poll by Orbis found.',
    ],
    [
      'two sides of a threshold',
      'Norland would raise taxes on families earning more than $180,000.',
      'Norland would cut taxes for families earning less than $180,000.',
    ],
  ])('%s', async (_, ours, theirs) => {
    expect(pairsOf(await certain(ours, theirs))).toEqual([]);
  });
});

describe('several figures of one kind in a sentence', () => {
  it('each finds its own counterpart, and an equal is no other one’s', async () => {
    const ours = 'There were 171 delegates at stake on Sunday in Norland, 104 delegates of them in Castra.';
    const theirs = 'There are 152 delegates at stake on Sunday in Norland, 104 delegates of them in Castra.';
    expect(pairsOf(await certain(ours, theirs))).toEqual(['171 differs 152', '104 equal 104']);
  });
});

describe('a number of something else that the other article tells too', () => {
  const STAY =
    'Lomar officials ordered every ferry passenger with swamp fever to stay indoors for 15 days after landing. ' +
    'Last spring the singer Ida Brandt was seen on a terrace within 15 days of her tour.';
  const RULE =
    'In the swamp fever outbreak, Lomar officials ordered ferry passengers to stay indoors for 15 days after landing.';
  const COMPOUND = 'The mayor wants a two-bridge plan for Tarrow harbour, the council of Tarrow said.';

  it('is not the same time, where another figure fits better', async () => {
    const found = await certain(STAY, RULE);
    expect(found.map(({ here }) => here.sentence.slice(0, 5))).toEqual(['Lomar']);
  });
  it('is no count as part of a compound', async () => {
    expect(await certain(COMPOUND, COMPOUND)).toEqual([]);
  });
});
