/**
 * Whether a page says something new since it was last read. Cost: constant; the words themselves are compared by
 * the copy's fingerprint.
 */

/** UTF-16 units by which the text must grow or shrink to count at once; below it is a counter or a clock. */
const MIN_CHANGE = 40;
/** Smaller changes of one address that count all the same: a figure that is put right is one. */
const MAX_SMALL_CHANGES = 10;

export interface Seen {
  readonly url: string;
  readonly fingerprint: number;
  /** UTF-16 units of shown text. */
  readonly length: number;
}

export interface Novelty {
  /** `isIntact`: what was painted still stands where it was painted. */
  isNews(page: Seen, isIntact: () => boolean): boolean;
  /** True where the last page seen was another article. */
  isElsewhere(page: Seen): boolean;
  see(page: Seen): void;
  forget(): void;
}

export function createNovelty(): Novelty {
  let seen: Seen | null = null;
  let smallChanges = 0;
  return {
    isNews(page, isIntact) {
      if (seen === null || seen.url !== page.url || !isIntact()) return true;
      if (seen.fingerprint === page.fingerprint) return false;
      if (Math.abs(seen.length - page.length) >= MIN_CHANGE) return true;
      smallChanges += 1;
      return smallChanges <= MAX_SMALL_CHANGES;
    },
    isElsewhere: ({ url, fingerprint }) =>
      seen !== null && seen.url !== url && seen.fingerprint !== fingerprint,
    see(page) {
      if (seen?.url !== page.url) smallChanges = 0;
      seen = page;
    },
    forget() {
      seen = null;
    },
  };
}
