/** What the five documents say of each other: the same remarks and counts in three tellings of one day. */
import { describe, expect, it } from 'vitest';
import { matchDiffers } from '../../../lib/match/differs';
import type { Match } from '../../../lib/model';
import { comparisonsOf, corpus, documentOf, documents, printedIn } from './documents';

const certain = (matches: readonly Match[]) => matches.filter(({ level }) => level === 'same');
const whole = (match: Match) => match.pieces.map(({ text }) => text).join(' ');

describe('quotes that another document prints too', () => {
  it.each([
    ['000', 'pretty big concession', '001', 'pretty big concession', 'excerpt'],
    ['000', 'pretty big concession', '003', 'A pretty big concession', 'reworded'],
    ['001', 'pretty big concession', '003', 'A pretty big concession', 'excerpt'],
    ['003', 'pretty big concession', '000', 'pretty big concession', 'reworded'],
    ['000', 'a lot of pressure', '003', 'a lot of pressure', 'excerpt'],
    ['000', 'very bad timing', '001', 'very bad timing', 'excerpt'],
    ['000', '5000 soldiers a week', '003', '5,000 soldiers are dying every week', 'reworded'],
    ['003', 'Vladimir, STOP!', '000', 'Vladimir, STOP!', 'excerpt'],
    ['001', 'easier to deal with', '003', 'easier to negotiate with', 'reworded'],
  ])('%s “%s” stands in %s as “%s”: %s', async (here, words, there, theirs, relation) => {
    const match = certain(await printedIn(here, words, there)).find((one) => whole(one).includes(theirs));
    expect(match?.relation).toBe(relation);
    expect(match?.statement.kind).toBe('quote');
  });
});

describe('the remark about Zelensky, read in 001', () => {
  it.each(['easier to deal with Zelenskyy', "So far it's been harder"])(
    '“%s” leads to the translation, whose words are not held against it',
    async (words) => {
      const [match] = certain(await printedIn('001', words, '003'));
      expect(match?.statement.text).toBe(
        "I thought it would be easier to negotiate with Zelensky. It's been harder so far, but that's okay.",
      );
      expect(match?.flags).toEqual(['translated']);
      expect(match && matchDiffers(match)).toBe(false);
    },
  );
  it('names the words that differ', async () => {
    const matches = await printedIn('001', 'easier to deal with Zelenskyy', '003');
    const differences = matches.flatMap((match) => match.differences);
    const texts = differences.map(({ hereText, thereText }) => `${hereText} → ${thereText}`);
    expect(texts).toContain('might → would');
    expect(texts).toContain('deal → negotiate');
    expect(texts.join()).toContain("It's all right");
    expect(texts.join()).not.toMatch(/so far/i);
  });
});

describe('figures, each with its bound', () => {
  it.each([
    ['000', '12 fatalities', '001', 'at-least', 12, 'compatible'],
    ['000', '12 fatalities', '003', 'at-least', 8, 'superseded'],
    ['001', 'At least 12', '003', 'at-least', 8, 'superseded'],
    ['001', 'At least 12', '000', 'exact', 12, 'compatible'],
    ['000', 'over 100 injuries', '001', 'exact', 90, 'superseded'],
    ['000', 'over 100 injuries', '003', 'more-than', 70, 'superseded'],
    ['001', '90', '003', 'more-than', 70, 'superseded'],
    ['000', '5000 soldiers', '003', 'exact', 5000, 'equal'],
  ])('%s “%s” is in %s %s %d: %s', async (here, words, there, bound, value, relation) => {
    const figures = certain(await printedIn(here, words, there)).filter(
      ({ statement }) => statement.kind === 'figure',
    );
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ relation, statement: { bound, comparable: { value } } });
  });
});

describe('remarks that only look alike', () => {
  it.each([
    ['002', 'as much back as possible'],
    ['002', 'have to'],
    ['002', 'best deal we can'],
    ['004', 'very constructive talks'],
    ['004', 'remains open to negotiations'],
    ['004', 'restore order'],
    ['003', 'Yes, I do.'],
    ['000', 'moving in the right direction'],
  ])('%s “%s” is nowhere else', async (here, words) => {
    for (const there of documents.keys()) expect(certain(await printedIn(here, words, there))).toEqual([]);
  });
  it('happy now and not happy then are not relied on', async () => {
    expect(certain(await printedIn('001', "I wasn't happy with it", '000'))).toEqual([]);
    expect(certain(await printedIn('000', 'I won’t be happy', '001'))).toEqual([]);
  });
});

describe('every comparison', () => {
  const numbers = [...documents.keys()];
  it.each(numbers)(
    'of %s holds only other articles, best first, of statements that exist',
    async (number) => {
      const { article, statements } = documentOf(number);
      const comparisons = await comparisonsOf(number);
      const ids = statements.map(({ id }) => id);
      const order = comparisons.map(({ statement }) => ids.indexOf(statement));
      expect(order).not.toContain(-1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { matches } of comparisons) {
        expect(matches.length).toBeGreaterThan(0);
        expect(matches.map((match) => match.article.url)).not.toContain(article.url);
      }
    },
  );
  it.each(numbers)('of %s explains itself and points at words that stand there', async (number) => {
    const { article } = documentOf(number);
    for (const match of (await comparisonsOf(number)).flatMap(({ matches }) => matches)) {
      const other = [...documents.values()].find((one) => one.article.url === match.article.url);
      expect(other?.article.text.slice(match.statement.start, match.statement.end)).toBe(
        match.statement.text,
      );
      expect(match.pieces).toContainEqual(match.statement);
      expect(match.why.length).toBeGreaterThan(1);
      for (const one of match.differences.filter((difference) => 'here' in difference)) {
        expect(one.here.end).toBeLessThanOrEqual(article.text.length);
        expect(one.there.end).toBeLessThanOrEqual(other?.article.text.length ?? 0);
      }
    }
  });
  it.each(numbers)('of %s is the same again', async (number) => {
    expect(await comparisonsOf(number)).toEqual(await comparisonsOf(number));
  });
  it('no copies are among the five', async () => {
    const all = await Promise.all(numbers.map(comparisonsOf));
    const tellings = all
      .flat(2)
      .flatMap(({ matches }) => matches.map(({ article, telling }) => `${article.url} ${telling}`));
    const byArticle = new Set(tellings);
    expect(new Set([...byArticle].map((one) => one.split(' ')[1])).size).toBe(byArticle.size);
    expect(corpus.info.articles).toBe(5);
  });
});
