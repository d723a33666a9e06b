/**
 * Figures by what they count: which of them may be the same quantity of the same event.
 *
 * Cost: one look at the day of each figure that counts the same; they are laid out by their distance in days, so that
 * nothing is sorted. Source: own.
 */
import { dayNumber } from '../match/days';
import { quantityKeys } from '../match/quantity';
import type { Figure } from '../model';

/** Days between two articles beyond which their figures are not of one event; of a day unknown as far as that. */
const FIGURE_DAYS = 10;

/** A figure in memory, or what leads to one in a library. */
export interface IndexedFigure<C> {
  readonly candidate: C;
  readonly keys: readonly string[];
  /** Days since 1970, of its article; null where that is not known. */
  readonly day: number | null;
}

export interface FigureIndex<C> {
  /** Figures that count the same thing within days of `day` (ISO, or null: at any time), the nearest first. */
  find(figure: Figure, day: string | null, limit: number): C[];
}

/** The same figure once, however many of its keys are asked for. */
const withoutRepeats = <C>(found: readonly C[], keys: number): readonly C[] =>
  keys > 1 ? [...new Set(found)] : found;

export function indexFigures<C>(figures: Iterable<IndexedFigure<C>>): FigureIndex<C> {
  const byKey = new Map<string, IndexedFigure<C>[]>();
  for (const figure of figures) {
    for (const key of figure.keys) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [figure]);
      else list.push(figure);
    }
  }
  return {
    find(figure, day, limit) {
      const asked = dayNumber(day);
      const keys = quantityKeys(figure);
      const byDays = Array.from({ length: FIGURE_DAYS + 1 }, (): C[] => []);
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
