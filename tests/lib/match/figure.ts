import type { Figure } from '../../../lib/model';
import { quote } from './matches';

/** "12 killed", unless told otherwise; the comparable quantity follows the printed one. */
export function figure(over: Partial<Figure> = {}): Figure {
  const { value = 12, low = null, high = null, unit = null } = over;
  return {
    ...quote({ text: '12 people', sentence: '12 people were killed in the harbour district.' }),
    kind: 'figure',
    value,
    low,
    high,
    bound: 'exact',
    change: null,
    unit,
    counted: 'killed',
    per: null,
    source: null,
    place: null,
    asOf: null,
    comparable: { value, low, high, unit },
    ...over,
  };
}

export const atLeast = (value: number, over: Partial<Figure> = {}): Figure =>
  figure({ value, low: value, bound: 'at-least', ...over });

export const between = (low: number, high: number, over: Partial<Figure> = {}): Figure =>
  figure({ value: null, low, high, bound: 'between', ...over });
