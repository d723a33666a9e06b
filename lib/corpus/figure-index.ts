/**
 * Figures by what they count: which of them may be the same quantity of the same event.
 *
 * Cost: one look at the day of each figure that counts the same; they are laid out by their distance in days, so that
 * nothing is sorted. Source: own.
 */
import type { FigureCandidate } from '../match/candidates';
import { daysBetween } from '../match/days';
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

export function indexFigures(figures: readonly IndexedFigure[]): FigureIndex {
  const byKey = new Map<string, FigureCandidate[]>();
  for (const { candidate, keys } of figures) {
    for (const key of keys) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [candidate]);
      else list.push(candidate);
    }
  }
  return {
    find(figure, day, limit) {
      const byDays = Array.from({ length: FIGURE_DAYS + 1 }, () => new Set<FigureCandidate>());
      for (const key of quantityKeys(figure)) {
        for (const candidate of byKey.get(key) ?? [])
          byDays[daysBetween(day, candidate.article.meta.publishedAt) ?? FIGURE_DAYS]?.add(candidate);
      }
      return byDays.flatMap((found) => [...found]).slice(0, limit);
    },
  };
}
