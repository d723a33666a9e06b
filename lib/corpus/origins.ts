/**
 * Where the articles of the reader's corpus come from: bundled, read in this session, added by the reader.
 *
 * An address of several origins has the one that the reader did most for: added, then read, then bundled.
 * Cost: one look-up for each address.
 */
import type { Comparison } from '../model';
import type { ArticleOrigin, Origin } from '../shown';
import { canonicalAddress } from './address';

/** Canonical addresses by origin. */
export interface Sources {
  /** With the instant at which each was added. */
  readonly kept: ReadonlyMap<string, string>;
  readonly session: ReadonlySet<string>;
}

/** The tabs that show an article, by canonical address. */
export type ShownIn = ReadonlyMap<string, number>;

function originOf(address: string, { kept, session }: Sources, shownIn: ShownIn): Origin {
  const tab = shownIn.get(address) ?? null;
  const addedAt = kept.get(address);
  if (addedAt !== undefined) return { kind: 'kept', addedAt, tab };
  return session.has(address) ? { kind: 'session', tab } : { kind: 'bundled' };
}

/** One origin for each address among the matches, in the order of the matches. */
export function originsOf(
  comparisons: readonly Comparison[],
  sources: Sources,
  shownIn: ShownIn,
): ArticleOrigin[] {
  const urls = comparisons.flatMap(({ matches }) => matches.map(({ article }) => article.url));
  return [...new Set(urls)].map((url) => ({
    url,
    origin: originOf(canonicalAddress(url), sources, shownIn),
  }));
}
