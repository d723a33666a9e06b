/**
 * Tells when a page should be looked at again: text that loaded late or was uncovered, and navigation without a
 * load.
 *
 * A mutation only starts a wait, during which nothing is observed, so a page that mutates a thousand times a
 * second costs as much as one that mutates once; pace.ts says how long. The page's own `pushState` cannot be seen
 * from a content script, so the address is looked at in the same turn, and at once where the Navigation API or
 * the background tells.
 */

import { isAlive } from './alive';
import { frameDocument } from './flat-tree';
import { createListeners } from './listeners';
import { createPace } from './pace';

const OBSERVED = { childList: true, characterData: true, subtree: true };
/** What we put into the page ourselves. */
const OURS = /^as-reported-/u;

export interface Following {
  /** Looks at the page; resolves true where it says something new. */
  readonly look: () => Promise<boolean>;
  /** The roots to be observed as they are now: the document, shadow trees, documents of frames. */
  readonly roots: () => readonly Node[];
  /** A look failed in a way that nobody expected. */
  readonly report: (error: unknown) => void;
  /** The page goes on changing and is followed no longer; told once, and again after a renewal. */
  readonly onEnough: () => void;
  /** Which clicks count; by default those that the reader made, not those that the page made up. */
  readonly isMeant?: (event: Event) => boolean;
}

export interface Follower {
  /** Somebody else has noticed that the page took another address. */
  move(): void;
  /** The reader asked for a reading: the page is followed as from its beginning. */
  renew(): void;
  /** Ends following and undoes everything. */
  undo(): void;
}

function addressOf(document: Document): string {
  return document.URL.replace(/#.*$/u, '');
}

/** The Navigation API, where the browser has it. */
function navigationOf(window: Window): EventTarget | null {
  const navigation: unknown = 'navigation' in window ? window.navigation : null;
  return navigation instanceof Object && 'addEventListener' in navigation
    ? (navigation as EventTarget)
    : null;
}

const isOurs = (node: Node): boolean => OURS.test((node as Partial<Element>).localName ?? '');

/** Our card and frame come and go; that is nothing new. */
function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}

/** A timer that only ever comes nearer. */
function createAlarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let at = Number.POSITIVE_INFINITY;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    at = Number.POSITIVE_INFINITY;
  };
  return {
    cancel,
    set(due: number, now: number): void {
      if (due >= at) return;
      cancel();
      at = due;
      timer = setTimeout(() => {
        cancel();
        ring();
      }, due - now);
    },
  };
}

/** Calls `look` whenever the page may say something new. */
export function followPage(
  document: Document,
  window: Window & Pick<typeof globalThis, 'MutationObserver'>,
  { look, roots, report, onEnough, isMeant = (event) => event.isTrusted }: Following,
): Follower {
  const listeners = createListeners();
  const pace = createPace(addressOf(document));
  let ended = false;
  let hasEnough = false;
  let isLooking = false;
  let isDue = false;

  const observe = (): void => {
    for (const root of roots()) if (isAlive(root)) observer.observe(root, OBSERVED);
  };
  /** A look that failed is told, and followed by others like one that found nothing. */
  const looked = (): Promise<boolean> =>
    look().catch((error: unknown) => {
      report(error);
      return false;
    });
  const rest = (): void => {
    if (!hasEnough) onEnough();
    hasEnough = true;
  };
  const turn = async (): Promise<void> => {
    if (!pace.begin(addressOf(document), performance.now())) return rest();
    hasEnough = false;
    // Before the look and not after it, or what changes meanwhile would be missed.
    observe();
    isLooking = true;
    pace.end(await looked());
    isLooking = false;
    if (ended) return;
    if (isDue) schedule();
    else observe(); // what the look has found: other shadow trees, other frames
  };
  const alarm = createAlarm(() => {
    turn().catch(report);
  });
  const schedule = (): void => {
    observer.disconnect();
    isDue = isLooking;
    const now = performance.now();
    if (!isLooking) alarm.set(pace.due(now), now);
  };
  const hurry = (): void => {
    pace.hurry();
    schedule();
  };
  const move = (): void => {
    pace.move();
    schedule();
  };

  const observer = new window.MutationObserver((records) => {
    if (!records.every(isOwn)) schedule();
  });
  observe();
  const navigation = navigationOf(window);
  listeners.on(window, 'popstate', move);
  if (navigation) listeners.on(navigation, 'navigatesuccess', move);
  // "Read more" may only uncover what is there already, which is no mutation of the tree.
  listeners.on(document, 'click', (event) => {
    if (isMeant(event)) hurry();
  });
  // A frame's document comes without a mutation of this one; those of advertisements are not read.
  listeners.on(document, 'load', ({ target }) => {
    if (target !== null && 'localName' in target && frameDocument(target as Element) !== null) move();
  });
  return {
    move,
    renew() {
      pace.renew();
      if (hasEnough) observe();
      hasEnough = false;
    },
    undo() {
      ended = true;
      listeners.undo();
      observer.disconnect();
      alarm.cancel();
    },
  };
}
