/**
 * Outlets as the reader sees them: other names, several hosts as one, hidden ones.
 *
 * What an article prints of itself is never changed where it is kept; the name is put in when articles are compared and
 * listed. Cost: one look-up for each article, remembered by its identity.
 */

import { outletOfHost } from '../corpus/outlets';
import type { PackedArticle } from '../corpus/pack';
import { hostOf } from '../match/outlets';
import type { OutletChoice } from './kept';

/** Mergers that are followed: a circle of them ends somewhere. */
const MAX_STEPS = 8;

export interface OutletTable {
  /** Name for an article of this host that prints that one (null: none) as its outlet's. */
  nameOf(host: string, printed: string | null): string | null;
  isHidden(host: string): boolean;
  /** The host into which this one was merged in the end; itself where it was not. */
  standsFor(host: string): string;
  /** The article with the reader's name of its outlet; the same object where that is what it prints, and each time. */
  named(article: PackedArticle): PackedArticle;
}

type Choices = ReadonlyMap<string, OutletChoice>;

/** The host for which this one stands, after all mergers. */
function standsFor(host: string, choices: Choices): string {
  let at = host;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = choices.get(at)?.mergedInto ?? null;
    if (next === null) return at;
    at = next;
  }
  return at;
}

export function outletTable(decided: readonly OutletChoice[]): OutletTable {
  const choices: Choices = new Map(decided.map((choice) => [choice.host, choice]));
  const nameOf = (host: string, printed: string | null): string | null => {
    const of = standsFor(host, choices);
    const chosen = choices.get(of)?.name ?? null;
    if (chosen !== null) return chosen;
    return of === host ? printed : (outletOfHost(of) ?? of);
  };
  const known = new WeakMap<PackedArticle, PackedArticle>();
  const rename = (article: PackedArticle): PackedArticle => {
    const outlet = nameOf(hostOf(article.meta.url) ?? '', article.meta.outlet);
    return outlet === article.meta.outlet ? article : { ...article, meta: { ...article.meta, outlet } };
  };
  return {
    nameOf,
    standsFor: (host) => standsFor(host, choices),
    // Of one that was merged the other's choice counts: there it can be changed.
    isHidden: (host) => choices.get(standsFor(host, choices))?.isHidden === true,
    named: (article) => {
      if (choices.size === 0) return article;
      const named = known.get(article) ?? rename(article);
      known.set(article, named);
      return named;
    },
  };
}
