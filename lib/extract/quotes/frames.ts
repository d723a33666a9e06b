/**
 * The narration around quotes as frames: sentences whose outermost quotes are single tokens, so that the
 * sentence `"No. Never," he said, "again."` is one frame of six tokens.
 *
 * Cost: one pass, O(n). Source: own; the sentences of lib/text break inside quotations, which is right for
 * display and wrong for finding who speaks.
 */
import { isAbbreviation } from '../../text/sentences';
import type { Lexicon } from './lexicon/lexicon';
import type { Stretch } from './pairing';
import { lineTokens, type Token } from './tokens';

export interface Frame {
  readonly tokens: readonly Token[];
  /** Index of the paragraph (line) in the text. */
  readonly paragraph: number;
  /** The first frame of its paragraph. */
  readonly first: boolean;
  /** A heading: most of its words have capitals, so that a capital says nothing about names. */
  readonly headline: boolean;
}

const SENTENCE_END = /^[.!?…。！？]$/u;
const QUOTE_END = /[.!?…。！？]['’”"]*$/u;
const FULL_STOP = /[.。]['’”"]*$/u;
const OPENS_SENTENCE = /^[\p{N}([]/u;
/** UTF-16 units at a quote's end in which its last mark is sought. */
const QUOTE_TAIL = 4;
/** Words of a name between a quote and its cue. */
const MAX_TAG = 6;
/** Share of words with a capital, small words aside, above which a line is a heading. */
const HEADLINE_SHARE = 0.8;
/** Share of a line that may stand in quotation marks if it is a heading. */
const MAX_QUOTED_SHARE = 0.5;
/** Words besides small ones; a line with fewer is too short to tell. */
const HEADLINE_MIN = 3;
/** UTF-16 units; a longer line is a paragraph. */
const HEADLINE_MAX = 200;

/**
 * "Why?" Mr. Smith asked: a capital after the quote opens no sentence where a name and a cue follow; after a
 * full stop only where nothing follows the cue.
 */
function isTag(tokens: readonly Token[], from: number, lexicon: Lexicon, full: boolean): boolean {
  if (lexicon.pronouns.has(tokens[from]?.lower ?? '')) return false;
  let at = from;
  while (at - from < MAX_TAG && tokens[at]?.capital) at += 1;
  if (at === from || tokens[at - 1]?.possessive) return false;
  while (lexicon.adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const cue = tokens[at]?.lower ?? '';
  if (!lexicon.speech.has(cue) || lexicon.bases.has(cue)) return false;
  if (leadsOn(tokens, at + 1, full)) return false;
  return !full || (tokens[at + 1]?.kind ?? 'mark') === 'mark';
}

/** “A sham.” Ann Kahn asked: “Why?”, Kahn shot back: “Why?”: the cue leads the next quote, not the one before it. */
function leadsOn(tokens: readonly Token[], behind: number, full: boolean): boolean {
  const i = tokens[behind]?.kind === 'word' ? behind + 1 : behind;
  const sign = tokens[i]?.text;
  return sign === ':' || (full && sign === ',' && tokens[i + 1]?.kind === 'quote');
}

function quoteEnds(text: string, tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const quote = tokens[i];
  const next = tokens[i + 1];
  if (!quote || !next) return true;
  const tail = text.slice(Math.max(quote.start, quote.end - QUOTE_TAIL), quote.end);
  if (!QUOTE_END.test(tail)) return false;
  if (next.kind === 'quote') return true;
  return next.capital && !isTag(tokens, i + 1, lexicon, FULL_STOP.test(tail));
}

function endsFrame(text: string, tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return true;
  if (token.kind === 'quote') return quoteEnds(text, tokens, i, lexicon);
  const glued = next.start === token.end;
  if (glued || !SENTENCE_END.test(token.text) || isAbbreviation(text, token.start)) return false;
  return next.capital || next.kind === 'quote' || OPENS_SENTENCE.test(next.text);
}

/** Words that a heading prints small as well. */
const isSmall = (
  lower: string,
  { determiners, prepositions, conjunctions, auxiliaries, pronouns }: Lexicon,
): boolean =>
  determiners.has(lower) ||
  prepositions.has(lower) ||
  conjunctions.has(lower) ||
  auxiliaries.has(lower) ||
  pronouns.has(lower);

/**
 * Told by the narration alone: a title in quotation marks makes no heading of its sentence, and a line that is
 * mostly quote ("…," Ana Lopez told NBC News) is none.
 */
function isHeadline(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!lexicon.titleCase) return false;
  const length = (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0);
  const quoted = tokens.reduce(
    (sum, token) => sum + (token.kind === 'quote' ? token.end - token.start : 0),
    0,
  );
  if (length > HEADLINE_MAX || quoted > MAX_QUOTED_SHARE * length) return false;
  const named = tokens.filter((token) => token.kind === 'word' && !isSmall(token.lower, lexicon));
  const capitals = named.filter((token) => token.capital).length;
  return named.length >= HEADLINE_MIN && capitals >= HEADLINE_SHARE * named.length;
}

/** The words of a line, or of a quote, sentence by sentence. */
export function splitSentences(text: string, tokens: readonly Token[], lexicon: Lexicon): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  tokens.forEach((_token, i) => {
    if (!endsFrame(text, tokens, i, lexicon)) return;
    sentences.push(tokens.slice(from, i + 1));
    from = i + 1;
  });
  return sentences;
}

/** Frames in reading order. `stretches` are the outermost ones, in reading order. */
export function framesOf(text: string, stretches: readonly Stretch[], lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  let offset = 0;
  let next = 0;
  text.split('\n').forEach((line, paragraph) => {
    const tokens = lineTokens(text, offset, offset + line.length, stretches, next, lexicon);
    next += tokens.filter((token) => token.kind === 'quote').length;
    offset += line.length + 1;
    const headline = isHeadline(tokens, lexicon);
    splitSentences(text, tokens, lexicon).forEach((sentence, i) => {
      frames.push({ tokens: sentence, paragraph, first: i === 0, headline });
    });
  });
  return frames;
}
