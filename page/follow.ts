/**
 * Tells when a page should be looked at again: text that loaded late or was uncovered, and navigation without a
 * load.
 *
 * A mutation only starts a wait, during which nothing is observed, so a page that mutates a thousand times a
 * second costs as much as one that mutates once. Where a look finds nothing new, the next wait is longer. The
 * page's own `pushState` cannot be seen from a content script, so the address is looked at in the same turn, and
 * at once where the Navigation API tells.
 */

import { frameDocument } from './flat-tree';
import { createListeners } from './listeners';

/** Milliseconds from the first mutation to the look at the page: most late text comes in one burst. */
const FIRST_WAIT = 500;
/** Milliseconds between looks at a page that keeps moving without saying anything new. */
const LONGEST_WAIT = 8_000;
/** Looks with something new for one address; a page that never stops writing is not followed for ever. */
const MAX_CHANGES = 30;
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

/** Calls `look` until the returned function is called, which undoes everything. */
export function followPage(
  document: Document,
  window: Window & Pick<typeof globalThis, 'MutationObserver'>,
  { look, roots, report }: Following,
): () => void {
  const listeners = createListeners();
  let ended = false;
  let address = addressOf(document);
  let wait = FIRST_WAIT;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let isDue = false;

  const observe = (): void => {
    for (const root of roots()) observer.observe(root, OBSERVED);
  };
  /** A look that failed is told, and followed by others like one that found nothing. */
  const looked = (): Promise<boolean> =>
    look().catch((error: unknown) => {
      report(error);
      return false;
    });
  const turn = async (): Promise<void> => {
    timer = null;
    const moved = addressOf(document) !== address;
    if (moved) changes = 0;
    address = addressOf(document);
    if (changes >= MAX_CHANGES) return;
    // Before the look and not after it, or what changes meanwhile would be missed.
    observe();
    isLooking = true;
    const isNew = await looked();
    isLooking = false;
    if (isNew && !moved) changes += 1;
    wait = moved || isNew ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
    if (ended) return;
    if (isDue) schedule();
    else observe(); // what the look has found: other shadow trees, other frames
  };
  const schedule = (): void => {
    observer.disconnect();
    isDue = isLooking;
    if (!isLooking) timer ??= setTimeout(() => turn().catch(report), wait);
  };
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const soon = (): void => {
    cancel();
    wait = FIRST_WAIT;
    schedule();
  };

  const observer = new window.MutationObserver((records) => {
    if (!records.every(isOwn)) schedule();
  });
  observe();
  const navigation = navigationOf(window);
  listeners.on(window, 'popstate', soon);
  if (navigation) listeners.on(navigation, 'navigatesuccess', soon);
  // "Read more" may only uncover what is there already, which is no mutation of the tree.
  listeners.on(document, 'click', soon);
  // A frame's document comes without a mutation of this one; those of advertisements are not read.
  listeners.on(document, 'load', ({ target }) => {
    if (target !== null && 'localName' in target && frameDocument(target as Element) !== null) soon();
  });
  return () => {
    ended = true;
    listeners.undo();
    observer.disconnect();
    cancel();
  };
}
