import { describe, expect, it } from 'vitest';
import { dayOf, listArticles, listSpeakers, sumsOf } from '../../../lib/library/article-list';
import { type Made, madeHead } from '../../library/made-heads';

const listed = (...made: Made[]) => listArticles(made.map(madeHead));

describe('captures are one article', () => {
  it.each<readonly [string, Made, Made, number]>([
    ['of one address', { number: 2, path: '/a' }, { number: 1, path: '/a' }, 1],
    ['but not of two', { number: 2, path: '/a' }, { number: 1, path: '/b' }, 2],
    [
      'but not the reader’s own and a pack’s',
      { number: 2, path: '/a' },
      { number: 1, path: '/a', pack: 3 },
      2,
    ],
  ])('%s', (_, one, other, articles) => {
    expect(listed(one, other)).toHaveLength(articles);
  });
  it('with the newest first, and added if any of them was', () => {
    const [article] = listed(
      { number: 9, path: '/a', title: 'Later' },
      { number: 4, path: '/a', title: 'Earlier', addedAt: '2026-03-01T10:00:00Z' },
    );
    expect(article).toMatchObject({
      newest: { title: 'Later' },
      numbers: [9, 4],
      addedAt: '2026-03-01T10:00:00Z',
    });
  });
});

describe('the day of an article', () => {
  const keptAt = Date.UTC(2026, 2, 14);
  it.each([
    ['is that of its publication', { publishedAt: '2026-03-12T22:00:00+02:00' }, '2026-03-12'],
    ['is that of its keeping, where nothing else is known', { publishedAt: null }, '2026-03-14'],
    ['is that of its keeping, where the other is no day', { publishedAt: 'yesterday' }, '2026-03-14'],
  ])('%s', (_, made, day) => {
    expect(dayOf(madeHead({ number: 1, keptAt, ...made }))).toBe(day);
  });
});

describe('sums', () => {
  it('count the newest capture of an article, and the bytes of all', () => {
    const heads = [
      madeHead({
        number: 3,
        path: '/a',
        publishedAt: '2026-03-12',
        quotes: [
          ['A B', 'one'],
          ['A B', 'two'],
        ],
      }),
      madeHead({ number: 2, path: '/a', publishedAt: '2026-03-11' }),
      madeHead({ number: 1, path: '/b', publishedAt: '2025-12-30' }),
    ];
    const sums = sumsOf(listArticles(heads), heads, 1);
    expect(sums).toMatchObject({
      articles: 2,
      statements: 3,
      outlets: 1,
      oldest: '2025-12-30',
      newest: '2026-03-12',
    });
    expect(sums.bytes).toBe(heads.reduce((sum, { bytes }) => sum + bytes, 0));
  });
  it('of nothing have no days', () => {
    expect(sumsOf([], [], 0)).toMatchObject({ articles: 0, oldest: null, newest: null });
  });
});

it('speakers stand by how many articles quote them, with how many outlets', () => {
  const articles = listed(
    {
      number: 3,
      quotes: [
        ['Ole Strand', 'x'],
        ['Mara Lindholm', 'y'],
      ],
    },
    { number: 2, host: 'tidings.example', quotes: [['Mara Lindholm', 'z']] },
    {
      number: 1,
      quotes: [
        ['Mara Lindholm', 'z'],
        ['Mara Lindholm', 'w'],
      ],
    },
  );
  expect(listSpeakers(articles, ({ host }) => host)).toEqual([
    { name: 'Mara Lindholm', articles: 3, outlets: 2 },
    { name: 'Ole Strand', articles: 1, outlets: 1 },
  ]);
});
