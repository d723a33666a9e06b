/**
 * Whether a page says something new since it was last read, and under which address it says it. Cost: constant;
 * the words themselves are compared by the copy's fingerprints.
 *
 * A page that takes another address without loading shows the words of the article before for a while. They are
 * told under the address at which they were read until its paragraphs change: told under the new one they would
 * be words that the new article never printed.
 */

/** UTF-16 units by which the text must grow or shrink to count at once; below it is a counter or a clock. */
const MIN_CHANGE = 40;
/** Smaller changes of one address that count all the same: a figure that is put right is one. */
const MAX_SMALL_CHANGES = 10;
/** The fingerprint of a page without paragraphs. */
const NO_PROSE = 0;

export interface Seen {
  readonly url: string;
  readonly fingerprint: number;
  /** The fingerprint of its paragraphs alone. */
  readonly prose: number;
  /** UTF-16 units of shown text. */
  readonly length: number;
}

export interface Novelty {
  /** `isIntact`: what was painted still stands where it was painted; asked only where the words do not tell. */
  isNews(page: Seen, isIntact: () => Promise<boolean>): Promise<boolean>;
  /** The address under which the page's words are to be told. */
  addressOf(page: Seen): string;
  /** True where the last page seen was another article. */
  isElsewhere(page: Seen): boolean;
  see(page: Seen): void;
  /** Whatever is looked at next is news, but its words keep their address. */
  forget(): void;
}

function saysTheSame(page: Seen, seen: Seen): boolean {
  return page.fingerprint === seen.fingerprint || (page.prose === seen.prose && page.prose !== NO_PROSE);
}

export function createNovelty(): Novelty {
  let seen: Seen | null = null;
  let isForgotten = false;
  let smallChanges = 0;
  const addressOf = (page: Seen): string => (seen !== null && saysTheSame(page, seen) ? seen.url : page.url);
  /** Words of the address seen that differ from those seen. */
  const isChange = (page: Seen, { length }: Seen): boolean => {
    if (Math.abs(length - page.length) >= MIN_CHANGE) return true;
    smallChanges += 1;
    return smallChanges <= MAX_SMALL_CHANGES;
  };
  return {
    async isNews(page, isIntact) {
      if (seen === null || isForgotten || seen.url !== addressOf(page)) return true;
      if (seen.fingerprint !== page.fingerprint && isChange(page, seen)) return true;
      return !(await isIntact());
    },
    addressOf,
    isElsewhere: ({ url, fingerprint }) =>
      seen !== null && seen.url !== url && seen.fingerprint !== fingerprint,
    see(page) {
      if (seen?.url !== page.url) smallChanges = 0;
      seen = page;
      isForgotten = false;
    },
    forget() {
      isForgotten = true;
    },
  };
}
