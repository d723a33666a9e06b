import { findFigures } from '../../../lib/extract/figures/figures';
import type { Article, Figure } from '../../../lib/model';
import { findSentences } from '../../../lib/text/sentences';

export function articleOf(text: string, lang = 'en'): Article {
  return {
    url: 'https://example.org/a',
    outlet: null,
    title: '',
    byline: null,
    publishedAt: '2025-04-25',
    publishedAtBasis: 'printed',
    capturedAt: null,
    lang,
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
    text,
    passages: [],
  };
}

export const figuresOf = (text: string, lang = 'en'): Figure[] =>
  findFigures(articleOf(text, lang), findSentences(text));

/** The only figure of a text. */
export function figureOf(text: string, lang = 'en'): Figure {
  const [first, ...others] = figuresOf(text, lang);
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} figures in: ${text}`);
  return first;
}
