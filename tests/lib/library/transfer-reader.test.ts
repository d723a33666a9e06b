import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPack, packLines } from '../../../lib/corpus/pack';
import { MAX_LINE_BYTES } from '../../../lib/library/line-reader';
import {
  type CaptureNote,
  captureLine,
  headerLine,
  type LibraryNote,
} from '../../../lib/library/transfer-lines';
import { type Told, TransferReader } from '../../../lib/library/transfer-reader';
import { packedArticle } from '../corpus/packed';

const LIBRARY: LibraryNote = {
  exportedAt: '2026-03-01T10:00:00.000Z',
  articles: 2,
  packs: [{ name: 'Harbour news', isOn: false, importedAt: '2026-02-01T08:00:00.000Z' }],
  outlets: [{ host: 'ledger.example', name: 'The Ledger', isHidden: false, mergedInto: null }],
};
const NOTE: CaptureNote = {
  addedAt: '2026-02-02T09:30:00.000Z',
  keptAt: 1_769_000_000_000,
  visit: '7 d1',
  pack: 0,
};
const header = headerLine(LIBRARY);
const [one, two] = [
  captureLine(packedArticle('ledger', ['The ferry is safe']), NOTE),
  captureLine(packedArticle('times', ['It is not', '“Größe” 🚢 \ud83d']), {
    ...NOTE,
    addedAt: null,
    pack: null,
  }),
];
const withHeader = (over: object) => JSON.stringify({ ...JSON.parse(header), ...over });
const withLibrary = (over: object) => withHeader({ library: { ...LIBRARY, ...over } });
const withNote = (over: object) => JSON.stringify({ ...JSON.parse(one), library: { ...NOTE, ...over } });

function read(file: string | Uint8Array, slice = 50): Told[] {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reader = new TransferReader();
  const told: Told[] = [];
  for (let at = 0; at < bytes.length; at += slice) told.push(...reader.read(bytes.slice(at, at + slice)));
  return [...told, ...reader.end()];
}
const articlesOf = (told: readonly Told[]) => told.flatMap((one) => (one.kind === 'article' ? [one] : []));
const outletsOf = (told: readonly Told[]) => articlesOf(told).map(({ article }) => article.meta.outlet);
const problemsOf = (told: readonly Told[]) =>
  told.flatMap((one) => (one.kind === 'problem' ? [`${one.line}: ${one.message}`] : []));

describe('a library read again', () => {
  it('is what was written', () => {
    const told = read(`${header}\n${one}\n${two}\n`);
    expect(told[0]).toEqual({ kind: 'header', library: LIBRARY });
    expect(articlesOf(told).map(({ article, note }) => ({ ...article, library: note }))).toEqual(
      [one, two].map((line) => JSON.parse(line)),
    );
    expect(problemsOf(told)).toEqual([]);
  });
  it.each([
    ['without a line end at the end', `${header}\n${one}\n${two}`],
    ['with line ends of another system', `${header}\r\n${one}\r\n${two}\r\n`],
    ['with a byte order mark', `\ufeff${header}\n${one}\n${two}\n`],
    ['with empty lines', `\n${header}\n\n \t\n${one}\n\n${two}\n\n`],
    ['with more than we know', [withHeader({ colour: 'red' }), withNote({ colour: 'red' }), two].join('\n')],
  ])('is the same %s', (_, file) => {
    expect(read(file).map((told) => ({ ...told, line: 0, bytes: 0 }))).toEqual(
      read(`${header}\n${one}\n${two}\n`).map((told) => ({ ...told, line: 0, bytes: 0 })),
    );
  });
  it('is a pack to those who know packs only', () => {
    const { articles, problems } = openPack([header, one, two].join('\n'));
    expect(articles).toEqual(articlesOf(read([header, one, two].join('\n'))).map(({ article }) => article));
    expect(problems).toEqual([]);
  });
});

describe('a pack', () => {
  const articles = [packedArticle('ledger', ['The ferry is safe']), packedArticle('times', [])];
  it('is read as articles that belong to nobody', () => {
    const told = read([...packLines(articles)].join('\n'));
    expect(told[0]).toEqual({ kind: 'header', library: null });
    expect(articlesOf(told).map(({ article, note }) => [article, note])).toEqual(
      articles.map((article) => [article, null]),
    );
  });
  it('that pretends to know its reader on its lines is not believed', () => {
    const [pack = ''] = packLines([]);
    expect(articlesOf(read([pack, one].join('\n'))).map(({ note }) => note)).toEqual([null]);
  });
});

describe('nothing is read of a file that', () => {
  it.each([
    ['is empty', '', '1: the file is empty'],
    ['holds empty lines alone', '\n\r\n\n', '1: the file is empty'],
    ['is prose', 'The ferry is safe.\nIt is.', /^1: this is no library and no pack/],
    ['is other JSON', '[]', /^1: this is no library and no pack/],
    ['is of another format', withHeader({ format: 'bookmarks' }), /^1: this is no library and no pack/],
    ['tells no version', withHeader({ version: undefined }), /^1: this is no library and no pack/],
    ['tells an odd version', withHeader({ version: 1.5 }), /^1: this is no library and no pack/],
    ['lacks its header', `${one}\n${two}`, /^1: this is no library and no pack/],
    [
      'is of a newer version',
      `${withHeader({ version: 2 })}\n${one}`,
      /^1: made by a newer version of As Reported/,
    ],
    [
      'is of a newer version with more',
      `${withHeader({ version: 7, library: 7 })}`,
      /^1: made by a newer version/,
    ],
    ['tells no list of packs', `${withLibrary({ packs: {} })}\n${one}`, /^1: library\.packs: /],
    ['is no library of anyone', `${withHeader({ library: true })}\n${one}`, /^1: library: /],
    [
      'was exported at no time',
      `${withLibrary({ exportedAt: 'yesterday' })}\n${one}`,
      /^1: library\.exportedAt: /,
    ],
    [
      'tells of countless packs',
      withLibrary({ packs: Array.from({ length: 2001 }, () => 1) }),
      /^1: library\.packs: /,
    ],
    ['is compressed', Uint8Array.from([0x1f, 0x8b, 8, 0, 0x0a, 1, 2]), /^1: the line is not UTF-8/],
  ])('%s', (_, file, message) => {
    const told = read(file);
    expect(problemsOf(told)).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
    expect(told).toHaveLength(1);
  });
});

describe('what is wrong costs its line', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  it.each([
    ['cut off', one.slice(0, -10), 'the line is no JSON'],
    ['no JSON', 'x', 'the line is no JSON'],
    ['no article', '{"meta":{}}', /meta\.\w+: /],
    ['null', 'null', 'the line: '],
    ['endlessly nested', deep, 'meta: '],
    ['nested where nobody looks', one.replace('{"meta"', `{"more":${deep},"meta"`), null],
    ['a name of the language as key', one.replace('{"meta"', '{"__proto__":{"meta":1},"meta"'), null],
    ['a statement of no kind', one.replace('"kind":"quote"', '"kind":"poem"'), 'statements.0.kind: '],
    ['an offset below zero', one.replace('"start":0', '"start":-1'), 'statements.0.start: '],
    ['added at no time', withNote({ addedAt: 'once' }), 'library.addedAt: '],
    ['added on no day', withNote({ addedAt: '2026-99-99T00:00:00Z' }), 'library.addedAt: '],
    [
      'added at a long time',
      withNote({ addedAt: `2026-02-02T09:30:00.${'0'.repeat(40)}Z` }),
      'library.addedAt: ',
    ],
    ['kept at no number', withNote({ keptAt: '9' }), 'library.keptAt: '],
    ['kept beyond time', withNote({ keptAt: 1e300 }), 'library.keptAt: '],
    ['an endless visit', withNote({ visit: 'v'.repeat(5000) }), 'library.visit: '],
    ['of no pack', withNote({ pack: 1 }), 'library.pack: '],
    ['of half a pack', withNote({ pack: 0.5 }), 'library.pack: '],
    ['of a pack below zero', withNote({ pack: -1 }), 'library.pack: '],
  ])('%s', (_, damaged, message) => {
    const told = read([header, one, damaged, two].join('\n'), 1000);
    expect(outletsOf(told)).toEqual(message === null ? ['ledger', 'ledger', 'times'] : ['ledger', 'times']);
    const expected =
      typeof message === 'string' ? expect.stringContaining(`3: ${message}`) : expect.stringMatching(/^3: /);
    expect(problemsOf(told)).toEqual(message === null ? [] : [expected]);
  });
  it('too long', () => {
    const long = one.replace('The ferry', 'y'.repeat(MAX_LINE_BYTES));
    const told = read([header, long, two].join('\n'), 2 ** 20);
    expect(outletsOf(told)).toEqual(['times']);
    expect(problemsOf(told)).toEqual(['2: the line is longer than 16 MB, which no article is']);
  });
  it('damaged bytes', () => {
    const bytes = new TextEncoder().encode([header, one, two].join('\n'));
    bytes[bytes.lastIndexOf(10) - 5] = 0xff;
    const told = read(bytes);
    expect(outletsOf(told)).toEqual(['times']);
    expect(problemsOf(told)).toEqual(['2: the line is not UTF-8: its bytes are damaged']);
  });
  it('a pack in the header: its articles are told, those of others come', () => {
    const told = read([withLibrary({ packs: [{ name: 7 }] }), one, two].join('\n'));
    expect(outletsOf(told)).toEqual(['times']);
    expect(problemsOf(told)).toEqual([
      expect.stringMatching(/^1: library\.packs\.0\.name: /),
      '2: library.pack: the first line tells of no pack in place 0',
    ]);
  });
  it('a choice in the header: the others stand', () => {
    const told = read([withLibrary({ outlets: [{ host: 7 }, ...LIBRARY.outlets] }), one, two].join('\n'));
    expect(told.find(({ kind }) => kind === 'header')).toMatchObject({
      library: { outlets: LIBRARY.outlets },
    });
    expect(problemsOf(told)).toEqual([expect.stringMatching(/^1: library\.outlets\.0\.host: /)]);
  });
});

describe('a file that ends too early', () => {
  it('in the middle of a line', () => {
    const told = read([header, one, two.slice(0, -20)].join('\n'));
    expect(outletsOf(told)).toEqual(['ledger']);
    expect(problemsOf(told)).toEqual(['3: the file ends in the middle of this line: the line is no JSON']);
  });
  it('between two lines', () => {
    expect(problemsOf(read(`${header}\n${one}\n`))).toEqual([
      '2: the file ends here after 1 of the 2 articles of which its first line tells: the others are missing',
    ]);
  });
  it('but not where lines are wrong or more came meanwhile', () => {
    expect(problemsOf(read([header, 'x', two].join('\n')))).toEqual(['2: the line is no JSON']);
    expect(problemsOf(read([header, one, two, one].join('\n')))).toEqual([]);
  });
});

it('of two files that were joined the first is read', () => {
  const reader = new TransferReader();
  const told = [
    ...reader.read(new TextEncoder().encode([header, one, two, header, one, two, ''].join('\n'))),
  ];
  expect(outletsOf([...told, ...reader.end()])).toEqual(['ledger', 'times']);
  expect(problemsOf(told)).toEqual([
    '4: another file begins here: it is read on its own, the rest is left out',
  ]);
  expect(reader.isOver).toBe(true);
});

it('an article that prints the name of the format is an article', () => {
  const quoting = captureLine(packedArticle('ledger', ['{"format":"as-reported-pack"}']), NOTE);
  expect(problemsOf(read([withLibrary({ articles: 1 }), quoting].join('\n')))).toEqual([]);
});

it('whatever a file holds, the reader tells it and never throws', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(header, one, two, '\n', '\n', '\n', '{', 'null', '"', '\ufeff'),
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, fc.uint8Array({ maxLength: 10 }), fc.nat(), (parts, noise, seed) => {
      const file = new TextEncoder().encode(parts.join(''));
      const at = seed % (file.length + 1);
      const told = read(Uint8Array.from([...file.slice(0, at), ...noise, ...file.slice(at)]), 64);
      for (const { article } of articlesOf(told)) expect(['ledger', 'times']).toContain(article.meta.outlet);
    }),
  );
});
