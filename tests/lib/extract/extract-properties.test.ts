/**
 * What holds of every statement of any text at all. The three sources of texts go from tame to wild: news made of
 * whole phrases, the same phrases and marks in any order, and any string.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import type { Article, Passage, Quote, Span, Speaker, Statement } from '../../../lib/model';
import { statementSchema } from '../../../lib/schema';
import { articleOf } from './figures-reading';

/** UTF-16 units of the sentence that a statement carries on either side, and of its lead-in. */
const REACH = 1_000;

const MARKS = [...'"“”„«»‹›\'‘’‚「」『』—–-…'];
const PUNCTUATION = ['. ', ', ', ': ', '; ', '! ', '? ', '(', ')', '[', ']', '\n', '\n\n', '\r\n', '\t', ' '];
const NAMES = ['Ana Lopez', 'Lopez', 'Mr. Kerr', 'Dr. J. B. Osei', 'the mayor', 'the US president', 'NATO'];
const PRONOUNS = ['he', 'she', 'they', 'who', 'er', 'elle', 'ella', 'вона'];
const CUES = [
  'said',
  'told reporters',
  'according to',
  'wrote on X',
  'asked',
  'sagte',
  'a déclaré',
  'заявив',
];
const DAYS = ['on Thursday', 'last week', 'on 3 May 2024', 'yesterday', 'am Montag', 'mardi'];
const FIGURES = ['12', '3.5 million', 'at least 9 people', '$4bn', '50 %', '½', '1,000,000', '٣', '2014–15'];
const ODD = [
  '😀',
  '👩‍👩‍👧',
  '\u{1d4d0}',
  '\ud83d',
  '\ude00',
  'e\u0301\u0302',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\0',
];
const WORDS = ['the bridge', 'was shut', 'after the storm', 'not', 'that', 'and', 'of', "it's", 'BRIDGE'];

const piece = fc.oneof(
  ...[MARKS, PUNCTUATION, NAMES, PRONOUNS, CUES, DAYS, FIGURES, ODD, WORDS].map((list) =>
    fc.constantFrom(...list),
  ),
);
const anyOrder = fc
  .array(piece, { maxLength: 80 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

const said = fc.constantFrom(
  'We go on.',
  'The bridge will hold',
  'I told her ‘no way back’ and left',
  'Never!',
);
const speaker = fc.constantFrom(...NAMES, ...PRONOUNS);
const cue = fc.constantFrom(...CUES);
const sentence = fc.oneof(
  fc.tuple(said, speaker, cue).map(([words, who, how]) => `“${words},” ${who} ${how}.`),
  fc.tuple(said, speaker, cue, said).map(([a, who, how, b]) => `"${a}," ${who} ${how}, "${b}."`),
  fc.tuple(speaker, cue, said).map(([who, how, words]) => `${who} ${how}: «${words}»`),
  fc.tuple(speaker, cue).map(([who, how]) => `${who} ${how} that the bridge was shut on Thursday.`),
  said.map((words) => `“${words}`),
  fc.constantFrom(...FIGURES).map((figure) => `Some ${figure} were counted on 3 May 2024.`),
);
const news = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 14 })
  .map((sentences) => sentences.flat().join(''));

const anyString = fc.string({ unit: 'binary', maxLength: 300 });
const SOURCES = [
  ['news', news],
  ['phrases and marks in any order', anyOrder],
  ['any string', anyString],
] as const;

const lang = fc.constantFrom('en', 'en', 'de', 'fr', 'es', 'uk', 'ja', '');
const publishedAt = fc.constantFrom('2025-04-24', '2025-04-24T23:30:00-05:00', null);

/** Any lines of the text, as a page may set them apart. */
function passagesOf(text: string, picks: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  text.split('\n').forEach((line, i) => {
    const pick = picks[i] ?? 0;
    const kind = pick === 1 ? 'block-quote' : 'post';
    const author = pick === 3 ? null : 'Ana Lopez';
    if (pick > 0 && line.trim() !== '')
      passages.push({ kind, start, end: start + line.length, author, url: null });
    start += line.length + 1;
  });
  return passages;
}

const articles = (texts: fc.Arbitrary<string>): fc.Arbitrary<Article> =>
  fc
    .tuple(texts, lang, publishedAt, fc.array(fc.nat({ max: 3 }), { maxLength: 6 }))
    .map(([text, code, day, picks]) => ({
      ...articleOf(text, code),
      publishedAt: day,
      passages: passagesOf(text, picks),
    }));

const isQuote = (statement: Statement): statement is Quote => statement.kind === 'quote';

function expectInside({ start, end }: Span, { text }: Article): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(start).toBeLessThan(end);
  expect(end).toBeLessThanOrEqual(text.length);
}

function speakersOf(statements: readonly Statement[]): Speaker[] {
  return statements.flatMap((one) => (one.kind === 'figure' ? [] : (one.speaker ?? [])));
}

type Law = (statements: readonly Statement[], article: Article) => void;

const LAWS: readonly (readonly [name: string, law: Law])[] = [
  [
    'a span is not empty, lies in the text, and is its words',
    (statements, article) => {
      for (const one of statements) {
        expectInside(one, article);
        expect(one.text).toBe(article.text.slice(one.start, one.end));
      }
    },
  ],
  [
    'statements stand in reading order, each with an id of its own',
    (statements) => {
      statements.slice(1).forEach((one, i) => {
        expect(one.start).toBeGreaterThanOrEqual(statements[i]?.start ?? 0);
      });
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    },
  ],
  [
    'each passes the validation of what is kept',
    (statements) => {
      for (const one of statements) expect(v.safeParse(statementSchema, one).success).toBe(true);
    },
  ],
  [
    'a quote within another lies inside it; quotes that stand apart do not overlap',
    (statements) => {
      const quotes = statements.filter(isQuote);
      const byId = new Map(quotes.map((one) => [one.id, one]));
      const ends = new Map<string | null, number>();
      for (const one of quotes) {
        const outer = one.within === null ? null : byId.get(one.within);
        expect(outer).toBeDefined();
        if (outer) expect(outer.start <= one.start && one.end <= outer.end).toBe(true);
        expect(one.start).toBeGreaterThanOrEqual(ends.get(one.within) ?? 0);
        ends.set(one.within, one.end);
      }
    },
  ],
  [
    'an utterance has a gap before each of its pieces but the first, and no piece twice',
    (statements) => {
      const pieces = new Map<string, Quote[]>();
      for (const one of statements.filter(isQuote))
        pieces.set(one.utterance, [...(pieces.get(one.utterance) ?? []), one]);
      for (const [first, ...others] of pieces.values()) {
        expect(first?.gap).toBeNull();
        for (const one of others) expect(one.gap).not.toBeNull();
        [first, ...others].reduce((before, after) => {
          expect(after?.start).toBeGreaterThanOrEqual(before?.end ?? 0);
          return after;
        });
      }
    },
  ],
  [
    'a speaker has a name and is words of the text, unless the page alone names the author of a passage',
    (statements, article) => {
      for (const one of speakersOf(statements)) {
        const unprinted =
          one.start === one.end &&
          article.passages.some(({ start, end }) => start <= one.start && one.start <= end);
        if (!unprinted) expectInside(one, article);
        if (!unprinted) expect(article.text.slice(one.start, one.end).trim()).not.toBe('');
        expect(one.name.trim()).not.toBe('');
      }
    },
  ],
  [
    'a cue stands where it is said to stand',
    (statements, { text }) => {
      for (const one of statements) {
        if (one.kind === 'figure') continue;
        expect(one.cue === null).toBe(one.cueStart === null);
        expect(text.startsWith(one.cue ?? '', one.cueStart ?? 0)).toBe(true);
        expect(one.cue).not.toBe('');
      }
    },
  ],
  [
    'certainty is a share, and none is kept without any',
    (statements) => {
      for (const { certainty } of [...statements, ...speakersOf(statements)]) {
        expect(certainty).toBeGreaterThan(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }
    },
  ],
  [
    'the sentence holds the statement and reaches no further than bounded; the lead-in stands before it',
    (statements, { text }) => {
      for (const one of statements) {
        expect(one.sentence).toContain(one.text);
        expect(one.sentence.length).toBeLessThanOrEqual(one.text.length + 2 * REACH);
        expect(one.leadIn).not.toBe('');
        expect((one.leadIn ?? '').length).toBeLessThanOrEqual(REACH);
        const lead = text.slice(0, one.start).lastIndexOf(one.leadIn ?? '');
        expect(lead).toBeGreaterThanOrEqual(0);
      }
    },
  ],
  [
    'days run forwards',
    (statements) => {
      for (const { uttered } of statements) if (uttered) expect(uttered.from <= uttered.to).toBe(true);
    },
  ],
];

describe.each(SOURCES)('every statement of %s', (_name, texts) => {
  test.each(LAWS)('%s', (_law, law) => {
    fc.assert(fc.property(articles(texts), (article) => law(extract(article), article)));
  });
});

describe('an article', () => {
  test.each(SOURCES)('%s: gives the same again, whatever was read in between', (_name, texts) => {
    fc.assert(
      fc.property(articles(texts), articles(anyOrder), (article, other) => {
        const first = extract(article);
        extract(other);
        expect(extract(article)).toEqual(first);
      }),
    );
  });
});

/**
 * A speaker's full name, whether a heading's words are quoted, and whether block quotations are the page's layout
 * may be told by any later paragraph: quotes depend on all that follows. Two things do not.
 */
describe('what later paragraphs leave as it is', () => {
  test.each(SOURCES)('%s: figures, whatever follows', (_name, texts) => {
    const figures = (article: Article) => extract(article).filter(({ kind }) => kind === 'figure');
    fc.assert(
      fc.property(articles(texts), anyOrder, (article, more) => {
        const longer = figures({ ...article, text: `${article.text}\n${more}` });
        expect(longer.filter(({ start }) => start <= article.text.length)).toEqual(figures(article));
      }),
    );
  });

  test.each(SOURCES)('%s: everything, where narration without names and marks follows', (_name, texts) => {
    fc.assert(
      fc.property(articles(texts), (article) => {
        const text = `${article.text}\nthe river is high.`;
        const shorter = { ...article, text, passages: [] };
        const longer = { ...shorter, text: `${text}\nthe road is wet.` };
        expect(extract(longer)).toEqual(extract(shorter));
      }),
    );
  });
});
