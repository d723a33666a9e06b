/**
 * Opened packs as one corpus: utterances by their words (quote-index.ts), figures by what they count.
 *
 * Cost: an article is prepared once (prepared.ts), so opening again with one more is linear in the postings, not
 * in the text; a query walks the postings of its rarest words only. In memory: meant for up to some ten thousand
 * statements; larger corpora bring their own CandidateSource.
 */
import Fuse from 'fuse.js';
import type { CandidateSource, ClauseCandidate, CorpusArticle, QuoteCandidate } from '../match/candidates';
import { countCompared } from '../match/compared';
import { tellingsOf } from '../match/telling';
import type { CorpusInfo } from '../model';
import { type Nearness, STRANGERS } from '../text/nearness';
import { rarityOf } from '../text/rarity';
import { type IndexedFigure, indexFigures } from './figure-index';
import type { PackedArticle } from './pack';
import { type PreparedArticle, prepare, stemsOf } from './prepared';
import { type Indexed, indexQuotes } from './quote-index';

export interface Corpus extends CandidateSource {
  readonly info: CorpusInfo;
}

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
  const figures = indexFigures(figuresOf(articles));
  const speakers = speakerSearch(quotes);

  return {
    info: infoOf(packed),
    rarity,
    nearness,
    sameSpeakers: async (name) => speakers(name),
    findQuotes: async (utterance, limit) => index.find(stemsOf(utterance), rarity, limit),
    findClauses: async (utterance, limit) => clauses.find(stemsOf(utterance), rarity, limit),
    findFigures: async (figure, day, limit) => figures.find(figure, day, limit),
  };
}

const figuresOf = (articles: readonly OpenedArticle[]): IndexedFigure[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.figures.map(({ figure, keys }) => ({ candidate: { article, figure }, keys })),
  );

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
