/**
 * How much each piece of evidence counted for a match, and what is missing where the match is only possible.
 *
 * Weights are log-odds and mean nothing to a reader, so they are told in four grades. Words are graded by how much of
 * the shorter wording they cover: their weight must first make up for how unlikely any two statements are.
 * Cost: O(evidence).
 */
import type { Evidence, Match } from '../lib/model';
import type { Lack, Strength } from './words-evidence';

/** Share of the shorter wording from which words are strong evidence, and from which they are some. */
const COVERAGE = { strong: 0.8, some: 0.5 };
/** Log-odds: 1 makes a match almost three times as likely, 0.4 half as likely again. */
const WEIGHT = { strong: 1, some: 0.4 };
/** Days: what is printed on the next day was said on the same one, more often than not. */
const NEAR_DAYS = 1;

/** Null where it counted for nothing: only its absence would have been told against the match. */
export function strengthOf(one: Evidence): Strength | null {
  // That both count one thing never speaks against them: the weight holds how far apart the numbers are, told elsewhere.
  if (one.kind === 'quantity' && one.weight <= 0) return null;
  if (one.weight < 0) return 'against';
  if (one.weight === 0) return null;
  const [amount, steps] = one.kind === 'words' ? [one.coverage, COVERAGE] : [one.weight, WEIGHT];
  if (amount >= steps.strong) return 'strong';
  return amount >= steps.some ? 'some' : 'little';
}

function lackIn(one: Evidence): Lack | null {
  switch (one.kind) {
    case 'words':
      return one.coverage < COVERAGE.strong ? 'words' : null;
    case 'speaker':
      if (one.agreement === 'same') return null;
      return one.agreement === 'different' ? 'other-speaker' : 'speaker';
    case 'date':
      if (one.daysApart === null) return 'day';
      return one.daysApart > NEAR_DAYS ? 'near-day' : null;
    case 'context':
    case 'quantity':
    case 'event':
      return null;
  }
}

/** Empty for a match that a reader may rely on. */
export function lacksOf({ level, why }: Match): Lack[] {
  if (level === 'same') return [];
  const lacks = why.flatMap((one) => lackIn(one) ?? []);
  return why.some(({ kind }) => kind === 'event') ? lacks : [...lacks, 'others'];
}
