/**
 * Whether two names may be spellings of one that no key knows: Zelensky and Zelenskyy, not Biden and Bolton.
 *
 * Fuse.js looks for the surname of the one in the other (short strings are what it is made for). Cost: one look at the
 * other's letters, remembered. Two names at a time: over all names of a corpus the answer is the same, and an index of them
 * would be made for each article that comes.
 */
import Fuse from 'fuse.js';

/** Fuse's score, 0 is equal. */
const NAME_THRESHOLD = 0.3;
/** UTF-16 units: Fuse searches patterns up to 32 in one piece. */
const MAX_NAME = 32;
/** Pairs remembered; emptied above it. */
const MAX_KNOWN = 10_000;
const BETWEEN = '\n';

const known = new Map<string, boolean>();

function looked(name: string, other: string): boolean {
  const surname = name.trim().split(/\s+/).at(-1) ?? '';
  if (surname === '' || other === '') return false;
  const options = { threshold: NAME_THRESHOLD, ignoreLocation: true, includeScore: true };
  return new Fuse([other], options).search(surname.slice(0, MAX_NAME)).length > 0;
}

export function maySpell(name: string, other: string): boolean {
  const pair = `${name}${BETWEEN}${other}`;
  const before = known.get(pair);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const result = looked(name, other);
  known.set(pair, result);
  return result;
}
