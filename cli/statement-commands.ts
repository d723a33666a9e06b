/** `extract` and `compare`: one JSON line an article, or a table for people. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corpus, createCorpus } from '../lib/corpus/corpus';
import { openPack, type PackedArticle, packArticle } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { compare } from '../lib/match/compare';
import type { Front } from './front';
import { messageOf, readInputs, readUtf8 } from './inputs';
import { readNearness } from './near-words';
import { prettyComparison, prettyStatements } from './pretty';

const BUNDLED = path.join(path.dirname(fileURLToPath(import.meta.url)), '../corpus');

export async function extractFiles(files: readonly string[], front: Front): Promise<void> {
  for (const { source, article } of readInputs(files, front.complain)) {
    try {
      const statements = extract(article);
      const line = front.pretty
        ? prettyStatements(source, article, statements)
        : JSON.stringify({ source, article, statements });
      await front.print(line);
    } catch (error) {
      front.complain(source, messageOf(error));
    }
  }
}

/** The bundled corpus is built from its documents: in the project they are the truth, not the pack. */
function bundledArticles(front: Front): PackedArticle[] {
  return [...readInputs([BUNDLED], front.complain)].map(({ article }) =>
    packArticle(article, extract(article)),
  );
}

function packedArticles(packs: readonly string[], front: Front): PackedArticle[] {
  return packs.flatMap((file) => {
    try {
      const pack = openPack(readUtf8(file));
      for (const problem of pack.problems) front.complain(file, problem);
      return pack.articles;
    } catch (error) {
      front.complain(file, messageOf(error));
      return [];
    }
  });
}

function openCorpus(packs: readonly string[], front: Front): Corpus {
  const articles = packs.length === 0 ? bundledArticles(front) : packedArticles(packs, front);
  if (articles.length === 0) throw new Error('no corpus could be opened');
  return createCorpus(articles, readNearness());
}

export async function compareFiles(
  files: readonly string[],
  packs: readonly string[],
  front: Front,
): Promise<void> {
  const corpus = openCorpus(packs, front);
  for (const { source, article } of readInputs(files, front.complain)) {
    try {
      const statements = extract(article);
      const comparisons = await compare(article, statements, corpus);
      const line = front.pretty
        ? prettyComparison(source, article, statements, comparisons)
        : JSON.stringify({ source, article, statements, comparisons });
      await front.print(line);
    } catch (error) {
      front.complain(source, messageOf(error));
    }
  }
}
