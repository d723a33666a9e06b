import { describe, expect, it } from 'vitest';
import { segmentsToJoin } from '../../../lib/library/merging';

const sizes = (...articles: number[]) => articles.map((count, key) => ({ key, articles: count }));
const many = (count: number, articles: number): number[] => Array.from({ length: count }, () => articles);

/** Articles of each segment, once there is nothing more to join. */
function joined(start: readonly number[]): number[] {
  let segments = sizes(...start);
  for (let keys = segmentsToJoin(segments); keys !== null; keys = segmentsToJoin(segments)) {
    const gone = new Set(keys);
    const sum = segments.filter(({ key }) => gone.has(key)).reduce((all, { articles }) => all + articles, 0);
    const next = Math.max(...segments.map(({ key }) => key)) + 1;
    segments = [...segments.filter(({ key }) => !gone.has(key)), { key: next, articles: sum }];
  }
  return segments.map(({ articles }) => articles);
}

describe('segments that are joined', () => {
  it.each([
    ['are none as long as they are few', many(7, 1), null],
    ['are eight of one article', many(8, 1), [0, 1, 2, 3, 4, 5, 6, 7]],
    ['are not those that are large', many(9, 64), null],
    ['take the empty ones with them', [...many(8, 1), 0], [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['are as many as make one of bounded size', many(20, 50), [0, 1, 2, 3, 4]],
  ])('%s', (_, articles, keys) => {
    expect(segmentsToJoin(sizes(...articles))).toEqual(keys);
  });
  it.each([
    ['one by one', many(2_500, 1)],
    ['by imports', many(60, 50)],
  ])('become few, none of them large: articles that come %s', (_, articles) => {
    const left = joined(articles);
    expect(left.reduce((all, one) => all + one, 0)).toBe(articles.reduce((all, one) => all + one, 0));
    expect(Math.max(...left)).toBeLessThanOrEqual(256);
    expect(left.length).toBeLessThan(articles.length / 3 + 16);
  });
});
