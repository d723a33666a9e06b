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

/** What is earned or spent is a year's, told or not: "$70,000 a year", "an average salary of $70,000". */
const isMoney = (unit: string | null): unit is string => unit !== null && /^[A-Z]{3}$/.test(unit);

/** Whether two figures tell rates that may be one. */
export function isSameRate(here: Figure, there: Figure): boolean {
  if (here.per === there.per) return true;
  const isYearly = [here, there].every(({ per }) => per === null || per === 'year');
  return isYearly && isMoney(here.comparable.unit ?? here.unit);
}

/** Empty where the figure says neither what it counts nor in what unit: then nothing is to be compared. */
export function quantityKeys(figure: Figure): string[] {
  const counted = countedKey(figure);
  const unit = figure.comparable.unit ?? figure.unit;
  const rate = figure.per ?? '';
  if (figure.per === 'year' && isMoney(unit)) return [`/${unit}/year`, `/${unit}/`];
  if (counted !== null) return [`${counted}/${unit ?? ''}/${rate}`];
  return unit === null ? [] : [`/${unit}/${rate}`];
}
