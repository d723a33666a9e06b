import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPack } from '../../lib/corpus/pack';
import { readPages } from '../../scripts/pages/labels';
import { packOf } from '../../scripts/pages/quoted-pack';
import { pathsOf } from '../../scripts/pages/serve';

const QUOTE = 'We have waited for the bridge for eleven years.';
const LINE = {
  html: 'pages/quay.html',
  url: 'https://quay.example/news/1?id=2',
  lang: 'en',
  quotes: [{ quote: QUOTE, prefix: '“', suffix: '” she said' }],
};

let scratch = '';
let folder = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'as-reported-saved-'));
  folder = join(scratch, 'pages');
  mkdirSync(folder);
  writeFileSync(join(folder, 'quay.html'), '<p>');
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe('labels', () => {
  test.each([['pages.jsonl'], ['pages/pages.jsonl']])(
    'are read from %s, pages that are not there left aside',
    (at) => {
      const lines = [LINE, { ...LINE, html: 'pages/gone.html' }].map((line) => JSON.stringify(line));
      writeFileSync(join(scratch, at), `${lines.join('\n')}\n`);
      expect(readPages(folder)).toEqual([
        {
          name: 'quay.html',
          file: join(folder, 'quay.html'),
          url: LINE.url,
          lang: 'en',
          labels: LINE.quotes,
        },
      ]);
    },
  );
  test.each([
    ['no text', { ...LINE, lang: 3 }, 'pages.jsonl:1: lang is no text'],
    ['no list', { ...LINE, quotes: 'none' }, 'pages.jsonl:1: quotes is no list'],
    ['no page', { ...LINE, html: 'gone.html' }, 'None of the pages'],
  ])('with %s are refused', (_, line, message) => {
    writeFileSync(join(scratch, 'pages.jsonl'), JSON.stringify(line));
    expect(() => readPages(folder)).toThrow(message);
  });
  test('that are missing are refused', () => {
    expect(() => readPages(folder)).toThrow('No labels');
  });
});

describe('the pack of quotes', () => {
  test('holds each quote whole, by another outlet, and no figure', () => {
    const page = { name: 'quay', file: '', url: LINE.url, lang: 'en', labels: LINE.quotes };
    const { text, unprinted } = packOf([page]);
    const [article] = openPack(text).articles;
    expect(article?.statements.map(({ kind, text: words }) => [kind, words])).toEqual([['quote', QUOTE]]);
    expect(article?.meta.url).not.toContain('quay.example');
    expect(unprinted.get('quay')).toEqual(new Set());
  });
});

describe('paths', () => {
  test('are the pages’ own; the second page of the same path gets a mark', () => {
    const urls = ['https://a.example/x?b=1', 'https://c.example/x?b=1', 'saved without an address'];
    expect(pathsOf(urls.map((url, at) => ({ url, name: `${at}.html` })))).toEqual([
      '/x?b=1',
      '/x?b=1&saved=1',
      '/2.html',
    ]);
  });
});
