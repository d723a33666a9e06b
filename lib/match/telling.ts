/**
 * Which articles are copies of one text: wire stories, republications.
 *
 * Two articles are one telling when most of the sentences around their statements are the same words.
 * Cost: linear in the sentences, but for sentences that stand in many articles, of which only the first
 * MAX_SHARERS are paired. Source: shingling in its coarsest form (whole sentences as shingles). Not MinHash:
 * statements are few an article, so the exact count is cheap.
 */

import type { PackedArticle } from '../corpus/pack';
import { fold } from '../text/fold';
import { isCompared } from './compared';

/** Sentences that two articles must share: a single common quote makes no copy. */
const FEWEST_SHARED = 3;
/** Share of the shorter article's sentences. */
const COPIED_SHARE = 0.6;
/** Letters and digits; shorter sentences ("He declined to comment.") prove nothing. */
const SHORTEST_SENTENCE = 40;
/** Articles; a sentence in more of them is boilerplate, and pairs grow with the square. */
const MAX_SHARERS = 12;

const known = new WeakMap<PackedArticle, ReadonlySet<string>>();

/** Remembered by the packed article: the corpus is opened anew whenever an article comes to it. */
function sentencesOf(article: PackedArticle): ReadonlySet<string> {
  const before = known.get(article);
  if (before !== undefined) return before;
  const folded = article.statements
    .filter(isCompared)
    .map((one) => fold(one.sentence).replace(/[^\p{L}\p{N}]+/gu, ''));
  const sentences = new Set(folded.filter((sentence) => sentence.length >= SHORTEST_SENTENCE));
  known.set(article, sentences);
  return sentences;
}

function sharedCounts(sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  const holders = new Map<string, number[]>();
  sentences.forEach((set, article) => {
    for (const sentence of set)
      holders.set(sentence, [...(holders.get(sentence) ?? []), article].slice(0, MAX_SHARERS));
  });
  const counts = new Map<string, number>();
  for (const articles of holders.values()) {
    articles.forEach((first, at) => {
      for (const second of articles.slice(at + 1)) {
        const pair = `${first} ${second}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  return counts;
}

/** True where most sentences of the shorter article stand in the other one; one that has none shares none. */
export function sharesMost(a: PackedArticle, b: PackedArticle): boolean {
  const [shorter, longer] = [sentencesOf(a), sentencesOf(b)].sort((one, other) => one.size - other.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return false;
  const shared = [...shorter].filter((sentence) => longer.has(sentence)).length;
  return shared >= COPIED_SHARE * shorter.size;
}

/** For each article the index of the first article of its telling. */
export function tellingsOf(articles: readonly PackedArticle[]): number[] {
  const sentences = articles.map(sentencesOf);
  const first = articles.map((_, at) => at);
  const root = (at: number): number => {
    const above = first[at] ?? at;
    return above === at ? at : root(above);
  };
  for (const [pair, shared] of sharedCounts(sentences)) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const fewer = Math.min(sentences[a]?.size ?? 0, sentences[b]?.size ?? 0);
    if (shared < FEWEST_SHARED || shared < COPIED_SHARE * fewer) continue;
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) first[high] = low;
  }
  return first.map((_, at) => root(at));
}
