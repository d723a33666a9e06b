/**
 * Tells when a page should be read afresh: text that loaded late, and navigation without a load.
 *
 * A mutation only starts a wait, during which nothing is observed, so a page that mutates a thousand times a
 * second costs as much as one that mutates once. After the wait the length of the page's prose is compared
 * with the last; where it is the same, the next wait is longer. The page's own `pushState` cannot be seen from
 * a content script, so the address is looked at in the same turn, and at once where the Navigation API tells.
 */

import { createListeners } from './listeners';

export type PageChange = 'text' | 'address';

/** Milliseconds from the first mutation to the look at the page: most late text comes in one burst. */
const FIRST_WAIT = 500;
/** Milliseconds between looks at a page that keeps moving without saying anything new. */
const LONGEST_WAIT = 4_000;
/** UTF-16 units by which the prose must grow or shrink; below it is a counter or a clock. */
const MIN_CHANGE = 40;
/** Changes of the text for one address; a page that never stops writing is not followed for ever. */
const MAX_TEXT_CHANGES = 30;
const PROSE = 'p, pre, blockquote, li, h2, h3';
const OBSERVED = { childList: true, characterData: true, subtree: true };

function proseLength(document: Document): number {
  const root = document.querySelector('article, main, [role="main"]') ?? document.body;
  let length = 0;
  for (const element of root?.querySelectorAll(PROSE) ?? [])
    if (element.checkVisibility?.() ?? true) length += (element.textContent ?? '').length;
  // A page without paragraphs is measured whole.
  return length > 0 ? length : (root?.textContent ?? '').length;
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

/**
 * Calls `onChange` until the returned function is called, which undoes everything. `isIntact` tells whether what
 * was painted still stands: a page that renders itself anew with the same words keeps its length, not its nodes.
 */
export function followPage(
  document: Document,
  window: Window & Pick<typeof globalThis, 'MutationObserver'>,
  onChange: (change: PageChange) => void,
  isIntact: () => boolean = () => true,
): () => void {
  const listeners = createListeners();
  let ended = false;
  let address = addressOf(document);
  let length = proseLength(document);
  let wait = FIRST_WAIT;
  let textChanges = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const isOtherText = (newLength: number): boolean =>
    Math.abs(newLength - length) >= MIN_CHANGE || !isIntact();
  const look = (): void => {
    const newAddress = addressOf(document);
    const newLength = proseLength(document);
    const moved = newAddress !== address;
    const grown = isOtherText(newLength);
    wait = moved || grown ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
    if (moved) textChanges = 0;
    else if (grown) textChanges++;
    address = newAddress;
    if (moved || grown) length = newLength;
    if (moved) onChange('address');
    else if (grown && textChanges <= MAX_TEXT_CHANGES) onChange('text');
  };
  const schedule = (): void => {
    observer.disconnect();
    timer ??= setTimeout(() => {
      timer = null;
      look();
      if (!ended) observer.observe(document, OBSERVED);
    }, wait);
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

  const observer = new window.MutationObserver(schedule);
  observer.observe(document, OBSERVED);
  const navigation = navigationOf(window);
  listeners.on(window, 'popstate', soon);
  if (navigation) listeners.on(navigation, 'navigatesuccess', soon);
  // "Read more" may only uncover what is there already, which is no mutation of the tree.
  listeners.on(document, 'click', soon);
  return () => {
    ended = true;
    listeners.undo();
    observer.disconnect();
    cancel();
  };
}
