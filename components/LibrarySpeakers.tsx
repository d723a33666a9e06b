import type { ListedSpeaker } from '../lib/library/article-list';
import { LibraryRows } from './LibraryRows';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions } from './library-view';

const words = libraryPageWords.speakers;

/** Pixels: a name and one line. */
const ROW = 64;

const keyOf = ({ name }: ListedSpeaker): string => name;

interface LibrarySpeakersProps {
  readonly speakers: readonly ListedSpeaker[];
  readonly actions: LibraryActions;
}

/** Who is quoted; each name leads to its articles. */
export function LibrarySpeakers({ speakers, actions }: LibrarySpeakersProps) {
  return (
    <LibraryRows label={words.list} rows={speakers} keyOf={keyOf} estimate={ROW}>
      {({ name, articles, outlets }, tab) => (
        <div className="library-row">
          <div className="library-row-body">
            <button
              type="button"
              className="row-title plain"
              data-control="open"
              tabIndex={tab}
              aria-label={words.showArticles(name)}
              onClick={() => actions.showArticlesOf({ speaker: name })}
            >
              <bdi>{name}</bdi>
            </button>
            <p className="meta">{words.about(articles, outlets)}</p>
          </div>
        </div>
      )}
    </LibraryRows>
  );
}
