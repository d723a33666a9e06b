import { type ReactNode, useMemo } from 'react';
import { outletName } from '../lib/match/outlets';
import type { ReadyTab } from '../lib/shown';
import { EntryItem } from './EntryItem';
import { EntryWalk } from './EntryWalk';
import { type Entry, FILTERS, type Filter, isMaybe, isReported, passes } from './entries';
import { originsOf } from './origins';
import { Summary } from './Summary';
import { words } from './words';

function Head({ entries, ready, children }: HeadProps) {
  const { article } = ready;
  return (
    <div className="head">
      <h1 className="headline" lang={article.lang} dir="auto">
        {article.title}
      </h1>
      <p className="meta">
        <bdi>{outletName(article)}</bdi> ·{' '}
        <span className="part">{words.date(article.publishedAt, article.publishedAtBasis)}</span>
      </p>
      <Summary entries={entries} compared={ready} />
      {children}
    </div>
  );
}
interface HeadProps {
  readonly entries: readonly Entry[];
  readonly ready: ReadyTab;
  readonly children: ReactNode;
}

function Filters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <fieldset className="filters">
      <legend className="heard">{words.overview.filters}</legend>
      {FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={one === filter}
          onClick={() => onFilter(one)}
        >
          {words.overview.filter[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** What is in no other article; folded, but where this page itself says something else than before. */
function Unreported({ entries, ready, item }: UnreportedProps) {
  if (entries.length === 0) return null;
  const { articles, newest } = ready.corpus;
  return (
    <details className="unreported" open={entries.some((entry) => entry.changes.length > 0)}>
      <summary>
        {words.overview.unreported(entries.length, entries.filter(isMaybe).length)} (
        {words.overview.corpus(articles, newest)})
      </summary>
      <ol>{entries.map(item)}</ol>
    </details>
  );
}
interface UnreportedProps {
  readonly entries: readonly Entry[];
  readonly ready: ReadyTab;
  readonly item: (entry: Entry) => ReactNode;
}

/** What is listed may be old: said before the list, not after it. */
const NotFollowed = ({ onRead }: { onRead: () => void }) => (
  <div className="note">
    <p>{words.status.notFollowed}</p>
    <button type="button" className="chip" onClick={onRead}>
      {words.status.retry}
    </button>
  </div>
);

interface OverviewProps {
  readonly ready: ReadyTab;
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  /** Key of the entry the reader comes back from: it gets the focus. */
  readonly returnTo: string | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (statement: string) => void;
  readonly onRead: () => void;
  /** Stands below the summary: what the reader may do with the article, or what the corpus holds. */
  readonly children?: ReactNode;
}

/** The list of an article's statements. */
export function Overview(props: OverviewProps) {
  const { ready, entries, filter, returnTo, onFilter, onOpen, onRead, children } = props;
  const origins = useMemo(() => originsOf(ready.origins), [ready]);
  const reported = entries.filter(isReported);
  const shown = reported.filter((entry) => passes(entry, filter));
  const item = (entry: Entry) => (
    <EntryItem key={entry.key} entry={entry} article={ready.article} origins={origins} onOpen={onOpen} />
  );
  return (
    <EntryWalk className="overview" returnTo={returnTo}>
      <Head entries={entries} ready={ready}>
        {children}
      </Head>
      {!ready.isFollowed && <NotFollowed onRead={onRead} />}
      {reported.length > 0 && <Filters filter={filter} onFilter={onFilter} />}
      {reported.length > 0 && shown.length === 0 && <p className="note">{words.overview.noneShown}</p>}
      {shown.length > 0 && <ol aria-label={words.overview.list}>{shown.map(item)}</ol>}
      <Unreported entries={entries.filter((entry) => !isReported(entry))} ready={ready} item={item} />
      {ready.beyond > 0 && <p className="note">{words.overview.beyond(ready.beyond)}</p>}
    </EntryWalk>
  );
}
