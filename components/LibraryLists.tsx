import { useRef } from 'react';
import { isFiltered } from '../lib/library/filters';
import { LibraryArticle } from './LibraryArticle';
import { LibraryArticles } from './LibraryArticles';
import { LibraryOutlets } from './LibraryOutlets';
import { LibrarySearch } from './LibrarySearch';
import { LibrarySpeakers } from './LibrarySpeakers';
import { LibraryStatements, type ListedStatement, useStatementRows } from './LibraryStatements';
import { LibraryTabs, PANEL_ID, tabId } from './LibraryTabs';
import type { LibraryLists as Lists } from './library-lists';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';

const words = libraryPageWords.search;

interface LibraryListsProps {
  readonly lists: Lists;
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

interface PanelProps extends LibraryListsProps {
  readonly statements: readonly ListedStatement[] | null;
  /** Key of the row that the reader comes back to. */
  readonly returnTo: string | null;
}

/** How many rows the list has, of how many. */
function foundWords({ lists, view, statements }: PanelProps): string {
  const { tab, wordSearch } = view;
  switch (tab) {
    case 'articles':
      return words.found(tab, lists.found.length, lists.articles.length);
    case 'outlets':
      return words.found(tab, lists.outlets.length, lists.allOutlets.length);
    case 'speakers':
      return words.found(tab, lists.speakers.length, lists.allSpeakers.length);
    case 'statements': {
      if (statements === null) return words.searching;
      if (wordSearch === null) return libraryPageWords.statements.ofArticles(lists.passing.length);
      return wordSearch.isCut
        ? words.first(statements.length)
        : words.found(tab, statements.length, statements.length);
    }
  }
}

function List({ lists, view, actions, statements, returnTo }: PanelProps) {
  const { reading, found, passing, outlets, allOutlets, speakers } = lists;
  switch (view.tab) {
    case 'articles':
      return (
        <LibraryArticles found={found} reading={reading} view={view} actions={actions} returnTo={returnTo} />
      );
    case 'statements':
      return (
        <LibraryStatements
          rows={statements ?? []}
          articles={passing}
          reading={reading}
          view={view}
          actions={actions}
          returnTo={returnTo}
        />
      );
    case 'outlets':
      return <LibraryOutlets outlets={outlets} all={allOutlets} actions={actions} />;
    case 'speakers':
      return <LibrarySpeakers speakers={speakers} actions={actions} />;
  }
}

/** Rows of the list that is shown; null while they are looked for. */
function rowCount({ lists, view, statements }: PanelProps): number | null {
  switch (view.tab) {
    case 'articles':
      return lists.found.length;
    case 'outlets':
      return lists.outlets.length;
    case 'speakers':
      return lists.speakers.length;
    case 'statements':
      return view.wordSearch === null && lists.passing.length > 0 ? null : (statements?.length ?? null);
  }
}

function Panel(props: PanelProps) {
  const { lists, view, actions } = props;
  const isNarrowed = view.query.trim() !== '' || isFiltered(view.filters);
  return (
    <>
      <LibrarySearch lists={lists} view={view} actions={actions} />
      <p className="meta list-head">
        <span role="status">{foundWords(props)}</span>
        {isNarrowed && (
          <button type="button" className="inline" onClick={actions.clear}>
            {words.clear}
          </button>
        )}
      </p>
      {view.tab === 'speakers' && <p className="meta">{libraryPageWords.speakers.note}</p>}
      {rowCount(props) === 0 ? (
        <p className="nothing">{words.nothing}</p>
      ) : (
        <List key={view.tab} {...props} />
      )}
    </>
  );
}

/** The key under which the article that was left stands in the list that is shown. */
function useReturn(view: LibraryView): string | null {
  const left = useRef<string | null>(null);
  if (view.opened !== null)
    left.current = view.tab === 'statements' ? `${view.opened} ${view.openedAt}` : view.opened;
  return left.current;
}

/** The four lists under their tabs, or one article over the list it was opened from. */
export function LibraryLists({ lists, view, actions }: LibraryListsProps) {
  const statements = useStatementRows(lists.passing, view);
  const opened = lists.articles.find(({ key }) => key === view.opened);
  const returnTo = useReturn(view);
  const counts = {
    articles: lists.sums.articles,
    statements: lists.sums.statements,
    outlets: lists.allOutlets.length,
    speakers: lists.allSpeakers.length,
  };
  return (
    <div className="library-lists">
      <LibraryTabs tab={view.tab} counts={counts} onShow={actions.show} />
      <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(view.tab)}>
        {opened === undefined ? (
          <Panel lists={lists} view={view} actions={actions} statements={statements} returnTo={returnTo} />
        ) : (
          <LibraryArticle
            key={opened.key}
            article={opened}
            heads={view.heads ?? []}
            reading={lists.reading}
            view={view}
            actions={actions}
          />
        )}
      </div>
    </div>
  );
}
