/**
 * Words that the reader asks about → statements, for the same matcher that compares articles.
 *
 * Quotes and figures are found in them as in any article. Words without quotation marks are taken as somebody's
 * words themselves: a short stretch as one utterance, a long one sentence by sentence, because an outlet prints
 * a sentence of it and not the whole. Cost: that of extraction, and linear in the words.
 */
import { extract } from '../extract/extract';
import { surroundingsOf } from '../extract/surroundings';
import type { Article, Quote, Span, Statement } from '../model';
import { findSentences } from '../text/sentences';

/** UTF-16 units up to which words without marks are one utterance: two or three sentences. */
const ONE_UTTERANCE = 300;
/** Marks and blanks at the edges of a selection: inside of them are the words. */
const EDGE = new Set('"“”„‟«»‹›‘’‚\'「」『』');

const isEdge = (character: string | undefined): boolean =>
  character !== undefined && (EDGE.has(character) || /\s/.test(character));

/** The span without marks and blanks at its edges; null where nothing else is in it. */
function within(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && isEdge(text[from])) from += 1;
  while (to > from && isEdge(text[to - 1])) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function utteranceAt({ text }: Article, sentences: readonly Span[], { start, end }: Span): Quote {
  return {
    kind: 'quote',
    id: `q${start}`,
    start,
    end,
    text: text.slice(start, end),
    ...surroundingsOf(text, sentences, { start, end }),
    uttered: null,
    certainty: 1,
    utterance: `u${start}`,
    gap: null,
    form: 'marks',
    within: null,
    speaker: null,
    cue: null,
    cueStart: null,
  };
}

/** In reading order. The article's text is the words; what else is known of it counts as for any article. */
export function statementsOfWords(article: Article): Statement[] {
  const found = extract(article);
  if (found.some(({ kind }) => kind === 'quote')) return found;
  const { text } = article;
  const sentences = findSentences(text);
  const whole = { start: 0, end: text.length };
  const stretches = text.length <= ONE_UTTERANCE ? [whole] : sentences;
  const utterances = stretches.flatMap((stretch) => {
    const span = within(text, stretch);
    return span === null ? [] : [utteranceAt(article, sentences, span)];
  });
  return [...utterances, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** At most `limit` UTF-16 units from the beginning, to the end of a word where there is one. */
export function cutWords(words: string, limit: number): string {
  const whole = words.trim();
  if (whole.length <= limit) return whole;
  let end = limit;
  while (end > 0 && !/\s/.test(whole[end] ?? '')) end -= 1;
  return whole.slice(0, end > 0 ? end : limit).trimEnd();
}
