/**
 * From what the page knows to the rows of its four lists. Each step is remembered until what it is made of changes: over
 * 25,000 articles all of them together take about a second, a further letter of a search a tenth of one.
 */
import { useDeferredValue, useMemo } from 'react';
import {
  type LibrarySums,
  type ListedArticle,
  type ListedSpeaker,
  listArticles,
  listSpeakers,
  sumsOf,
} from '../lib/library/article-list';
import { type LibraryFilters, languagesOf, passes } from '../lib/library/filters';
import { type NameSearch, nameSearch } from '../lib/library/name-search';
import { type ListedOutlet, listOutlets, type OutletReading, readOutlets } from '../lib/library/outlet-list';
import type { LibraryView } from './library-view';

export interface LibraryLists {
  readonly reading: OutletReading;
  readonly sums: LibrarySums;
  /** All of them, kept last first. */
  readonly articles: readonly ListedArticle[];
  /** Those that the filters let pass, in the same order: whose statements are listed. */
  readonly passing: readonly ListedArticle[];
  /** Those of them that the search found. */
  readonly found: readonly ListedArticle[];
  readonly allOutlets: readonly ListedOutlet[];
  readonly outlets: readonly ListedOutlet[];
  readonly allSpeakers: readonly ListedSpeaker[];
  readonly speakers: readonly ListedSpeaker[];
  readonly languages: readonly string[];
}

const NONE: readonly never[] = [];

/** Whether any of its captures is of a hidden outlet, and all else that the filters ask. */
function usePassing(
  articles: readonly ListedArticle[],
  filters: LibraryFilters,
  reading: OutletReading,
): readonly ListedArticle[] {
  return useMemo(
    () => articles.filter((article) => passes(article, filters, reading)),
    [articles, filters, reading],
  );
}

/** Finds nothing out for a list that is not shown. */
function useFound<T>(search: NameSearch<T>, query: string, isShown: boolean): readonly T[] {
  return useMemo(() => (isShown ? search.find(query) : NONE), [search, query, isShown]);
}

export function useLibraryLists(view: LibraryView): LibraryLists {
  const { outletChoices, filters, tab } = view;
  const heads = view.heads ?? NONE;
  const query = useDeferredValue(view.query);
  const reading = useMemo(() => readOutlets(outletChoices), [outletChoices]);
  const articles = useMemo(() => listArticles(heads), [heads]);
  const passing = usePassing(articles, filters, reading);
  const allOutlets = useMemo(() => listOutlets(heads, reading), [heads, reading]);
  const allSpeakers = useMemo(
    () =>
      listSpeakers(
        articles.filter(({ newest }) => !reading.isHidden(newest)),
        reading.keyOf,
      ),
    [articles, reading],
  );
  const sums = useMemo(() => sumsOf(articles, heads, allOutlets.length), [articles, heads, allOutlets]);
  const languages = useMemo(() => languagesOf(articles), [articles]);
  const inArticles = useMemo(
    () =>
      nameSearch(passing, ({ newest }) => [
        newest.title,
        reading.nameOf(newest),
        newest.host,
        ...newest.speakers,
      ]),
    [passing, reading],
  );
  const inOutlets = useMemo(
    () => nameSearch(allOutlets, ({ name, key, merged }) => [name, key, ...merged]),
    [allOutlets],
  );
  const inSpeakers = useMemo(() => nameSearch(allSpeakers, ({ name }) => [name]), [allSpeakers]);
  return {
    reading,
    sums,
    articles,
    passing,
    found: useFound(inArticles, query, tab === 'articles'),
    allOutlets,
    outlets: useFound(inOutlets, query, tab === 'outlets'),
    allSpeakers,
    speakers: useFound(inSpeakers, query, tab === 'speakers'),
    languages,
  };
}
