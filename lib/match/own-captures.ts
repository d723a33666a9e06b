/**
 * Captures that are the reader's own article under another address: the page before it in an endless scroll, its
 * second page, its print. To compare an article with itself would call it another telling.
 *
 * Cost: one pass over the sentences of the captures of the same host. A host may carry several outlets, which do
 * print each other's. Source: the rule for copies (telling.ts), but that of one outlet a single shared sentence will do: where an outlet prints its own words twice, nobody is missed.
 */
import { canonicalAddress, hostOf } from '../corpus/address';
import type { PackedArticle } from '../corpus/pack';
import type { CorpusArticle, IsOwn } from './candidates';
import { sharesMost } from './telling';

/** Captures of the same address. */
export function ofAddress(url: string): IsOwn {
  const own = canonicalAddress(url);
  return ({ address }) => address === own;
}

/** Captures of the same address, and those of the same host and outlet that hold the same text. */
export function ofSameText(read: PackedArticle): IsOwn {
  const { url, outlet } = read.meta;
  const [host, own] = [hostOf(url), canonicalAddress(url)];
  const known = new Map<CorpusArticle, boolean>();
  const isSame = (other: CorpusArticle): boolean =>
    other.address === own ||
    (host !== null &&
      hostOf(other.meta.url) === host &&
      other.meta.outlet === outlet &&
      sharesMost(read, other));
  return (other) => {
    const is = known.get(other) ?? isSame(other);
    known.set(other, is);
    return is;
  };
}
