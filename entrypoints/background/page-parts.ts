/**
 * Parts of a page's snapshot, put together again. Kept in memory only: a background that is killed between two
 * parts loses them, its successor refuses the rest, and the page's script sends the snapshot anew.
 */
import type { PageSender } from '../../browser/senders';
import {
  lengthOfToken,
  MAX_SNAPSHOT_LENGTH,
  type SnapshotPart,
  type SnapshotToken,
} from '../../lib/snapshot';

/** Tokens of one page; the content script stops before, this bounds the hostile. */
const MAX_TOKENS = 2_000_000;

interface Gathering {
  readonly reading: string;
  readonly tokens: SnapshotToken[];
  next: number;
  /** UTF-16 units of the tokens. */
  length: number;
}

/** One page at a time for each tab: a newer reading ends the older. */
const gatherings = new Map<number, Gathering>();

function gatheringFor({ reading, part }: SnapshotPart, tab: number): Gathering | null {
  if (part === 0) {
    const fresh = { reading, tokens: [], next: 0, length: 0 };
    gatherings.set(tab, fresh);
    return fresh;
  }
  const known = gatherings.get(tab);
  return known?.reading === reading && known.next === part ? known : null;
}

export type Received =
  | { readonly kind: 'more' }
  /** A part before this one is not there. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'whole'; readonly tokens: readonly SnapshotToken[] };

/** @throws Error in words, where there are too many tokens, or too long ones */
export function receivePart(part: SnapshotPart, { tab }: PageSender): Received {
  const gathering = gatheringFor(part, tab);
  if (gathering === null) return { kind: 'missing' };
  gathering.next += 1;
  for (const token of part.tokens) {
    gathering.tokens.push(token);
    gathering.length += lengthOfToken(token);
  }
  if (gathering.tokens.length > MAX_TOKENS || gathering.length > MAX_SNAPSHOT_LENGTH) {
    gatherings.delete(tab);
    throw new Error('The page is too large.');
  }
  if (!part.isLast) return { kind: 'more' };
  gatherings.delete(tab);
  return { kind: 'whole', tokens: gathering.tokens };
}
