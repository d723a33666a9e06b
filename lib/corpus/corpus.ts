/**
 * Opened packs as one corpus: utterances by their words (quote-index.ts), figures by what they count.
 *
 * Cost: an article is prepared once (prepared.ts), so opening again with one more is linear in the postings, not
 * in the text; a query walks the postings of its rarest words only. In memory: meant for up to some ten thousand
 * statements; larger corpora bring their own CandidateSource.
 */
import Fuse from 'fuse.js';
import type {
  CandidateSource,
  ClauseCandidate,
  CorpusArticle,
  FigureCandidate,
  QuoteCandidate,
} from '../match/candidates';
import { countCompared } from '../match/compared';
import { daysBetween } from '../match/days';
import { quantityKeys } from '../match/quantity';
import { tellingsOf } from '../match/telling';
import type { CorpusInfo } from '../model';
import { type Nearness, STRANGERS } from '../text/nearness';
import { rarityOf } from '../text/rarity';
import type { PackedArticle } from './pack';
import { type PreparedArticle, prepare, stemsOf } from './prepared';
import { type Indexed, indexQuotes } from './quote-index';

export interface Corpus extends CandidateSource {
  readonly info: CorpusInfo;
}

/** Days between two articles beyond which their figures are not of one event. */
const FIGURE_DAYS = 10;
/** Fuse's score, 0 is equal: lets Zelensky find Zelenskyy, and not Biden find Bolton. */
const NAME_THRESHOLD = 0.3;
/** UTF-16 units: Fuse searches patterns up to 32 in one piece. */
const MAX_NAME = 32;

/** Of one address the newest capture; a file, which has no time, gives way to any capture. */
export function newestCaptures(packed: readonly PackedArticle[]): PackedArticle[] {
  const newest = new Map<string, PackedArticle>();
  for (const article of packed) {
    const { address } = prepare(article);
    const before = newest.get(address);
    if (before === undefined || (article.meta.capturedAt ?? '') >= (before.meta.capturedAt ?? '')) {
      newest.set(address, article);
    }
  }
  return [...newest.values()];
}

/** Each address is counted once, by its newest capture; of its statements the quotes and figures. */
export function infoOf(packed: readonly PackedArticle[]): CorpusInfo {
  const articles = newestCaptures(packed);
  const days = articles
    .flatMap(({ meta }) => (meta.publishedAt === null ? [] : [meta.publishedAt.slice(0, 10)]))
    .sort();
  return {
    articles: articles.length,
    statements: articles.reduce((sum, { statements }) => sum + countCompared(statements), 0),
    outlets: new Set(articles.map(({ meta }) => meta.outlet).filter((outlet) => outlet !== null)).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}

interface OpenedArticle {
  readonly prepared: PreparedArticle;
  readonly article: CorpusArticle;
}

function opened(packed: readonly PackedArticle[]): OpenedArticle[] {
  const tellings = tellingsOf(packed);
  const all = packed.map(prepare);
  return all.map((prepared, at) => {
    const { meta, statements } = prepared.packed;
    const { address } = prepared;
    return {
      prepared,
      article: { meta, statements, address, telling: all[tellings[at] ?? at]?.address ?? meta.url },
    };
  });
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

type IndexedQuote = Indexed<Omit<QuoteCandidate, 'shared'>>;
type IndexedClause = Indexed<Omit<ClauseCandidate, 'shared'>>;

const clausesOf = (articles: readonly OpenedArticle[]): IndexedClause[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.clauses.map(({ clause, stems }) => ({ candidate: { article, clause }, stems })),
  );

const quotesOf = (articles: readonly OpenedArticle[]): IndexedQuote[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.utterances.map(({ utterance, stems }) => ({ candidate: { article, utterance }, stems })),
  );

/** Of several captures of one address only the newest is in it. */
export function createCorpus(packed: readonly PackedArticle[], nearness: Nearness = STRANGERS): Corpus {
  const articles = opened(newestCaptures(packed));
  const quotes = quotesOf(articles);
  const index = indexQuotes(quotes);
  const rarity = rarityOf(index.counts, quotes.length);
  const clauses = indexQuotes(clausesOf(articles));
  const figures = figuresByQuantity(articles);
  const speakers = speakerSearch(quotes);

  return {
    info: infoOf(packed),
    rarity,
    nearness,
    sameSpeakers: async (name) => speakers(name),
    findQuotes: async (utterance, limit) => index.find(stemsOf(utterance), rarity, limit),
    findClauses: async (utterance, limit) => clauses.find(stemsOf(utterance), rarity, limit),
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

function figuresByQuantity(articles: readonly OpenedArticle[]): Map<string, FigureCandidate[]> {
  const figures = new Map<string, FigureCandidate[]>();
  for (const { article, prepared } of articles) {
    for (const { figure, keys } of prepared.figures) {
      for (const key of keys) append(figures, key, { article, figure });
    }
  }
  return figures;
}

function speakerSearch(quotes: readonly IndexedQuote[]): (name: string) => ReadonlySet<string> {
  const names = new Set(
    quotes.flatMap(({ candidate: { utterance } }) =>
      utterance.pieces.map((piece) => piece.speaker?.name ?? ''),
    ),
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
