/**
 * Second half of the benchmark, in a process that has done nothing else: opens the pack, asks it, and prints what
 * that took. Started by statements.ts with the pack's path and the queries' path.
 */
import { readFileSync } from 'node:fs';
import { readNearness } from '../cli/near-words';
import { createCorpus } from '../lib/corpus/corpus';
import { openPack, type PackedArticle } from '../lib/corpus/pack';
import { compare } from '../lib/match/compare';
import { utterancesOf } from '../lib/match/utterance';
import type { Query } from './altered';
import { median, p95, rounded, timed } from './measures';
import { CANDIDATES, measurePeers } from './peers';

const MB = 1024 * 1024;
const WARM_UP = 10;
const ARTICLE = 40;
const ARTICLE_RUNS = 25;

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

function open(file: string) {
  const { articles, problems } = openPack(readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new Error(problems[0]);
  return { articles, corpus: createCorpus(articles, readNearness()) };
}

type Corpus = ReturnType<typeof open>['corpus'];

async function isFound(corpus: Corpus, { quote, source }: Query): Promise<boolean> {
  const [utterance] = utterancesOf([quote], 'en');
  if (utterance === undefined) return false;
  const candidates = await corpus.findQuotes(utterance, CANDIDATES);
  return candidates.some(
    ({ article, utterance: found }) =>
      article.meta.url === source.url && found.pieces.some(({ id }) => id === source.id),
  );
}

async function recallOf(corpus: Corpus, queries: readonly Query[]): Promise<number> {
  let found = 0;
  for (const query of queries) if (await isFound(corpus, query)) found += 1;
  return found / queries.length;
}

async function quoteTimes(corpus: Corpus, queries: readonly Query[]): Promise<number[]> {
  const ask = ({ article, quote }: Query) => timed(() => compare(article, [quote], corpus));
  for (const query of queries.slice(0, WARM_UP)) await ask(query);
  const times: number[] = [];
  for (const query of queries) times.push(await ask(query));
  return times;
}

async function articleTimes(corpus: Corpus, queries: readonly Query[]): Promise<number[]> {
  const [first] = queries;
  if (first === undefined) throw new Error('no query');
  const quotes = queries.slice(0, ARTICLE).map(({ quote }) => quote);
  const times: number[] = [];
  for (let run = 0; run < ARTICLE_RUNS; run += 1) {
    times.push(await timed(() => compare(first.article, quotes, corpus)));
  }
  return times;
}

const quotesIn = (articles: readonly PackedArticle[]): string[] =>
  articles.flatMap(({ statements }) => statements.flatMap((one) => (one.kind === 'quote' ? [one.text] : [])));

const [pack, queryFile] = process.argv.slice(2);
if (pack === undefined || queryFile === undefined) throw new Error('give a pack and its queries');
const queries = JSON.parse(readFileSync(queryFile, 'utf8')) as Query[];
const before = memory();
const started = performance.now();
const { articles, corpus } = open(pack);
const openTook = performance.now() - started;
const grown = memory() - before;
const times = await quoteTimes(corpus, queries);
console.log(
  JSON.stringify({
    open_ms: rounded(openTook),
    rss_growth_mb: rounded(grown / MB),
    quote_ms: { median: rounded(median(times)), p95: rounded(p95(times)) },
    article40_ms: rounded(median(await articleTimes(corpus, queries))),
    recall: rounded(await recallOf(corpus, queries)),
    peers: await measurePeers(quotesIn(articles), queries),
  }),
);
