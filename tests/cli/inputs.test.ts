import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../cli/inputs';
import type { Article } from '../../lib/model';
import { folderOf } from './cli';

const FERRY = 'The ferry ran aground on Monday with nearly ninety people on board.';
const line = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    url: 'https://ledger.example/1',
    outlet: 'Ledger',
    title: 'Ferry',
    publishedAt: '2025-04-24',
    text: FERRY,
    ...over,
  });
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry</title><link rel="canonical" href="https://ledger.example/ferry"></head><body>${body}</body></html>`;
const LONG = `<article><h1>Ferry</h1>${`<p>${FERRY} ${FERRY} ${FERRY}</p>`.repeat(6)}</article>`;
const LISTED = { file: 'a.txt', outlet: 'Ledger', url: 'https://ledger.example/a', title: 'Ferry aground' };

const { folder, remove } = folderOf({
  'empty.txt': '',
  'blank.jsonl': '\n \n',
  'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  'plain.txt': 'First line.\r\n\r\nSecond line.  ',
  'ferry.pdf': 'x',
  'broken.jsonl': `${line()}\n{oops\n\n${line({ url: 3 })}\n${line({ text: undefined })}\n[]\n${line({ url: 'https://ledger.example/7' })}`,
  'latin.jsonl': Buffer.concat([Buffer.from(`${line()}\n`), Uint8Array.of(0xe9, 10), Buffer.from(line())]),
  'marked.jsonl': `\uFEFF${line()}\n`,
  'endless-title.jsonl': line({ title: 'x'.repeat(5000) }),
  'passages.jsonl': [
    [{ start: 0, end: 9, kind: 'post', author: 'Ana Lopez', url: null }],
    [{ start: 0, end: 900, kind: 'post', author: null, url: null }],
    [
      { start: 4, end: 9, kind: 'post', author: null, url: null },
      { start: 0, end: 9, kind: 'block-quote', author: null, url: null },
    ],
    [{ start: 0, end: 9, kind: 'song', author: null, url: null }],
  ]
    .map((passages) => line({ passages }))
    .join('\n'),
  'page.html': page(LONG),
  'shop.html': page('<div>Buy</div>'),
  'empty.html': '',
  'none/readme.md': 'x',
  'listed/a.txt': `Ledger\nFerry aground\n${FERRY}\nComments\nFirst!`,
  'listed/b.txt': FERRY,
  'listed/sources.json': JSON.stringify([LISTED, { ...LISTED, file: 'gone.txt' }]),
  'list-broken/a.txt': FERRY,
  'list-broken/b.jsonl': line(),
  'list-broken/sources.json': '[{',
  'furniture/a.txt': 'Comments\n×\n',
  'furniture/sources.json': JSON.stringify([LISTED]),
});
afterAll(remove);

/** What is read of the files, and what is told, both with places inside the folder. */
function read(...names: string[]) {
  const told: string[] = [];
  const within = (place: string) => path.relative(folder, place);
  const inputs = readInputs(
    names.map((name) => path.join(folder, name)),
    (place, message) => told.push(`${within(place)}: ${message}`),
  );
  const articles = [...inputs].map(({ source, article }): [string, Article] => [within(source), article]);
  return {
    sources: articles.map(([source]) => source),
    articles: articles.map(([, article]) => article),
    told,
  };
}

describe('what cannot be read is told with its place', () => {
  it.each([
    ['gone.txt', 'gone.txt: no such file'],
    ['empty.txt', 'empty.txt: the file is empty'],
    ['blank.jsonl', 'blank.jsonl: the file is empty'],
    ['empty.html', 'empty.html: the file is empty'],
    ['latin.txt', 'latin.txt: the file is not UTF-8'],
    ['ferry.pdf', 'ferry.pdf: cannot read ".pdf" files; give .html, .txt or .jsonl'],
    ['shop.html', 'shop.html: no article found in the page'],
    ['none', 'none: no .txt, .html or .jsonl file in this folder'],
    ['furniture', 'furniture/a.txt: no article text in it'],
  ])('%s', (name, message) => {
    expect(read(name)).toEqual({ sources: [], articles: [], told: [message] });
  });
});

describe('a faulty line costs one article', () => {
  it('and is told with its number', () => {
    const { sources, told } = read('broken.jsonl');
    expect(sources).toEqual(['broken.jsonl#1', 'broken.jsonl#7']);
    expect(told).toEqual([
      expect.stringMatching(/^broken\.jsonl:2: broken JSON: /),
      expect.stringMatching(/^broken\.jsonl:4: url: /),
      expect.stringMatching(/^broken\.jsonl:5: text: /),
      expect.stringMatching(/^broken\.jsonl:6: /),
    ]);
  });
  it('also where it is not UTF-8', () => {
    const { sources, told } = read('latin.jsonl');
    expect(sources).toEqual(['latin.jsonl#1', 'latin.jsonl#3']);
    expect(told).toEqual(['latin.jsonl:2: the line is not UTF-8']);
  });
  it('and what a pack could not keep is refused before it is packed', () => {
    expect(read('endless-title.jsonl').told).toEqual([
      expect.stringMatching(/^endless-title\.jsonl:1: title: /),
    ]);
  });
  it('a byte-order mark is none', () => {
    expect(read('marked.jsonl')).toMatchObject({ sources: ['marked.jsonl#1'], told: [] });
  });
});

describe('the text of a .jsonl article is kept byte for byte', () => {
  it.each([
    ['line ends of another system', 'One.\r\nTwo.\r\n'],
    ['letters and accents apart', 'Zu\u0308rich, cafe\u0301'],
    ['emoji', 'Safe 🚢👩🏽‍🚒 home'],
    ['half an emoji', 'cut \ud83d here'],
    ['invisible signs', '\uFEFFa\u00a0b\u200bc\u2028d\u0000e'],
    ['margins', '  \n text \t\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const one = folderOf({ 'a.jsonl': line({ text }) });
    try {
      const [input] = [...readInputs([path.join(one.folder, 'a.jsonl')], () => undefined)];
      expect(input?.article.text).toBe(text);
    } finally {
      one.remove();
    }
  });
});

describe('what is known of an article', () => {
  it('comes from its line; what the line leaves out is null', () => {
    expect(read('broken.jsonl').articles[0]).toEqual({
      url: 'https://ledger.example/1',
      outlet: 'Ledger',
      title: 'Ferry',
      byline: null,
      publishedAt: '2025-04-24',
      publishedAtBasis: 'metadata',
      capturedAt: null,
      lang: 'en',
      kind: 'report',
      translatedFrom: null,
      republishedBy: null,
      text: FERRY,
      passages: [],
    });
  });
  it('comes from the list beside a document, whose furniture is taken out', () => {
    const { articles } = read('listed/a.txt');
    expect(articles).toMatchObject([{ url: LISTED.url, outlet: 'Ledger', text: FERRY }]);
  });
  it('is nothing for a text alone, which stays as it is', () => {
    expect(read('plain.txt').articles).toMatchObject([
      { outlet: null, title: '', publishedAt: null, text: 'First line.\r\n\r\nSecond line.  ' },
    ]);
  });
  it('may name passages, which lie in the text one after the other', () => {
    const { articles, told } = read('passages.jsonl');
    expect(articles.map(({ passages }) => passages)).toEqual([
      [{ start: 0, end: 9, kind: 'post', author: 'Ana Lopez', url: null }],
    ]);
    expect(told).toEqual([
      expect.stringMatching(/^passages\.jsonl:2: passages: /),
      expect.stringMatching(/^passages\.jsonl:3: passages: /),
      expect.stringMatching(/^passages\.jsonl:4: passages/),
    ]);
  });
  it('comes from the page', () => {
    expect(read('page.html').articles).toMatchObject([{ url: 'https://ledger.example/ferry', lang: 'en' }]);
  });
});

describe('a folder', () => {
  it('is read in order of names; a document that is listed and not there is told', () => {
    const { sources, told } = read('listed');
    expect(sources).toEqual(['listed/a.txt', 'listed/b.txt']);
    expect(told).toEqual(['listed/gone.txt: no such file']);
  });
  it('with a broken list loses what needs the list, and nothing else', () => {
    const { sources, told } = read('list-broken');
    expect(sources).toEqual(['list-broken/b.jsonl#1']);
    expect(told).toEqual([
      expect.stringMatching(/^list-broken\/sources\.json: .*JSON/),
      expect.stringMatching(/^list-broken\/a\.txt: its sources\.json cannot be read: /),
    ]);
  });
});

describe('one bad input', () => {
  it('never stops the others', () => {
    const { sources, told } = read('gone.txt', 'plain.txt', 'latin.txt', 'marked.jsonl');
    expect(sources).toEqual(['plain.txt', 'marked.jsonl#1']);
    expect(told).toHaveLength(2);
  });
});
