/**
 * Words and marks of the narration; an outermost quote is a single token.
 *
 * Cost: one pass, O(n). Source: own; a possessive is told from its noun, because "Trump's" is Trump, and a full
 * stop of an abbreviation belongs to its word.
 */
import { isAbbreviation } from '../../text/sentences';
import type { Stretch } from './pairing';

export interface Token {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly start: number;
  readonly end: number;
  /** As printed; for a possessive without its ’s. */
  readonly text: string;
  /** Lower case, with straight apostrophes and without a closing full stop. */
  readonly lower: string;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** Index of the outermost stretch for a quote, else -1. */
  readonly quote: number;
}

const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&\u00ad][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\.(?:com|org|net|gov|edu)\b)?['’]?|\S/gu;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /(?:['’]s|s['’])$/u;
const SOFT_HYPHEN = /\u00ad/gu;

function word(raw: string, start: number): Token {
  const possessive = POSSESSIVE.test(raw);
  const bare = possessive ? raw.replace(/['’]s?$/u, '') : raw.replace(/['’]$/u, '');
  const text = bare.replace(SOFT_HYPHEN, '');
  const lower = text.toLowerCase().replace(/’/gu, "'").replace(/\.$/u, '');
  const capital = CAPITAL.test(text);
  return { kind: 'word', start, end: start + raw.length, text, lower, possessive, capital, quote: -1 };
}

const plain = (kind: 'mark' | 'quote', text: string, start: number, end: number, quote: number): Token => {
  return { kind, start, end, text, lower: text, possessive: false, capital: false, quote };
};

/** Appends the words and marks of `text[from…to)`. */
function readNarration(text: string, from: number, to: number, tokens: Token[]): void {
  for (const { 0: raw, index } of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + index;
    const last = tokens.at(-1);
    if (WORD.test(raw)) tokens.push(word(raw, start));
    else if (last?.kind === 'word' && last.end === start && isAbbreviation(text, start))
      tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 };
    else tokens.push(plain('mark', raw, start, start + raw.length, -1));
  }
}

/** Tokens of the line `text[from…to)`; `stretches[next…]` are its outermost quotes. */
export function lineTokens(
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
    const mark = stretch.form === 'marks' ? 1 : 0;
    const opening = at + text.slice(at, stretch.start).trimEnd().length - mark;
    readNarration(text, at, opening, tokens);
    tokens.push(plain('quote', '', stretch.start, stretch.end, index));
    const rest = text.slice(stretch.end, to);
    const closing = stretch.end + rest.length - rest.trimStart().length;
    at = stretch.unclosed ? to : closing + mark;
  }
  readNarration(text, at, to, tokens);
  return tokens;
}

/** The words inside each quote, by its index: for names that only a quote gives in full. */
export function quotedTokens(
  text: string,
  stretches: readonly Stretch[],
): ReadonlyMap<number, readonly Token[]> {
  const quoted = new Map<number, readonly Token[]>();
  stretches.forEach((stretch, i) => {
    const tokens: Token[] = [];
    readNarration(text, stretch.start, stretch.end, tokens);
    quoted.set(i, tokens);
  });
  return quoted;
}
