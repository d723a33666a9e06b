/**
 * Articles as one corpus: those in memory, and those of a library, whose index segments tell which rows are worth reading.
 *
 * Cost: an article in memory is prepared once (prepared.ts), a segment indexed once (library/segment-index.ts), so opening
 * again with one more is a look at each dictionary and each article; a query walks the postings of its rarest words only.
 * For a hundred thousand statements; larger corpora bring their own CandidateSource.
 */
import { type Library, OpenArticles, type WantedRow } from '../library/library';
import type { Places, Segment } from '../library/segment';
import {
  figuresIn,
  indexOf,
  type SegmentIndex,
  sketchIn,
  topicIn,
  unreadClause,
  unreadQuote,
} from '../library/segment-index';
import type { CandidateSource } from '../match/candidates';
import { countCompared } from '../match/compared';
import { dayNumber } from '../match/days';
import type { CorpusInfo } from '../model';
import { type Nearness, STRANGERS } from '../text/nearness';
import { rarityOf } from '../text/rarity';
import { compose, infoOfAll, type Taking } from './composition';
import { type FigureGroup, findFigures } from './figure-index';
import { type InMemory, openInMemory } from './in-memory';
import { maySpell } from './name-spellings';
import type { PackedArticle } from './pack';
import { prepare, stemsOf } from './prepared';
import { ReadTellings } from './read-tellings';
import { askedWhere, openAll, type Part, type Rows, StatementSearch } from './statement-search';
import { currentVocabulary } from './vocabulary';

export interface Corpus extends CandidateSource {
  readonly info: CorpusInfo;
}

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
export const infoOf = (packed: readonly PackedArticle[]): CorpusInfo =>
  infoOfAll(
    newestCaptures(packed).map(({ meta: { outlet, publishedAt }, statements }) => ({
      outlet,
      publishedAt,
      statements: countCompared(statements),
    })),
  );

const NO_LIBRARY: Library = { segments: [], fetch: async () => new Map(), isSearched: () => true };

type Kind = keyof SegmentIndex;
const PLACES = { quotes: 'utterances', clauses: 'clauses', figures: 'figures' } as const;

/** What of a corpus is searched, and which of it takes part. */
interface Source {
  readonly inMemory: InMemory;
  readonly taking: Taking;
  readonly segments: readonly { readonly segment: Segment; readonly taking: Taking }[];
}

function partsOf(kind: Kind, { inMemory, taking, segments }: Source): Part[] {
  const { group, places } = inMemory[kind];
  const part = (of: Omit<Part, 'group'>, group: Part['group'], takes: Taking): Part => ({
    ...of,
    group: { ...group, isAsked: askedWhere(of.places, takes) },
  });
  return [
    part({ places, segment: null }, { ...group, isAsked: null }, taking),
    ...segments.map(({ segment, taking: takes }) =>
      part({ places: segment[PLACES[kind]], segment }, { ...indexOf(segment)[kind], isAsked: null }, takes),
    ),
  ];
}

/** Days of articles, by the places of their figures. */
function dayOf({ article }: Places, published: readonly (string | null)[]): FigureGroup['dayOf'] {
  const days = published.map(dayNumber);
  return (nth) => days[article[nth] as number] ?? null;
}

const figureGroups = (parts: readonly Part[], { inMemory }: Source): FigureGroup[] =>
  parts.map(({ group, places, segment }) => ({
    ...group,
    dayOf: dayOf(
      places,
      segment === null
        ? inMemory.articles.map(({ article }) => article.meta.publishedAt)
        : segment.articles.map(({ publishedAt }) => publishedAt),
    ),
  }));

function figureSearch(source: Source, rows: Rows): CandidateSource['findFigures'] {
  const parts = partsOf('figures', source);
  const groups = figureGroups(parts, source);
  return async (figure, day, limit, isWorth = () => true) => {
    const found = findFigures(groups, figure, day, limit).filter(({ group, nth }) => {
      const part = parts[group];
      if (part === undefined || part.segment === null) return true;
      const { article, figures } = figuresIn(part.segment, part.places.article[nth] as number);
      const there = figures[part.places.place[nth] as number];
      return there !== undefined && isWorth({ article, figure: there });
    });
    const opened = await openAll(found, parts, rows);
    return opened.flatMap((one) => {
      const there = one?.opened.figure(one.place) ?? null;
      return one === null || there === null ? [] : [{ article: one.opened.article, figure: there }];
    });
  };
}

/**
 * Of several captures of one address only the newest is in it.
 *
 * @param library articles beyond those in memory
 */
export function createCorpus(
  packed: readonly PackedArticle[],
  nearness: Nearness = STRANGERS,
  library: Library = NO_LIBRARY,
): Corpus {
  const vocabulary = currentVocabulary();
  const inMemory = openInMemory(newestCaptures(packed));
  const { inMemory: taking, segments, info } = compose(inMemory.articles, library);
  const source: Source = {
    inMemory,
    taking,
    segments: library.segments.map((segment, at) => ({ segment, taking: segments[at] ?? null })),
  };
  const tellings = new ReadTellings();
  for (const article of inMemory.articles) tellings.add(article);
  const rows: Rows = {
    inMemory: inMemory.articles,
    read: new OpenArticles((numbers) => library.fetch(numbers), tellings),
    wanted: (segment, article): WantedRow => ({
      number: segment.articles[article]?.number ?? -1,
      topic: () => topicIn(segment, article, vocabulary),
      sketch: () => sketchIn(segment, article),
    }),
  };
  const quotes = new StatementSearch(partsOf('quotes', source), rows, vocabulary);
  const clauses = new StatementSearch(partsOf('clauses', source), rows, vocabulary);
  const rarity = rarityOf({ get: (stem) => quotes.index.count(stem) }, quotes.index.size);
  return {
    info,
    rarity,
    nearness,
    maySpell,
    tellings: library.segments.length === 0 ? null : (articles) => tellings.of(articles),
    findQuotes: async (utterance, limit, isWorth = () => true) => {
      const found = await quotes.find({
        words: stemsOf(utterance),
        rarity,
        limit,
        isWorth: ({ segment, nth, shared }) => isWorth(unreadQuote(segment, nth, shared, vocabulary)),
      });
      return found.flatMap(({ opened, place, shared }) => {
        const there = opened.utterance(place);
        return there === null ? [] : [{ article: opened.article, utterance: there, shared }];
      });
    },
    findClauses: async (utterance, limit, isWorth = () => true) => {
      const found = await clauses.find({
        words: stemsOf(utterance),
        rarity,
        limit,
        isWorth: ({ segment, nth, shared }) => isWorth(unreadClause(segment, nth, shared, vocabulary)),
      });
      return found.flatMap(({ opened, place, shared }) => {
        const clause = opened.clause(place);
        return clause === null ? [] : [{ article: opened.article, clause, shared }];
      });
    },
    findFigures: figureSearch(source, rows),
  };
}
