/**
 * A figure's quantity in the unit in which it can be compared: miles become kilometres, feet metres.
 *
 * Cost: O(1). Source: the exact definitions (international yard and pound, 1959); a US gallon is taken for
 * "gallon". Currencies are not converted: their rates change by the day.
 */
import type { Quantity } from '../../model';

interface Conversion {
  readonly unit: string;
  readonly factor: number;
  /** Added after the multiplication. */
  readonly shift?: number;
}

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  mile: { unit: 'km', factor: 1.609344 },
  'nautical-mile': { unit: 'km', factor: 1.852 },
  foot: { unit: 'm', factor: 0.3048 },
  yard: { unit: 'm', factor: 0.9144 },
  inch: { unit: 'm', factor: 0.0254 },
  dm: { unit: 'm', factor: 0.1 },
  cm: { unit: 'm', factor: 0.01 },
  mm: { unit: 'm', factor: 0.001 },
  lb: { unit: 'kg', factor: 0.45359237 },
  ounce: { unit: 'kg', factor: 0.028349523125 },
  g: { unit: 'kg', factor: 0.001 },
  mg: { unit: 'kg', factor: 1e-6 },
  gallon: { unit: 'litre', factor: 3.785411784 },
  pint: { unit: 'litre', factor: 0.473176473 },
  ml: { unit: 'litre', factor: 0.001 },
  hl: { unit: 'litre', factor: 100 },
  mph: { unit: 'km/h', factor: 1.609344 },
  knot: { unit: 'km/h', factor: 1.852 },
  'm/s': { unit: 'km/h', factor: 3.6 },
  'square-mile': { unit: 'square-km', factor: 2.589988110336 },
  acre: { unit: 'square-km', factor: 0.0040468564224 },
  hectare: { unit: 'square-km', factor: 0.01 },
  'square-foot': { unit: 'square-metre', factor: 0.09290304 },
  'cubic-foot': { unit: 'cubic-metre', factor: 0.028316846592 },
  fahrenheit: { unit: 'celsius', factor: 5 / 9, shift: -160 / 9 },
  week: { unit: 'day', factor: 7 },
  decade: { unit: 'year', factor: 10 },
  century: { unit: 'year', factor: 100 },
  gigatonne: { unit: 'tonne', factor: 1e9 },
  kiloton: { unit: 'tonne', factor: 1e3 },
  kW: { unit: 'MW', factor: 0.001 },
  GW: { unit: 'MW', factor: 1000 },
  kWh: { unit: 'MWh', factor: 0.001 },
  GWh: { unit: 'MWh', factor: 1000 },
  'basis-point': { unit: 'percentage-point', factor: 0.01 },
};
/** Significant digits kept, so that a conversion does not print its rounding error. */
const DIGITS = 12;

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** The same quantity in its comparable unit; unchanged where there is nothing to convert. */
export function comparableOf(quantity: Quantity): Quantity {
  const conversion =
    quantity.unit !== null && Object.hasOwn(CONVERSIONS, quantity.unit)
      ? CONVERSIONS[quantity.unit]
      : undefined;
  if (!conversion) return quantity;
  const { unit, factor, shift = 0 } = conversion;
  const convert = (value: number | null) => (value === null ? null : rounded(value * factor + shift));
  return { value: convert(quantity.value), low: convert(quantity.low), high: convert(quantity.high), unit };
}
