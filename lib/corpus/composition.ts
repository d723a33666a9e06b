/**
 * Which articles of a corpus take part: of one address the newest capture alone, whether it is in memory or in the library,
 * and of the library what is searched. The others count nowhere.
 *
 * Cost: a look at each article. Of equal instants the one in memory, whose row need not be read, else the last one.
 */
import type { Library } from '../library/library';
import type { SegmentArticle } from '../library/segment';
import { countCompared } from '../match/compared';
import type { CorpusInfo } from '../model';
import type { OpenedArticle } from './opened-article';

/** By the article's place: 1 where it takes part; null where all do. */
export type Taking = Uint8Array | null;

export interface Composition {
  readonly inMemory: Taking;
  /** In the order of the segments. */
  readonly segments: readonly Taking[];
  readonly info: CorpusInfo;
}

interface Newest {
  readonly capturedAt: string;
  /** False of a pack's, which takes the place of nothing that the reader read or that came with the extension. */
  readonly isOwn: boolean;
  /** Its own mask, and its place there. */
  readonly mask: Uint8Array;
  readonly at: number;
}

/** What is told of an article that takes part. */
interface Told {
  readonly statements: number;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

/** ISO: the day of an instant. */
const dayOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DD'.length);

export function infoOfAll(articles: readonly Told[]): CorpusInfo {
  const days = articles
    .flatMap(({ publishedAt }) => (publishedAt === null ? [] : [dayOf(publishedAt)]))
    .sort();
  return {
    articles: articles.length,
    statements: articles.reduce((sum, { statements }) => sum + statements, 0),
    outlets: new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}

const toldOfOpened = ({ article: { meta, statements } }: OpenedArticle): Told => ({
  statements: countCompared(statements),
  outlet: meta.outlet,
  publishedAt: meta.publishedAt,
});

const unlessAll = (mask: Uint8Array): Taking => (mask.every((takes) => takes === 1) ? null : mask);

/** @param inMemory of each address one */
export function compose(inMemory: readonly OpenedArticle[], library: Library): Composition {
  const own = new Uint8Array(inMemory.length).fill(1);
  const newest = new Map<string, Newest>();
  inMemory.forEach(({ article: { address, meta } }, at) => {
    newest.set(address, { capturedAt: meta.capturedAt ?? '', isOwn: true, mask: own, at });
  });
  const masks = library.segments.map(({ articles }) => {
    const mask = new Uint8Array(articles.length);
    articles.forEach((article, at) => {
      if (library.isSearched(article))
        takeNewest(
          article,
          { capturedAt: article.capturedAt ?? '', isOwn: article.pack === null, mask, at },
          own,
          newest,
        );
    });
    return mask;
  });
  const outletOf = (article: SegmentArticle) => library.outletOf?.(article) ?? article.outlet;
  const told = [
    ...inMemory.filter((_, at) => own[at] === 1).map(toldOfOpened),
    ...library.segments.flatMap(({ articles }, nth) =>
      articles
        .filter((_, at) => masks[nth]?.[at] === 1)
        .map((article) => ({ ...article, outlet: outletOf(article) })),
    ),
  ];
  return { inMemory: unlessAll(own), segments: masks.map(unlessAll), info: infoOfAll(told) };
}

/** Whether it counts in the place of the other. */
function isBefore(one: Newest, other: Newest, own: Uint8Array): boolean {
  if (one.isOwn !== other.isOwn) return one.isOwn;
  return other.mask === own ? one.capturedAt > other.capturedAt : one.capturedAt >= other.capturedAt;
}

function takeNewest(
  { address }: SegmentArticle,
  one: Newest,
  own: Uint8Array,
  newest: Map<string, Newest>,
): void {
  const before = newest.get(address);
  if (before !== undefined) {
    if (!isBefore(one, before, own)) return;
    before.mask[before.at] = 0;
  }
  one.mask[one.at] = 1;
  newest.set(address, one);
}
