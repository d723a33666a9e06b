/**
 * When a match counts as differing: the amber of the page and of the sidebar, and the number in the overview.
 *
 * Cost: one look at a match's relation and flags. The rule is stricter than "has a difference": a shortened or
 * respelled quotation is the daily bread of news, and where one side is a translation the words are the
 * translator's, so neither is held against an outlet.
 */
import type { Comparison, Flag, Match } from '../model';

/** Said about a match without being held against it. */
const NEUTRAL_FLAGS: ReadonlySet<Flag> = new Set<Flag>(['translated', 'other-scope']);

function relationDiffers(match: Match): boolean {
  switch (match.relation) {
    case 'reworded':
      return !match.flags.includes('translated');
    case 'differs':
    case 'superseded':
      return true;
    case 'verbatim':
    case 'excerpt':
    case 'edited':
    case 'indirect':
    case 'equal':
    case 'compatible':
      return false;
  }
}

/** True where the other article's wording or number is not the same in substance. Says nothing of its level. */
export function matchDiffers(match: Match): boolean {
  return relationDiffers(match) || match.flags.some((flag) => !NEUTRAL_FLAGS.has(flag));
}

/** True where at least one match that a reader may rely on (`same`) differs. */
export function comparisonDiffers(comparison: Comparison): boolean {
  return comparison.matches.some((match) => match.level === 'same' && matchDiffers(match));
}
