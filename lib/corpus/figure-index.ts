/**
 * Figures by what they count: which of them may be the same quantity of the same event.
 *
 * Cost: one look at the day of each figure that counts the same; they are laid out by their distance in days, so that
 * nothing is sorted. Source: own.
 */
import type { FigureCandidate } from '../match/candidates';
import { dayNumber } from '../match/days';
import { quantityKeys } from '../match/quantity';
import type { Figure } from '../model';

/** Days between two articles beyond which their figures are not of one event; of a day unknown as far as that. */
const FIGURE_DAYS = 10;

export interface IndexedFigure {
  readonly candidate: FigureCandidate;
  readonly keys: readonly string[];
}

export interface FigureIndex {
  /** Figures that count the same thing within days of `day` (ISO, or null: at any time), the nearest first. */
  find(figure: Figure, day: string | null, limit: number): FigureCandidate[];
}

interface Listed {
  readonly candidate: FigureCandidate;
  /** Of its article; null where that is not known. */
  readonly day: number | null;
}

/** The same figure once, however many of its keys are asked for. */
const withoutRepeats = (found: readonly FigureCandidate[], keys: number): readonly FigureCandidate[] =>
  keys > 1 ? [...new Set(found)] : found;

export function indexFigures(figures: readonly IndexedFigure[]): FigureIndex {
  const byKey = new Map<string, Listed[]>();
  for (const { candidate, keys } of figures) {
    const listed = { candidate, day: dayNumber(candidate.article.meta.publishedAt) };
    for (const key of keys) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [listed]);
      else list.push(listed);
    }
  }
  return {
    find(figure, day, limit) {
      const asked = dayNumber(day);
      const keys = quantityKeys(figure);
      const byDays = Array.from({ length: FIGURE_DAYS + 1 }, (): FigureCandidate[] => []);
      for (const key of keys) {
        for (const { candidate, day: printed } of byKey.get(key) ?? []) {
          const days = asked === null || printed === null ? FIGURE_DAYS : Math.abs(asked - printed);
          byDays[Math.round(days)]?.push(candidate);
        }
      }
      return withoutRepeats(byDays.flat(), keys.length).slice(0, limit);
    },
  };
}
