/** The articles that the reader added, a line for each address. Cost: linear in the heads, and a sort. */
import type { KeptArticle } from '../shown';
import type { KeptHead } from './kept';

/** The newest capture; of equal instants the one that came last. `versions` holds one at least. */
const newestHead = (versions: readonly KeptHead[]): KeptHead | undefined =>
  versions.reduce<KeptHead | undefined>(
    (newest, next) =>
      newest === undefined || (next.capturedAt ?? '') >= (newest.capturedAt ?? '') ? next : newest,
    undefined,
  );

/** The one added last first. */
export function addedArticles(heads: readonly KeptHead[]): KeptArticle[] {
  const byAddress = new Map<string, KeptHead[]>();
  for (const head of heads) {
    if (head.addedAt === null || head.pack !== null) continue;
    byAddress.set(head.address, [...(byAddress.get(head.address) ?? []), head]);
  }
  const lines = [...byAddress.values()].flatMap((versions): KeptArticle[] => {
    const newest = newestHead(versions.toSorted((a, b) => a.number - b.number));
    if (newest === undefined || newest.addedAt === null) return [];
    const { url, title, outlet, addedAt, statements } = newest;
    return [{ url, title, outlet, addedAt, versions: versions.length, statements }];
  });
  return lines.sort((a, b) => b.addedAt.localeCompare(a.addedAt));
}
