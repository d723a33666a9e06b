import { type FocusEvent, useEffect, useRef } from 'react';

/** What serves in the place of a control that is gone: the list's own, else the opened article, else the page. */
const INSTEAD = ['.rows [data-control][tabindex="0"]', '.kept-article h2', 'h1'];

/**
 * Many controls go with what they do (a row, an offer to undo, a button that gives way to progress). Where one goes with
 * the focus in it, the focus goes where the reader was, not to the top of the document.
 */
export function useKeptFocus<E extends HTMLElement>() {
  const root = useRef<E>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const isLost = held.current !== null && !held.current.isConnected && page?.activeElement === page?.body;
    if (!isLost) return;
    held.current = null;
    for (const selector of INSTEAD) {
      const other = root.current?.querySelector<HTMLElement>(selector);
      if (!other) continue;
      other.focus({ preventScroll: true });
      return;
    }
  });
  const onFocus = ({ target }: FocusEvent) => {
    held.current = target;
  };
  const onBlur = ({ target }: FocusEvent) => {
    // What is taken out loses the focus too, but then it is gone a moment later.
    queueMicrotask(() => {
      if (target.isConnected && held.current === target) held.current = null;
    });
  };
  return { root, onFocus, onBlur };
}
