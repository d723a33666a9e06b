import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';

const words = libraryPageWords.trouble;

interface LibraryTroubleProps {
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

/** The library as a whole cannot be read. */
function Unread({ reason, actions }: { reason: string; actions: LibraryActions }) {
  return (
    <div className="failure">
      <p>
        {reason} {words.stillServes}
      </p>
      <button type="button" className="chip" onClick={actions.retry}>
        {words.again}
      </button>
      <button type="button" className="chip" onClick={actions.repair}>
        {words.repair}
      </button>
    </div>
  );
}

/** What is wrong, in words, with what the reader can do about it; the rest of the page serves. */
export function LibraryTrouble({ view, actions }: LibraryTroubleProps) {
  const { failure, notice, damaged } = view;
  return (
    <div role="alert">
      {failure !== null && <Unread reason={failure} actions={actions} />}
      {notice !== null && (
        <div className="failure">
          <p>{words.notDone(notice)}</p>
          <button type="button" className="chip" onClick={actions.retry}>
            {words.again}
          </button>
        </div>
      )}
      {failure === null && damaged.length > 0 && (
        <div className="failure">
          <p>{words.damaged(damaged.length)}</p>
          <button type="button" className="chip" onClick={actions.repair}>
            {words.repair}
          </button>
          <button type="button" className="chip" onClick={actions.dropDamaged}>
            {words.drop(damaged.length)}
          </button>
        </div>
      )}
    </div>
  );
}
