import type { ArticleMeta, Match, Quote } from '../../../lib/model';

export const article = (over: Partial<ArticleMeta> = {}): ArticleMeta => ({
  url: 'https://one.example/story',
  outlet: 'One',
  title: 'A story',
  byline: null,
  publishedAt: '2025-04-24',
  publishedAtBasis: 'printed',
  capturedAt: null,
  lang: 'en',
  kind: 'report',
  translatedFrom: null,
  republishedBy: null,
  ...over,
});

export const quote = (over: Partial<Quote> = {}): Quote => {
  const text = over.text ?? 'We will see';
  return {
    kind: 'quote',
    id: 'q1',
    start: 0,
    end: text.length,
    text,
    sentence: `“${text},” she said.`,
    leadIn: null,
    uttered: null,
    certainty: 1,
    utterance: 'u1',
    gap: null,
    form: 'marks',
    within: null,
    speaker: null,
    cue: 'said',
    cueStart: null,
    ...over,
  };
};

export const match = (over: Partial<Match> = {}): Match => ({
  article: article(),
  statement: quote(),
  pieces: [quote()],
  score: 0.9,
  level: 'same',
  relation: 'verbatim',
  flags: [],
  differences: [],
  telling: 't1',
  why: [],
  ...over,
});
