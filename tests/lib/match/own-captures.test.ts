import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import type { PackedArticle } from '../../../lib/corpus/pack';
import { compare } from '../../../lib/match/compare';
import { ofSameText } from '../../../lib/match/own-captures';
import { packedArticle } from '../corpus/packed';

const A = [
  'The ferry struck the reef shortly after leaving the inner harbour',
  'Nobody on the bridge had seen that the lighthouse was dark',
  'Divers will look for the anchor as soon as the storm is over',
];
const B = [
  'Fishermen had warned the council about the lamp for two years',
  'A new lamp costs less than a single day of searching at sea',
  'I counted the passengers twice and one boy was not among them',
];

const at = (url: string, texts: readonly string[]): PackedArticle => packedArticle('quay', texts, { url });
const here = 'https://quay.example/storm';
const read = at(here, A);

/** Addresses in which the reader's article is found. */
async function foundIn(captures: readonly PackedArticle[]): Promise<string[]> {
  const isOwn = ofSameText(read);
  const comparisons = await compare(read.meta, read.statements, createCorpus(captures), isOwn);
  return [...new Set(comparisons.flatMap(({ matches }) => matches.map(({ article }) => article.url)))];
}

describe('the reader’s own article', () => {
  it.each([
    ['scrolled on to the next one', at('https://quay.example/lamp', [...A, ...B])],
    ['as its second page', at('https://quay.example/storm?page=2', A.slice(0, 2))],
    ['to be printed', at('https://www.quay.example/print/storm', A)],
    ['of which one statement is left', at('https://quay.example/brief', A.slice(0, 1))],
    ['read before', at(`${here}#top`, B)],
  ])('%s is no other telling', async (_what, capture) => {
    expect(await foundIn([capture])).toEqual([]);
  });

  it.each([
    [
      'of another outlet on the site',
      packedArticle('quay', A, { url: 'https://quay.example/sister/storm', outlet: 'The Sister' }),
    ],
    ['on another site', at('https://tide.example/storm', A)],
    ['without a site', at('storm.txt', A)],
    ['with most words of its own', at('https://quay.example/week', [...B, ...A.slice(0, 1)])],
  ])('%s is another telling', async (_what, capture) => {
    expect(await foundIn([capture])).toEqual([capture.meta.url]);
  });
});
