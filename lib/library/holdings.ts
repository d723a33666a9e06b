/** How many articles of the reader's corpus come from where. Cost: linear in heads and addresses. */
import type { Holdings } from '../shown';
import type { KeptHead } from './kept';

/** Canonical addresses of what is in memory. */
export interface InMemory {
  readonly bundled: ReadonlySet<string>;
  readonly session: ReadonlySet<string>;
}

/** Each address is counted once, where it comes from first: as the origins of a comparison are told (corpus/origins.ts). */
export function holdingsByOrigin(
  { bundled, session }: InMemory,
  heads: readonly KeptHead[],
  packsOn: ReadonlyMap<number, string>,
): Omit<Holdings, 'corpus' | 'isSessionOn'> {
  const addressesOf = (is: (head: KeptHead) => boolean) =>
    heads.flatMap((head) => (is(head) ? [head.address] : []));
  const counted = new Set<string>();
  const fresh = (addresses: Iterable<string>): number => {
    const before = counted.size;
    for (const address of addresses) counted.add(address);
    return counted.size - before;
  };
  return {
    kept: fresh(addressesOf(({ pack, addedAt }) => pack === null && addedAt !== null)),
    session: fresh(session),
    remembered: fresh(addressesOf(({ pack }) => pack === null)),
    packs: fresh(addressesOf(({ pack }) => pack !== null && packsOn.has(pack))),
    bundled: fresh(bundled),
  };
}
