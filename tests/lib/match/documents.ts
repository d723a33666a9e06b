/** The five documents of the project, extracted, packed and compared as the terminal does it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInputs } from '../../../cli/inputs';
import { readNearness } from '../../../cli/near-words';
import { createCorpus } from '../../../lib/corpus/corpus';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { compare } from '../../../lib/match/compare';
import type { Article, Comparison, Match, Statement } from '../../../lib/model';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../corpus');

export interface Document {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

function fail(place: string, message: string): never {
  throw new Error(`${place}: ${message}`);
}

function read(): Map<string, Document> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  const files = names.map((name) => path.join(FOLDER, name));
  return new Map(
    [...readInputs(files, fail)].map(({ source, article }) => [
      path.basename(source).slice(0, 3),
      { article, statements: extract(article) },
    ]),
  );
}

export const documents: ReadonlyMap<string, Document> = read();
export const corpus = createCorpus(
  [...documents.values()].map(({ article, statements }) => packArticle(article, statements)),
  readNearness(),
);

export function documentOf(number: string): Document {
  return documents.get(number) ?? fail(number, 'no such document');
}

export async function comparisonsOf(number: string): Promise<Comparison[]> {
  const { article, statements } = documentOf(number);
  return compare(article, statements, corpus);
}

const numberOf = (url: string): string =>
  [...documents].find(([, { article }]) => article.url === url)?.[0] ?? fail(url, 'not one of the five');

/** How document `there` prints what `here` prints as `words`: matches of every statement of these words. */
export async function printedIn(here: string, words: string, there: string): Promise<Match[]> {
  const own = documentOf(here).statements.filter(({ text }) => text.includes(words));
  if (own.length === 0) fail(here, `no statement holds “${words}”`);
  const ids = new Set(own.map(({ id }) => id));
  return (await comparisonsOf(here))
    .filter(({ statement }) => ids.has(statement))
    .flatMap(({ matches }) => matches.filter(({ article }) => numberOf(article.url) === there));
}
