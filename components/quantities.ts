/**
 * How two figures stand to each other: smaller, the same, greater.
 *
 * Cost: constant. Uses the quantities that extraction converted to comparable units; where the units differ
 * there is no sign, for a wrong one would be worse.
 */
import type { Figure, Quantity, Statement } from '../lib/model';

export type Sign = '<' | '=' | '>';

/** The number that stands for a quantity: the value, the middle of a range, or its one known end. */
export function pointOf({ value, low, high }: Quantity): number | null {
  if (value !== null) return value;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}

/** How `there` stands to `here`; null where they cannot be compared. */
export function signOf(here: Figure, there: Figure): Sign | null {
  const ours = pointOf(here.comparable);
  const theirs = pointOf(there.comparable);
  if (ours === null || theirs === null || here.comparable.unit !== there.comparable.unit) return null;
  if (ours === theirs) return '=';
  return theirs < ours ? '<' : '>';
}

/** The figure of a match of figures; null for any other statement. */
export const figureOf = (statement: Statement): Figure | null =>
  statement.kind === 'figure' ? statement : null;
