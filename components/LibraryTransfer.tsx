import { type DragEvent, useId, useRef, useState } from 'react';
import { libraryPageWords } from './library-page-words';
import type { ImportProblem, LibraryActions, Transfer } from './library-view';

const words = libraryPageWords.transfer;

/** Lines listed of those that could not be read: of more only the number is told. */
const MOST_LISTED = 100;
const FILES = '.jsonl,.ndjson,.json,application/x-ndjson,application/json';

function Progress({ transfer, onCancel }: ProgressProps) {
  const id = useId();
  const { kind, done, all } = transfer;
  const told = kind === 'exporting' ? words.ofArticles : words.ofBytes;
  return (
    <div className="progress">
      <label htmlFor={id}>{words[kind]}</label>
      {/* Without a value it says that the length is not known yet. */}
      <progress id={id} {...(all > 0 ? { max: all, value: Math.min(done, all) } : {})} />
      <span className="meta">{all > 0 && told(done, all)}</span>
      <button type="button" className="chip" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
interface ProgressProps {
  readonly transfer: Extract<Transfer, { done: number }>;
  readonly onCancel: () => void;
}

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const rest = problems.length - MOST_LISTED;
  return (
    <details className="problems" open={problems.length < 10}>
      <summary>{words.problems(problems.length)}</summary>
      <ul>
        {problems.slice(0, MOST_LISTED).map(({ line, message }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several problems, and the list stays as it is
          <li className="problem" key={place}>
            <b>{words.line(line)}</b> <bdi>{message}</bdi>
          </li>
        ))}
        {rest > 0 && <li className="meta">{words.more(rest)}</li>}
      </ul>
    </details>
  );
}

function outcomeOf(transfer: Transfer): string {
  switch (transfer.kind) {
    case 'exporting':
    case 'importing':
      return '';
    case 'exported':
      return words.exported(transfer.articles);
    case 'imported':
      return words.imported(transfer.name, transfer.added, transfer.known);
    case 'cancelled':
      return transfer.what === 'export' ? words.cancelled.export : words.cancelled.import(transfer.articles);
    case 'failed':
      return words.failed[transfer.what](transfer.reason);
  }
}

/** A file that is dropped, and whether one is held over the place. */
function useDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      },
    },
  };
}

interface LibraryTransferProps {
  readonly transfer: Transfer | null;
  readonly isEmpty: boolean;
  readonly actions: LibraryActions;
}

/** Everything out into a file, and a file in. */
export function LibraryTransfer({ transfer, isEmpty, actions }: LibraryTransferProps) {
  const field = useRef<HTMLInputElement>(null);
  const running = transfer?.kind === 'exporting' || transfer?.kind === 'importing' ? transfer : null;
  const take = (file: File | undefined) => {
    if (file !== undefined && running === null) actions.importFile(file);
    // The same file can be chosen again only where the field has forgotten it.
    if (field.current !== null) field.current.value = '';
  };
  const { isOver, handlers } = useDrop(take);
  return (
    <div className={isOver ? 'transfer over' : 'transfer'} {...handlers}>
      <p className="meta">{words.how}</p>
      {running !== null && <Progress transfer={running} onCancel={actions.cancelTransfer} />}
      {running === null && (
        <div className="row">
          {!isEmpty && (
            <button type="button" className="chip" onClick={actions.exportAll}>
              {words.export}
            </button>
          )}
          <button type="button" className="chip" onClick={() => field.current?.click()}>
            {words.import}
          </button>
          <span className="meta">{words.drop}</span>
        </div>
      )}
      <input
        ref={field}
        type="file"
        accept={FILES}
        hidden
        aria-label={words.import}
        onChange={({ target }) => take(target.files?.[0])}
      />
      <p className={transfer?.kind === 'failed' ? 'wrong' : 'outcome'} role="status">
        {transfer !== null && outcomeOf(transfer)}
      </p>
      {transfer?.kind === 'imported' && <Problems problems={transfer.problems} />}
    </div>
  );
}
