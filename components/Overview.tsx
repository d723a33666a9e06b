import { type KeyboardEvent, useEffect, useRef } from 'react';
import { countOutlets, outletName } from '../lib/match/outlets';
import type { ReadyTab } from '../lib/shown';
import { EntryItem } from './EntryItem';
import { type Entry, FILTERS, type Filter, isReported, passes } from './entries';
import { words } from './words';

/** The one sentence about an article, in the parts that are set apart. */
export function summaryOf(entries: readonly Entry[], ready: ReadyTab) {
  const reported = entries.filter(isReported);
  if (entries.length === 0) return { lead: '', rest: words.overview.noStatements, differ: '' };
  if (ready.corpus.articles === 0) return { lead: '', rest: words.overview.emptyCorpus, differ: '' };
  if (reported.length === 0)
    return { lead: '', rest: words.overview.nothingFound(entries.length), differ: '' };
  const outlets = countOutlets(reported.flatMap((entry) => entry.sure));
  const differing = reported.filter((entry) => entry.differs).length;
  return {
    ...words.overview.summary(reported.length, entries.length, outlets),
    differ: differing === 0 ? '' : words.overview.differ(differing),
  };
}

function Head({ entries, ready }: { entries: readonly Entry[]; ready: ReadyTab }) {
  const { lead, rest, differ } = summaryOf(entries, ready);
  const { article } = ready;
  return (
    <div className="head">
      <h1 className="headline" lang={article.lang}>
        {article.title}
      </h1>
      <p className="meta">
        {outletName(article)} · {words.date(article.publishedAt, article.publishedAtBasis)}
      </p>
      <p className="summary">
        {lead !== '' && <b>{lead} </b>}
        {rest}
        {differ !== '' && (
          <>
            {' · '}
            <b className="told differs">{differ}</b>
          </>
        )}
      </p>
    </div>
  );
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

/** Arrow keys walk the entries; Tab does too. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll('[data-entry]')];
  const at = buttons.indexOf(event.currentTarget.ownerDocument.activeElement);
  const next = at < 0 ? undefined : buttons[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

interface OverviewProps {
  readonly ready: ReadyTab;
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  /** Key of the entry the reader comes back from: it gets the focus. */
  readonly returnTo: string | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (statement: string) => void;
}

export function Overview({ ready, entries, filter, returnTo, onFilter, onOpen }: OverviewProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
    const entry = [...buttons].find((button) => button.dataset.entry === returnTo);
    entry?.closest('details')?.setAttribute('open', '');
    entry?.focus();
  }, [returnTo]);
  const reported = entries.filter(isReported);
  const shown = reported.filter((entry) => passes(entry, filter));
  const item = (entry: Entry) => (
    <EntryItem key={entry.key} entry={entry} article={ready.article} onOpen={onOpen} />
  );
  const rest = entries.filter((entry) => !isReported(entry));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition to Tab
    <div ref={root} className="overview" onKeyDown={walk}>
      <Head entries={entries} ready={ready} />
      {reported.length > 0 && <Filters filter={filter} onFilter={onFilter} />}
      {reported.length > 0 && shown.length === 0 && <p className="note">{words.overview.noneShown}</p>}
      {shown.length > 0 && <ol aria-label={words.overview.list}>{shown.map(item)}</ol>}
      {rest.length > 0 && (
        <details className="unreported">
          <summary>
            {words.overview.unreported(rest.length)} (
            {words.overview.corpus(ready.corpus.articles, ready.corpus.newest)})
          </summary>
          <ol>{rest.map(item)}</ol>
        </details>
      )}
    </div>
  );
}
