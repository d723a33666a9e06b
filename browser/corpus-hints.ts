/**
 * Tells that the corpus may hold something else than before: an article was read, added or removed. No event
 * names that; but whatever does it writes to session storage what a tab now shows, so listeners ask again.
 *
 * Cost: one call a wait, however much is written: the first write starts the wait.
 */
import { browser } from 'wxt/browser';

/** Milliseconds that a burst of writes is given to end in; a reader does not see them as a delay. */
export const HINT_WAIT = 300;

/** Returns the undo. */
export function onCorpusHint(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const hear = (_changes: unknown, area: string) => {
    if (area !== 'session') return;
    timer ??= setTimeout(() => {
      timer = null;
      listener();
    }, HINT_WAIT);
  };
  browser.storage.onChanged.addListener(hear);
  return () => {
    browser.storage.onChanged.removeListener(hear);
    if (timer !== null) clearTimeout(timer);
  };
}
