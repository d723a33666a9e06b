import { expect, it } from 'vitest';
import { holdingsByOrigin } from '../../../lib/library/holdings';
import { headOf } from '../../../lib/library/kept';
import { packedArticle } from '../corpus/packed';

const ADDED = '2026-11-22T18:40:00.000Z';
const head = (number: number, page: string, over: { addedAt?: string; pack?: number } = {}) =>
  headOf(number, {
    address: `${page}.example/story`,
    addedAt: null,
    article: packedArticle(page, ['A crane fell']),
    visit: null,
    keptAt: 1,
    pack: null,
    ...over,
  });
const at = (...pages: string[]) => new Set(pages.map((page) => `${page}.example/story`));

it('each address is counted once, where it comes from first', () => {
  const heads = [
    head(1, 'a', { addedAt: ADDED }),
    head(2, 'a', { addedAt: ADDED }),
    head(3, 'b'),
    head(4, 'c'),
    head(5, 'c', { pack: 1 }),
    head(6, 'd', { pack: 1 }),
    head(7, 'e', { pack: 2 }),
  ];
  const inMemory = { bundled: at('a', 'd', 'e', 'f'), session: at('a', 'b', 'g') };
  expect(holdingsByOrigin(inMemory, heads, new Map([[1, 'Old papers']]))).toEqual({
    kept: 1,
    session: 2,
    remembered: 1,
    packs: 1,
    bundled: 2,
  });
});
