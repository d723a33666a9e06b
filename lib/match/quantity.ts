/** Under which keys a figure is looked up: what it counts and by what rate, or its unit. */
import type { Figure } from '../model';

/** Who dies at a rate is named in many ways ("soldiers a week", "people killed a week"): they may count the same. */
const PEOPLE = new Set(
  'people person soldier troop trooper civilian victim man serviceman killed casualty'.split(' '),
);
/** Counted things that two outlets name differently. */
const SAME_THING: Readonly<Record<string, string>> = {
  uav: 'drone',
  rocket: 'missile',
  kid: 'child',
  territory: 'region',
  province: 'region',
};

export function countedKey(figure: Figure): string | null {
  const counted = figure.counted;
  if (counted === null) return null;
  if (figure.per !== null && PEOPLE.has(counted)) return 'people';
  return SAME_THING[counted] ?? counted;
}

/** Empty where the figure says neither what it counts nor in what unit: then nothing is to be compared. */
export function quantityKeys(figure: Figure): string[] {
  const counted = countedKey(figure);
  const unit = figure.comparable.unit ?? figure.unit;
  const rate = figure.per ?? '';
  if (counted !== null) return [`${counted}/${unit ?? ''}/${rate}`];
  return unit === null ? [] : [`/${unit}/${rate}`];
}
