import { describe, expect, it } from 'vitest';
import { createCorpus, infoOf } from '../../../lib/corpus/corpus';
import { compare } from '../../../lib/match/compare';
import type { ArticleMeta, Figure } from '../../../lib/model';
import { article, quote } from '../match/matches';
import { utterance } from '../match/wordings';
import { packedArticle, quotesOf } from './packed';

const FERRY = 'The ferry struck the reef because nobody had lit the lighthouse';
const STORM = 'Waves as tall as houses smashed the breakwater and the fish market';
const TALK = 'We will see what happens and we have a lot of good people';
const MANY = 40;

const found = async (corpus: ReturnType<typeof createCorpus>, words: string, limit = MANY) =>
  (await corpus.findQuotes(utterance(words), limit)).map(({ article: from, utterance: there }) => ({
    outlet: from.meta.outlet,
    text: there.pieces[0].text,
  }));

describe('candidates for a quote', () => {
  const corpus = createCorpus([packedArticle('ledger', [FERRY, TALK]), packedArticle('times', [STORM])]);
  it.each([
    ['word for word', FERRY],
    ['cut', 'nobody had lit the lighthouse'],
    ['inflected', 'Nobody lights lighthouses'],
    ['in other order', 'Nobody had lit the lighthouse, so the ferry struck the reef'],
    ['in capitals and other marks', 'THE FERRY STRUCK THE REEF!'],
  ])('%s, the source comes first', async (_, words) => {
    expect((await found(corpus, words))[0]?.text).toBe(FERRY);
  });
  it('what shares no word is none', async () => {
    expect(await found(corpus, 'Quarterly earnings disappointed')).toEqual([]);
  });
  it('are not led by what the outlet put in', async () => {
    expect(await found(corpus, '[the lighthouse]')).toEqual([]);
  });
  it('a rare word leads before many common ones', async () => {
    expect((await found(corpus, 'We have the lighthouse'))[0]?.text).toBe(FERRY);
  });
  it('of a speech are led by its rarest words', async () => {
    const common =
      'so then you know when they come here and say that over again, who would ever think about it more than once or twice in all these years if not for some other old reason';
    expect((await found(corpus, `${common} lighthouse`))[0]?.text).toBe(FERRY);
  });
  it('are at most as many as asked for', async () => {
    const copies = createCorpus(Array.from({ length: 9 }, (_, at) => packedArticle(`o${at}`, [FERRY])));
    expect(await found(copies, FERRY, 4)).toHaveLength(4);
  });
  it('pieces of one utterance are one candidate', async () => {
    const pieces = quotesOf(['The ferry struck the reef', 'because nobody had lit the lighthouse']).map(
      (piece) => ({ ...piece, utterance: 'u0' }),
    );
    const joined = createCorpus([{ meta: article(), statements: pieces }]);
    const [candidate, ...others] = await joined.findQuotes(utterance('reef lighthouse'), MANY);
    expect(candidate?.utterance.pieces).toHaveLength(2);
    expect(others).toEqual([]);
  });
  it('an empty corpus has none', async () => {
    expect(await found(createCorpus([]), FERRY)).toEqual([]);
  });
});

describe('a corpus that is opened again with one more article', () => {
  it('has what was there prepared already, and finds what has come', async () => {
    const ledger = packedArticle('ledger', [FERRY]);
    const first = await createCorpus([ledger]).findQuotes(utterance(FERRY), MANY);
    const more = createCorpus([ledger, packedArticle('times', [STORM])]);
    const again = await more.findQuotes(utterance(FERRY), MANY);
    expect(again[0]?.utterance).toBe(first[0]?.utterance);
    expect((await found(more, STORM))[0]).toEqual({ outlet: 'times', text: STORM });
  });
});

describe('captures of one address', () => {
  const old = packedArticle('old', [FERRY], {
    url: 'https://ledger.example/a',
    capturedAt: '2025-04-24T08:00:00Z',
  });
  const young = packedArticle('new', [STORM], {
    url: 'http://www.ledger.example/a/?utm_source=x',
    capturedAt: '2025-04-24T20:00:00Z',
  });
  it.each([
    ['old first', [old, young]],
    ['new first', [young, old]],
  ])('%s: only the newest is matched', async (_, packed) => {
    const corpus = createCorpus(packed);
    expect(await found(corpus, 'nobody lit a lighthouse')).toEqual([]);
    expect(await found(corpus, STORM)).toEqual([{ outlet: 'new', text: STORM }]);
  });
  it('a capture replaces a file, which has no time', async () => {
    const file = packedArticle('file', [FERRY], { url: 'https://ledger.example/a' });
    expect(await found(createCorpus([young, file]), STORM)).toHaveLength(1);
  });
  it('an article is not matched with another version of itself', async () => {
    const corpus = createCorpus([old, packedArticle('times', [FERRY])]);
    const reading = article({ url: 'https://amp.ledger.example/a?fbclid=1#top' });
    const comparisons = await compare(reading, quotesOf([FERRY]), corpus);
    expect(comparisons.flatMap(({ matches }) => matches.map((match) => match.article.outlet))).toEqual([
      'times',
    ]);
  });
});

const figure = (over: Partial<Figure> = {}): Figure => ({
  ...quote({ text: '12 people' }),
  kind: 'figure',
  value: 12,
  low: null,
  high: null,
  bound: 'exact',
  change: null,
  unit: null,
  counted: 'killed',
  per: null,
  source: null,
  place: null,
  asOf: null,
  comparable: { value: 12, low: null, high: null, unit: null },
  ...over,
});

describe('candidates for a figure', () => {
  const on = (day: string | null, name: string, over: Partial<Figure> = {}) => ({
    meta: article({ outlet: name, url: `https://${name}.example/`, publishedAt: day }),
    statements: [figure(over)],
  });
  const corpus = createCorpus([
    on('2025-04-20', 'days-before'),
    on('2025-04-24', 'same-day'),
    on('2024-04-24', 'year-before'),
    on(null, 'undated'),
    on('2025-04-24', 'injured', { counted: 'injured' }),
    on('2025-04-24', 'weekly', { counted: 'soldier', per: 'week' }),
    on('2025-04-24', 'money', {
      counted: null,
      unit: 'USD',
      comparable: { value: 12, low: null, high: null, unit: 'USD' },
    }),
  ]);
  const outlets = async (asked: Figure, day: string | null = '2025-04-24') =>
    (await corpus.findFigures(asked, day, MANY)).map(({ article: from }) => from.meta.outlet);
  it('count the same thing near the day, the nearest first; another year is out', async () => {
    expect(await outlets(figure())).toEqual(['same-day', 'days-before', 'undated']);
  });
  it('are sought at any time for an undated article', async () => {
    expect(await outlets(figure(), null)).toHaveLength(4);
  });
  it('people by the week are people by the week, whatever they are called', async () => {
    expect(await outlets(figure({ counted: 'troop', per: 'week' }))).toEqual(['weekly']);
    expect(await outlets(figure({ counted: 'troop', per: 'day' }))).toEqual([]);
  });
  it('without a counted thing the unit decides', async () => {
    const money = { value: 5, low: null, high: null, unit: 'USD' };
    expect(await outlets(figure({ counted: null, unit: 'USD', comparable: money }))).toEqual(['money']);
  });
  it('a bare number has none', async () => {
    expect(await outlets(figure({ counted: null }))).toEqual([]);
  });
});

describe('speakers whose name may be meant', () => {
  const names = ['Volodymyr Zelensky', 'Joe Biden', 'Dmitri S. Peskov'];
  const corpus = createCorpus([]);
  it.each([
    ['another transliteration', 'Zelenskyy', ['Volodymyr Zelensky']],
    ['the surname of a full name', 'Dmitry Peskov', ['Dmitri S. Peskov']],
    ['somebody else', 'Norbert Quillfeather', []],
    ['no name', '', []],
  ])('%s', (_, name, speakers) => {
    expect(names.filter((other) => corpus.maySpell(name, other))).toEqual(speakers);
  });
});

describe('what is told of a corpus', () => {
  const meta = (over: Partial<ArticleMeta>) => ({
    meta: article(over),
    statements: quotesOf(['One', 'Two']),
  });
  it('counts articles, statements and outlets, and gives the first and last day', () => {
    const articles = [
      meta({ url: 'https://a.example/1', outlet: 'A', publishedAt: '2025-04-24T21:00:00+02:00' }),
      meta({ url: 'https://a.example/2', outlet: 'A', publishedAt: '2025-02-05' }),
      meta({ url: 'https://b.example/1', outlet: null, publishedAt: null }),
    ];
    expect(infoOf(articles)).toEqual({
      articles: 3,
      statements: 6,
      outlets: 1,
      oldest: '2025-02-05',
      newest: '2025-04-24',
    });
  });
  it('counts captures of one address once, as the newest has it', () => {
    const url = 'https://a.example/1';
    const captures = [
      { ...meta({ url, capturedAt: '2025-04-24T10:00:00Z' }), statements: quotesOf(['One']) },
      meta({ url: `${url}?utm_source=x`, capturedAt: '2025-04-24T12:00:00Z' }),
      { ...meta({ url, capturedAt: null }), statements: quotesOf(['One', 'Two', 'Three']) },
    ];
    expect(infoOf(captures)).toMatchObject({ articles: 1, statements: 2 });
  });
  it('has no days where nothing is dated', () => {
    expect(infoOf([])).toEqual({ articles: 0, statements: 0, outlets: 0, oldest: null, newest: null });
  });
});
