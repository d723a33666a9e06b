import { type KeyboardEvent, useId, useRef } from 'react';
import { dayOf, type ListedArticle } from '../lib/library/article-list';
import type { OutletReading } from '../lib/library/outlet-list';
import { LibraryRows } from './LibraryRows';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';

const words = libraryPageWords.articles;

/** Pixels: two lines of a title, one of what else is known. */
const ROW = 92;

const keyOf = ({ key }: ListedArticle): string => key;

export const titleOf = ({ newest: { title, address } }: ListedArticle): string =>
  [title, address].find((one) => one.trim() !== '') ?? words.untitled;

interface ItemProps {
  readonly article: ListedArticle;
  readonly outlet: string;
  readonly packName: string | null;
  readonly isSelected: boolean;
  readonly tab: 0 | -1;
  /** `isRange`: from the last one to this one. */
  readonly onSelect: (isRange: boolean) => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function howItCame({ addedAt, newest }: ListedArticle, packName: string | null): string {
  if (newest.pack !== null) return packName === null ? '' : libraryPageWords.filters.pack(packName);
  return addedAt === null ? words.remembered : words.added;
}

const isWithShift = (event: Event): boolean => 'shiftKey' in event && event.shiftKey === true;

function ArticleItem({ article, outlet, packName, isSelected, tab, ...act }: ItemProps) {
  const { newest, numbers } = article;
  const title = titleOf(article);
  // What changes a box is a click, by the Space key too, once it is let go; Firefox then does not tell of the Shift key.
  const isByShiftAndSpace = useRef(false);
  const rest = [
    libraryPageWords.date(dayOf(newest)),
    words.statements(newest.statements),
    howItCame(article, packName),
    ...(numbers.length > 1 ? [words.versions(numbers.length)] : []),
  ].filter((part) => part !== '');
  return (
    <div className={isSelected ? 'library-row selected' : 'library-row'}>
      <label className="tick">
        <input
          type="checkbox"
          data-control="select"
          tabIndex={tab}
          checked={isSelected}
          aria-label={words.select(title)}
          onKeyUp={({ key, shiftKey }) => {
            isByShiftAndSpace.current = key === ' ' && shiftKey;
          }}
          onChange={({ nativeEvent }) => {
            act.onSelect(isByShiftAndSpace.current || isWithShift(nativeEvent));
            isByShiftAndSpace.current = false;
          }}
        />
      </label>
      <div className="library-row-body">
        <button type="button" className="row-title" data-control="open" tabIndex={tab} onClick={act.onOpen}>
          <bdi lang={newest.lang}>{title}</bdi>
        </button>
        <p className="meta">
          <bdi className="outlet-name">{outlet === '' ? words.noOutlet : outlet}</bdi>
          {rest.map((part) => (
            <span key={part}>
              {' · '}
              <span className="part">{part}</span>
            </span>
          ))}
        </p>
      </div>
      <button
        type="button"
        className="chip row-act"
        data-control="remove"
        tabIndex={tab}
        aria-label={words.removeOf(title)}
        onClick={act.onRemove}
      >
        {words.remove}
      </button>
    </div>
  );
}

function SelectionBar({ found, selected, view, actions }: SelectionBarProps) {
  if (view.removing > 0)
    return (
      <p className="selection" role="status">
        {words.removing(view.removing)}
      </p>
    );
  const all = selected.length === found.length;
  return (
    <div className="selection">
      {!all && (
        <button
          type="button"
          className="chip"
          onClick={() => actions.select(new Set(found.map(({ key }) => key)))}
        >
          {words.selectAll(found.length)}
        </button>
      )}
      {selected.length > 0 && (
        <>
          <span className="selection-count" role="status">
            {words.selected(selected.length)}
          </span>
          <button type="button" className="chip" onClick={() => actions.remove(selected)}>
            {words.removeSelected(selected.length)}
          </button>
          <button type="button" className="chip" onClick={() => actions.select(new Set())}>
            {words.clearSelection}
          </button>
        </>
      )}
    </div>
  );
}
interface SelectionBarProps {
  readonly found: readonly ListedArticle[];
  readonly selected: readonly ListedArticle[];
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

/** What a click or a key makes of the selection; a range runs from the place chosen last. */
function useSelecting(found: readonly ListedArticle[], view: LibraryView, actions: LibraryActions) {
  const anchor = useRef<string | null>(null);
  return (place: number, isRange: boolean, begin: string | null = null) => {
    const key = found[place]?.key;
    if (key === undefined) return;
    anchor.current ??= begin;
    const from = isRange ? found.findIndex((one) => one.key === anchor.current) : -1;
    const chosen = new Set(view.selected);
    if (from >= 0)
      for (const one of found.slice(Math.min(from, place), Math.max(from, place) + 1)) chosen.add(one.key);
    else if (!chosen.delete(key)) chosen.add(key);
    if (from < 0) anchor.current = key;
    actions.select(chosen);
  };
}

interface LibraryArticlesProps {
  readonly found: readonly ListedArticle[];
  readonly reading: OutletReading;
  readonly view: LibraryView;
  readonly actions: LibraryActions;
  /** Key of the article that the reader comes back from. */
  readonly returnTo: string | null;
}

/** The list of articles, to be opened, selected and deleted. */
export function LibraryArticles({ found, reading, view, actions, returnTo }: LibraryArticlesProps) {
  const how = useId();
  const select = useSelecting(found, view, actions);
  const selected = found.filter(({ key }) => view.selected.has(key));
  const packs = new Map(view.packs.map(({ number, name }) => [number, name]));
  const onKey = (event: KeyboardEvent, article: ListedArticle, place: number) => {
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Delete') actions.remove(selected.length > 0 ? selected : [article]);
    else if (isAll) actions.select(new Set(found.map(({ key }) => key)));
    else if (event.shiftKey && event.key.startsWith('Arrow')) select(place, true, article.key);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SelectionBar found={found} selected={selected} view={view} actions={actions} />
      <p id={how} className="heard">
        {words.how}
      </p>
      <LibraryRows
        label={words.list}
        rows={found}
        keyOf={keyOf}
        estimate={ROW}
        returnTo={returnTo}
        describedBy={how}
        onKey={onKey}
      >
        {(article, tab, place) => (
          <ArticleItem
            article={article}
            outlet={reading.nameOf(article.newest)}
            packName={article.newest.pack === null ? null : (packs.get(article.newest.pack) ?? null)}
            isSelected={view.selected.has(article.key)}
            tab={tab}
            onSelect={(isRange) => select(place, isRange)}
            onOpen={() => actions.open(article.key)}
            onRemove={() => actions.remove([article])}
          />
        )}
      </LibraryRows>
    </>
  );
}
