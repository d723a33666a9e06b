/**
 * One article's statements against the corpus → comparisons. The front of this folder.
 *
 * Quotes first: the articles that certainly share quotes report the same event, which is evidence for figures.
 */
import type { Article, ArticleMeta, Comparison, Match, Statement } from '../model';
import type { CandidateSource, CorpusArticle, IsOwn } from './candidates';
import { figureComparison, matchFigures } from './figures';
import { matchIndirect } from './indirect';
import { withoutDoubles } from './nested-matches';
import { ofAddress } from './own-captures';
import { quoteComparison } from './quote-comparisons';
import { certainMatches, matchQuotes } from './quotes';

/**
 * Comparisons in the order of the statements; a statement that nothing matches has none. `isOwn`: what is the article
 * itself and no other telling.
 */
export async function compare(
  article: Article | ArticleMeta,
  statements: readonly Statement[],
  corpus: CandidateSource,
  isOwn: IsOwn = ofAddress(article.url),
): Promise<Comparison[]> {
  const quotes = withoutDoubles(await matchQuotes(article, isOwn, statements, corpus), statements);
  const shared = new Map([...certainMatches(quotes)].map(([other, of]) => [other.address, of.size]));
  const sharedMatches = ({ address }: CorpusArticle): number => shared.get(address) ?? 0;
  const indirect = await matchIndirect({ article, isOwn, statements, corpus, quotes, sharedMatches });
  const figures = await matchFigures(article, isOwn, statements, corpus, sharedMatches);
  const matchesOf = (statement: Statement): Match[] => {
    switch (statement.kind) {
      case 'quote': {
        const own = quotes.filter(({ here }) => here.id === statement.utterance);
        const printed = quoteComparison(article, statement, own, corpus.rarity);
        return [...printed, ...(indirect.get(statement.id) ?? [])];
      }
      case 'figure': {
        return figureComparison(article, figures.get(statement.id) ?? [], corpus.rarity);
      }
      case 'paraphrase':
        return indirect.get(statement.id) ?? [];
    }
  };
  const comparisons: Comparison[] = [];
  for (const statement of statements) {
    const matches = matchesOf(statement);
    if (matches.length > 0) comparisons.push({ statement: statement.id, matches });
  }
  return retold(comparisons, corpus);
}

/** With the tellings of articles that were read one by one. */
function retold(comparisons: Comparison[], { tellings }: CandidateSource): Comparison[] {
  if (tellings === null) return comparisons;
  const known = tellings(comparisons.flatMap(({ matches }) => matches.map(({ article }) => article)));
  return comparisons.map((one) => ({
    ...one,
    matches: one.matches.map((match) => ({ ...match, telling: known.get(match.article) ?? match.telling })),
  }));
}
