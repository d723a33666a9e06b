/**
 * Where this page is shown, and so whom it serves.
 *
 * A frame is told apart first: any page may frame ours and write an address of its choice, so in a frame the
 * address counts for nothing and the background must say whom it serves.
 */
export type Place =
  /** The browser's own sidebar: it follows the active tab of its window. */
  | { readonly kind: 'native' }
  /** Opened as a tab of its own, for the tab that its address names. */
  | { readonly kind: 'tab'; readonly tab: number }
  /** Within a page. */
  | { readonly kind: 'frame' };

/** `search` is the address's query, with or without `?`. */
export function placeOf(search: string, framed: boolean): Place {
  if (framed) return { kind: 'frame' };
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d{1,15}$/.test(tab) ? { kind: 'tab', tab: Number(tab) } : { kind: 'native' };
}
