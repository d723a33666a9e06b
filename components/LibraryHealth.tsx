import { libraryPageWords } from './library-page-words';
import type { Check, LibraryActions } from './library-view';

const words = libraryPageWords.health;

function told(check: Check): string {
  switch (check.kind) {
    case 'checking':
      return words.checking;
    case 'repairing':
      return words.repairing;
    case 'repaired':
      return words.repaired;
    case 'checked':
      return check.problems.length === 0 ? words.fine(check.captures) : words.problems(check.problems.length);
  }
}

/** Compares the library with what is made from it, and makes that again where it is wrong. */
export function LibraryHealth({ check, actions }: { check: Check | null; actions: LibraryActions }) {
  const isBusy = check?.kind === 'checking' || check?.kind === 'repairing';
  const problems = check?.kind === 'checked' ? check.problems : [];
  return (
    <>
      <p className="meta">{words.how}</p>
      <p className="outcome" role="status">
        {check !== null && told(check)}
      </p>
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => (
            <li className="problem" key={problem}>
              <bdi>{problem}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {problems.length > 0 && (
          <button type="button" className="primary" onClick={actions.repair}>
            {words.repair}
          </button>
        )}
        <button
          type="button"
          className="chip"
          aria-disabled={isBusy}
          onClick={() => isBusy || actions.check()}
        >
          {words.check}
        </button>
      </div>
    </>
  );
}
