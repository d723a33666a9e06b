/**
 * Article → figures: number, bound, range, unit, counted thing, rate, change, who counted, where and when.
 *
 * Cost: one pass over each sentence, with bounded look-ups around each number: O(n). Source: own rules over the
 * word lists in `words/`. Duckling-like grammars were not taken: they find numbers, not what is counted, and
 * are larger than this whole project's content script may be.
 */
import type { Article, Figure, Span } from '../../model';
import { surroundingsOf } from '../surroundings';
import { findDays } from '../uttered';
import { comparableOf } from './comparable';
import { type Language, languageOf } from './language';
import { isTitleCase } from './names';
import { skipNumber } from './not-figures';
import { type FigureRead, readFigure } from './read-figure';
import { placeOf, sourceOf } from './setting';
import { type Token, tokenize } from './tokens';

/** Above it a "sentence" is a table, and each figure would carry the whole of it. */
const MAX_PER_SENTENCE = 200;

interface Found {
  readonly read: FigureRead;
  readonly tokens: readonly Token[];
}

function figuresIn(tokens: readonly Token[], lang: Language): Found[] {
  const titleCase = isTitleCase(tokens);
  const found: Found[] = [];
  let at = 0;
  let from = 0;
  while (at < tokens.length && found.length < MAX_PER_SENTENCE) {
    const token = tokens[at];
    if (token?.kind === 'word' && !lang.starters.has(token.lower)) {
      at += 1;
      continue;
    }
    const skipped = skipNumber(tokens, at, lang);
    const outcome =
      skipped === null
        ? readFigure({ tokens, at, from, lang, titleCase, before: found.at(-1)?.read ?? null })
        : null;
    for (const read of outcome?.figures ?? []) found.push({ read, tokens });
    at = skipped ?? outcome?.next ?? at + 1;
    if (outcome && outcome.figures.length > 0) from = at;
  }
  return withoutOverlaps(found);
}

/** A bound between two numbers ("2014 at least million") can be read to both; it belongs to the first. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of found) if (next.read.start >= (kept.at(-1)?.read.end ?? 0)) kept.push(next);
  return kept;
}

/** Only counts of people belong to an event that the sentence before may place. */
const isToll = (read: FigureRead): boolean => read.happened;

/** UTF-16 units of a sentence in which its day is looked for. */
const MAX_DAY_SEARCH = 2_000;
/** A day behind these bounds a time; it is not the day of the count. */
const BOUNDS_TIME = /\b(?:since|until|till|before|after)\b/iu;

function daysOf(text: string, span: Span, publishedAt: string | null) {
  const sentence = text.slice(span.start, Math.min(span.end, span.start + MAX_DAY_SEARCH));
  return BOUNDS_TIME.test(sentence) ? null : findDays(sentence, publishedAt);
}

/** All figures of the article in reading order; `sentences` from `findSentences`. Ids are `f<start>`. */
export function findFigures(article: Article, sentences: readonly Span[]): Figure[] {
  const lang = languageOf(article.lang);
  const { text } = article;
  const figures: Figure[] = [];
  let earlier: readonly Token[] = [];
  for (const span of sentences) {
    const tokens = tokenize(text, span, lang.words.digits);
    const found = figuresIn(tokens, lang);
    const source = found.length > 0 ? sourceOf(text, tokens, lang) : null;
    const days = found.length > 0 ? daysOf(text, span, article.publishedAt) : null;
    for (const { read } of found) {
      const here = read.unit === null ? placeOf(text, tokens, read.near, lang) : null;
      const place = here ?? (isToll(read) ? placeOf(text, earlier, earlier.length, lang) : null);
      figures.push(figureOf(article, sentences, read, { source, place, asOf: days }));
    }
    earlier = tokens;
  }
  return figures;
}

type Setting = Pick<Figure, 'source' | 'place' | 'asOf'>;

function figureOf(article: Article, sentences: readonly Span[], read: FigureRead, setting: Setting): Figure {
  const { start, end, value, low, high, unit } = read;
  return {
    kind: 'figure',
    id: `f${start}`,
    start,
    end,
    text: article.text.slice(start, end),
    ...surroundingsOf(article.text, sentences, { start, end }),
    uttered: setting.asOf,
    certainty: read.certainty,
    value,
    low,
    high,
    bound: read.bound,
    change: read.change,
    unit,
    counted: read.counted,
    per: read.per,
    ...setting,
    comparable: comparableOf({ value, low, high, unit }),
  };
}
