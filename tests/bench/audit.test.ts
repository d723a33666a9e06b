import { describe, expect, it } from 'vitest';
import { distinct, drawn, pairKey, shownAsSame } from '../../bench/audit/draw';
import { marked, printed } from '../../bench/audit/printed';
import { articleOf, REMARKS } from '../../bench/labelled/cases';
import { chanceOf } from '../../bench/measures';
import { createCorpus } from '../../lib/corpus/corpus';
import { packArticle } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';

const [remark] = REMARKS;
if (remark === undefined) throw new Error('there are labelled cases');
const articles = [remark.here, ...remark.there.slice(0, 2)].map(articleOf);
const corpus = createCorpus(articles.map((article) => packArticle(article, extract(article))));

async function shownOf(at: number) {
  const article = articles[at];
  if (article === undefined) throw new Error(`no article ${at}`);
  const statements = extract(article);
  return shownAsSame(article, statements, await compare(article, statements, corpus));
}

describe('the audit', () => {
  it('has each pair once, from whichever side it was seen', async () => {
    const [here, there] = [await shownOf(0), await shownOf(1)];
    expect(here.length).toBeGreaterThan(0);
    const both = distinct([...here, ...there]);
    expect(new Set(both.map(pairKey)).size).toBe(both.length);
    expect(both.length).toBeLessThan(here.length + there.length);
  });

  it('draws the same by the same seed, others by another, and no item twice', () => {
    const items = Array.from({ length: 50 }, (_, at) => at);
    const first = drawn(items, 10, chanceOf(3));
    expect(drawn(items, 10, chanceOf(3))).toEqual(first);
    expect(drawn(items, 10, chanceOf(4))).not.toEqual(first);
    expect(new Set(first).size).toBe(10);
    expect(drawn(items, 80, chanceOf(3))).toHaveLength(50);
  });

  it('prints both sentences, who said it, where, and why', async () => {
    const [one] = await shownOf(0);
    if (one === undefined) throw new Error('nothing was shown');
    const lines = printed(one, 1);
    expect(lines).toContain('⟦We will not reopen the northern ferry line');
    expect(lines).toContain('Harbour Ledger, 2024-03-12, Ilona Varga (named)');
    expect(lines).toContain('Lerin Post');
    expect(lines).toContain('why: words');
  });

  it('marks a statement that its cut sentence lacks', async () => {
    const [one] = await shownOf(0);
    if (one === undefined) throw new Error('nothing was shown');
    expect(marked({ ...one.statement, sentence: 'The line …' })).toMatch(/^The line … ⟦We will not/);
  });
});
