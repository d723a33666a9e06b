/**
 * Event listeners that are taken off together.
 *
 * An AbortSignal would do the same, but it must be of the document's own realm, which differs between a
 * content script, a page and a test.
 */

import { isAlive } from './alive';

/** What a page may not prevent and need not wait for: heard before the page hears it, never cancelled. */
const QUIETLY = { capture: true, passive: true };

export interface Listeners {
  on<T extends Event>(target: EventTarget, type: string, hear: (event: T) => void): void;
  /** Takes all off. */
  undo(): void;
}

export function createListeners(): Listeners {
  const undos: (() => void)[] = [];
  return {
    on(target, type, hear) {
      const listener = hear as EventListener;
      target.addEventListener(type, listener, QUIETLY);
      undos.push(() => {
        if (isAlive(target)) target.removeEventListener(type, listener, QUIETLY);
      });
    },
    undo() {
      for (const undo of undos.splice(0)) undo();
    },
  };
}
