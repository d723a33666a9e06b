import { findQuotes } from '../../../lib/extract/quotes/quotes';
import type { Article, Quote } from '../../../lib/model';
import { findSentences } from '../../../lib/text/sentences';
import { articleOf } from './figures-reading';

/** A Thursday: what tests of "on Wednesday" count from. */
export const quotedArticle = (text: string, lang = 'en'): Article => ({
  ...articleOf(text, lang),
  publishedAt: '2025-04-24',
});

export const quotesOf = (text: string, lang = 'en'): Quote[] =>
  findQuotes(quotedArticle(text, lang), findSentences(text));
