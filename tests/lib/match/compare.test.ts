import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import type { PackedArticle } from '../../../lib/corpus/pack';
import { compare } from '../../../lib/match/compare';
import type { ArticleMeta, Match, Quote, Speaker, Statement } from '../../../lib/model';
import { packedArticle, quotesOf } from '../corpus/packed';
import { atLeast, figure } from './figure';
import { article, quote } from './matches';
import { pieces } from './wordings';

const REEF = 'The ferry struck the reef because nobody had lit the lighthouse that night';
const ANCHOR = 'Divers will look for the anchor as soon as the storm has passed the headland';
const SMALL_TALK = 'We will see what happens and we have a lot of good people';
const SHORT = 'a dreadful night';

const reading = (over: Partial<ArticleMeta> = {}) =>
  article({ url: 'https://reader.example/ferry', outlet: 'Reader', title: 'Ferry aground', ...over });
const matchesOf = async (
  statements: readonly Statement[],
  packed: readonly PackedArticle[],
  here: ArticleMeta = reading(),
): Promise<Match[]> =>
  (await compare(here, statements, createCorpus(packed))).flatMap(({ matches }) => matches);
const spoken = (text: string, over: Partial<Quote> = {}) =>
  quote({ text, end: text.length, sentence: `“${text},” she said.`, ...over });
const by = (name: string): Speaker => ({ name, start: 0, end: 3, via: 'named', certainty: 0.95 });
const other = (statements: readonly Statement[], over: Partial<ArticleMeta> = {}): PackedArticle => ({
  meta: article({ url: 'https://other.example/ferry', outlet: 'Other', title: 'Ship on the reef', ...over }),
  statements,
});

describe('the better of two', () => {
  const score = async (there: Partial<Quote>, meta: Partial<ArticleMeta> = {}, here: Partial<Quote> = {}) =>
    (await matchesOf([spoken(REEF, here)], [other([spoken(REEF, there)], meta)]))[0]?.score ?? 0;
  it('is by the same speaker', async () => {
    const here = { speaker: by('Ann Reed') };
    expect(await score({ speaker: by('Reed') }, {}, here)).toBeGreaterThan(await score({}, {}, here));
    expect(await score({}, {}, here)).toBeGreaterThan(await score({ speaker: by('Bo Lind') }, {}, here));
  });
  it('is of the same day', async () => {
    expect(await score({})).toBeGreaterThan(await score({}, { publishedAt: '2024-04-24' }));
  });
  it('was said on the same day, whenever it was printed', async () => {
    const day = { from: '2025-04-20', to: '2025-04-20' };
    const longAfter = { publishedAt: '2025-06-01' };
    expect(await score({ uttered: day }, longAfter, { uttered: day })).toBeGreaterThan(
      await score({}, longAfter),
    );
  });
  it('has the longer common wording', async () => {
    const packed = [
      packedArticle('short', ['nobody had lit the lighthouse']),
      packedArticle('long', [REEF.slice(4)]),
    ];
    expect((await matchesOf([spoken(REEF)], packed))[0]?.article.outlet).toBe('long');
  });
});

describe('what may be relied on', () => {
  it.each([
    ['word for word', REEF],
    ['a long excerpt', 'nobody had lit the lighthouse that night'],
    ['reworded', 'The ferry hit the reef because nobody had switched on the lighthouse that night'],
  ])('%s', async (_, text) => {
    expect((await matchesOf([spoken(REEF)], [other([spoken(text)])]))[0]?.level).toBe('same');
  });
  it.each([
    ['other words on the same event', 'The lighthouse keeper was asleep when the ferry sank'],
    ['common words only', 'We will see what happens because we have a lot of time'],
    ['one common rare word', 'Our lighthouse is a museum now and sells postcards to tourists'],
  ])('not %s', async (_, text) => {
    const matches = await matchesOf(
      [spoken(REEF), spoken(SMALL_TALK, { id: 'q2', utterance: 'u2' })],
      [other([spoken(text)], { publishedAt: '2025-03-01' })],
    );
    expect(matches.filter(({ level }) => level === 'same')).toEqual([]);
  });
});

describe('articles that share strong matches report one event', () => {
  it('so a short remark counts there for more than elsewhere', async () => {
    const here = quotesOf([REEF, ANCHOR, SHORT]);
    const scoreOf = async (packed: PackedArticle) =>
      (await matchesOf(here, [packed])).find(({ statement }) => statement.text === SHORT)?.score ?? 0;
    const alike = await scoreOf(packedArticle('same-event', [REEF, ANCHOR, SHORT]));
    const alone = await scoreOf(packedArticle('other-event', [SHORT]));
    expect(alike).toBeGreaterThan(alone);
  });
  it('so their counts are of one event too', async () => {
    const toll = figure({ id: 'f1', sentence: '12 people were killed.' });
    const here = [...quotesOf([REEF, ANCHOR]), toll];
    const scoreOf = async (texts: string[]) => {
      const packed = packedArticle('o', texts);
      const matches = await matchesOf(here, [
        { ...packed, statements: [...packed.statements, atLeast(12, { sentence: 'At least 12 died.' })] },
      ]);
      return matches.find(({ statement }) => statement.kind === 'figure')?.score ?? 0;
    };
    expect(await scoreOf([REEF, ANCHOR])).toBeGreaterThan(await scoreOf(['Quarterly earnings rose sharply']));
  });
});

describe('pieces of one utterance', () => {
  const cut = pieces(['The ferry struck the reef because nobody', 'had lit the lighthouse that night']);
  it('are each compared with the whole', async () => {
    const comparisons = await compare(reading(), cut, createCorpus([other([spoken(REEF)])]));
    expect(comparisons.map(({ statement }) => statement)).toEqual(cut.map(({ id }) => id));
    for (const { matches } of comparisons)
      expect(matches[0]).toMatchObject({ relation: 'verbatim', flags: [] });
  });
  it('the whole is compared with the piece that holds its words, and knows the others', async () => {
    const [match] = await matchesOf([spoken(REEF)], [other(cut)]);
    expect(match?.pieces).toEqual(cut);
    expect(cut.map(({ id }) => id)).toContain(match?.statement.id);
  });
  it('a piece without a counterpart has no match', async () => {
    const long = pieces([REEF, 'Fishermen had written forty letters to the council']);
    const comparisons = await compare(reading(), long, createCorpus([other([spoken(REEF)])]));
    expect(comparisons.map(({ statement }) => statement)).toEqual([long[0]?.id]);
  });
});

describe('a piece that shares a single word with the other wording', () => {
  it('is not said to stand there', async () => {
    const cut = pieces([
      REEF.replace(' night', ''),
      'night shifts had been cancelled by the stingy council for years',
    ]);
    const comparisons = await compare(reading(), cut, createCorpus([other([spoken(REEF)])]));
    expect(comparisons.map(({ statement }) => statement)).toEqual([cut[0]?.id]);
  });
});

describe('one article that prints a remark twice', () => {
  it('is one match', async () => {
    const twice = quotesOf([REEF, REEF]);
    expect(await matchesOf([spoken(REEF)], [other(twice)])).toHaveLength(1);
  });
});

describe('copies of one text', () => {
  it('share a telling and are both there', async () => {
    const wire = [REEF, ANCHOR, 'The company has not answered a single one of our forty letters'];
    const matches = await matchesOf([spoken(REEF)], [packedArticle('a', wire), packedArticle('b', wire)]);
    expect(matches.map((match) => match.article.outlet).sort()).toEqual(['a', 'b']);
    expect(new Set(matches.map(({ telling }) => telling)).size).toBe(1);
  });
});

describe('figures of other places and kinds', () => {
  const toll = (place: string | null, over = {}) =>
    figure({
      id: 'f',
      place,
      sentence: '12 people were killed when a missile struck the harbour district.',
      ...over,
    });
  const level = async (there: Statement, meta: Partial<ArticleMeta> = {}) =>
    (await matchesOf([toll('Varna')], [other([there], meta)]))[0];
  it('the same place, day and words are the same', async () => {
    expect((await level(toll('Varna')))?.level).toBe('same');
  });
  it('another city is never relied on', async () => {
    expect(
      (await level(toll('Rotterdam', { sentence: '12 people were killed in a fire.' })))?.level,
    ).not.toBe('same');
  });
  it('another year is no candidate', async () => {
    expect(await level(toll('Varna'), { publishedAt: '2023-04-24' })).toBeUndefined();
  });
  it('a change is not compared with a count', async () => {
    expect(await level(toll('Varna', { change: 'up' }))).toBeUndefined();
  });
  it('a country stands for the wider count, and is told', async () => {
    const match = await level(toll('Ukraine', { value: 19 }));
    expect(match).toMatchObject({ level: 'same', relation: 'differs', flags: ['other-scope'] });
  });
  it.each([
    ['a country with the same count', 12],
    ['a country with fewer', 9],
  ])('%s is no wider count', async (_, value) => {
    expect((await level(toll('Ukraine', { value })))?.flags ?? []).toEqual([]);
  });
});

describe('nothing to compare', () => {
  it.each([
    ['no statements', [], [packedArticle('a', [REEF])]],
    ['an empty corpus', quotesOf([REEF]), []],
    ['a quote of marks', [spoken('…!')], [packedArticle('a', [REEF])]],
    ['an empty quote', [spoken('')], [packedArticle('a', [''])]],
  ])('%s', async (_, statements, packed) => {
    expect(await matchesOf(statements, packed)).toEqual([]);
  });
});

describe('any article and any corpus', () => {
  const word = fc.constantFrom(
    'ferry',
    'reef',
    'lighthouse',
    'the',
    'not',
    '…',
    '[',
    'we’ll',
    '5,000',
    'Odesa',
    '平',
  );
  const text = fc.array(word, { maxLength: 15 }).map((words) => words.join(' '));
  const texts = fc.array(text, { maxLength: 6 });
  it('are compared alike each time, with scores and spans in bounds', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(texts, { maxLength: 4 }), async (own, others) => {
        const packed = others.map((quotes, at) => packedArticle(`o${at}`, quotes));
        const first = await matchesOf(quotesOf(own), packed);
        expect(await matchesOf(quotesOf(own), packed)).toEqual(first);
        for (const { score, level } of first) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(['same', 'possible']).toContain(level);
        }
      }),
      { numRuns: 60 },
    );
  });
});
