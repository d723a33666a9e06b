import { type ReactNode, useId } from 'react';
import { useKeptFocus } from './kept-focus';
import { LibraryErase } from './LibraryErase';
import { LibraryHead } from './LibraryHead';
import { LibraryHealth } from './LibraryHealth';
import { LibraryKeeping, LibraryRoom } from './LibraryKeeping';
import { LibraryLists } from './LibraryLists';
import { LibraryPacks } from './LibraryPacks';
import { LibraryTransfer } from './LibraryTransfer';
import { LibraryTrouble } from './LibraryTrouble';
import { LibraryUndo } from './LibraryUndo';
import { type LibraryLists as Lists, useLibraryLists } from './library-lists';
import { libraryPageWords as words } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';
import { words as catalogue } from './words';

interface PageProps {
  readonly view: LibraryView;
  readonly actions: LibraryActions;
  /** Addresses of the other pages. */
  readonly settings: string;
  readonly welcome: string;
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="keeping" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** Nothing is kept: how things come here. */
function Nothing({ settings }: { settings: string }) {
  return (
    <section className="library-none">
      <h2>{words.none.heading}</h2>
      <ul>
        {words.none.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p className="meta">{words.none.kept}</p>
      <p>
        <a href={settings}>{words.settings}</a>
      </p>
    </section>
  );
}

interface PartsProps extends PageProps {
  readonly lists: Lists;
}

/** How it is kept, moved and erased; of an empty library only what fills it. */
function Keeping({ view, actions, settings, lists }: PartsProps) {
  const { articles } = lists.sums;
  const { choices, room, packs, damaged, failure } = view;
  const isEmpty = articles + packs.length + damaged.length === 0 && failure === null;
  return (
    <aside className="library-keeping" aria-label={words.keeping.label}>
      {choices !== null && (
        <Section heading={words.keeping.heading}>
          <LibraryKeeping choices={choices} actions={actions} settings={settings} />
        </Section>
      )}
      <Section heading={words.transfer.heading}>
        <LibraryTransfer transfer={view.transfer} isEmpty={isEmpty} actions={actions} />
      </Section>
      {room !== null && (
        <Section heading={words.keeping.roomHeading}>
          <LibraryRoom room={room} actions={actions} />
        </Section>
      )}
      {choices !== null && (
        <Section heading={words.packs.heading}>
          <LibraryPacks
            isBundledOn={choices.isBundledOn}
            packs={packs}
            articles={lists.articles}
            actions={actions}
          />
        </Section>
      )}
      {!isEmpty && (
        <>
          <Section heading={words.health.heading}>
            <LibraryHealth check={view.check} actions={actions} />
          </Section>
          <Section heading={words.erase.heading}>
            <LibraryErase articles={articles} onErase={actions.erase} />
          </Section>
        </>
      )}
    </aside>
  );
}

function Main(props: PageProps) {
  const { view, actions, settings } = props;
  const lists = useLibraryLists(view);
  return (
    <main>
      <LibraryTrouble view={view} actions={actions} />
      {view.heads === null && view.failure === null && <p className="meta">{words.waiting}</p>}
      {lists.sums.articles > 0 && <LibraryHead sums={lists.sums} room={view.room} />}
      <div className="library-columns">
        {lists.sums.articles > 0 && <LibraryLists lists={lists} view={view} actions={actions} />}
        {view.heads !== null && lists.sums.articles === 0 && <Nothing settings={settings} />}
        {(view.heads !== null || view.failure !== null) && <Keeping {...props} lists={lists} />}
      </div>
    </main>
  );
}

/** The whole library page. */
export function LibraryPage(props: PageProps) {
  const { view, actions, settings, welcome } = props;
  const { undoable, outcome } = view;
  const { root, onFocus, onBlur } = useKeptFocus<HTMLDivElement>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for where the focus is, and is no control
    <div ref={root} className="page wide library" onFocus={onFocus} onBlur={onBlur}>
      <header className="page-head">
        <p className="brand">{catalogue.brand}</p>
        <h1 tabIndex={-1}>{words.title}</h1>
        {!view.isPrivate && <p className="meta">{words.lead}</p>}
      </header>
      {view.isPrivate ? (
        <main>
          <h2>{words.closed.heading}</h2>
          <p>{words.closed.how}</p>
        </main>
      ) : (
        <Main {...props} />
      )}
      {undoable !== null && (
        <LibraryUndo undoable={undoable} onUndo={actions.undo} onDismiss={actions.dismiss} />
      )}
      <p className={undoable === null ? 'told-outcome outcome' : 'heard'} role="status">
        {outcome !== null && words.outcome(outcome)}
      </p>
      <footer className="page-foot">
        <a href={settings}>{words.settings}</a> · <a href={welcome}>{words.welcome}</a>
      </footer>
    </div>
  );
}
