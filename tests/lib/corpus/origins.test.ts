import { expect, it } from 'vitest';
import { originsOf } from '../../../lib/corpus/origins';
import { article, match } from '../match/matches';

const at = (url: string) => match({ article: article({ url }) });
const ADDED = '2026-11-22T18:40:00.000Z';
const SOURCES = {
  kept: new Map([
    ['kept.example/a', ADDED],
    ['both.example/a', ADDED],
  ]),
  session: new Set(['read.example/a', 'both.example/a']),
};
const SHOWN = new Map([['read.example/a', 4]]);

it.each([
  ['https://bundled.example/a', { kind: 'bundled' }],
  ['https://read.example/a', { kind: 'session', tab: 4 }],
  ['http://www.read.example/a/?utm_source=x', { kind: 'session', tab: 4 }],
  ['https://kept.example/a', { kind: 'kept', addedAt: ADDED, tab: null }],
  ['https://both.example/a', { kind: 'kept', addedAt: ADDED, tab: null }],
])('%s comes from %j', (url, origin) => {
  const found = originsOf([{ statement: 'q1', matches: [at(url)] }], SOURCES, SHOWN);
  expect(found).toEqual([{ url, origin }]);
});

it('each address is told once, in the order of the matches', () => {
  const [a, b] = [at('https://kept.example/a'), at('https://bundled.example/a')];
  const comparisons = [
    { statement: 'q1', matches: [a, b] },
    { statement: 'q2', matches: [b, a] },
  ];
  expect(originsOf(comparisons, SOURCES, SHOWN).map(({ url }) => url)).toEqual([
    a.article.url,
    b.article.url,
  ]);
});
