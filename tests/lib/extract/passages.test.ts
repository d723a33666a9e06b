import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../lib/extract/quotes/quotes';
import type { Article, Passage, Quote } from '../../../lib/model';
import { findSentences } from '../../../lib/text/sentences';
import { growth, LINEAR } from '../../growth';
import { quotedArticle } from './quotes-reading';

type Kind = Passage['kind'];

/** Lines of a text; a line that begins with "> " is a block quotation's, with "@ " a post's. */
function articleOf(lines: readonly string[], author: string | null = null, lang = 'en'): Article {
  const passages: Passage[] = [];
  const marked = (line: string): Kind | null =>
    line.startsWith('> ') ? 'block-quote' : line.startsWith('@ ') ? 'post' : null;
  let at = 0;
  let last: Kind | null = null;
  for (const line of lines) {
    const kind = marked(line);
    const end = at + line.length - (kind ? 2 : 0);
    const before = passages.at(-1);
    if (kind && kind === last && before) passages[passages.length - 1] = { ...before, end };
    else if (kind) passages.push({ kind, start: at, end, author, url: null });
    last = kind;
    at = end + 1;
  }
  const text = lines.map((line) => (marked(line) ? line.slice(2) : line)).join('\n');
  return { ...quotedArticle(text, lang), passages };
}

const read = (article: Article): Quote[] => findQuotes(article, findSentences(article.text));
const said = (quotes: readonly Quote[]) =>
  quotes.map(({ form, text, speaker }) => [form, text, speaker?.name ?? null]);

const BRIDGE = 'We shall build the bridge before the winter comes.';
const FERRY = 'Whoever wants a ferry may keep one.';
const NOBODY = 'The square was empty by nightfall.';

describe('a block quotation without marks', () => {
  test.each([
    ['a name and a colon before it', 'Ana Lopez:', 'Ana Lopez'],
    ['a verb of speech before it', 'Mayor Ana Lopez wrote in a letter to the ferrymen:', 'Ana Lopez'],
    ['a comma before it', 'In the words of the letter, Ana Lopez said,', 'Ana Lopez'],
    ['a post announced', 'Ana Lopez wrote on Pigeon on Tuesday:', 'Ana Lopez'],
    ['a pronoun before it', 'Ana Lopez left the hall at noon. She told reporters:', 'Ana Lopez'],
    ['a body before it', 'The Quay Harbour Board said in a statement:', 'Quay Harbour Board'],
    ['a paper before it', 'Nobody had seen the mayor. According to the letter:', 'the letter'],
    ['a sentence before it', 'Mayor Ana Lopez answered the ferrymen on Tuesday.', 'Ana Lopez'],
  ])('is said by whom %s names', (_name, lead, speaker) => {
    expect(said(read(articleOf([lead, `> ${BRIDGE}`, NOBODY])))).toEqual([['block-quote', BRIDGE, speaker]]);
  });

  test('has the author whom the page names, whoever stands before it', () => {
    const [quote] = read(articleOf(['Tom Reed asked the mayor to answer.', `> ${BRIDGE}`], 'Ana Lopez'));
    expect(quote?.speaker).toMatchObject({ name: 'Ana Lopez', via: 'named' });
    expect(quote?.speaker?.start).toBe(quote?.start);
    expect(quote?.speaker?.end).toBe(quote?.start);
  });

  test.each([
    ['under it', [`> ${BRIDGE}`, 'Ana Lopez, mayor of Quay']],
    ['over it', ['A letter of Ana Lopez lay on the table.', `> ${BRIDGE}`]],
  ])('has its author’s mention where the name stands %s', (_name, lines) => {
    const article = articleOf(lines, 'Ana Lopez');
    const { start = 0, end = 0 } = read(article)[0]?.speaker ?? {};
    expect(article.text.slice(start, end)).toBe('Ana Lopez');
  });

  test('has the fullest form of its author’s name', () => {
    const lines = ['The letter of Ana Maria Lopez lay on the table.', `> ${BRIDGE}`];
    expect(read(articleOf(lines, 'Ana Lopez'))[0]?.speaker?.name).toBe('Ana Maria Lopez');
  });

  test('is a piece a paragraph, all of one utterance and one speaker', () => {
    const quotes = read(articleOf(['Mayor Ana Lopez wrote:', `> ${BRIDGE}`, `> ${FERRY}`, NOBODY]));
    expect(said(quotes)).toEqual([
      ['block-quote', BRIDGE, 'Ana Lopez'],
      ['block-quote', FERRY, 'Ana Lopez'],
    ]);
    expect(quotes[1]).toMatchObject({
      utterance: quotes[0]?.utterance,
      gap: { kind: 'paragraph', words: 0 },
      certainty: quotes[0]?.certainty,
    });
  });

  test('was said when the sentence before it says', () => {
    const lines = ['Mayor Ana Lopez wrote on Tuesday:', `> ${BRIDGE}`, `> ${FERRY}`];
    const days = { from: '2025-04-22', to: '2025-04-22' };
    expect(read(articleOf(lines)).map(({ uttered }) => uttered)).toEqual([days, days]);
  });

  test('keeps the marks in it to itself', () => {
    const words =
      'We shall build the bridge that my father called “the crooked one” before the winter comes.';
    const outer = read(articleOf(['Mayor Ana Lopez wrote:', `> ${words}`])).filter((q) => q.within === null);
    expect(said(outer)).toEqual([['block-quote', words, 'Ana Lopez']]);
  });

  test('is surer with an author than with a lead-in, and least sure with neither', () => {
    const sure = (lines: readonly string[], author: string | null = null) =>
      read(articleOf(lines, author))[0]?.certainty ?? 0;
    const named = sure([NOBODY, `> ${BRIDGE}`], 'Ana Lopez');
    const led = sure(['Mayor Ana Lopez wrote:', `> ${BRIDGE}`]);
    const carried = sure(['Mayor Ana Lopez answered the ferrymen.', `> ${BRIDGE}`]);
    const alone = sure([NOBODY, `> ${BRIDGE}`]);
    expect([named, led, carried, alone]).toEqual([named, led, carried, alone].sort((a, b) => b - a));
    expect(new Set([named, led, carried, alone]).size).toBe(4);
  });

  test.each([
    ['de', 'Bürgermeisterin Ana Lopez sagte:', 'Wir bauen die Brücke vor dem Winter.'],
    ['fr', 'Ana Lopez a écrit :', 'Nous bâtirons le pont avant l’hiver.'],
    ['es', 'Ana Lopez dijo:', 'Vamos a construir el puente antes del invierno.'],
  ])('is read in %s', (lang, lead, words) => {
    expect(said(read(articleOf([lead, `> ${words}`], null, lang)))).toEqual([
      ['block-quote', words, 'Ana Lopez'],
    ]);
  });
});

describe('no statement of its own', () => {
  test.each([
    ['marks around its words', [`> “${BRIDGE}”`], [['marks', BRIDGE, null]]],
    [
      'marks reopened in each paragraph',
      [`> “${BRIDGE}`, `> “${FERRY}”`],
      [
        ['marks', BRIDGE, null],
        ['marks', FERRY, null],
      ],
    ],
    [
      'a report with quotes in it',
      [
        `> The council met for most of the afternoon and nobody came out of the room before the lamps were lit. “${BRIDGE}” said Ana Lopez.`,
        '> Some two hundred people waited in the rain outside, as they had on every evening of that week.',
      ],
      [['marks', BRIDGE, 'Ana Lopez']],
    ],
    ['a sentence that the text prints too', [`${BRIDGE} So it was decided.`, `> ${BRIDGE}`], []],
    [
      'a shortened sentence of the text',
      [
        'In the end the mayor and her council agreed that Quay would build the bridge before the winter comes.',
        '> Quay would build the bridge before the winter',
      ],
      [],
    ],
    [
      'a quote that the text prints too',
      [`“${BRIDGE}” said Ana Lopez.`, `> ${BRIDGE}`],
      [['marks', BRIDGE, 'Ana Lopez']],
    ],
    [
      'more than any paper prints of one',
      [NOBODY.repeat(60), `> ${'The river rose by a hand each day. '.repeat(120)}`],
      [],
    ],
    ['no letters', [NOBODY, '> * * *'], []],
  ])('is in %s', (_name, lines, expected) => {
    expect(said(read(articleOf([NOBODY.repeat(8), ...lines])))).toEqual(expected);
  });

  test('is in a page that is laid out as one block quotation', () => {
    expect(read(articleOf([`> ${NOBODY} ${BRIDGE}`, `> ${FERRY}`]))).toEqual([]);
  });

  test('the second time', () => {
    const quotes = read(articleOf([NOBODY, `> ${BRIDGE}`, NOBODY, `> ${BRIDGE}`, NOBODY]));
    expect(said(quotes)).toHaveLength(1);
  });
});

describe('an author under marks', () => {
  test('is their speaker where nothing else names one', () => {
    const quotes = read(articleOf([NOBODY, `> “${BRIDGE}”`], 'Ana Lopez'));
    expect(said(quotes)).toEqual([['marks', BRIDGE, 'Ana Lopez']]);
  });
  test('goes after a speaker beside them', () => {
    const quotes = read(articleOf([NOBODY, `> “${BRIDGE}” said Tom Reed.`], 'The Quay Herald'));
    expect(said(quotes)).toEqual([['marks', BRIDGE, 'Tom Reed']]);
  });
});

describe('a post', () => {
  const SIGNED = '— Ana Lopez (@analopez) April 22, 2025';
  const DAY = { from: '2025-04-22', to: '2025-04-22' };

  test.each([
    ['signed on its line', [`${BRIDGE} ${SIGNED}`]],
    ['signed on the next line', [BRIDGE, SIGNED]],
    ['signed after an empty line', [BRIDGE, '', SIGNED]],
    ['with a link behind it', [`${BRIDGE} pic.twitter.com/abc12 ${SIGNED}`]],
    ['with links behind it', [`${BRIDGE} https://t.co/x1 https://t.co/x2`, SIGNED]],
    ['set apart by the page', [`@ ${BRIDGE}`, SIGNED]],
    ['set apart by the page with its link', [`@ ${BRIDGE} pic.twitter.com/abc12`, SIGNED]],
    ['dated the other way', [BRIDGE, '— Ana Lopez (@analopez) 22 April 2025']],
  ])('%s is its author’s, on the day that is printed', (_name, lines) => {
    const article = articleOf([NOBODY, ...lines, NOBODY], lines[0]?.startsWith('@') ? 'Ana Lopez' : null);
    const [quote, ...others] = read(article);
    expect(others).toEqual([]);
    expect(quote).toMatchObject({ form: 'post', text: BRIDGE, uttered: DAY });
    expect(quote?.speaker).toMatchObject({ name: 'Ana Lopez', via: 'named' });
    expect(article.text.slice(quote?.speaker?.start, quote?.speaker?.end)).toBe('Ana Lopez');
  });

  test.each([
    [
      'two on one line',
      [`${BRIDGE} ${SIGNED} ${FERRY} — Tom Reed (@treed) April 23, 2025`],
      ['Ana Lopez', 'Tom Reed'],
    ],
    ['a handle at a domain', [`${BRIDGE} — Ana Lopez (@ana.sky.example) April 22, 2025`], ['Ana Lopez']],
    ['a name that is none', [`${BRIDGE} — ferry friend 22 (@ff22) April 22, 2025`], ['ferry friend 22']],
    ['an undated one at its line’s end', [`${BRIDGE} — Ana Lopez (@analopez)`], ['Ana Lopez']],
  ])('is found: %s', (_name, lines, authors) => {
    const quotes = read(articleOf([NOBODY, ...lines]));
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(authors);
    expect(quotes.every(({ form }) => form === 'post')).toBe(true);
  });

  test.each([
    ['an account between dashes', 'The account — Ana Lopez (@analopez) — was closed on Monday.'],
    ['a handle without a dash', 'Follow Ana Lopez (@analopez) for more on the bridge.'],
    ['a dash without a handle', `${BRIDGE} — Ana Lopez`],
    [
      'a paragraph that no network would take',
      `${'The river rose by a hand each day. '.repeat(30)}${SIGNED}`,
    ],
    ['a signature alone', SIGNED],
  ])('is none: %s', (_name, words) => {
    expect(read(articleOf([words])).filter(({ form }) => form === 'post')).toEqual([]);
  });

  test('does not speak on after it', () => {
    const quotes = read(articleOf(['Tom Reed was the first to leave.', BRIDGE, SIGNED, `“${FERRY}”`]));
    expect(said(quotes)).toEqual([
      ['post', BRIDGE, 'Ana Lopez'],
      ['marks', FERRY, 'Tom Reed'],
    ]);
  });
});

describe('any passages', () => {
  const line = fc.constantFrom(
    'a',
    '“a',
    'a”',
    '— A B (@ab) May 2, 2025',
    'x y z w',
    '”',
    ' ',
    'he said:',
    'http://t.co/x',
  );
  test('give quotes within the text, in order', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        (lines, cuts) => {
          const text = lines.join('\n');
          const at = [...new Set(cuts)].sort((a, b) => a - b);
          const passages = at.slice(1).map((end, i): Passage => {
            return {
              start: at[i] ?? 0,
              end,
              kind: i % 2 === 0 ? 'post' : 'block-quote',
              author: i > 2 ? 'A B' : null,
              url: null,
            };
          });
          const quotes = read({ ...quotedArticle(text), passages });
          for (const { start, end, text: words, speaker } of quotes) {
            expect(words).toBe(text.slice(start, end));
            expect(words).not.toContain('\n');
            expect(speaker === null || (speaker.start <= speaker.end && speaker.end <= text.length)).toBe(
              true,
            );
          }
          const starts = quotes.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
    );
  });

  const many = (lines: readonly string[], length: number): string[] => {
    const times = Math.ceil(length / lines.join('\n').length);
    return Array.from({ length: times }, () => lines).flat();
  };
  test.each([
    ['passages', (length: number) => many(['> The river rose again.', '“Go,” she said.'], length)],
    ['paragraphs', (length: number) => ['Go. '.repeat(length), ...many(['> a b c'], length)]],
    ['dashes', (length: number) => ['— A '.repeat(length / 4)]],
    ['signatures', (length: number) => ['a b — A B (@ab) May 2, 2025 '.repeat(length / 28)]],
    ['posts', (length: number) => many(['a b c', '— A B (@ab) May 2, 2025'], length)],
    ['links', (length: number) => [NOBODY.repeat(length / 10), `> ${'http://t.co/x '.repeat(length / 14)}`]],
  ])('%s: four times the text takes no more than ten times as long', (_name, make) => {
    expect(growth((length) => read(articleOf(make(length))), 10_000)).toBeLessThan(LINEAR);
  });
});
