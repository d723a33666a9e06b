/**
 * Rows of a library of made-up articles, in a file of the temporary folder: to extract them takes minutes, so they are made
 * once. A line is a packed article.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PackedArticle, packArticle } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import type { Article } from '../lib/model';
import { madeArticles } from './made-articles';
import { madeEvents } from './made-events';

const FOLDER = path.join(tmpdir(), 'as-reported-library-bench');
/** Quotes an article of the few topics, which make 40 statements with their figures. */
const QUOTES_OF_TOPIC = 26;
/** Change it when the makers change. */
const SEED = 21;

const MAKERS = {
  events: () => madeEvents(SEED),
  topics: () => madeArticles(SEED, QUOTES_OF_TOPIC),
} as const satisfies Record<string, () => Iterable<Article>>;
export type Kind = keyof typeof MAKERS;
export const KINDS = Object.keys(MAKERS) as Kind[];

/** Path of the file with so many rows. */
export function rowsFile(kind: Kind, count: number): string {
  const file = path.join(FOLDER, `${kind}-${SEED}-${count}.jsonl`);
  if (existsSync(file)) return file;
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const to = openSync(unfinished, 'w');
  let left = count;
  for (const article of MAKERS[kind]()) {
    if (left === 0) break;
    left -= 1;
    writeSync(to, `${JSON.stringify(packArticle(article, extract(article)))}\n`);
  }
  closeSync(to);
  renameSync(unfinished, file);
  return file;
}

/** As JSON, by number from 1 on: what a database holds is no object yet. */
export function readRows(file: string): Map<number, string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(lines.flatMap((line, at) => (line === '' ? [] : [[at + 1, line] as const])));
}

export const rowOf = (json: string): PackedArticle => JSON.parse(json) as PackedArticle;

/** Rows that are left out of the library, to ask with: one in so many. Others of their events stay. */
const ASKED_WITH = 100;
export const isQuery = (number: number): boolean => number % ASKED_WITH === 0;
