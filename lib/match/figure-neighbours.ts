/**
 * Figures of the same sentence: "12 killed and 90 hurt" and "at least eight killed and more than 70 hurt" pair up,
 * because a report counts the same kinds of things side by side.
 *
 * Cost: linear in the article's figures, once an article. Source: own.
 */
import type { Figure, Statement } from '../model';
import { singleValueOf } from './figure-relation';
import { quantityKeys } from './quantity';

/** `value`: a neighbour of another kind is told with the same number; `kind`: is told at all. */
export type Neighbours = 'none' | 'kind' | 'value';

const known = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Figure[]>>();

function bySentence(statements: readonly Statement[]): ReadonlyMap<string, readonly Figure[]> {
  const before = known.get(statements);
  if (before !== undefined) return before;
  const sentences = new Map<string, Figure[]>();
  for (const figure of statements) {
    if (figure.kind !== 'figure' || figure.counted === null) continue;
    const list = sentences.get(figure.sentence);
    if (list === undefined) sentences.set(figure.sentence, [figure]);
    else list.push(figure);
  }
  known.set(statements, sentences);
  return sentences;
}

function shareKind(one: Figure, other: Figure): boolean {
  const keys = quantityKeys(other);
  return quantityKeys(one).some((key) => keys.includes(key));
}

/** Those of its sentence that count another kind of thing. */
const besides = (figure: Figure, statements: readonly Statement[]): readonly Figure[] =>
  (bySentence(statements).get(figure.sentence) ?? []).filter((other) => !shareKind(figure, other));

interface Side {
  readonly figure: Figure;
  readonly statements: readonly Statement[];
}

export function neighboursOf(here: Side, there: Side): Neighbours {
  const theirs = besides(there.figure, there.statements);
  if (theirs.length === 0) return 'none';
  const ours = besides(here.figure, here.statements);
  const pairs = ours.flatMap((one) =>
    theirs.filter((other) => shareKind(one, other)).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return 'none';
  return pairs.some(([one, other]) => singleValueOf(one) === singleValueOf(other)) ? 'value' : 'kind';
}
