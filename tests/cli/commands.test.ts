/** Every command: what is printed, what is told, and the exit code. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, commandIn, folderOf, type Run } from './cli';

const QUOTE = 'nobody had lit the lighthouse in this terrible storm';
const article = (at: number, text: string) =>
  JSON.stringify({
    url: `https://outlet${at}.example/ferry`,
    outlet: `Outlet ${at}`,
    title: 'Ferry',
    publishedAt: '2025-04-24',
    lang: 'en',
    text,
  });
const FERRY = `The ferry ran aground on Monday. “We hit the reef because ${QUOTE},” captain Ann Reed said.`;
const PACK_HEADER = '{"format":"as-reported-pack","version":1}';

const { folder, remove } = folderOf({
  'one.jsonl': article(1, FERRY),
  'two.jsonl': `${article(2, FERRY.replace('We hit the reef because ', ''))}\n{oops\n`,
  'later.pack': '{"format":"as-reported-pack","version":2}\n',
  'damaged.pack': `${PACK_HEADER}\n{"meta":\n`,
  'no.pack': 'The ferry is safe.\n',
  'empty.txt': '',
});
afterAll(remove);
const at = (name: string) => path.join(folder, name);
const run = (...args: string[]) => commandIn(folder, args);
let built: Run;
beforeAll(async () => {
  built = await run('corpus', 'build', './two.jsonl', './empty.txt', '--out', './new.pack');
});

describe('extract', () => {
  it('prints one JSON line an article, and tells what failed with file and line', async () => {
    const { code, out, told } = await run('extract', './one.jsonl', './gone.txt', './two.jsonl');
    const lines = out.map((line) => JSON.parse(line));
    expect(lines.map(({ source }) => source)).toEqual(['./one.jsonl#1', './two.jsonl#1']);
    expect(lines[0]).toMatchObject({ article: { text: FERRY }, statements: [{ kind: 'quote' }] });
    const [{ start, end, text }] = lines[0].statements;
    expect(FERRY.slice(start, end)).toBe(text);
    expect(told).toEqual([
      './gone.txt: no such file',
      expect.stringMatching(/^\.\/two\.jsonl:2: broken JSON/),
    ]);
    expect(code).toBe(1);
  });
});

describe('corpus build', () => {
  it('packs what can be read, and fails for what cannot', () => {
    expect(built.code).toBe(1);
    expect(built.told).toEqual([
      expect.stringMatching(/^\.\/two\.jsonl:2: /),
      './empty.txt: the file is empty',
      './new.pack: 1 article',
    ]);
    expect(readFileSync(at('new.pack'), 'utf8').split('\n')[0]).toBe(PACK_HEADER);
    expect(existsSync(at('new.pack.part'))).toBe(false);
  });
  it('writes nothing where nothing could be read', async () => {
    const { code, told } = await run('corpus', 'build', './empty.txt', '--out', './none.pack');
    expect([code, existsSync(at('none.pack')), existsSync(at('none.pack.part'))]).toEqual([1, false, false]);
    expect(told.at(-1)).toBe('no article could be read: ./none.pack was not written');
  });
  it.each([
    ['a folder that is not there', './nowhere/x.pack', './nowhere/x.pack: no such folder'],
    ['a folder instead of a file', './.', '.: this is a folder'],
  ])('refuses %s', async (_, out, message) => {
    const { code, told } = await run('corpus', 'build', './one.jsonl', '--out', out);
    expect([code, told]).toEqual([1, [message]]);
  });
});

describe('corpus info', () => {
  const packs = ['./new.pack', './later.pack', './damaged.pack', './no.pack', './gone.pack'];
  it('tells what is in a pack, and what is wrong with another', async () => {
    const { code, out, told } = await run('corpus', 'info', ...packs);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        pack: './new.pack',
        articles: 1,
        statements: 1,
        outlets: 1,
        oldest: '2025-04-24',
        newest: '2025-04-24',
      },
      expect.objectContaining({ pack: './damaged.pack', articles: 0 }),
    ]);
    expect(told).toEqual([
      './later.pack: a pack of version 2; this program reads version 1: build it again',
      expect.stringMatching(/^\.\/damaged\.pack: line 2: .*JSON/),
      './no.pack: not a pack: its first line is no header',
      './gone.pack: no such file',
    ]);
    expect(code).toBe(1);
  });
  it('says it in a sentence for people', async () => {
    expect((await run('corpus', 'info', './new.pack', '--pretty')).out).toEqual([
      './new.pack: 1 article of 1 outlet, 1 statement, 2025-04-24 to 2025-04-24',
    ]);
  });
});

describe('compare', () => {
  it('uses the packs that can be opened', async () => {
    const { code, out, told } = await run(
      'compare',
      '--corpus',
      './later.pack',
      '--corpus',
      './new.pack',
      './one.jsonl',
    );
    const [line] = out.map((text) => JSON.parse(text));
    expect(line.comparisons).toMatchObject([
      {
        statement: line.statements[0].id,
        matches: [{ article: { outlet: 'Outlet 2' }, relation: 'excerpt', level: 'same' }],
      },
    ]);
    expect(told).toHaveLength(1);
    expect(code).toBe(1);
  });
  it('without any corpus says so', async () => {
    const { code, out, told } = await run('compare', '--corpus', './no.pack', './one.jsonl');
    expect([code, out]).toEqual([1, []]);
    expect(told.at(-1)).toBe('no corpus could be opened');
  });
  it('for people prints who else printed it how, from the bundled corpus', async () => {
    const { code, out } = await run('compare', '--pretty', path.join(CORPUS, '001_3fac6cde858f8b54.txt'));
    expect(code).toBe(0);
    expect(out[0]).toBe("Trump Reveals Russia's 'Pretty Big Concession' in Peace Talks with Ukraine");
    expect(out).toContainEqual(
      expect.stringMatching(/WELT, translated from de, republished at .*pretty big concession/i),
    );
  });
});

describe('a wrong call is answered with the usage', () => {
  it.each([
    [['extract', '--frobnicate', './one.jsonl'], /Unknown option '--frobnicate'/],
    [['frobnicate'], /unknown command "frobnicate"/],
    [[], /no command given/],
    [['compare'], /no file given/],
    [['corpus', 'build', './one.jsonl'], /needs --out/],
    [['corpus', 'frobnicate'], /"build" and "info"/],
    [['bench', '--statements', 'many'], /whole number/],
    [['bench', '--statements', '0'], /whole number/],
  ])('%j', async (args, message) => {
    const { code, out, told } = await run(...args);
    expect([code, out]).toEqual([1, []]);
    expect(told[0]).toMatch(message);
    expect(told[1]).toMatch(/^usage: /);
  });
  it('and asking for it is no fault', async () => {
    const { code, out, told } = await run('--help');
    expect([code, told]).toEqual([0, []]);
    expect(out[0]).toMatch(/^usage: /);
  });
});
