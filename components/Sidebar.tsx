import { useEffect, useMemo, useRef } from 'react';
import type { ReadyTab } from '../lib/shown';
import { AskedView } from './AskedView';
import { announcement } from './announcement';
import { CompareBox } from './CompareBox';
import { ComparisonView } from './ComparisonView';
import { type Entry, entriesOf, holding, isReported, sequenceOf } from './entries';
import { Holdings } from './Holdings';
import { KeepArticle } from './KeepArticle';
import { Overview } from './Overview';
import { originsOf } from './origins';
import { RememberSite } from './RememberSite';
import { Sites } from './Sites';
import { Status } from './Status';
import { type SidebarActions, type SidebarView, statusOf } from './sidebar-view';
import { words } from './words';

interface SidebarProps {
  readonly view: SidebarView;
  readonly actions: SidebarActions;
}

interface ArticleProps extends SidebarProps {
  readonly ready: ReadyTab;
  readonly entries: readonly Entry[];
}

function Article({ ready, view, actions, entries }: ArticleProps) {
  const { open, left, filter, framed, holdings, remember } = view;
  const origins = useMemo(() => originsOf(ready.origins), [ready]);
  const entry = holding(entries, open);
  if (entry)
    return (
      <ComparisonView
        article={ready.article}
        entry={entry}
        sequence={sequenceOf(entries, filter, entry.key)}
        sources={{ origins, goTo: actions.goTo }}
        onOpen={actions.open}
        onBack={actions.back}
      />
    );
  return (
    <Overview
      ready={ready}
      entries={entries}
      filter={filter}
      returnTo={holding(entries, left)?.key ?? null}
      onFilter={actions.filter}
      onOpen={actions.open}
      onRead={actions.read}
    >
      {!entries.some(isReported) && (
        <Holdings
          holdings={holdings}
          corpus={ready.corpus}
          isPrivate={ready.isPrivate}
          onLibrary={framed ? null : actions.openLibrary}
        />
      )}
      <KeepArticle
        addedAt={ready.addedAt}
        isPrivate={ready.isPrivate}
        framed={framed}
        onKeep={actions.keep}
        onUnkeep={actions.unkeep}
        onSettings={actions.openSettings}
      />
      {remember !== null && !framed && !ready.isPrivate && <RememberSite view={remember} actions={actions} />}
    </Overview>
  );
}

function Main(props: SidebarProps & { entries: readonly Entry[] }) {
  const { view, actions } = props;
  const { page, asked, holdings } = view;
  if (asked) {
    const isPrivate = page?.kind === 'ready' && page.isPrivate;
    return <AskedView view={asked} holdings={holdings} isPrivate={isPrivate} actions={actions} />;
  }
  if (page?.kind === 'ready') return <Article {...props} ready={page} />;
  return <Status view={statusOf(view)} onRead={actions.read} onAllow={actions.allowSite} />;
}

function Masthead({ view, actions }: SidebarProps) {
  return (
    <header className="masthead">
      <span className="brand">{words.brand}</span>
      {view.framed ? (
        <button type="button" className="quiet" onClick={actions.close}>
          {words.close}
        </button>
      ) : (
        <nav aria-label={words.brand}>
          <button type="button" className="quiet" onClick={actions.openLibrary}>
            {words.library}
          </button>
          <button type="button" className="quiet" onClick={actions.openSettings}>
            {words.settings}
          </button>
        </nav>
      )}
    </header>
  );
}

/** Back from compared words the focus goes to the box they came from, where nothing else has taken it. */
function useBoxFocus(isAsked: boolean) {
  const box = useRef<HTMLTextAreaElement>(null);
  const before = useRef(isAsked);
  useEffect(() => {
    const page = box.current?.ownerDocument;
    const isFree = page?.activeElement === null || page?.activeElement === page?.body;
    if (before.current && !isAsked && isFree) box.current?.focus({ preventScroll: true });
    before.current = isAsked;
  }, [isAsked]);
  return box;
}

/** The whole sidebar. Everything it shows is in `view`; everything it does goes through `actions`. */
export function Sidebar({ view, actions }: SidebarProps) {
  const { page, framed, sites, asked, notice } = view;
  const box = useBoxFocus(asked !== null);
  const entries = useMemo(
    () => (page?.kind === 'ready' ? entriesOf(page.statements, page.comparisons, page.changes) : []),
    [page],
  );
  return (
    <div className="sidebar">
      <Masthead view={view} actions={actions} />
      <main>
        <Main view={view} actions={actions} entries={entries} />
      </main>
      <div className="dock">
        <p className="notice" role="alert">
          {notice !== null && words.status.notice(notice)}
        </p>
        <CompareBox box={box} onCompare={actions.compareWords} />
      </div>
      <footer>{framed ? <p>{words.sites.framed}</p> : <Sites sites={sites} actions={actions} />}</footer>
      <p className="heard" role="status">
        {announcement(view, entries)}
      </p>
    </div>
  );
}
