import type { KeyboardEvent } from 'react';
import { libraryPageWords } from './library-page-words';
import { LIBRARY_TABS, type LibraryTab } from './library-view';

const words = libraryPageWords.tabs;

export const tabId = (tab: LibraryTab): string => `library-tab-${tab}`;
export const PANEL_ID = 'library-panel';

/** The tab to which a key walks; they go in a circle. */
function walkedTo(key: string, at: number): LibraryTab | undefined {
  const { length } = LIBRARY_TABS;
  switch (key) {
    case 'ArrowRight':
      return LIBRARY_TABS[(at + 1) % length];
    case 'ArrowLeft':
      return LIBRARY_TABS[(at + length - 1) % length];
    case 'Home':
      return LIBRARY_TABS[0];
    case 'End':
      return LIBRARY_TABS[length - 1];
    default:
      return undefined;
  }
}

interface LibraryTabsProps {
  readonly tab: LibraryTab;
  readonly counts: Readonly<Record<LibraryTab, number>>;
  readonly onShow: (tab: LibraryTab) => void;
}

/** The four views; arrow keys walk, and what they reach is shown at once. */
export function LibraryTabs({ tab, counts, onShow }: LibraryTabsProps) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const next = walkedTo(event.key, LIBRARY_TABS.indexOf(tab));
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.label} className="tabs" onKeyDown={walk}>
      {LIBRARY_TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          aria-selected={one === tab}
          aria-controls={PANEL_ID}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onShow(one)}
        >
          {words.name[one]} <span className="tab-count">{words.count(counts[one])}</span>
        </button>
      ))}
    </div>
  );
}
