/**
 * The line that the page shows on hover: "3 other outlets · 2 word it differently".
 *
 * An article of the reader's own outlet is no other outlet; where it has the words, it is named as what it is.
 * The only words for readers outside the sidebar's catalogue, because the page's marks are made where there is
 * no sidebar. Cost: O(matches).
 */
import type { ArticleMeta, Comparison, Match } from '../model';
import { isPrinting } from './compared';
import { matchDiffers } from './differs';
import { countOutlets, foldTellings, isSameOutlet } from './outlets';

const PLURAL = new Intl.PluralRules('en');

interface Forms {
  readonly one: string;
  readonly other: string;
}

/** "another" stands for one. */
const OWN: Forms = { one: 'another article of this outlet', other: 'other articles of this outlet' };
const OUTLETS: Forms = { one: 'other outlet', other: 'other outlets' };
const WORD_DIFFERENTLY: Forms = { one: 'words it differently', other: 'word it differently' };
const ANOTHER_NUMBER: Forms = { one: 'gives another number', other: 'give another number' };

const counted = (count: number, forms: Forms) =>
  `${count} ${PLURAL.select(count) === 'one' ? forms.one : forms.other}`;

const isFigure = (match: Match) => match.statement.kind === 'figure';

const ownArticles = (count: number) => (count === 1 ? OWN.one : `${count} ${OWN.other}`);

const otherwise = (matches: readonly Match[]): Forms =>
  matches.some(isFigure) ? ANOTHER_NUMBER : WORD_DIFFERENTLY;

/** "another article of this outlet", and what it does otherwise, if it does. */
function toldOfOwn(matches: readonly Match[]): string {
  const differing = matches.filter(matchDiffers);
  if (differing.length === 0) return ownArticles(foldTellings(matches).length);
  const count = foldTellings(differing).length;
  const forms = otherwise(differing);
  return `${ownArticles(count)} ${count === 1 ? forms.one : forms.other}`;
}

/** Where none of the others differs, but the own outlet does, that is why the mark is amber. */
function toldOfOthers(others: readonly Match[], own: readonly Match[]): string {
  const told = counted(countOutlets(others), OUTLETS);
  const differing = countOutlets(others.filter(matchDiffers));
  if (differing > 0) return `${told} · ${counted(differing, otherwise(others))}`;
  return own.some(matchDiffers) ? `${told} · ${toldOfOwn(own)}` : told;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One line of plain text, under 100 UTF-16 units. Counts the matches that are relied on and print the words, copies of
 * one text once; where there are only others it says so. The own outlet is told where no other one has it, or
 * differs.
 */
export function hintFor(comparison: Comparison, article: ArticleMeta): string {
  const sure = comparison.matches.filter(isPrinting);
  const shown = sure.length > 0 ? sure : comparison.matches;
  const own = shown.filter((match) => isSameOutlet(article, match.article));
  const others = shown.filter((match) => !own.includes(match));
  if (sure.length > 0) return others.length > 0 ? toldOfOthers(others, own) : capital(toldOfOwn(own));
  const possible = ownArticles(foldTellings(own).length);
  return `Possibly the same in ${others.length > 0 ? counted(countOutlets(others), OUTLETS) : possible}`;
}
