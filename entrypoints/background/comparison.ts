/**
 * One article against the bundled corpus. The corpus is opened once in the background's life, on the first call;
 * a call that finds it failed opens it anew.
 */
import { readBundledPack } from '../../browser/bundled-files';
import { type Corpus, createCorpus } from '../../lib/corpus/corpus';
import { openPack, packArticle } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import type { Article } from '../../lib/model';
import type { ReadyTab } from '../../lib/shown';

/** Statements of one page, in reading order; a page with more is a dump, and session storage holds 10 MB. */
const MAX_STATEMENTS = 1_500;

let opening: Promise<Corpus> | null = null;

async function open(): Promise<Corpus> {
  const { articles } = openPack(await readBundledPack());
  if (articles.length === 0) throw new Error('The bundled corpus holds no article that can be read.');
  return createCorpus(articles);
}

function openCorpus(): Promise<Corpus> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export async function compareArticle(article: Article): Promise<ReadyTab> {
  const corpus = await openCorpus();
  const { meta, statements } = packArticle(article, extract(article).slice(0, MAX_STATEMENTS));
  const comparisons = await compare(meta, statements, corpus);
  return { kind: 'ready', article: meta, statements: [...statements], comparisons, corpus: corpus.info };
}
