import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_SURROUNDING,
  openPack,
  PACK_FORMAT,
  PACK_VERSION,
  packArticle,
  packLines,
} from '../../../lib/corpus/pack';
import type { Quote } from '../../../lib/model';
import { plainArticle } from '../../../lib/plain-article';
import { article, quote } from '../match/matches';
import { packedArticle } from './packed';

const whole = plainArticle('The whole text of the article, which no pack may hold.', article());
const packedQuote = (over: Partial<Quote>) => {
  const [statement] = packArticle(whole, [quote(over)]).statements;
  if (statement === undefined) throw new Error('a packed article keeps its statements');
  return statement;
};
const linesOf = (...articles: ReturnType<typeof packedArticle>[]): string[] => [...packLines(articles)];
const LONG = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');

describe('a pack read again', () => {
  const articles = [
    packedArticle('ledger', ['The ferry is safe', 'We saw “nothing”']),
    packedArticle('times', []),
    packedArticle('kurier', ['Größe 🚢 \u2028 “„»'], { lang: 'de', translatedFrom: 'uk', publishedAt: null }),
  ];
  it('is what was written', () => {
    expect(openPack(linesOf(...articles).join('\n'))).toEqual({ articles, problems: [] });
  });
  it.each([
    ['a line end at the end', '\n', ''],
    ['blank lines', '\n\n', '\n'],
    ['line ends of another system', '\r\n', '\r\n'],
  ])('is the same with %s', (_, between, end) => {
    expect(openPack(linesOf(...articles).join(between) + end)).toEqual({ articles, problems: [] });
  });
  it('is what was written, whatever the words', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (quotes) => {
        const packed = packedArticle('any', quotes);
        expect(openPack(linesOf(packed).join('\n')).articles).toEqual([packed]);
      }),
    );
  });
});

describe('a pack never holds a whole article', () => {
  it('leaves the text out', () => {
    const packed = packArticle(whole, [quote()]);
    expect(JSON.stringify(packed)).not.toContain(whole.text);
    expect(packed.meta).toEqual(article());
  });
  it('keeps a sentence and a lead-in up to the limit as they are', () => {
    const exact = 'a'.repeat(MAX_SURROUNDING);
    expect(packedQuote({ sentence: exact, leadIn: exact })).toMatchObject({ sentence: exact, leadIn: exact });
    expect(packedQuote({ leadIn: null }).leadIn).toBeNull();
  });
  it('keeps the statement in the middle of what is left of a long sentence', () => {
    const { sentence } = packedQuote({ text: 'word100 word101', sentence: LONG });
    expect(sentence).toContain('word100 word101');
    expect(sentence).toContain('word90 ');
    expect(sentence).toContain(' word110');
  });
  it('keeps the end of a long lead-in', () => {
    expect(packedQuote({ leadIn: LONG }).leadIn).toMatch(/ word199$/);
  });
  it('cuts at words, and to the limit, wherever the statement stands', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 40 }), (all, seed, count) => {
        const from = seed % all.length;
        const text = all.slice(from, from + count).join(' ');
        const around = all.join(' ');
        const packed = packedQuote({ text, sentence: around, leadIn: around });
        for (const left of [packed.sentence, packed.leadIn ?? '']) {
          expect(left.length).toBeLessThanOrEqual(MAX_SURROUNDING);
          expect(` ${around} `).toContain(` ${left} `);
        }
      }),
    );
  });
  it('stays within the limit where no word ends', () => {
    const endless = '平'.repeat(1000);
    expect(packedQuote({ sentence: endless, leadIn: endless }).sentence.length).toBeLessThanOrEqual(
      MAX_SURROUNDING,
    );
    expect(packedQuote({ sentence: endless, leadIn: endless }).leadIn?.length).toBeLessThanOrEqual(
      MAX_SURROUNDING,
    );
  });
});

describe('what is no pack of this version is refused in words', () => {
  it.each([
    ['an empty file', '', /not a pack/],
    ['prose', 'The ferry is safe.', /not a pack/],
    ['another JSON file', '[]', /not a pack/],
    ['another format', '{"format":"other","version":1}', /not a pack/],
    ['no version', `{"format":"${PACK_FORMAT}"}`, /not a pack/],
    ['articles without their header', linesOf(packedArticle('ledger', [])).slice(1).join('\n'), /not a pack/],
    [
      'a later version',
      `{"format":"${PACK_FORMAT}","version":${PACK_VERSION + 1}}`,
      /version 2.*reads version 1/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => openPack(text)).toThrow(message);
  });
});

describe('a damaged line costs one article and is told with its number', () => {
  const [header = '', one = '', two = ''] = linesOf(
    packedArticle('ledger', ['Safe']),
    packedArticle('times', ['Sound']),
  );
  it.each([
    ['cut off', one.slice(0, -10), /^line 3: .*JSON/],
    ['no record', '{"meta":{}}', /^line 3: meta\.\w+: /],
    [
      'a statement of no kind',
      one.replace('"kind":"quote"', '"kind":"poem"'),
      /^line 3: statements\.0\.kind: /,
    ],
    ['an offset below zero', one.replace('"start":0', '"start":-1'), /^line 3: statements\.0\.start: /],
    [
      'certainty above one',
      one.replace('"certainty":1', '"certainty":7'),
      /^line 3: statements\.0\.certainty: /,
    ],
  ])('%s', (_, damaged, problem) => {
    const pack = openPack([header, one, damaged, two].join('\n'));
    expect(pack.articles.map(({ meta }) => meta.outlet)).toEqual(['ledger', 'times']);
    expect(pack.problems).toEqual([expect.stringMatching(problem)]);
  });
  it('keeps the others’ numbers right behind blank lines', () => {
    expect(
      openPack([header, '', 'x', two, 'y'].join('\n')).problems.map((problem) => problem.split(':')[0]),
    ).toEqual(['line 3', 'line 5']);
  });
});
