/**
 * Which statements are counted: quotes and figures. A paraphrase is kept with its article, to tell that an outlet
 * reported a quote only indirectly: it is no printing of the words, so it is neither counted nor marked in a page.
 *
 * Cost: linear in the statements.
 */
import type { Figure, Match, Quote, Statement } from '../model';

export const isCompared = (statement: Statement): statement is Quote | Figure =>
  statement.kind !== 'paraphrase';

/** A match on which a reader may rely and which prints the words or the number: what is counted and marked. */
export const isPrinting = ({ level, relation }: Match): boolean =>
  level === 'same' && relation !== 'indirect';

/** Quotes and figures among the statements: "N statements" is their number everywhere. */
export const countCompared = (statements: readonly Statement[]): number =>
  statements.reduce((count, statement) => count + (isCompared(statement) ? 1 : 0), 0);

/** In reading order: the first `limit` quotes and figures, and the first `limit` paraphrases. */
export function firstCompared(statements: readonly Statement[], limit: number): readonly Statement[] {
  let compared = 0;
  let others = 0;
  return statements.filter((statement) => {
    if (isCompared(statement)) compared += 1;
    else others += 1;
    return (isCompared(statement) ? compared : others) <= limit;
  });
}
