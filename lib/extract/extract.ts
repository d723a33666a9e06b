/**
 * Article → statements, in reading order: quotes, paraphrases and figures, each with its sentence and lead-in.
 *
 * Cost: linear in the text. Each kind of statement is found by its own file; this one only joins them.
 */
import type { Article, Statement } from '../model';
import { findSentences } from '../text/sentences';
import { findFigures } from './figures/figures';
import { findParaphrases } from './paraphrases/paraphrases';
import { findQuotes } from './quotes/quotes';
import { hearSpeech } from './quotes/speech';

export function extract(article: Article): Statement[] {
  const sentences = findSentences(article.text);
  const speech = hearSpeech(article);
  const statements: Statement[] = [
    ...findQuotes(article, sentences, speech),
    ...findParaphrases(article, sentences, speech),
    ...findFigures(article, sentences),
  ];
  return statements.sort((a, b) => a.start - b.start || a.end - b.end);
}
