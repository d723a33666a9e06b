/**
 * What of a library is given up: what was only remembered, by its age and by the room that it takes, the oldest first.
 *
 * Cost: a sort of the heads. What the reader added stays whatever the bounds, with all captures of its address, and so does
 * an imported pack, which goes as a whole when the reader takes it out.
 */
import type { KeptHead } from './kept';

export interface RetentionBounds {
  /** Days after which what was only remembered goes; null for never. */
  readonly maxAgeDays: number | null;
  /** UTF-16 units of all rows that are the reader's own; null for no bound. */
  readonly maxBytes: number | null;
}

const DAY_MS = 86_400_000;

type Kept = Pick<KeptHead, 'number' | 'address' | 'addedAt' | 'keptAt' | 'pack' | 'bytes'>;

/** Numbers of the rows that go. @param now milliseconds since 1970 */
export function givenUp(
  heads: readonly Kept[],
  { maxAgeDays, maxBytes }: RetentionBounds,
  now: number,
): number[] {
  const own = heads.filter(({ pack }) => pack === null);
  const added = new Set(own.filter(({ addedAt }) => addedAt !== null).map(({ address }) => address));
  const remembered = own
    .filter(({ address }) => !added.has(address))
    .sort((a, b) => a.keptAt - b.keptAt || a.number - b.number);
  const tooOld = maxAgeDays === null ? -Infinity : now - maxAgeDays * DAY_MS;
  let total = own.reduce((sum, { bytes }) => sum + bytes, 0);
  const gone: number[] = [];
  for (const { number, keptAt, bytes } of remembered) {
    if (keptAt >= tooOld && (maxBytes === null || total <= maxBytes)) break;
    total -= bytes;
    gone.push(number);
  }
  return gone;
}
