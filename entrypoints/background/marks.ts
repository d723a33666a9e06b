/** Which stretches of the page are highlighted: statements that a reader may rely on finding elsewhere. */
import { comparisonDiffers } from '../../lib/match/differs';
import { hintFor } from '../../lib/match/hint';
import type { Comparison, Statement } from '../../lib/model';
import type { Mark } from '../../lib/protocol';

/** In reading order, one for each statement with a `same` match. */
export function marksOf(statements: readonly Statement[], comparisons: readonly Comparison[]): Mark[] {
  const found = new Map(comparisons.map((comparison) => [comparison.statement, comparison]));
  return statements.flatMap((statement): Mark[] => {
    const comparison = found.get(statement.id);
    if (statement.kind === 'paraphrase' || !comparison) return [];
    if (!comparison.matches.some((match) => match.level === 'same')) return [];
    return [
      {
        statement: statement.id,
        start: statement.start,
        end: statement.end,
        shape: statement.kind,
        differs: comparisonDiffers(comparison),
        hint: hintFor(comparison),
      },
    ];
  });
}
