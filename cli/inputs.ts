/**
 * Files → articles: `.jsonl` (one article a line, text kept byte for byte), `.html` (Readability), `.txt`
 * (with a `sources.json` beside it: its provenance, and furniture taken out; without: as it is), and folders.
 *
 * One bad input never stops the others: it is told with file and line, and counted.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { withoutFurniture } from '../lib/corpus/furniture';
import { readSourceList, type Source } from '../lib/corpus/source-list';
import type { Article } from '../lib/model';
import { MAX_ARTICLE_LENGTH } from '../lib/schema';
import { readHtml } from './html';

export interface Input {
  /** The file as given, with `#line` for `.jsonl`. */
  readonly source: string;
  readonly article: Article;
}

/** Told with the place of the fault: `file` or `file:line`. */
export type Complain = (place: string, message: string) => void;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

const jsonArticleSchema = v.object({
  url: v.string(),
  outlet: v.optional(v.nullable(v.string()), null),
  title: v.optional(v.nullable(v.string()), null),
  byline: v.optional(v.nullable(v.string()), null),
  publishedAt: v.optional(v.nullable(v.string()), null),
  publishedAtBasis: v.optional(v.nullable(v.picklist(['printed', 'metadata', 'inferred'])), null),
  capturedAt: v.optional(v.nullable(v.string()), null),
  lang: v.optional(v.nullable(v.string()), null),
  kind: v.optional(v.nullable(v.picklist(['report', 'primary'])), null),
  translatedFrom: v.optional(v.nullable(v.string()), null),
  republishedBy: v.optional(v.nullable(v.string()), null),
  text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_LENGTH)),
});

/** @throws Error in words, if the file cannot be read, is empty or is not UTF-8 */
export function readUtf8(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length === 0) throw new Error('the file is empty');
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new Error('the file is not UTF-8');
  }
  if (text.trim() === '') throw new Error('the file is empty');
  return text;
}

export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'no permission to read it';
  if (code === 'EISDIR') return 'this is a folder';
  return error.message;
};

function articleOfJson(line: string): Article {
  const parsed = v.safeParse(jsonArticleSchema, JSON.parse(line));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the article'}: ${issue.message}`);
  }
  const { title, lang, kind, publishedAtBasis, ...rest } = parsed.output;
  return {
    ...rest,
    title: title ?? '',
    lang: lang ?? 'en',
    kind: kind ?? 'report',
    publishedAtBasis: publishedAtBasis ?? (rest.publishedAt === null ? null : 'metadata'),
  };
}

function* readJsonl(file: string, complain: Complain): Generator<Input> {
  const lines = readUtf8(file).split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      yield { source: `${file}#${at + 1}`, article: articleOfJson(line) };
    } catch (error) {
      complain(`${file}:${at + 1}`, messageOf(error));
    }
  }
}

function sourcesBeside(folder: string): readonly Source[] {
  const list = path.join(folder, 'sources.json');
  return existsSync(list) ? readSourceList(readUtf8(list)) : [];
}

function readTxt(file: string): Article {
  const raw = readUtf8(file);
  const source = sourcesBeside(path.dirname(file)).find((known) => known.file === path.basename(file));
  if (source === undefined) return plainArticle(file, raw);
  const text = withoutFurniture(raw, source.meta.title);
  if (text === '') throw new Error('no article text in it');
  return { ...source.meta, text };
}

function plainArticle(file: string, text: string): Article {
  return {
    url: `file:${file}`,
    outlet: null,
    title: '',
    byline: null,
    publishedAt: null,
    publishedAtBasis: null,
    capturedAt: null,
    lang: 'en',
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
    text,
  };
}

function readPage(file: string): Article {
  const article = readHtml(readUtf8(file), null);
  if (article === null) throw new Error('no article found in the page');
  return article.url === '' ? { ...article, url: `file:${file}` } : article;
}

function* readFile(file: string, complain: Complain): Generator<Input> {
  const kind = path.extname(file).toLowerCase();
  if (kind === '.jsonl' || kind === '.ndjson') yield* readJsonl(file, complain);
  else if (kind === '.txt') yield { source: file, article: readTxt(file) };
  else if (kind === '.html' || kind === '.htm') yield { source: file, article: readPage(file) };
  else throw new Error(`cannot read "${kind}" files; give .html, .txt or .jsonl`);
}

const READABLE = /\.(?:txt|html?|jsonl|ndjson)$/i;

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const files = readdirSync(place).filter((name) => READABLE.test(name));
  if (files.length === 0) throw new Error('no .txt, .html or .jsonl file in this folder');
  return files.sort().map((name) => path.join(place, name));
}

/** Articles of the files and folders, in the order given; faults go to `complain`. */
export function* readInputs(places: readonly string[], complain: Complain): Generator<Input> {
  for (const place of places) {
    let files: string[] = [];
    try {
      files = filesIn(place);
    } catch (error) {
      complain(place, messageOf(error));
    }
    for (const file of files) {
      try {
        yield* readFile(file, complain);
      } catch (error) {
        complain(file, messageOf(error));
      }
    }
  }
}
