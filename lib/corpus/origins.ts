/**
 * Where the articles of the reader's corpus come from: bundled, read in this session, in the library (added, remembered
 * while reading, of an imported pack).
 *
 * An address of several origins has the one that the reader did most for: added, then read in this session, then
 * remembered, then imported, then bundled. Cost: one look-up for each address.
 */
import type { KeptHead } from '../library/kept';
import type { Comparison } from '../model';
import type { ArticleOrigin, Origin } from '../shown';
import { canonicalAddress } from './address';

/** What the library knows of an address. */
export interface KeptSource {
  /** Instant at which the reader added it; null where she did not. */
  readonly addedAt: string | null;
  /** Instant at which it was first remembered; null where it is of packs alone. */
  readonly rememberedAt: string | null;
  /** The first pack that holds it and is on; null where none does. */
  readonly pack: string | null;
}

/** By canonical address. */
export interface Sources {
  readonly library: ReadonlyMap<string, KeptSource>;
  readonly session: ReadonlySet<string>;
}

/** The tabs that show an article, by canonical address. */
export type ShownIn = ReadonlyMap<string, number>;

/** @param heads of one address, the first kept first; @param packsOn names by number; null where the library has nothing of it */
export function keptSource(
  heads: readonly KeptHead[],
  packsOn: ReadonlyMap<number, string>,
): KeptSource | null {
  const own = heads.filter(({ pack }) => pack === null);
  const packs = heads.flatMap(({ pack }) => (pack === null ? [] : (packsOn.get(pack) ?? [])));
  const [first] = own;
  if (first === undefined && packs.length === 0) return null;
  return {
    addedAt: own.find(({ addedAt }) => addedAt !== null)?.addedAt ?? null,
    rememberedAt: first === undefined ? null : new Date(first.keptAt).toISOString(),
    pack: packs[0] ?? null,
  };
}

function originOf(address: string, { library, session }: Sources, shownIn: ShownIn): Origin {
  const tab = shownIn.get(address) ?? null;
  const kept = library.get(address) ?? { addedAt: null, rememberedAt: null, pack: null };
  if (kept.addedAt !== null) return { kind: 'kept', addedAt: kept.addedAt, tab };
  if (session.has(address)) return { kind: 'session', tab };
  if (kept.rememberedAt !== null) return { kind: 'remembered', keptAt: kept.rememberedAt, tab };
  return kept.pack === null ? { kind: 'bundled' } : { kind: 'pack', name: kept.pack, tab };
}

/** Canonical addresses of the articles among the matches, each once. */
export const addressesIn = (comparisons: readonly Comparison[]): ReadonlySet<string> =>
  new Set(comparisons.flatMap(({ matches }) => matches.map(({ article }) => canonicalAddress(article.url))));

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
