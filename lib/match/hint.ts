/**
 * The line that the page shows on hover: "3 other outlets · 2 word it differently".
 *
 * The only words for readers outside the sidebar's catalogue, because the page's marks are made where there is
 * no sidebar. Cost: O(matches).
 */
import type { Comparison, Match } from '../model';
import { matchDiffers } from './differs';
import { countOutlets } from './outlets';

const PLURAL = new Intl.PluralRules('en');

interface Forms {
  readonly one: string;
  readonly other: string;
}

const OUTLETS: Forms = { one: 'other outlet', other: 'other outlets' };
const WORD_DIFFERENTLY: Forms = { one: 'words it differently', other: 'word it differently' };
const ANOTHER_NUMBER: Forms = { one: 'gives another number', other: 'give another number' };

const counted = (count: number, forms: Forms) =>
  `${count} ${PLURAL.select(count) === 'one' ? forms.one : forms.other}`;

const isFigure = (match: Match) => match.statement.kind === 'figure';

/**
 * One line of plain text, under 100 UTF-16 units. Counts `same` matches, copies of one text once; where there
 * are only uncertain ones it says so.
 */
export function hintFor(comparison: Comparison): string {
  const sure = comparison.matches.filter((match) => match.level === 'same');
  if (sure.length === 0) return `Possibly the same in ${counted(countOutlets(comparison.matches), OUTLETS)}`;
  const outlets = countOutlets(sure);
  const differing = countOutlets(sure.filter(matchDiffers));
  const told = counted(outlets, OUTLETS);
  if (differing === 0) return told;
  return `${told} · ${counted(differing, sure.some(isFigure) ? ANOTHER_NUMBER : WORD_DIFFERENTLY)}`;
}
