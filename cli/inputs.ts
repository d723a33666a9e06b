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
import { plainArticle } from '../lib/plain-article';
import { articleSchema } from '../lib/schema';
import { readHtml } from './html';
import { isPack } from './packs';

export interface Input {
  /** The file as given, with `#line` for `.jsonl`. */
  readonly source: string;
  readonly article: Article;
}

/** Told with the place of the fault: `file` or `file:line`. */
export type Complain = (place: string, message: string) => void;

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LINE_FEED = 10;
const SOURCE_LIST = 'sources.json';

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
  text: v.string(),
  passages: v.optional(v.nullable(v.array(v.unknown()))),
});

function decode(bytes: Uint8Array, what: string): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Error(`${what} is not UTF-8`);
  }
}

/** @throws Error in words, if the file cannot be read, is empty or is not UTF-8 */
export function readUtf8(file: string): string {
  const text = decode(readFileSync(file), 'the file');
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`broken JSON: ${messageOf(error)}`);
  }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'the article'}: ${issue.message}`);
}

function arePassagesOf({ text, passages }: Article): boolean {
  let at = 0;
  return passages.every(({ start, end }) => {
    const follows = at <= start && start <= end && end <= text.length;
    at = end;
    return follows;
  });
}

function articleOfJson(line: string): Article {
  const { title, lang, kind, publishedAtBasis, passages, ...rest } = checked(jsonArticleSchema, jsonOf(line));
  const article = checked(articleSchema, {
    ...rest,
    title: title ?? '',
    lang: lang ?? 'en',
    kind: kind ?? 'report',
    publishedAtBasis: publishedAtBasis ?? (rest.publishedAt === null ? null : 'metadata'),
    passages: passages ?? [],
  });
  if (!arePassagesOf(article)) throw new Error('passages: they must follow one another within the text');
  return article;
}

/** Lines as bytes: a line that is not UTF-8 costs one article, and a large file is never one string. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}

function* readJsonl(file: string, complain: Complain): Generator<Input> {
  let number = 0;
  let told = 0;
  for (const bytes of linesOf(readFileSync(file))) {
    number += 1;
    try {
      const line = decode(bytes, 'the line');
      if (line.trim() === '') continue;
      told += 1;
      yield { source: `${file}#${number}`, article: articleOfJson(line) };
    } catch (error) {
      told += 1;
      complain(`${file}:${number}`, messageOf(error));
    }
  }
  if (told === 0) throw new Error('the file is empty');
}

/** A folder's list is read once, however many documents stand beside it. */
const sourceLists = new Map<string, readonly Source[]>();

function sourcesBeside(folder: string): readonly Source[] {
  const known = sourceLists.get(folder);
  if (known !== undefined) return known;
  const list = path.join(folder, SOURCE_LIST);
  const sources = existsSync(list) ? readListed(list) : [];
  sourceLists.set(folder, sources);
  return sources;
}

function readListed(list: string): readonly Source[] {
  try {
    return readSourceList(readUtf8(list));
  } catch (error) {
    throw new Error(`its ${SOURCE_LIST} cannot be read: ${messageOf(error)}`);
  }
}

function readTxt(file: string): Article {
  const raw = readUtf8(file);
  const source = sourcesBeside(path.dirname(file)).find((known) => known.file === path.basename(file));
  if (source === undefined) return plainArticle(raw, { url: `file:${file}` });
  const text = withoutFurniture(raw, source.meta.title);
  if (text === '') throw new Error('no article text in it');
  return plainArticle(text, source.meta);
}

function readPage(file: string): Article {
  const article = readHtml(readUtf8(file), null);
  if (article === null) throw new Error('no article found in the page');
  return article.url === 'about:blank' ? { ...article, url: `file:${file}` } : article;
}

/** What stands in a pack or in the export of a library, for those who can use it. */
type ReadPack<T> = (file: string, complain: Complain) => Generator<T>;

function* readFile<T>(file: string, complain: Complain, readPack: ReadPack<T>): Generator<Input | T> {
  const kind = path.extname(file).toLowerCase();
  const isLines = kind === '.jsonl' || kind === '.ndjson';
  if ((isLines || kind === '.pack') && isPack(file)) yield* readPack(file, complain);
  else if (isLines) yield* readJsonl(file, complain);
  else if (kind === '.txt') yield { source: file, article: readTxt(file) };
  else if (kind === '.html' || kind === '.htm') yield { source: file, article: readPage(file) };
  else throw new Error(`cannot read "${kind}" files; give .html, .txt or .jsonl`);
}

const READABLE = /\.(?:txt|html?|jsonl|ndjson)$/i;

/** Names in the folder's list. A listed document that is not there is a fault too: nobody would miss it. */
function listedIn(folder: string, complain: Complain): string[] {
  const list = path.join(folder, SOURCE_LIST);
  try {
    return sourcesBeside(folder).map(({ file }) => file);
  } catch (error) {
    complain(list, messageOf(error));
    return [];
  }
}

function filesIn(place: string, complain: Complain): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const readable = readdirSync(place).filter((name) => READABLE.test(name));
  const files = [...new Set([...readable, ...listedIn(place, complain)])];
  if (files.length === 0) throw new Error('no .txt, .html or .jsonl file in this folder');
  return files.sort().map((name) => path.join(place, name));
}

/** Articles of the files and folders, in the order given, and what `readPack` makes of packs; faults go to `complain`. */
export function* readAll<T>(
  places: readonly string[],
  complain: Complain,
  readPack: ReadPack<T>,
): Generator<Input | T> {
  for (const place of places) {
    let files: string[] = [];
    try {
      files = filesIn(place, complain);
    } catch (error) {
      complain(place, messageOf(error));
    }
    for (const file of files) {
      try {
        yield* readFile(file, complain, readPack);
      } catch (error) {
        complain(file, messageOf(error));
      }
    }
  }
}

// biome-ignore lint/correctness/useYield: a generator like the others, of nothing
function* noPack(): Generator<never> {
  throw new Error('this is a pack: it holds statements and no text; give it as --corpus');
}

/** Whole articles alone: a pack holds none. */
export const readInputs = (places: readonly string[], complain: Complain): Generator<Input> =>
  readAll(places, complain, noPack);
