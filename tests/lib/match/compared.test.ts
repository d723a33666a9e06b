import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { countCompared, firstCompared, isCompared } from '../../../lib/match/compared';
import { quotedArticle } from '../extract/quotes-reading';

/** A paraphrase, a quote, a paraphrase, a figure. */
const STATEMENTS = extract(
  quotedArticle(
    'Ana Lopez said the bridge was shut. “We wait here,” Ana Lopez said. Carl Novak said the road was open. It took 12 people.',
  ),
);

describe('what is compared', () => {
  test('quotes and figures are counted, paraphrases stand beside them', () => {
    expect(STATEMENTS.map(({ kind }) => kind)).toEqual(['paraphrase', 'quote', 'paraphrase', 'figure']);
    expect(countCompared(STATEMENTS)).toBe(2);
    expect(STATEMENTS.filter(isCompared)).toHaveLength(2);
  });

  test('the first of what is compared and the first of what is not, each to the limit', () => {
    expect(firstCompared(STATEMENTS, 1).map(({ kind }) => kind)).toEqual(['paraphrase', 'quote']);
    expect(firstCompared(STATEMENTS, 2)).toEqual(STATEMENTS);
  });
});
