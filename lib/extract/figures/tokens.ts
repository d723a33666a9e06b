/**
 * A sentence → tokens as figures need them: words, digit literals with their separators, single signs.
 *
 * Cost: one pass, O(n); the pattern's alternatives start with different characters, so it cannot backtrack
 * over more than one token. Source: own. A general tokenizer was not taken: it splits "1,234.5" and joins
 * "50mph", while here the digits with their separators are one token and the letters after them the next.
 */
import type { Span } from '../../model';
import { type DigitStyle, digitValue, scanDigits } from './digits';

export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'sign';
  /** As printed. */
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** Of a digit literal; null where it is no single number ("1.2.3", "2024-01"). */
  readonly value: number | null;
  /** No white space before it. */
  readonly glued: boolean;
  readonly capital: boolean;
}

/** UTF-16 units; no word of a figure is longer, and lower-casing hostile runs costs time. */
const MAX_WORD = 60;
/** Tokens of one sentence that are read; prose stays far below, and tables are not prose. */
export const MAX_TOKENS = 20_000;

const CURLY = /[’ʼ´]/u;
/** Blanks, then a digit, a word or a sign. Groups without names, because named ones double the time of a match. */
const PIECE = /\s*(?:(\.?\d)|([\p{L}\p{M}]+)|\S)/uy;
const JOINED = /['’ʼ´][\p{L}\p{M}]+/uy;
const APOSTROPHES = "'’ʼ´";
/** "d'au", "l'hôpital": the short words of French and Italian stand apart from what follows them. */
const ELIDED = /^(?:[cdjlmnst]|qu)$/iu;
/** Letters of the longest of them. */
const MAX_ELIDED = 2;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** End of the word that starts at `start` and runs at least to `end`: "Musk's", "дев'ять". */
function wordEnd(text: string, start: number, end: number): number {
  if (!APOSTROPHES.includes(text[end] ?? ' ')) return end;
  if (end - start <= MAX_ELIDED && ELIDED.test(text.slice(start, end))) return end;
  let to = end;
  for (let more = at(JOINED, text, to); more; more = at(JOINED, text, to)) {
    to += more[0].length;
  }
  return to;
}

function word(text: string, start: number, end: number, glued: boolean): Token {
  const printed = text.slice(start, end);
  const small = printed.length > MAX_WORD ? '' : printed.toLowerCase();
  const lower = CURLY.test(small) ? small.replace(CURLY, "'") : small;
  const capital = small !== '' && printed.charCodeAt(0) !== small.charCodeAt(0);
  return { start, end, kind: 'word', text: printed, lower, value: null, glued, capital };
}

function digits(text: string, start: number, limit: number, style: DigitStyle, glued: boolean): Token {
  const scanned = scanDigits(text, start, limit);
  const printed = text.slice(start, scanned.end);
  const value = digitValue(scanned, style);
  return {
    start,
    end: scanned.end,
    kind: 'digits',
    text: printed,
    lower: printed,
    value,
    glued,
    capital: false,
  };
}

const HYPHENS = /[\u2010\u2011]/u;

function sign(text: string, start: number, end: number, glued: boolean): Token {
  const printed = text.slice(start, end);
  const lower = HYPHENS.test(printed) ? '-' : printed.replace(CURLY, "'");
  return { start, end, kind: 'sign', text: printed, lower, value: null, glued, capital: false };
}

/** Tokens of `text` within `span`, with offsets into `text`; at most {@link MAX_TOKENS}. */
export function tokenize(text: string, span: Span, style: DigitStyle): Token[] {
  const tokens: Token[] = [];
  let from = span.start;
  while (from < span.end && tokens.length < MAX_TOKENS) {
    const piece = at(PIECE, text, from);
    if (!piece) break;
    const [all, digit, letters] = piece;
    const end = from + all.length;
    const start = end - (digit ?? letters ?? all.trimStart()).length;
    if (start >= span.end) break;
    const glued = tokens.length > 0 && start === from;
    let token: Token;
    if (digit !== undefined) token = digits(text, start, span.end, style, glued);
    else if (letters !== undefined) token = word(text, start, wordEnd(text, start, end), glued);
    else token = sign(text, start, end, glued);
    tokens.push(token);
    from = token.end;
  }
  return tokens;
}
