/** Articles of which little is known: words that the reader asks about, a text file, an example. */
import type { Article, ArticleMeta } from './model';

/** Nothing is known but that it is a report; English is what the rules fall back to. */
export const UNKNOWN_ARTICLE: ArticleMeta = {
  url: '',
  outlet: null,
  title: '',
  byline: null,
  publishedAt: null,
  publishedAtBasis: null,
  capturedAt: null,
  lang: 'en',
  kind: 'report',
  translatedFrom: null,
  republishedBy: null,
};

/** The text without layout, with what is known of it. */
export const plainArticle = (text: string, known: Partial<ArticleMeta> = {}): Article => ({
  ...UNKNOWN_ARTICLE,
  ...known,
  text,
  passages: [],
});
