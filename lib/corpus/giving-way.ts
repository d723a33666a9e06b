/**
 * Which captures of an address give way to a new one.
 *
 * A page that grows while it is read (late paragraphs, comments, endless scrolling) is captured again and again in one
 * visit; of those the first and the latest stay, so that they drive out nothing older. Where there are still too many,
 * those go first whose every statement says the same in the next one. Cost: one comparison of versions for each
 * capture, and only where there are too many. Not the oldest alone: it may be the only one that says "9".
 */
import { changesSince } from '../match/versions';
import type { PackedArticle } from './pack';

/** A capture as a store holds it. `visit` tells the document in which it was read; null where nobody knows. */
export interface HeldCapture {
  readonly article: PackedArticle;
  readonly visit: string | null;
}

/** Room for captures of one address. */
export interface Room {
  /** Captures, the new one among them. */
  readonly most: number;
  /** Captures at the beginning that stay, whatever comes. */
  readonly spared: number;
}

/** The first capture that tells no change to its successor, else the oldest. */
function leastTelling<T extends HeldCapture>(
  held: readonly T[],
  next: HeldCapture,
  spared: number,
): T | null {
  const open = held.slice(spared);
  const successors = [...open.slice(1), next];
  const tellsNothing = ({ article }: T, at: number): boolean => {
    const successor = successors[at];
    return successor !== undefined && changesSince(successor.article, article).length === 0;
  };
  return open.find(tellsNothing) ?? open[0] ?? null;
}

/** `held`: captures of one address, the oldest first. Those that go, in no order that matters. */
export function givingWay<T extends HeldCapture>(
  held: readonly T[],
  next: HeldCapture,
  { most, spared }: Room,
): T[] {
  const ofVisit = held.filter(({ visit }) => visit !== null && visit === next.visit);
  const gone = new Set<T>(ofVisit.slice(1));
  for (;;) {
    const stay = held.filter((one) => !gone.has(one));
    const least = stay.length < most ? null : leastTelling(stay, next, spared);
    if (least === null) return [...gone];
    gone.add(least);
  }
}
