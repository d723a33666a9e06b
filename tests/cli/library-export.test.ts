/** What the extension exports of a library, from the terminal: it is a pack there. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPack, packLines } from '../../lib/corpus/pack';
import { captureLine, headerLine } from '../../lib/library/transfer-lines';
import { packedArticle } from '../lib/corpus/packed';
import { commandIn, folderOf } from './cli';

const NOTE = { addedAt: null, keptAt: 1, visit: null, pack: null };
const header = (articles: number) =>
  headerLine({
    exportedAt: '2026-03-01T10:00:00.000Z',
    articles,
    packs: [{ name: 'Harbour', isOn: false, importedAt: '2026-02-01T10:00:00.000Z' }],
    outlets: [{ host: 'a.example', name: 'A', isHidden: true, mergedInto: null }],
  });
const capture = (outlet: string, words: string, day: string | null) =>
  packedArticle(outlet, [words], { capturedAt: day === null ? null : `2026-02-${day}T10:00:00.000Z` });
const [old, middle, newest, other] = [
  capture('ledger', 'The ferry is safe', '01'),
  capture('ledger', 'The ferry was safe', '02'),
  capture('ledger', 'The ferry is gone', '03'),
  capture('times', 'Größe \ud83d 🚢 \u2028', null),
];
const line = (article: typeof old) => captureLine(article, NOTE);
const ARTICLE = JSON.stringify({
  url: 'https://www.ledger.example/story?utm_source=x',
  outlet: 'Ledger',
  title: 'Ferry',
  publishedAt: '2025-04-24',
  capturedAt: '2026-02-09T10:00:00.000Z',
  lang: 'en',
  text: '“Nobody had lit the lighthouse in this terrible storm,” captain Ann Reed said.',
});

const { folder, remove } = folderOf({
  'library.jsonl': `${[header(4), line(middle), line(newest), line(old), line(other)].join('\n')}\n`,
  'odd.jsonl': `\ufeff\r\n${[header(1), '', line(other), ''].join('\r\n')}`,
  'damaged.jsonl': `${[header(4), line(old), 'x', line(other).replace('"keptAt":1', '"keptAt":"1"'), line(other).slice(0, -9)].join('\n')}`,
  'cut.jsonl': `${header(4)}\n${line(other)}\n`,
  'later.jsonl': `${header(0).replace('"version":1', '"version":2')}\n`,
  'none.jsonl': `${header(0)}\n`,
  'other.pack': `${[...packLines([other, old])].join('\n')}\n`,
  'article.jsonl': `${ARTICLE}\n`,
  'quoting.jsonl': `${ARTICLE.replace('Nobody', 'The \\"format\\":\\"as-reported-pack\\" nobody')}\n`,
  'folder/library.jsonl': `${header(1)}\n${line(other)}\n`,
  'folder/old.pack': `${[...packLines([old])].join('\n')}\n`,
});
afterAll(remove);
const run = (...args: string[]) => commandIn(folder, args);
const build = async (...inputs: string[]) => {
  const { code, told } = await run('corpus', 'build', ...inputs, '--out', './out.pack');
  const articles = code === 0 || told.at(-1)?.startsWith('./out.pack') ? built() : null;
  return { code, told, articles };
};
const built = () => {
  const text = readFileSync(path.join(folder, 'out.pack'), 'utf8');
  const { articles, problems } = openPack(text);
  expect([problems, text.includes('"library"')]).toEqual([[], false]);
  return articles;
};
const OLDER = 'left out: there is a newer capture of the same address';

describe('corpus build', () => {
  it('takes the newest capture of each address as it is, wherever it stands, and tells of the others', async () => {
    expect(await build('./library.jsonl')).toEqual({
      code: 0,
      told: [`./library.jsonl: 2 articles ${OLDER}`, './out.pack: 2 articles'],
      articles: [newest, other],
    });
  });
  it('reads an export beside articles and packs, each address once', async () => {
    const { code, told, articles } = await build('./other.pack', './library.jsonl', './article.jsonl');
    expect([code, told]).toEqual([
      0,
      [`./other.pack: 2 articles ${OLDER}`, `./library.jsonl: 3 articles ${OLDER}`, './out.pack: 2 articles'],
    ]);
    expect(articles?.map(({ meta, statements }) => [meta.outlet, statements[0]?.text])).toEqual([
      ['times', other?.statements[0]?.text],
      ['Ledger', 'Nobody had lit the lighthouse in this terrible storm,'],
    ]);
  });
  it('a byte order mark, line ends of another system and empty lines are no faults', async () => {
    expect(await build('./odd.jsonl')).toEqual({
      code: 0,
      told: ['./out.pack: 1 article'],
      articles: [other],
    });
  });
  it('tells what is wrong with file and line; the rest comes', async () => {
    expect(await build('./damaged.jsonl')).toEqual({
      code: 1,
      told: [
        './damaged.jsonl:3: the line is no JSON',
        expect.stringMatching(/^\.\/damaged\.jsonl:4: library\.keptAt: /),
        './damaged.jsonl:5: the file ends in the middle of this line: the line is no JSON',
        './out.pack: 1 article',
      ],
      articles: [old],
    });
  });
  it('tells where an export’s end is missing', async () => {
    const { code, told } = await build('./cut.jsonl');
    expect([code, told[0]]).toEqual([
      1,
      expect.stringMatching(/^\.\/cut\.jsonl:2: the file ends here after 1 of the 4 articles/),
    ]);
  });
  it.each([
    ['a newer version', './later.jsonl', /^\.\/later\.jsonl:1: made by a newer version of As Reported/],
    ['nothing in it', './none.jsonl', /^no article could be read/],
  ])('of an export with %s makes no pack', async (_, input, message) => {
    const { code, told } = await run('corpus', 'build', input, '--out', './never.pack');
    expect([code, told[0]]).toEqual([1, expect.stringMatching(message)]);
    expect(existsSync(path.join(folder, 'never.pack'))).toBe(false);
  });
  it('of a folder takes its exports, not the packs that were built into it', async () => {
    expect((await build('./folder')).articles).toEqual([other]);
  });
  it('an article that quotes the name of the format is an article', async () => {
    expect((await build('./quoting.jsonl')).articles?.map(({ meta }) => meta.outlet)).toEqual(['Ledger']);
  });
  it('of many captures that give way the others stay whole', async () => {
    const many = path.join(folder, 'many.jsonl');
    const stays = Array.from({ length: 60 }, (_, at) =>
      capture(`outlet${at % 20}`, 'é'.repeat(at), `${10 + (at % 7)}`),
    );
    appendFileSync(many, [header(60), ...stays.map(line)].join('\n'));
    const { articles } = await build('./many.jsonl');
    expect(articles).toHaveLength(20);
    for (const article of articles ?? []) {
      const captures = stays.filter(({ meta }) => meta.url === article.meta.url);
      const latest = captures
        .map(({ meta }) => meta.capturedAt ?? '')
        .sort()
        .at(-1);
      expect(captures.filter(({ meta }) => meta.capturedAt === latest)).toContainEqual(article);
    }
  });
});

describe('corpus info', () => {
  it('tells of an export what it tells of a pack, and what it says of the library', async () => {
    const { code, out } = await run('corpus', 'info', './library.jsonl', './other.pack');
    const [library, pack] = out.map((text) => JSON.parse(text));
    expect(code).toBe(0);
    expect(library).toEqual({
      pack: './library.jsonl',
      articles: 2,
      statements: 2,
      outlets: 2,
      oldest: '2025-04-24',
      newest: '2025-04-24',
      library: {
        exportedAt: '2026-03-01T10:00:00.000Z',
        captures: 4,
        packs: [{ name: 'Harbour', isOn: false }],
        outlets: 1,
      },
    });
    expect(Object.keys(pack)).not.toContain('library');
  });
  it('in a sentence for people', async () => {
    expect((await run('corpus', 'info', './library.jsonl', '--pretty')).out).toEqual([
      './library.jsonl: 2 articles of 2 outlets, 2 statements, 2025-04-24 to 2025-04-24; a library of 2026-03-01: 4 captures, 1 pack',
    ]);
  });
  it('tells where its end is missing', async () => {
    const { code, told } = await run('corpus', 'info', './cut.jsonl');
    expect([code, told]).toEqual([
      1,
      ['./cut.jsonl: 1 of the 4 articles of which its first line tells: the others are missing'],
    ]);
  });
});

describe('other commands', () => {
  it('compare takes an export as a corpus', async () => {
    const { code, out } = await run('compare', '--corpus', './library.jsonl', './article.jsonl');
    expect([code, out.length]).toEqual([0, 1]);
  });
  it.each([['./library.jsonl'], ['./other.pack']])('extract says that %s holds no text', async (file) => {
    const { code, told } = await run('extract', file);
    expect([code, told]).toEqual([
      1,
      [`${file}: this is a pack: it holds statements and no text; give it as --corpus`],
    ]);
  });
});
