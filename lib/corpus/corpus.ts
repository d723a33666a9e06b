/**
 * Opened packs as one corpus: an inverted index over the words of utterances, figures by what they count.
 *
 * Cost: building is linear in the words; a query walks the postings of its rarest words only. In memory: meant
 * for up to some ten thousand statements; larger corpora bring their own CandidateSource.
 * Source: inverted index with the rarest terms first (as in any text search); not BM25, because the candidates
 * are only to be complete, the alignment judges them.
 */
import Fuse from 'fuse.js';
import type { CandidateSource, CorpusArticle, FigureCandidate, QuoteCandidate } from '../match/candidates';
import { daysBetween } from '../match/days';
import { quantityKeys } from '../match/quantity';
import { tellingsOf } from '../match/telling';
import { type Utterance, utterancesOf } from '../match/utterance';
import type { CorpusInfo, Figure } from '../model';
import { rarityOf } from '../text/rarity';
import { canonicalAddress } from './address';
import type { PackedArticle } from './pack';

export interface Corpus extends CandidateSource {
  readonly info: CorpusInfo;
}

/** Words of a query that are looked up, rarest first. */
const QUERY_WORDS = 24;
/** Postings; the words of a query beyond it are too common to lead anywhere. The rarest is always walked. */
const MAX_POSTINGS = 5_000;
/** Days between two articles beyond which their figures are not of one event. */
const FIGURE_DAYS = 10;
/** Fuse's score, 0 is equal: lets Zelensky find Zelenskyy, and not Biden find Bolton. */
const NAME_THRESHOLD = 0.3;
/** UTF-16 units: Fuse searches patterns up to 32 in one piece. */
const MAX_NAME = 32;

export function infoOf(articles: readonly PackedArticle[]): CorpusInfo {
  const days = articles
    .flatMap(({ meta }) => (meta.publishedAt === null ? [] : [meta.publishedAt.slice(0, 10)]))
    .sort();
  return {
    articles: articles.length,
    statements: articles.reduce((sum, { statements }) => sum + statements.length, 0),
    outlets: new Set(articles.map(({ meta }) => meta.outlet).filter((outlet) => outlet !== null)).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}

function corpusArticles(articles: readonly PackedArticle[]): CorpusArticle[] {
  const tellings = tellingsOf(articles);
  const addresses = articles.map(({ meta }) => canonicalAddress(meta.url));
  return articles.map(({ meta, statements }, at) => ({
    meta,
    statements,
    address: addresses[at] ?? meta.url,
    telling: addresses[tellings[at] ?? at] ?? meta.url,
  }));
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const stemsOf = (utterance: Utterance): Set<string> =>
  new Set(utterance.tokens.filter((token) => !token.inserted).map((token) => token.stem));

/** Of one address only the newest capture is matched. */
function newestCaptures(articles: readonly CorpusArticle[]): CorpusArticle[] {
  const newest = new Map<string, CorpusArticle>();
  for (const article of articles) {
    const before = newest.get(article.address);
    if (before === undefined || (article.meta.capturedAt ?? '') >= (before.meta.capturedAt ?? '')) {
      newest.set(article.address, article);
    }
  }
  return [...newest.values()];
}

export function createCorpus(packed: readonly PackedArticle[]): Corpus {
  const articles = newestCaptures(corpusArticles(packed));
  const quotes: QuoteCandidate[] = articles.flatMap((article) =>
    utterancesOf(article.statements).map((utterance) => ({ article, utterance })),
  );
  const postings = new Map<string, number[]>();
  quotes.forEach(({ utterance }, at) => {
    for (const word of stemsOf(utterance)) append(postings, word, at);
  });
  const counts = new Map([...postings].map(([word, list]) => [word, list.length]));
  const rarity = rarityOf(counts, quotes.length);
  const figures = figuresByQuantity(articles);
  const speakers = speakerSearch(quotes);

  return {
    info: infoOf(packed),
    rarity,
    sameSpeakers: async (name) => speakers(name),
    findQuotes: async (utterance, limit) => {
      const words = [...stemsOf(utterance)].map((word) => ({ word, weight: rarity(word) }));
      words.sort((a, b) => b.weight - a.weight);
      const sums = new Map<number, number>();
      words.slice(0, QUERY_WORDS).forEach(({ word, weight }, nth) => {
        const list = postings.get(word) ?? [];
        if (nth > 0 && list.length > MAX_POSTINGS) return;
        for (const at of list) sums.set(at, (sums.get(at) ?? 0) + weight);
      });
      const best = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
      return best.flatMap(([at]) => quotes[at] ?? []);
    },
    findFigures: async (figure, day, limit) => {
      const found = new Set(quantityKeys(figure).flatMap((key) => figures.get(key) ?? []));
      const near = [...found].map((candidate) => ({
        candidate,
        days: daysBetween(day, candidate.article.meta.publishedAt) ?? FIGURE_DAYS,
      }));
      const inTime = near.filter(({ days }) => days <= FIGURE_DAYS).sort((a, b) => a.days - b.days);
      return inTime.slice(0, limit).map(({ candidate }) => candidate);
    },
  };
}

function figuresByQuantity(articles: readonly CorpusArticle[]): Map<string, FigureCandidate[]> {
  const figures = new Map<string, FigureCandidate[]>();
  for (const article of articles) {
    for (const statement of article.statements) {
      if (statement.kind !== 'figure') continue;
      for (const key of quantityKeys(statement satisfies Figure))
        append(figures, key, { article, figure: statement });
    }
  }
  return figures;
}

function speakerSearch(quotes: readonly QuoteCandidate[]): (name: string) => ReadonlySet<string> {
  const names = new Set(
    quotes.flatMap(({ utterance }) => utterance.pieces.map((piece) => piece.speaker?.name ?? '')),
  );
  names.delete('');
  const fuse = new Fuse([...names], { threshold: NAME_THRESHOLD, ignoreLocation: true, includeScore: true });
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const surname = name.trim().split(/\s+/).at(-1) ?? '';
    const found = surname === '' ? [] : fuse.search(surname.slice(0, MAX_NAME));
    const result = new Set(found.map(({ item }) => item));
    known.set(name, result);
    return result;
  };
}
