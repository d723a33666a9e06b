/**
 * Opened packs as one corpus: utterances by their words (quote-index.ts), figures by what they count.
 *
 * Cost: an article is prepared once (prepared.ts), so opening again with one more is linear in the postings, not
 * in the text; a query walks the postings of its rarest words only. In memory: meant for up to some ten thousand
 * statements; larger corpora bring their own CandidateSource.
 */
import Fuse from 'fuse.js';
import { type Library, OpenArticles, type OpenedArticle } from '../library/library';
import { FIGURE_KEY, type Segment } from '../library/segment';
import { segmentBag } from '../library/segment-bags';
import type { CandidateSource, ClauseCandidate, FigureCandidate, QuoteCandidate } from '../match/candidates';
import { countCompared } from '../match/compared';
import { dayNumber } from '../match/days';
import { LEAST_SHARED } from '../match/indirect';
import { rarityIn } from '../match/languages/rarity-in';
import { primaryTag } from '../match/languages/word-list';
import { mayBeOne, mayBeOneAcross } from '../match/quote-pairs';
import { tellingsOf } from '../match/telling';
import type { Utterance } from '../match/utterance';
import { weighedUtterance } from '../match/weighed';
import type { CorpusInfo } from '../model';
import { type Nearness, STRANGERS } from '../text/nearness';
import { type Rarity, rarityOf } from '../text/rarity';
import { type IndexedFigure, indexFigures } from './figure-index';
import type { PackedArticle } from './pack';
import { prepare, stemsOf } from './prepared';
import { type Indexed, StatementSearch, type StoredEntry } from './statement-search';

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

type Utterances = Omit<QuoteCandidate, 'shared'>;
type Clauses = Omit<ClauseCandidate, 'shared'>;

const utteranceAt = ({ article, prepared }: OpenedArticle, place: number): Utterances | null => {
  const one = prepared.utterances[place];
  return one === undefined ? null : { article, utterance: one.utterance };
};
const clauseAt = ({ article, prepared }: OpenedArticle, place: number): Clauses | null => {
  const one = prepared.clauses[place];
  return one === undefined ? null : { article, clause: one.clause };
};

const clausesOf = (articles: readonly OpenedArticle[]): Indexed<Clauses>[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.clauses.map(({ clause, stems }) => ({ candidate: { article, clause }, stems })),
  );

const quotesOf = (articles: readonly OpenedArticle[]): Indexed<Utterances>[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.utterances.map(({ utterance, stems }) => ({ candidate: { article, utterance }, stems })),
  );

const NO_LIBRARY: Library = { segments: [], fetch: async () => new Map(), isSearched: () => true };

/** Whether an utterance of a segment could be the one that is asked for. */
function isLikelyQuote(utterance: Utterance, { segment, nth, shared }: StoredEntry, rarity: Rarity): boolean {
  const lang = segment.articles[segment.utterances.article[nth] as number]?.lang ?? '';
  if (primaryTag(lang) !== primaryTag(utterance.lang)) return mayBeOneAcross(shared);
  const measure = rarityIn(lang, rarity);
  return mayBeOne(weighedUtterance(utterance, measure), segmentBag(segment, nth, measure));
}

/**
 * Of several captures of one address only the newest is in it.
 *
 * @param library articles beyond those in memory; whoever gives it sees to their addresses
 */
export function createCorpus(
  packed: readonly PackedArticle[],
  nearness: Nearness = STRANGERS,
  library: Library = NO_LIBRARY,
): Corpus {
  const inMemory = opened(newestCaptures(packed));
  const articles = new OpenArticles((numbers) => library.fetch(numbers));
  const isSearched = (segment: Segment, article: number): boolean => {
    const one = segment.articles[article];
    return one !== undefined && library.isSearched(one);
  };
  const quotes = quotesOf(inMemory);
  const stored = library.segments.map((segment) => ({
    segment,
    places: segment.utterances,
    entries: segment.found,
  }));
  const storedClauses = library.segments.map((segment) => ({
    segment,
    places: segment.clauses,
    entries: segment.clauseFound,
  }));
  const search = new StatementSearch({ own: quotes, stored, articles, isSearched, open: utteranceAt });
  const clauses = new StatementSearch({
    own: clausesOf(inMemory),
    stored: storedClauses,
    articles,
    isSearched,
    open: clauseAt,
  });
  const rarity = rarityOf({ get: (stem) => search.index.count(stem) }, search.index.size);
  const figures = indexFigures([...figuresOf(inMemory), ...storedFigures(library.segments, isSearched)]);
  const speakers = speakerSearch([
    ...quotes.flatMap(({ candidate: { utterance } }) =>
      utterance.pieces.map((piece) => piece.speaker?.name ?? ''),
    ),
    ...library.segments.flatMap((segment) => segment.articles.flatMap((article) => article.speakers)),
  ]);
  return {
    info: infoOf(packed),
    rarity,
    nearness,
    sameSpeakers: async (name) => speakers(name),
    findQuotes: (utterance, limit) =>
      search.find({
        words: stemsOf(utterance),
        rarity,
        limit,
        isLikely: (entry) => isLikelyQuote(utterance, entry, rarity),
      }),
    findClauses: (utterance, limit) =>
      clauses.find({
        words: stemsOf(utterance),
        rarity,
        limit,
        isLikely: ({ shared }) => shared >= LEAST_SHARED,
      }),
    findFigures: async (figure, day, limit) => figuresIn(articles, figures.find(figure, day, limit)),
  };
}

interface StoredFigure {
  readonly number: number;
  readonly place: number;
}

const figuresOf = (articles: readonly OpenedArticle[]): IndexedFigure<FigureCandidate | StoredFigure>[] =>
  articles.flatMap(({ article, prepared }) =>
    prepared.figures.map(({ figure, keys }) => ({
      candidate: { article, figure },
      keys,
      day: dayNumber(article.meta.publishedAt),
    })),
  );

function* storedFigures(
  segments: readonly Segment[],
  isSearched: (segment: Segment, article: number) => boolean,
): Generator<IndexedFigure<FigureCandidate | StoredFigure>> {
  for (const segment of segments) {
    const { article: articles, place: places } = segment.figures;
    for (let nth = 0; nth < articles.length; nth += 1) {
      const at = articles[nth] as number;
      const article = segment.articles[at];
      if (article === undefined || !isSearched(segment, at)) continue;
      const { starts, values } = segment.figureKeys;
      const keys = [...values.subarray(starts[nth], starts[nth + 1])].map((word) =>
        (segment.words[word] ?? '').slice(FIGURE_KEY.length),
      );
      yield { candidate: { number: article.number, place: places[nth] as number }, keys, day: article.day };
    }
  }
}

async function figuresIn(
  articles: OpenArticles,
  found: readonly (FigureCandidate | StoredFigure)[],
): Promise<FigureCandidate[]> {
  const rows = await articles.get(found.flatMap((one) => ('number' in one ? [one.number] : [])));
  return found.flatMap((one): FigureCandidate[] => {
    if (!('number' in one)) return [one];
    const opened = rows.get(one.number);
    const figure = opened?.prepared.figures[one.place]?.figure;
    return opened === undefined || figure === undefined ? [] : [{ article: opened.article, figure }];
  });
}

function speakerSearch(printed: readonly string[]): (name: string) => ReadonlySet<string> {
  const names = new Set(printed);
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
