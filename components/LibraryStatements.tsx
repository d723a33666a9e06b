import { useMemo } from 'react';
import { articleKey, type ListedArticle } from '../lib/library/article-list';
import type { LibraryFilters } from '../lib/library/filters';
import type { OutletReading } from '../lib/library/outlet-list';
import type { ArticleMeta } from '../lib/model';
import { type Entry, entriesOf } from './entries';
import { titleOf } from './LibraryArticles';
import { LibraryRows } from './LibraryRows';
import { StatementRow } from './LibraryStatement';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';

const words = libraryPageWords.statements;

/** Pixels: three lines of a quote, two of where it stands. */
const ROW = 132;

const keyOf = ({ key }: ListedStatement): string => key;
/** Articles that are read ahead of the end of the list. */
const AHEAD = 12;

export interface ListedStatement {
  readonly key: string;
  readonly entry: Entry;
  readonly article: ListedArticle;
  readonly meta: ArticleMeta;
}

function isOfSpeaker({ pieces }: Entry, speaker: LibraryFilters['speaker']): boolean {
  if (speaker === null) return true;
  return pieces.some((piece) => piece.kind === 'quote' && piece.speaker?.name === speaker);
}

function rowsOf(
  article: ListedArticle,
  meta: ArticleMeta,
  entries: readonly Entry[],
  speaker: LibraryFilters['speaker'],
): ListedStatement[] {
  return entries
    .filter((entry) => isOfSpeaker(entry, speaker))
    .map((entry) => ({ key: `${article.key} ${entry.key}`, entry, article, meta }));
}

type Known = Pick<LibraryView, 'wordSearch' | 'captures' | 'filters'>;

/** Without a search: the statements of the articles that are read, in the order of the articles. */
function listed(articles: readonly ListedArticle[], view: Known): ListedStatement[] {
  const rows: ListedStatement[] = [];
  for (const article of articles) {
    const capture = view.captures.get(article.newest.number);
    if (capture === undefined) break; // what comes behind it would jump when it is read
    if (capture === null) continue;
    const { meta, statements } = capture.article;
    rows.push(...rowsOf(article, meta, entriesOf(statements, []), view.filters.speaker));
  }
  return rows;
}

/** What the index found, in its order, of the articles that the filters let pass. */
function found(articles: readonly ListedArticle[], view: Known): ListedStatement[] {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return (view.wordSearch?.found ?? []).flatMap(({ number, head, statements }) => {
    const article = byKey.get(articleKey(head));
    // Of an earlier version only what the newest one has no more; that is told when the article is opened.
    if (article === undefined || article.newest.number !== number) return [];
    const meta: ArticleMeta = { ...UNKNOWN, ...head };
    return rowsOf(article, meta, entriesOf(statements, []), view.filters.speaker);
  });
}

/** What a head does not tell of its article, and a row of a list does not show. */
const UNKNOWN = {
  byline: null,
  publishedAtBasis: null,
  kind: 'report',
  translatedFrom: null,
  republishedBy: null,
} as const;

/** Rows to show, and how many articles have been read for them; null while the index is asked. */
export function useStatementRows(
  articles: readonly ListedArticle[],
  view: LibraryView,
): readonly ListedStatement[] | null {
  const { wordSearch, captures, filters } = view;
  return useMemo(() => {
    const known = { wordSearch, captures, filters };
    if (wordSearch === null) return listed(articles, known);
    return wordSearch.found === null ? null : found(articles, known);
  }, [articles, wordSearch, captures, filters]);
}

interface LibraryStatementsProps {
  readonly rows: readonly ListedStatement[];
  /** Those that the filters let pass. */
  readonly articles: readonly ListedArticle[];
  readonly reading: OutletReading;
  readonly view: LibraryView;
  readonly actions: LibraryActions;
  readonly returnTo: string | null;
}

export function LibraryStatements(props: LibraryStatementsProps) {
  const { rows, articles, reading, view, actions, returnTo } = props;
  const unread = useMemo(
    () => articles.findIndex(({ newest }) => !view.captures.has(newest.number)),
    [articles, view.captures],
  );
  const isWhole = unread < 0 || view.wordSearch !== null;
  const readOn = () => {
    if (!isWhole) actions.read(articles.slice(unread, unread + AHEAD).map(({ newest }) => newest.number));
  };
  return (
    <>
      <LibraryRows
        label={words.list}
        rows={rows}
        keyOf={keyOf}
        estimate={ROW}
        returnTo={returnTo}
        onEnd={readOn}
      >
        {({ entry, article, meta }, tab) => (
          <StatementRow
            entry={entry}
            article={meta}
            outlet={reading.nameOf(article.newest)}
            title={titleOf(article)}
            tab={tab}
            onOpen={() => actions.open(article.key, entry.key)}
          />
        )}
      </LibraryRows>
      {!isWhole && <p className="meta list-foot">{words.more}</p>}
    </>
  );
}
