/**
 * Article → statements, in reading order: quotes and figures, each with its sentence and lead-in.
 *
 * Cost: linear in the text. Each kind of statement is found by its own file; this one only joins them.
 */
import type { Article, Statement } from '../model';
import { findSentences } from '../text/sentences';
import { findFigures } from './figures/figures';
import { findQuotes } from './quotes/quotes';

export function extract(article: Article): Statement[] {
  const sentences = findSentences(article.text);
  const statements: Statement[] = [...findQuotes(article, sentences), ...findFigures(article, sentences)];
  return statements.sort((a, b) => a.start - b.start || a.end - b.end);
}
