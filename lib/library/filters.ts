/** Which articles of a library a list shows: outlet, speaker, where they come from, days, language. Cost: linear. */
import { dayOf, type ListedArticle } from './article-list';
import type { OutletReading } from './outlet-list';

/** Where articles come from; `hidden` are those of outlets that the reader hid, which stand in no other list. */
export type Source =
  | { readonly kind: 'all' | 'added' | 'remembered' | 'hidden' }
  | { readonly kind: 'pack'; readonly number: number };

/** Null lets everything pass. */
export interface LibraryFilters {
  /** Key of an outlet. */
  readonly outlet: string | null;
  readonly speaker: string | null;
  readonly source: Source;
  /** ISO days, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** BCP 47, the first part: `en` lets `en-gb` pass. */
  readonly lang: string | null;
}

export const NO_FILTERS: LibraryFilters = {
  outlet: null,
  speaker: null,
  source: { kind: 'all' },
  from: null,
  to: null,
  lang: null,
};

export const isFiltered = (filters: LibraryFilters): boolean =>
  filters.source.kind !== 'all' ||
  [filters.outlet, filters.speaker, filters.from, filters.to, filters.lang].some((one) => one !== null);

/** `en` of `en-gb`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

function isOfSource({ addedAt, newest }: ListedArticle, source: Source): boolean {
  switch (source.kind) {
    case 'all':
    case 'hidden':
      return true;
    case 'added':
      return newest.pack === null && addedAt !== null;
    case 'remembered':
      return newest.pack === null && addedAt === null;
    case 'pack':
      return newest.pack === source.number;
  }
}

export function passes(article: ListedArticle, filters: LibraryFilters, outlets: OutletReading): boolean {
  const { newest } = article;
  const { outlet, speaker, source, from, to, lang } = filters;
  if (outlets.isHidden(newest) !== (source.kind === 'hidden')) return false;
  if (!isOfSource(article, source)) return false;
  if (outlet !== null && outlets.keyOf(newest) !== outlet) return false;
  if (speaker !== null && !newest.speakers.includes(speaker)) return false;
  if (lang !== null && languageOf(newest.lang) !== lang) return false;
  if (from === null && to === null) return true;
  const day = dayOf(newest);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** The languages among the articles, each once, the commonest first. */
export function languagesOf(articles: readonly ListedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { newest } of articles)
    counts.set(languageOf(newest.lang), (counts.get(languageOf(newest.lang)) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([lang]) => lang);
}
