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

type OwnOrigin = Exclude<Origin, { kind: 'bundled' }>;

function howItCame(origin: Exclude<OwnOrigin, { kind: 'session' }>): string {
  switch (origin.kind) {
    case 'kept':
      return words.origin.kept(origin.addedAt);
    case 'remembered':
      return words.origin.remembered(origin.keptAt);
    case 'pack':
      return words.origin.pack(origin.name);
  }
}

function originText(origin: OwnOrigin): string {
  if (origin.kind === 'session') return origin.tab === null ? words.origin.session : words.origin.inTab;
  const came = howItCame(origin);
  return origin.tab === null ? came : `${came}, ${words.origin.inTab}`;
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

/** What the list says, the most telling first: where the reader can go, then what she did. */
const IN_LIST: readonly (readonly [string, (origin: Origin) => boolean])[] = [
  [words.origin.inTab, (origin) => origin.kind !== 'bundled' && origin.tab !== null],
  [words.origin.keptSome, ({ kind }) => kind === 'kept'],
  [words.origin.session, ({ kind }) => kind === 'session'],
  [words.origin.rememberedSome, ({ kind }) => kind === 'remembered'],
  [words.origin.packSome, ({ kind }) => kind === 'pack'],
];

/** For the list, in few words: "1 in another tab" of several outlets, "in another tab" of the only one; else null. */
export function originInList(matches: readonly Match[], origins: Origins): string | null {
  for (const [text, holds] of IN_LIST) {
    const some = matches.filter(({ article }) => holds(origins.get(article.url) ?? { kind: 'bundled' }));
    if (some.length > 0) return words.origin.some(countOutlets(some), countOutlets(matches), text);
  }
  return null;
}
