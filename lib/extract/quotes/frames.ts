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

export type TokenKind = 'word' | 'mark' | 'quote';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** As printed; for a possessive without its ’s. */
  readonly text: string;
  readonly lower: string;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** Index of the outermost stretch for a quote, else -1. */
  readonly quote: number;
}

export interface Frame {
  readonly tokens: readonly Token[];
  /** Index of the paragraph (line) in the text. */
  readonly paragraph: number;
  readonly first: boolean;
  /** A heading: most of its words have capitals, so that a capital says nothing about names. */
  readonly headline: boolean;
}

const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&\u00ad][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’]?|\S/gu;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /(?:['’]s|s['’])$/u;
const SENTENCE_END = /^[.!?…。！？]$/u;
const QUOTE_END = /[.!?…。！？]['’”"]*$/u;
const FULL_STOP = /[.。]['’”"]*$/u;
/** Words of a name between a quote and its cue. */
const MAX_TAG = 6;
/** Share of long words with a capital above which a line is a heading. */
const HEADLINE_SHARE = 0.7;
/** UTF-16 units below which a word says nothing about headings ("of", "the"). */
const HEADLINE_WORD = 4;
/** Words; a shorter line is too little to tell. */
const HEADLINE_MIN = 4;
/** UTF-16 units; a longer line is a paragraph. */
const HEADLINE_MAX = 200;

function wordToken(raw: string, start: number): Token {
  const possessive = POSSESSIVE.test(raw);
  const bare = possessive ? raw.replace(/['’]s?$/u, '') : raw.replace(/['’]$/u, '');
  const text = bare.replace(/\u00ad/gu, '');
  const end = start + raw.length;
  const capital = CAPITAL.test(text);
  return {
    kind: 'word',
    start,
    end,
    text,
    lower: text.toLowerCase().replace(/’/gu, "'").replace(/\.$/u, ''),
    possessive,
    capital,
    quote: -1,
  };
}

const plain = (kind: TokenKind, text: string, start: number, end: number, quote: number): Token => {
  return { kind, start, end, text, lower: text, possessive: false, capital: false, quote };
};

/** The full stop of an abbreviation belongs to its word: "Mr.", "Dmitri S. Peskov". */
function narration(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + index;
    const last = tokens.at(-1);
    if (WORD.test(raw)) tokens.push(wordToken(raw, start));
    else if (last?.kind === 'word' && last.end === start && isAbbreviation(text, start))
      tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 };
    else tokens.push(plain('mark', raw, start, start + raw.length, -1));
  }
  return tokens;
}

/** Tokens of one line; `stretches[next…]` are its outermost quotes. */
function tokensOf(
  text: string,
  from: number,
  to: number,
  stretches: readonly Stretch[],
  next: number,
): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let index = next;
  for (let stretch = stretches[index]; stretch && stretch.start < to; stretch = stretches[++index]) {
    const open = text.slice(at, stretch.start).trimEnd();
    tokens.push(...narration(text, at, at + open.length - 1));
    tokens.push(plain('quote', '', stretch.start, stretch.end, index));
    const close = text.slice(stretch.end, to);
    at = stretch.unclosed ? to : stretch.end + (close.length - close.trimStart().length) + 1;
  }
  tokens.push(...narration(text, at, to));
  return tokens;
}

/**
 * "Why?" Mr. Smith asked: a capital after the quote opens no sentence where a name and a cue follow; after a
 * full stop only where nothing follows the cue.
 */
function isTag(tokens: readonly Token[], from: number, lexicon: Lexicon, full: boolean): boolean {
  let at = from;
  if (lexicon.pronouns.has(tokens[from]?.lower ?? '')) return false;
  while (at - from < MAX_TAG && tokens[at]?.capital) at += 1;
  if (at === from || tokens[at - 1]?.possessive) return false;
  while (lexicon.adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  const cue = tokens[at]?.lower ?? '';
  if (!lexicon.speech.has(cue) || lexicon.bases.has(cue)) return false;
  return !full || tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark';
}

function endsFrame(text: string, tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return true;
  if (token.kind === 'quote') {
    const ended = QUOTE_END.test(text.slice(Math.max(token.start, token.end - 4), token.end));
    if (!ended || next.kind === 'quote') return ended;
    const full = FULL_STOP.test(text.slice(Math.max(token.start, token.end - 4), token.end));
    return next.capital && !isTag(tokens, i + 1, lexicon, full);
  }
  if (!SENTENCE_END.test(token.text)) return false;
  const glued = next.start === token.end;
  return (
    !glued &&
    !isAbbreviation(text, token.start) &&
    (next.capital || next.kind === 'quote' || /^[\p{N}([]/u.test(next.text))
  );
}

export function isHeadline(line: string): boolean {
  if (line.length > HEADLINE_MAX) return false;
  const long = (line.match(/[\p{L}'’]+/gu) ?? []).filter((word) => word.length >= HEADLINE_WORD);
  const capitals = long.filter((word) => CAPITAL.test(word)).length;
  return long.length >= HEADLINE_MIN && capitals / long.length >= HEADLINE_SHARE;
}

function split(
  text: string,
  tokens: readonly Token[],
  paragraph: number,
  headline: boolean,
  lexicon: Lexicon,
): Frame[] {
  const frames: Frame[] = [];
  let from = 0;
  tokens.forEach((_token, i) => {
    if (!endsFrame(text, tokens, i, lexicon)) return;
    frames.push({ tokens: tokens.slice(from, i + 1), paragraph, first: from === 0, headline });
    from = i + 1;
  });
  return frames;
}

/** Frames in reading order. `stretches` are the outermost ones, in reading order. */
export function framesOf(text: string, stretches: readonly Stretch[], lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  let offset = 0;
  let next = 0;
  text.split('\n').forEach((line, paragraph) => {
    const end = offset + line.length;
    if (line.trim() !== '') {
      const tokens = tokensOf(text, offset, end, stretches, next);
      frames.push(...split(text, tokens, paragraph, isHeadline(line), lexicon));
      while ((stretches[next]?.start ?? Infinity) < end) next += 1;
    }
    offset = end + 1;
  });
  return frames;
}

/** The words inside each quote, for the names that only a quote gives in full. */
export function quotedTokens(
  text: string,
  stretches: readonly Stretch[],
): ReadonlyMap<number, readonly Token[]> {
  return new Map(stretches.map((stretch, i) => [i, narration(text, stretch.start, stretch.end)]));
}
