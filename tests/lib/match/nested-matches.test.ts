import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { extract } from '../../../lib/extract/extract';
import { compare } from '../../../lib/match/compare';
import { quotedArticle } from '../extract/quotes-reading';

const PROMISE = 'The ferry will carry the lighthouse keepers home before the storm';
const NESTED = `“He told me, ‘${PROMISE},’ and he did,” Ana Lopez said.`;
const PLAIN = `“${PROMISE},” Bob Reyes said.`;

/** Which statement of the text here is matched with which of the text there, in their own words. */
async function matched(here: string, there: string): Promise<[string, string][]> {
  const ours = { ...quotedArticle(here), url: 'https://here.example/ferry', outlet: 'Here' };
  const theirs = { ...quotedArticle(there), url: 'https://there.example/ferry', outlet: 'There' };
  const statements = extract(ours).filter(({ kind }) => kind === 'quote');
  const corpus = createCorpus([{ meta: theirs, statements: extract(theirs) }]);
  const comparisons = await compare(ours, statements, corpus);
  const words = new Map(statements.map(({ id, text }) => [id, text]));
  return comparisons.flatMap(({ statement, matches }) =>
    matches.map((match): [string, string] => [words.get(statement) ?? '', match.statement.text]),
  );
}

describe('a quote within a quote', () => {
  it('is what another telling of its words alone answers, and its outer quote is not', async () => {
    expect(await matched(NESTED, PLAIN)).toEqual([[`${PROMISE},`, `${PROMISE},`]]);
  });
  it('there is found once', async () => {
    expect(await matched(PLAIN, NESTED)).toHaveLength(1);
  });
  it('and its outer quote have one match each where both are told there', async () => {
    const found = await matched(NESTED, NESTED);
    expect(found.map(([, there]) => there)).toEqual([`He told me, ‘${PROMISE},’ and he did,`, `${PROMISE},`]);
  });
  it('makes no match against its own outer quote', async () => {
    const both = quotedArticle(NESTED);
    const statements = extract(both);
    expect(await compare(both, statements, createCorpus([{ meta: both, statements }]))).toEqual([]);
  });
});
