import type { Article, Quote, Span } from '../../model';
import { surroundingsOf } from '../surroundings';

export function findQuotes(article: Article, sentences: readonly Span[]): Quote[] {
  return [...article.text.matchAll(/[“"]([^“”"\n]{2,2000})[”"]/gu)].map((m) => {
    const start = m.index + 1;
    const end = start + (m[1]?.length ?? 0);
    return {
      kind: 'quote',
      id: `q${start}`,
      start,
      end,
      text: article.text.slice(start, end),
      ...surroundingsOf(article.text, sentences, { start, end }),
      uttered: null,
      certainty: 1,
      utterance: `u${start}`,
      speaker: null,
      cue: null,
      cueStart: null,
    };
  });
}
