import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/corpus/prepared';
import { readSegment } from '../../../lib/library/segment';
import { wordsIn, wordsOf } from '../../../lib/library/segment-words';
import { encodeSegment } from '../../../lib/library/segment-writing';
import type { Figure } from '../../../lib/model';
import { packedArticle } from '../corpus/packed';

const counting = (counted: string, unit: string | null = null): Figure => ({
  kind: 'figure',
  id: 'f1',
  start: 0,
  end: 2,
  text: '12',
  sentence: '12 of them came.',
  leadIn: null,
  uttered: null,
  certainty: 1,
  value: 12,
  low: null,
  high: null,
  unit,
  bound: 'exact',
  change: null,
  counted,
  per: null,
  source: null,
  place: null,
  asOf: null,
  comparable: { value: 12, low: null, high: null, unit },
});

describe('what a segment says of an article is what the article says, whatever its words', () => {
  const next = packedArticle('times', ['The crane fell']);
  it.each([
    ['a line end in what is counted', 'fire\nfighters', null],
    ['several of them', '\n\n', '\n'],
    ['nothing counted', '', ''],
    ['half a character', '\ud83d', 'k\ude00'],
    ['a zero', '\0', '\0'],
  ])('%s', (_, counted, unit) => {
    const hostile = { ...packedArticle('ledger', ['The ferry sank']), statements: [counting(counted, unit)] };
    const articles = [hostile, next].map((article, at) => ({
      number: at + 1,
      pack: null,
      prepared: prepare(article),
    }));
    expect(wordsIn(readSegment(encodeSegment(articles)))).toEqual(articles.map(wordsOf));
  });
});
