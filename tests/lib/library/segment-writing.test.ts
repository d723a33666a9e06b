import { describe, expect, it } from 'vitest';
import { madeArticles } from '../../../bench/made-articles';
import { packArticle } from '../../../lib/corpus/pack';
import { prepare } from '../../../lib/corpus/prepared';
import { extract } from '../../../lib/extract/extract';
import { readSegment } from '../../../lib/library/segment';
import type { NumberedArticle } from '../../../lib/library/segment-words';
import { encodeSegment, joinSegments } from '../../../lib/library/segment-writing';

function numberedArticles(count: number): NumberedArticle[] {
  const articles: NumberedArticle[] = [];
  for (const one of madeArticles(5)) {
    if (articles.length === count) break;
    const prepared = prepare(packArticle(one, extract(one)));
    articles.push({ number: 7 + articles.length * 3, pack: articles.length % 4 === 0 ? 2 : null, prepared });
  }
  return articles;
}
const ARTICLES = numberedArticles(24);
const segmentOf = (articles: readonly NumberedArticle[]) => readSegment(encodeSegment(articles));
const ofNumbers = (numbers: ReadonlySet<number>) => ARTICLES.filter(({ number }) => numbers.has(number));

describe('segments joined are the bytes of one made afresh', () => {
  it.each([
    ['two halves', [12, 12]],
    ['unlike sizes', [1, 20, 3]],
    ['one by one', Array.from({ length: 24 }, () => 1)],
    ['one alone', [24]],
    ['an empty one among them', [10, 0, 14]],
  ])('%s', (_, sizes) => {
    let from = 0;
    const parts = sizes.map((size) => {
      from += size;
      return segmentOf(ARTICLES.slice(from - size, from));
    });
    expect(joinSegments(parts, () => true)).toEqual(encodeSegment(ARTICLES));
  });
});

describe('articles taken out of a segment leave nothing behind', () => {
  it.each([
    ['the first', [7]],
    ['the last', [7 + 23 * 3]],
    ['several', [10, 13, 40, 61]],
    ['all', ARTICLES.map(({ number }) => number)],
    ['none', []],
  ])('%s', (_, gone) => {
    const numbers = new Set(gone);
    const joined = joinSegments([segmentOf(ARTICLES)], ({ number }) => !numbers.has(number));
    const stay = new Set(ARTICLES.map(({ number }) => number).filter((number) => !numbers.has(number)));
    expect(joined).toEqual(encodeSegment(ofNumbers(stay)));
  });
});
