/** A page of our own is drawn once what it shows is known: drawn earlier, its parts would move under the reader. */

/** Milliseconds; what takes longer is drawn as it comes, because a page that stays blank is worse. */
export const FIRST_VIEW_PATIENCE = 300;

/** The part of a store that is needed. */
export interface Observed<State> {
  getState(): State;
  subscribe(listener: (state: State) => void): () => void;
}

/** Calls `draw` once: when everything is known, or when patience ends. */
export function whenKnown<State>(
  store: Observed<State>,
  isKnown: (state: State) => boolean,
  draw: () => void,
): void {
  let isDrawn = false;
  const once = (): void => {
    if (isDrawn) return;
    isDrawn = true;
    clearTimeout(timer);
    unsubscribe();
    draw();
  };
  const timer = setTimeout(once, FIRST_VIEW_PATIENCE);
  const unsubscribe = store.subscribe((state) => {
    if (isKnown(state)) once();
  });
  if (isKnown(store.getState())) once();
}
