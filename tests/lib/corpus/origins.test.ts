import { expect, it } from 'vitest';
import { type KeptSource, originsOf } from '../../../lib/corpus/origins';
import { article, match } from '../match/matches';

const at = (url: string) => match({ article: article({ url }) });
const ADDED = '2026-11-22T18:40:00.000Z';
const NOTHING: KeptSource = { addedAt: null, rememberedAt: null, pack: null };
const SOURCES = {
  library: new Map<string, KeptSource>([
    ['kept.example/a', { ...NOTHING, addedAt: ADDED, rememberedAt: ADDED, pack: 'Old papers' }],
    ['both.example/a', { ...NOTHING, addedAt: ADDED }],
    ['again.example/a', { ...NOTHING, rememberedAt: ADDED }],
    ['remembered.example/a', { ...NOTHING, rememberedAt: ADDED, pack: 'Old papers' }],
    ['pack.example/a', { ...NOTHING, pack: 'Old papers' }],
    ['off.example/a', NOTHING],
  ]),
  session: new Set(['read.example/a', 'both.example/a', 'again.example/a']),
};
const SHOWN = new Map([['read.example/a', 4]]);

it.each([
  ['https://bundled.example/a', { kind: 'bundled' }],
  ['https://read.example/a', { kind: 'session', tab: 4 }],
  ['http://www.read.example/a/?utm_source=x', { kind: 'session', tab: 4 }],
  ['https://kept.example/a', { kind: 'kept', addedAt: ADDED, tab: null }],
  ['https://both.example/a', { kind: 'kept', addedAt: ADDED, tab: null }],
  ['https://again.example/a', { kind: 'session', tab: null }],
  ['https://remembered.example/a', { kind: 'remembered', keptAt: ADDED, tab: null }],
  ['https://pack.example/a', { kind: 'pack', name: 'Old papers', tab: null }],
  ['https://off.example/a', { kind: 'bundled' }],
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
