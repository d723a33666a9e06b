/**
 * Other figures of one article that a figure could be taken for: values of the same kind of thing.
 *
 * Cost: linear in the article's figures, once an article. Source: own.
 */
import type { Figure, Statement } from '../model';
import { singleValueOf } from './figure-relation';
import { quantityKeys } from './quantity';

/** Digits to which values are told apart: “58 km (36 miles)” is one. */
const DIGITS = 2;

type Values = ReadonlyMap<string, ReadonlySet<number>>;

const known = new WeakMap<readonly Statement[], Values>();

function valuesOf(statements: readonly Statement[]): Values {
  const before = known.get(statements);
  if (before !== undefined) return before;
  const values = new Map<string, Set<number>>();
  for (const figure of statements) {
    const value = figure.kind === 'figure' ? singleValueOf(figure) : null;
    if (figure.kind !== 'figure' || value === null) continue;
    for (const key of quantityKeys(figure))
      values.set(key, (values.get(key) ?? new Set()).add(Number(value.toPrecision(DIGITS))));
  }
  known.set(statements, values);
  return values;
}

/** How many values its article tells of the same kind of thing, the figure's own with them. */
export function valuesLike(figure: Figure, statements: readonly Statement[]): number {
  const values = valuesOf(statements);
  return Math.max(1, ...quantityKeys(figure).map((key) => values.get(key)?.size ?? 0));
}
