/**
 * Whether two figures count the same thing, whatever words they use: "5,000 soldiers a week" and "5,000 people
 * are dying every week" are kin.
 *
 * Cost: O(1). Source: own. Equal strings alone were not taken: one outlet names who died, another that they did.
 */
import type { Figure } from '../../model';
import { GENERIC, PERSONS } from './words/en-persons';

const ANYONE: ReadonlySet<string> = new Set([...GENERIC, ...PERSONS]);
const HARMED: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'casualty',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'hospitalized',
  'rescued',
]);
/** Devices that outlets call by one another's names. */
const WEAPONS: ReadonlySet<string> = new Set(['drone', 'missile', 'rocket']);
/** Each of them counts those of the other, too. */
const LOOSE: readonly (readonly [string, string])[] = [
  ['casualty', 'injured'],
  ['casualty', 'killed'],
];

export type Counts = 'same' | 'kin' | 'different';

type Counting = Pick<Figure, 'counted' | 'unit' | 'per'>;

function areKin(a: string, b: string, per: string | null): boolean {
  if (LOOSE.some(([x, y]) => (a === x && b === y) || (a === y && b === x))) return true;
  if (WEAPONS.has(a) && WEAPONS.has(b)) return a !== 'drone' && b !== 'drone';
  if (ANYONE.has(a) && ANYONE.has(b)) return a !== 'child' && b !== 'child';
  return per !== null && ((HARMED.has(a) && ANYONE.has(b)) || (ANYONE.has(a) && HARMED.has(b)));
}

/**
 * `same`: unit, rate and counted thing agree. `kin`: they may be the same by other words, or one of them does
 * not say what it counts. `different`: they cannot be the same quantity.
 */
export function countsOf(a: Counting, b: Counting): Counts {
  if (a.unit !== b.unit || a.per !== b.per) return 'different';
  if (a.counted === b.counted) return 'same';
  if (a.counted === null || b.counted === null) return 'kin';
  return areKin(a.counted, b.counted, a.per) ? 'kin' : 'different';
}
