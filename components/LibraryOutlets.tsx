import { useState } from 'react';
import type { ListedOutlet } from '../lib/library/outlet-list';
import { OutletEditor } from './LibraryOutletEditor';
import { LibraryRows } from './LibraryRows';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions } from './library-view';

const words = libraryPageWords.outlets;

/** Pixels: a name and one line. */
const ROW = 68;

const keyOf = ({ key }: ListedOutlet): string => key;

interface ItemProps {
  readonly outlet: ListedOutlet;
  readonly all: readonly ListedOutlet[];
  readonly tab: 0 | -1;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: LibraryActions;
}

/** What is told beside the counts. */
function tagsOf({ isHidden, isRenamed, merged }: ListedOutlet): string[] {
  return [
    ...(isHidden ? [words.hidden] : []),
    ...(isRenamed ? [words.renamed] : []),
    ...(merged.length > 0 ? [words.merged(merged.join(', '))] : []),
  ];
}

function OutletItem({ outlet, all, tab, isOpen, onToggle, actions }: ItemProps) {
  const { key, name, host, articles, statements, isHidden } = outlet;
  const shownName = name === '' ? libraryPageWords.articles.noOutlet : name;
  const shownHost = host === name ? null : host;
  const show = () => {
    actions.showArticlesOf({ outlet: key });
    if (isHidden) actions.filter({ source: { kind: 'hidden' } });
  };
  return (
    <div className={isHidden ? 'library-row outlet-row off' : 'library-row outlet-row'}>
      <div className="library-row-body">
        <button
          type="button"
          className="row-title plain"
          data-control="open"
          tabIndex={tab}
          aria-label={words.showArticles(shownHost === null ? shownName : `${shownName} ${shownHost}`)}
          onClick={show}
        >
          <bdi>{shownName}</bdi> {shownHost !== null && <bdi className="host">{shownHost}</bdi>}
        </button>
        <p className="meta">{[words.about(articles, statements), ...tagsOf(outlet)].join(' · ')}</p>
      </div>
      {host !== null && (
        <button
          type="button"
          className="chip row-act"
          data-control="change"
          tabIndex={tab}
          aria-expanded={isOpen}
          aria-label={isOpen ? words.doneWith(shownName) : words.changeOf(shownName)}
          onClick={onToggle}
        >
          {isOpen ? words.done : words.change}
        </button>
      )}
      {isOpen && host !== null && <OutletEditor outlet={outlet} host={host} all={all} actions={actions} />}
    </div>
  );
}

interface LibraryOutletsProps {
  readonly outlets: readonly ListedOutlet[];
  /** Into which one may be merged. */
  readonly all: readonly ListedOutlet[];
  readonly actions: LibraryActions;
}

/** Who published what is kept: to be renamed, hidden and merged. */
export function LibraryOutlets({ outlets, all, actions }: LibraryOutletsProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <LibraryRows label={words.list} rows={outlets} keyOf={keyOf} estimate={ROW}>
      {(outlet, tab) => (
        <OutletItem
          outlet={outlet}
          all={all}
          tab={tab}
          isOpen={open === outlet.key}
          onToggle={() => setOpen(open === outlet.key ? null : outlet.key)}
          actions={actions}
        />
      )}
    </LibraryRows>
  );
}
