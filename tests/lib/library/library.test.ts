import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeArticles } from '../../../bench/made-articles';
import { madeEvents } from '../../../bench/made-events';
import { type Corpus, createCorpus } from '../../../lib/corpus/corpus';
import type { PackedArticle } from '../../../lib/corpus/pack';
import { packArticle } from '../../../lib/corpus/pack';
import { prepare } from '../../../lib/corpus/prepared';
import { currentVocabulary } from '../../../lib/corpus/vocabulary';
import { extract } from '../../../lib/extract/extract';
import type { Library } from '../../../lib/library/library';
import { readSegment, type Segment } from '../../../lib/library/segment';
import { segmentBag } from '../../../lib/library/segment-bags';
import { encodeSegment } from '../../../lib/library/segment-writing';
import { compare } from '../../../lib/match/compare';
import { weighedUtterance } from '../../../lib/match/weighed';
import { packedArticle, quotesOf } from '../corpus/packed';
import { article, quote } from '../match/matches';
import { priorRarity } from '../match/wordings';

const SEED = 11;

/** Articles with quotes, figures and told clauses. */
function made(count: number): PackedArticle[] {
  const articles: PackedArticle[] = [];
  for (const one of madeArticles(SEED)) {
    if (articles.length === count) break;
    articles.push(packArticle(one, extract(one)));
  }
  return articles;
}

/** Numbers from 100 on, some articles a segment. */
function libraryOf(articles: readonly PackedArticle[], each: number) {
  const numbered = articles.map((packed, at) => ({
    number: 100 + at,
    pack: null,
    prepared: prepare(packed),
  }));
  const rows = new Map(numbered.map(({ number, prepared }) => [number, prepared.packed]));
  const segments: Segment[] = [];
  for (let at = 0; at < numbered.length; at += each)
    segments.push(readSegment(encodeSegment(numbered.slice(at, at + each))));
  const asked: number[] = [];
  const library: Library = {
    segments,
    fetch: async (numbers) => {
      asked.push(...numbers);
      return new Map(
        numbers
          .flatMap((number) => [[number, rows.get(number)] as const])
          .filter((row): row is [number, PackedArticle] => row[1] !== undefined),
      );
    },
    isSearched: () => true,
  };
  return { library, asked, rows };
}

const withoutTelling = (comparisons: Awaited<ReturnType<typeof compare>>) =>
  comparisons.map((one) => ({
    ...one,
    matches: one.matches
      .map(({ telling: _, ...match }) => match)
      .sort(
        (a, b) =>
          b.score - a.score ||
          a.article.url.localeCompare(b.article.url) ||
          a.statement.id.localeCompare(b.statement.id),
      ),
  }));

describe('a library finds what the same articles find in memory', () => {
  const articles = made(60);
  it.each([1, 7, 60])('%d articles a segment', async (each) => {
    const { library, asked } = libraryOf(articles, each);
    const [inMemory, stored] = [createCorpus(articles), createCorpus([], undefined, library)];
    let found = 0;
    for (const { meta, statements } of articles.slice(0, 20)) {
      const here = { ...meta, url: `${meta.url}?reader` };
      const [expected, given] = [
        await compare(here, statements, inMemory),
        await compare(here, statements, stored),
      ];
      expect(withoutTelling(given)).toEqual(withoutTelling(expected));
      found += expected.length;
    }
    expect(found).toBeGreaterThan(20);
    expect(new Set(asked).size).toBeGreaterThan(0);
  });
  it('beside articles in memory', async () => {
    const { library } = libraryOf(articles.slice(30), 8);
    const [inMemory, both] = [
      createCorpus(articles),
      createCorpus(articles.slice(0, 30), undefined, library),
    ];
    for (const { meta, statements } of articles.slice(20, 40)) {
      const here = { ...meta, url: `${meta.url}?reader` };
      expect(withoutTelling(await compare(here, statements, both))).toEqual(
        withoutTelling(await compare(here, statements, inMemory)),
      );
    }
  });
});

/** Which matches of a statement fold into one telling. */
const folds = (comparisons: Awaited<ReturnType<typeof compare>>) =>
  comparisons.map(({ matches }) => {
    const tellings = new Map<string, string[]>();
    for (const { telling, article: of, statement } of matches)
      tellings.set(telling, [...(tellings.get(telling) ?? []), `${of.url} ${statement.id}`]);
    return [...tellings.values()].map((of) => of.sort()).sort();
  });

const asReader = ({ meta, statements }: PackedArticle) => ({
  meta: { ...meta, url: `${meta.url}?reader`, outlet: 'Reader' },
  statements,
});

async function expectSame(here: PackedArticle, given: Corpus, expected: Corpus): Promise<number> {
  const { meta, statements } = asReader(here);
  const [stored, inMemory] = [
    await compare(meta, statements, given),
    await compare(meta, statements, expected),
  ];
  expect(withoutTelling(stored)).toEqual(withoutTelling(inMemory));
  expect(folds(stored)).toEqual(folds(inMemory));
  return stored.length;
}

describe('a library is the same corpus as its articles in memory', () => {
  const events: PackedArticle[] = [];
  for (const one of madeEvents(SEED)) {
    if (events.length === 12) break;
    events.push(packArticle(one, extract(one)));
  }
  const reprint = (of: PackedArticle, at: number): PackedArticle => ({
    ...of,
    meta: { ...of.meta, url: `https://reprint${at}.example/`, outlet: `Reprint ${at}` },
  });
  const articles = [...events, ...events.slice(0, 3).map(reprint), ...made(10)];
  it('whatever is in memory, whatever in which segment, and whatever takes no part', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: articles.length }),
        fc.integer({ min: 1, max: articles.length }),
        fc.uniqueArray(fc.nat({ max: articles.length - 1 }), { maxLength: 5 }),
        fc.nat({ max: articles.length - 1 }),
        async (inMemory, each, hidden, reader) => {
          const own = articles.slice(0, inMemory);
          const { library } = libraryOf(articles.slice(inMemory), each);
          const without = new Set(hidden.map((at) => 100 + at));
          const given = createCorpus(own, undefined, {
            ...library,
            isSearched: ({ number }) => !without.has(number),
          });
          const kept = articles.slice(inMemory).filter((_, at) => !without.has(100 + at));
          const expected = createCorpus([...own, ...kept]);
          expect(given.info).toEqual(expected.info);
          const here = articles[reader];
          if (here !== undefined) await expectSame(here, given, expected);
        },
      ),
      { numRuns: 25 },
    );
  });
  it('finds something at all, and reprints fold', async () => {
    const { library } = libraryOf(articles, 5);
    const [first] = events;
    if (first === undefined) throw new Error('no article was made');
    const [given, expected] = [createCorpus([], undefined, library), createCorpus(articles)];
    expect(await expectSame(first, given, expected)).toBeGreaterThan(20);
    const comparisons = await compare(asReader(first).meta, first.statements, given);
    expect(folds(comparisons).some((tellings) => tellings.some((of) => of.length > 1))).toBe(true);
  });
  it('a segment that comes or goes leaves the others what they were', async () => {
    const { library } = libraryOf(articles, 4);
    createCorpus([], undefined, library);
    const segments = library.segments.filter((_, at) => at !== 1);
    const given = createCorpus([], undefined, { ...library, segments });
    const expected = createCorpus(articles.filter((_, at) => at < 4 || at >= 8));
    for (const here of articles.slice(0, 8)) await expectSame(here, given, expected);
  });
});

describe('of captures of one address the newest takes part', () => {
  const [first, second] = made(2);
  if (first === undefined || second === undefined) throw new Error('no article was made');
  const captured = (of: PackedArticle, capturedAt: string | null): PackedArticle => ({
    ...of,
    meta: { ...of.meta, url: first.meta.url, capturedAt },
  });
  const [OLD, NEW] = ['2025-01-01T10:00:00Z', '2025-01-02T10:00:00Z'];
  it.each([
    ['the one in the library', OLD, NEW, 'library'],
    ['the one in memory', NEW, OLD, 'memory'],
    ['of one instant the one in memory', NEW, NEW, 'memory'],
    ['a capture before a file', null, OLD, 'library'],
  ])('%s', async (_, inMemory, kept, expected) => {
    const { library, asked } = libraryOf([captured(second, kept)], 1);
    const corpus = createCorpus([captured(first, inMemory)], undefined, library);
    expect(corpus.info.articles).toBe(1);
    const urls = async ({ statements, meta }: PackedArticle) =>
      (await compare({ ...meta, url: 'https://reader.example/' }, statements, corpus)).length;
    expect((await urls(first)) > 0).toBe(expected === 'memory');
    expect((await urls(second)) > 0).toBe(expected === 'library');
    expect(asked.length > 0).toBe(expected === 'library');
  });
  it('of two in the library the later one, in whichever segment', async () => {
    const { library } = libraryOf([captured(first, NEW), captured(second, OLD)], 1);
    const corpus = createCorpus([], undefined, library);
    expect(corpus.info.statements).toBe(createCorpus([first]).info.statements);
  });
});

describe('a library reads few rows', () => {
  it('none where no word is shared, and those of likely statements', async () => {
    const harbours = ['Lomar', 'Tarrow', 'Estrana', 'Castra', 'Brindle', 'Ardal', 'Norland', 'Maren'];
    const articles = harbours.map((name) =>
      packedArticle(name, [
        `The people of ${name} will see what happens when the ${name} ferry and the ${name} pilots are back`,
      ]),
    );
    const { library, asked } = libraryOf(articles, 3);
    const [first] = articles;
    const reader = article({ url: 'https://reader.example/a', outlet: 'Reader' });
    const corpus = createCorpus([], undefined, library);
    expect(await compare(reader, quotesOf(['Nobody heard anything']), corpus)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await compare(reader, first?.statements ?? [], corpus)).toHaveLength(1);
    expect(asked).toContain(100);
  });
  it('and does without those that are gone, and those that take no part', async () => {
    const articles = made(12);
    const { library, rows } = libraryOf(articles, 5);
    const [first, second] = articles;
    if (first === undefined || second === undefined) throw new Error('no article was made');
    rows.delete(100);
    const urls = async (from: Library, { meta, statements }: PackedArticle) =>
      (
        await compare(
          { ...meta, url: 'https://reader.example/a' },
          statements,
          createCorpus([], undefined, from),
        )
      ).flatMap(({ matches }) => matches.map((match) => match.article.url));
    expect(await urls(library, first)).not.toContain(first.meta.url);
    expect(await urls(library, second)).toContain(second.meta.url);
    const without = { ...library, isSearched: ({ number }: { number: number }) => number !== 101 };
    expect(await urls(without, second)).not.toContain(second.meta.url);
  });
});

describe('an utterance of a segment is the bag that its words make', () => {
  const texts = fc.array(
    fc.constantFrom(
      'Ann',
      'Maria',
      'Reed',
      'flood',
      'the',
      'we',
      'river.',
      'rose',
      '[sic]',
      '…',
      'Tuesday!',
      'did',
      "don't",
      '5,000',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  it('for any wording', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.join(' ');
        const packed = { meta: article(), statements: [quote({ text, end: text.length })] };
        const prepared = prepare(packed);
        const segment = readSegment(encodeSegment([{ number: 1, pack: null, prepared }]));
        prepared.utterances.forEach(({ utterance }, nth) => {
          const {
            weighed: _,
            rarity: __,
            ...expected
          } = { rarity: null, ...weighedUtterance(utterance, priorRarity) };
          expect(segmentBag(segment, nth, priorRarity, currentVocabulary())).toEqual(expected);
        });
      }),
    );
  });
});
