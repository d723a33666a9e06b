/**
 * Figures by what they count: which of them may be the same quantity of the same event.
 *
 * Cost: one look at the day of each figure that counts the same; they are laid out by their distance in days, so that
 * nothing is sorted. Groups are indexes of their own (word-index.ts), with the keys for words. Source: own.
 */
import { dayNumber } from '../match/days';
import { quantityKeys } from '../match/quantity';
import type { Figure } from '../model';
import { wordNumber } from '../text/word-number';
import { type AskedGroup, listOf } from './word-index';
import { BETWEEN } from './word-lists';

/** Days between two articles beyond which their figures are not of one event; of a day unknown as far as that. */
const FIGURE_DAYS = 10;

/** Before the key of a figure, so that it is no stem. */
const FIGURE_KEY = '#';

/**
 * The word under which a figure is found. What is counted is an outlet's words, or a file's: a line end in them would end the
 * word in a dictionary.
 */
export const figureWord = (key: string): string => FIGURE_KEY + key.replaceAll(BETWEEN, ' ');

export interface FigureGroup extends AskedGroup {
  /** Days since 1970 of the article of a figure; null where that is not known. */
  dayOf(nth: number): number | null;
}

export interface FoundFigure {
  readonly group: number;
  readonly nth: number;
}

/** The same figure once, however many of its keys are asked for. */
function withoutRepeats(found: readonly FoundFigure[], keys: number): readonly FoundFigure[] {
  if (keys < 2) return found;
  const first = new Map<string, FoundFigure>();
  for (const one of found) {
    const place = `${one.group} ${one.nth}`;
    if (!first.has(place)) first.set(place, one);
  }
  return [...first.values()];
}

/** Figures that count the same thing within days of `day` (ISO, or null: at any time), the nearest first. */
export function findFigures(
  groups: readonly FigureGroup[],
  figure: Figure,
  day: string | null,
  limit: number,
): readonly FoundFigure[] {
  const asked = dayNumber(day);
  const keys = quantityKeys(figure);
  const byDays = Array.from({ length: FIGURE_DAYS + 1 }, (): FoundFigure[] => []);
  for (const key of keys) {
    const hash = wordNumber(figureWord(key));
    groups.forEach((one, group) => {
      for (const nth of listOf(one, hash)) {
        if (one.isAsked !== null && !one.isAsked(nth)) continue;
        const printed = one.dayOf(nth);
        const days = asked === null || printed === null ? FIGURE_DAYS : Math.abs(asked - printed);
        byDays[Math.round(days)]?.push({ group, nth });
      }
    });
  }
  return withoutRepeats(byDays.flat(), keys.length).slice(0, limit);
}
