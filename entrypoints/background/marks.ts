/** What the page is told of a comparison: which stretches to underline, and one line for each. Nothing else. */
import { isPrinting } from '../../lib/match/compared';
import { comparisonDiffers } from '../../lib/match/differs';
import { hintFor } from '../../lib/match/hint';
import type { Mark } from '../../lib/protocol';
import type { ReadyTab } from '../../lib/shown';

/** Only words that another article certainly prints are marked; what is possible or told indirectly is for the sidebar. */
export function marksOf({ article, statements, comparisons }: ReadyTab): Mark[] {
  const sure = new Map(
    comparisons
      .filter(({ matches }) => matches.some(isPrinting))
      .map((comparison) => [comparison.statement, comparison]),
  );
  return statements.flatMap(({ id, kind }) => {
    const comparison = sure.get(id);
    if (comparison === undefined || kind === 'paraphrase') return [];
    const differs = comparisonDiffers(comparison);
    return [{ statement: id, shape: kind, differs, hint: hintFor(comparison, article) }];
  });
}
