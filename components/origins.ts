/**
 * Where a telling's article comes from, in words, where that is not the bundled corpus: the reader's own tabs, the
 * session, what she added. Cost: O(matches), with a map.
 */
import { countOutlets, outletName, type Telling } from '../lib/match/outlets';
import type { Match } from '../lib/model';
import type { ArticleOrigin, Origin } from '../lib/shown';
import { words } from './words';

/** Origins by address. An article without one is of the bundled corpus. */
export type Origins = ReadonlyMap<string, Origin>;

export const originsOf = (origins: readonly ArticleOrigin[]): Origins =>
  new Map(origins.map(({ url, origin }) => [url, origin]));

/** What is said of one article; `tab` where the reader can go to it. */
export interface ToldOrigin {
  readonly url: string;
  readonly outlet: string;
  readonly text: string;
  readonly canGo: boolean;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function originText(origin: Exclude<Origin, { kind: 'bundled' }>): string {
  if (origin.kind === 'session') return origin.tab === null ? words.origin.session : words.origin.inTab;
  const kept = words.origin.kept(origin.addedAt);
  return origin.tab === null ? kept : `${kept}, ${words.origin.inTab}`;
}

/** One line for each article of the telling that the reader brought in herself; copies are named by their outlet. */
export function toldOrigins({ match, copies }: Telling, origins: Origins): ToldOrigin[] {
  return [match, ...copies].flatMap(({ article }) => {
    const origin = origins.get(article.url);
    if (origin === undefined || origin.kind === 'bundled') return [];
    const outlet = outletName(article);
    const text = originText(origin);
    const told = article === match.article ? capital(text) : words.origin.of(outlet, text);
    return [{ url: article.url, outlet, text: told, canGo: origin.tab !== null }];
  });
}

/** A tab says more than how its article came to be known. */
function shortOrigin(origin: Origin | undefined): string | null {
  if (origin === undefined || origin.kind === 'bundled') return null;
  if (origin.tab !== null) return words.origin.inTab;
  return origin.kind === 'session' ? words.origin.session : words.origin.keptSome;
}

/** For the list: "1 in another tab" of several outlets, "in another tab" of the only one. */
export function originParts(matches: readonly Match[], origins: Origins): string[] {
  const byText = new Map<string, Match[]>();
  for (const match of matches) {
    const text = shortOrigin(origins.get(match.article.url));
    if (text !== null) byText.set(text, [...(byText.get(text) ?? []), match]);
  }
  const all = countOutlets(matches);
  return [...byText].map(([text, some]) => words.origin.some(countOutlets(some), all, text));
}
