import { describe, expect, it } from 'vitest';
import { givenUp } from '../../../lib/library/retention';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const row = (number: number, daysAgo: number, over: object = {}) => ({
  number,
  address: `page${number}`,
  addedAt: null,
  keptAt: NOW - daysAgo * DAY,
  pack: null,
  bytes: 10,
  ...over,
});
const added = { addedAt: '2026-01-01T00:00:00Z' };

describe('what a library gives up', () => {
  it.each([
    ['nothing without bounds', [row(1, 90)], { maxAgeDays: null, maxBytes: null }, []],
    ['what is older than the bound', [row(1, 31), row(2, 29)], { maxAgeDays: 30, maxBytes: null }, [1]],
    ['not what is as old as the bound', [row(1, 30)], { maxAgeDays: 30, maxBytes: null }, []],
    ['never what was added', [row(1, 90, added)], { maxAgeDays: 30, maxBytes: 0 }, []],
    [
      'nor another capture of its address',
      [row(1, 90, added), row(2, 80, { address: 'page1' }), row(3, 80)],
      { maxAgeDays: 30, maxBytes: 0 },
      [3],
    ],
    [
      'what a pack has of an address says nothing of the reader’s own',
      [row(1, 90, { ...added, pack: 4 }), row(2, 80, { address: 'page1' })],
      { maxAgeDays: 30, maxBytes: null },
      [2],
    ],
    ['never an article of a pack', [row(1, 90, { pack: 4 })], { maxAgeDays: 30, maxBytes: 0 }, []],
    [
      'the oldest, until it fits',
      [row(3, 1), row(1, 3), row(2, 2)],
      { maxAgeDays: null, maxBytes: 15 },
      [1, 2],
    ],
    ['what fits exactly stays', [row(1, 3), row(2, 2)], { maxAgeDays: null, maxBytes: 20 }, []],
    [
      'added articles take room, but stay',
      [row(1, 3, added), row(2, 2), row(3, 1)],
      { maxAgeDays: null, maxBytes: 20 },
      [2],
    ],
    [
      'packs take no room of the reader’s own',
      [row(1, 3, { pack: 1 }), row(2, 2)],
      { maxAgeDays: null, maxBytes: 10 },
      [],
    ],
    [
      'by age and size together',
      [row(1, 40), row(2, 20), row(3, 1)],
      { maxAgeDays: 30, maxBytes: 10 },
      [1, 2],
    ],
    ['of one instant those that came first', [row(2, 5), row(1, 5)], { maxAgeDays: null, maxBytes: 10 }, [1]],
  ])('%s', (_, heads, bounds, gone) => {
    expect(givenUp(heads, bounds, NOW)).toEqual(gone);
  });
});
