/**
 * The day or days that a sentence as a whole names: what a figure counts by, and the parts of a sentence that
 * belong to an act of speaking.
 *
 * Cost: O(tokens) over at most {@link MAX_SENTENCE} units. Source: own; see days/expressions.ts for the words.
 */
import type { DayRange } from '../model';
import { dayNumber } from './days/day-numbers';
import { dayWordsFor } from './days/day-words';
import { type DayExpression, DayReader } from './days/expressions';
import { lineTokens } from './quotes/tokens';

/** UTF-16 units; a sentence above it is cut, because its day word stands near its start or not at all. */
const MAX_SENTENCE = 2_000;

/** The one range that all agree on, else null: a sentence that names two days does not tell which is meant. */
function agreed(found: readonly DayExpression[]): DayRange | null {
  const [first] = found;
  if (!first?.days) return null;
  const { from, to } = first.days;
  return found.every(({ days }) => days?.from === from && days.to === to) ? first.days : null;
}

/**
 * The day or days (ISO, inclusive) that the sentence names, or null where it names none or several.
 * A calendar date outranks a weekday, a weekday outranks "today". `publishedAt`: ISO day or instant, whose own
 * calendar day counts; without it only dates that print their year are resolved.
 */
export function findDays(sentence: string, publishedAt: string | null, lang = 'en'): DayRange | null {
  const words = dayWordsFor(lang);
  if (!words) return null;
  const text = sentence.slice(0, MAX_SENTENCE);
  const published = publishedAt === null ? null : dayNumber(publishedAt);
  const found = new DayReader(lineTokens(text, 0, text.length, [], 0), words, published).read();
  for (const kind of ['date', 'weekday', 'relative'] as const) {
    const known = found.filter((one) => one.kind === kind && one.days !== null);
    if (known.length > 0) return agreed(known);
  }
  return null;
}
