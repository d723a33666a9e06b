/**
 * Folds copies of one text (wire stories, republications) into one telling, and counts outlets after that.
 *
 * Cost: one pass with a map, O(matches). Copies are folded by the id that matching gave them; comparing texts
 * again here would find the same copies at a higher price.
 */
import type { ArticleMeta, Match } from '../model';

/** One text and the outlets that print it. */
export interface Telling {
  /** Unique among the tellings folded together. */
  readonly id: string;
  /** The copy that stands for the others: the outlet's own before a republication, else the best match. */
  readonly match: Match;
  /** The other copies, in the order given. */
  readonly copies: readonly Match[];
}

/** Scheme, user, `www.` and then the host; the port and the rest are left over. */
const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:@]+)/i;

/** Host without `www.`; null where the address is not http or https (a file, a broken address). */
export function hostOf(url: string): string | null {
  return HOST.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** The outlet's name, else its host, else the address itself. Never empty unless the address is. */
export function outletName(article: ArticleMeta): string {
  return article.outlet ?? hostOf(article.url) ?? article.url;
}

/** True where both are of one outlet: by its name, or by their host where one of them names none. */
export function isSameOutlet(one: ArticleMeta, other: ArticleMeta): boolean {
  if (one.outlet !== null && other.outlet !== null) return one.outlet === other.outlet;
  const host = hostOf(one.url);
  return host === null ? one.url === other.url : host === hostOf(other.url);
}

/**
 * Tellings in the order of their first match. Only matches of different articles are copies of one another: where
 * one article has two matches (it prints the words in two places), the second opens a telling of its own.
 */
export function foldTellings(matches: readonly Match[]): Telling[] {
  const groups = new Map<string, Match[]>();
  const seen = new Map<string, number>();
  for (const match of matches) {
    const source = `${match.telling}\n${match.article.url}`;
    const turn = seen.get(source) ?? 0;
    seen.set(source, turn + 1);
    const id = turn === 0 ? match.telling : `${match.telling}\n${turn}`;
    const group = groups.get(id);
    if (group) group.push(match);
    else groups.set(id, [match]);
  }
  return [...groups].flatMap(([id, group]) => {
    const match = group.find((one) => one.article.republishedBy === null) ?? group[0];
    return match ? [{ id, match, copies: group.filter((one) => one !== match) }] : [];
  });
}

/** How many outlets tell it, each text counted once and each outlet once. */
export function countOutlets(matches: readonly Match[]): number {
  return new Set(foldTellings(matches).map((telling) => outletName(telling.match.article))).size;
}
