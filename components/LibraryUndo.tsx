import { useEffect, useState } from 'react';
import { libraryPageWords } from './library-page-words';
import type { Undoable } from './library-view';

const words = libraryPageWords.undo;

/** Milliseconds after which the offer ends, once neither focus nor pointer is in it: time to read it and come back. */
export const UNDO_PATIENCE = 20_000;

interface LibraryUndoProps {
  readonly undoable: Undoable;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Offers to take the last change back. It stays as long as the reader is at it. */
export function LibraryUndo({ undoable, onUndo, onDismiss }: LibraryUndoProps) {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isAttended = isPointed || isFocused;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change begins another time
  useEffect(() => {
    if (isAttended) return;
    const timer = setTimeout(onDismiss, UNDO_PATIENCE);
    return () => clearTimeout(timer);
  }, [isAttended, onDismiss, undoable]);
  return (
    <section
      className="undo-bar"
      aria-label={words.label}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ relatedTarget, currentTarget }) =>
        setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      <p>{words.told(undoable)}</p>
      <div className="row">
        <button type="button" className="primary" onClick={onUndo}>
          {words.undo}
        </button>
        <button type="button" className="chip" onClick={onDismiss}>
          {words.dismiss}
        </button>
      </div>
    </section>
  );
}
