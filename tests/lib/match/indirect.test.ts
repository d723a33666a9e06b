import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { compare } from '../../../lib/match/compare';
import type { Article, Match, Statement } from '../../../lib/model';
import { quotedArticle } from '../extract/quotes-reading';

const QUOTE =
  '“We will close the harbour for three weeks and repair both cranes,” Mara Lindholm told reporters.';
const CLAUSE =
  'Mara Lindholm said the company would close the harbour for three weeks and repair both of its cranes.';

const articleAt = (name: string, text: string, over: Partial<Article> = {}): Article => ({
  ...quotedArticle(text),
  url: `https://${name}.example/story`,
  outlet: name,
  ...over,
});

/** Matches of the first statement of a kind in `here`, where `there` is the corpus. */
async function matchesOf(kind: Statement['kind'], here: Article, there: Article): Promise<readonly Match[]> {
  const statements = extract(here);
  const corpus = createCorpus([packArticle(there, extract(there))]);
  const [first] = statements.filter((one) => one.kind === kind);
  if (first === undefined) throw new Error(`no ${kind} is read`);
  const comparisons = await compare(here, statements, corpus);
  return comparisons.find(({ statement }) => statement === first.id)?.matches ?? [];
}

const told = async (here: string, there: string, over: Partial<Article> = {}) =>
  (await matchesOf('quote', articleAt('one', here), articleAt('two', there, over))).map(
    ({ level, relation }) => `${level} ${relation}`,
  );

describe('a quote that another outlet tells without marks', () => {
  it.each([
    ['with tense and person of a report', CLAUSE],
    [
      'turned round',
      'Both cranes would be repaired and the harbour closed for three weeks, Mara Lindholm said.',
    ],
    ['by the surname, once the name was given', `Mara Lindholm spoke on the quay. ${CLAUSE.slice(5)}`],
    ['with a number in digits', CLAUSE.replace('three', '3')],
  ])('%s', async (_, there) => {
    expect(await told(QUOTE, there)).toEqual(['same indirect']);
  });

  it('is a clause, without differences and flags, and says which words agree', async () => {
    const [match] = await matchesOf('quote', articleAt('one', QUOTE), articleAt('two', CLAUSE));
    expect(match).toMatchObject({ relation: 'indirect', differences: [], flags: [] });
    expect(match?.statement.kind).toBe('paraphrase');
    const words = match?.why.find(({ kind }) => kind === 'words');
    expect(words?.kind === 'words' && words.shared).toContain('harbour');
  });
});

describe('a clause that is no report of the quote', () => {
  it.each([
    ['somebody else’s', CLAUSE.replace('Mara Lindholm', 'Peter Vane')],
    ['with a “not” of its own', CLAUSE.replace('would close', 'would not close')],
    ['with another number', CLAUSE.replace('three', 'seven')],
    ['on the same matter', 'Mara Lindholm said the harbour had lost many of its customers to the railway.'],
    [
      'of common words',
      'Mara Lindholm said it was for the people there, and that they would get what they need.',
    ],
  ])('%s', async (_, there) => {
    expect(await told(QUOTE, there)).toEqual([]);
  });

  it('told in an article that prints the quote itself: the quote is the match', async () => {
    const both = `${CLAUSE} ${QUOTE}`;
    expect(await told(QUOTE, both)).toEqual(['same verbatim']);
  });

  it('told a week later is not relied on', async () => {
    expect(await told(QUOTE, CLAUSE, { publishedAt: '2025-05-02' })).not.toContain('same indirect');
  });

  it('told by nobody with a name is not relied on, whatever its words', async () => {
    expect(await told(QUOTE, CLAUSE.replace('Mara Lindholm', 'Officials'))).toEqual(['possible indirect']);
  });

  it('of an article in another language is not asked for', async () => {
    expect(await told(QUOTE, CLAUSE, { lang: 'de' })).toEqual([]);
  });
});

describe('a clause of the reader’s article', () => {
  it('finds the quote that it reports', async () => {
    const [match] = await matchesOf('paraphrase', articleAt('one', CLAUSE), articleAt('two', QUOTE));
    expect(match).toMatchObject({ relation: 'indirect', level: 'same' });
    expect(match?.statement.kind).toBe('quote');
  });

  it('is never held against another clause', async () => {
    expect(await matchesOf('paraphrase', articleAt('one', CLAUSE), articleAt('two', CLAUSE))).toEqual([]);
  });
});
