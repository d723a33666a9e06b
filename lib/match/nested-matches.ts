/**
 * Matches without what a quote and the quote within it would both show.
 *
 * "He told me, ‘I will sign,’" is two statements here, and one telling there answers both: it is shown with the one
 * that it fits better, and with the inner one where it fits both alike. Cost: O(matches), with a map.
 */
import type { Statement } from '../model';
import type { QuoteMatch } from './quote-pairs';

/** Id of an utterance → that of the utterance in whose quote it stands. */
function outerUtterances(statements: readonly Statement[]): Map<string, string> {
  const quotes = statements.filter((statement) => statement.kind === 'quote');
  const utterances = new Map(quotes.map(({ id, utterance }) => [id, utterance]));
  const outer = new Map<string, string>();
  for (const { within, utterance } of quotes) {
    const around = within === null ? undefined : utterances.get(within);
    if (around !== undefined) outer.set(utterance, around);
  }
  return outer;
}

/** The matches in their order, each telling with either the inner or the outer quote of two. */
export function withoutDoubles(
  matches: readonly QuoteMatch[],
  statements: readonly Statement[],
): QuoteMatch[] {
  const outer = outerUtterances(statements);
  if (outer.size === 0) return [...matches];
  const keyOf = (utterance: string, { article, there }: QuoteMatch) =>
    `${utterance}\n${there.id}\n${article.meta.url}`;
  const byKey = new Map(matches.map((match) => [keyOf(match.here.id, match), match]));
  const dropped = new Set<QuoteMatch>();
  for (const match of matches) {
    const around = outer.get(match.here.id);
    const other = around === undefined ? undefined : byKey.get(keyOf(around, match));
    if (other !== undefined) dropped.add(other.score > match.score ? match : other);
  }
  return matches.filter((match) => !dropped.has(match));
}
