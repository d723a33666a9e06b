/**
 * Whether two pieces of plain data (what JSON can hold) say the same, in whatever order their fields stand: what
 * was written, stored and validated has another order than what has just been made.
 *
 * Cost: linear in the smaller one; ends at the first difference.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    ours.length === theirs.size &&
    ours.every(([field, value]) => theirs.has(field) && sameData(value, theirs.get(field)))
  );
}
