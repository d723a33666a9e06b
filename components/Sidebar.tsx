import { useMemo } from 'react';
import type { TabState } from '../lib/shown';
import { ComparisonView } from './ComparisonView';
import { entryText } from './EntryItem';
import { type Entry, entriesOf, type Filter, isReported, passes, sequenceOf } from './entries';
import { Overview, summaryOf } from './Overview';
import { Sites, type SitesActions, type SitesView } from './Sites';
import { Status, statusWords } from './Status';
import { words } from './words';

export interface SidebarView {
  /** In a frame within the page: nothing is granted there, and it can be closed. */
  readonly framed: boolean;
  /** What is known of the tab; null where nothing was read. */
  readonly page: TabState | null;
  /** Id of the statement whose comparison is open. */
  readonly open: string | null;
  /** Id of the statement whose comparison the reader has just left. */
  readonly left: string | null;
  readonly filter: Filter;
  readonly refused: boolean;
  readonly sites: SitesView;
}

export interface SidebarActions extends SitesActions {
  readonly read: () => void;
  readonly open: (statement: string) => void;
  readonly back: () => void;
  readonly filter: (filter: Filter) => void;
  readonly close: () => void;
}

interface SidebarProps {
  readonly view: SidebarView;
  readonly actions: SidebarActions;
}

const holding = (entries: readonly Entry[], statement: string | null) =>
  entries.find((entry) => statement !== null && entry.ids.includes(statement)) ?? null;

/** What a screen reader is told when the view changes. */
function announcement(view: SidebarView, entries: readonly Entry[]): string {
  const { page, open, filter } = view;
  if (page?.kind !== 'ready') return statusWords({ ...view, page }).title;
  const entry = holding(entries, open);
  if (entry) {
    const sequence = sequenceOf(entries, filter, entry.key);
    const at = sequence.findIndex((one) => one.key === entry.key);
    return words.comparison.announce(at + 1, sequence.length, entryText(entry));
  }
  const shown = entries.filter((one) => isReported(one) && passes(one, filter)).length;
  if (filter !== 'all') return words.overview.shown(shown);
  const { lead, rest, differ } = summaryOf(entries, page);
  return [lead, rest, differ].filter((part) => part !== '').join(' ');
}

function Main({ view, actions, entries }: SidebarProps & { entries: readonly Entry[] }) {
  const { page, open, left, filter, refused, framed } = view;
  if (page?.kind !== 'ready')
    return <Status page={page} refused={refused} framed={framed} onRead={actions.read} />;
  const entry = holding(entries, open);
  if (entry)
    return (
      <ComparisonView
        article={page.article}
        entry={entry}
        sequence={sequenceOf(entries, filter, entry.key)}
        onOpen={actions.open}
        onBack={actions.back}
      />
    );
  return (
    <Overview
      ready={page}
      entries={entries}
      filter={filter}
      returnTo={holding(entries, left)?.key ?? null}
      onFilter={actions.filter}
      onOpen={actions.open}
    />
  );
}

/** The whole sidebar. Everything it shows is in `view`; everything it does goes through `actions`. */
export function Sidebar({ view, actions }: SidebarProps) {
  const { page, framed, sites } = view;
  const entries = useMemo(
    () => (page?.kind === 'ready' ? entriesOf(page.statements, page.comparisons) : []),
    [page],
  );
  return (
    <div className="sidebar">
      <header className="masthead">
        <span className="brand">{words.brand}</span>
        {framed && (
          <button type="button" className="quiet" onClick={actions.close}>
            {words.close}
          </button>
        )}
      </header>
      <main>
        <Main view={view} actions={actions} entries={entries} />
      </main>
      <footer>{framed ? <p>{words.sites.framed}</p> : <Sites sites={sites} actions={actions} />}</footer>
      <p className="heard" role="status">
        {announcement(view, entries)}
      </p>
    </div>
  );
}
