/**
 * Words and marks of the narration; an outermost quote is a single token.
 *
 * Cost: one pass, O(n). Source: own; a possessive is told from its noun, because "Trump's" is Trump, and a full
 * stop of an abbreviation belongs to its word.
 */
import { isAbbreviation } from '../../text/sentences';
import type { Lexicon } from './lexicon/lexicon';
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

/** Most words hold none of these; they need no further look. */
const MARKED = /['’\u00ad.]/u;

function plainWord(text: string, start: number): Token {
  const lower = text.toLowerCase();
  const capital = CAPITAL.test(text);
  return {
    kind: 'word',
    start,
    end: start + text.length,
    text,
    lower,
    possessive: false,
    capital,
    quote: -1,
  };
}

function word(raw: string, start: number): Token {
  if (!MARKED.test(raw)) return plainWord(raw, start);
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

/** UTF-16 units of a word that lost its vowel, at most. */
const LONGEST_ELISION = 8;
const HANGING = /-(?:t-)?(\p{L}{1,6})$/u;

/** What is written as one word and is two: "l'avocat", "a-t-il". */
function* wordsIn(raw: string, start: number, lexicon: Lexicon | null): Generator<Token> {
  const apostrophe = raw.slice(0, LONGEST_ELISION).search(/['’]/u);
  const elided = apostrophe > 0 && apostrophe < raw.length - 1;
  const cut = elided && lexicon?.elisions.has(raw.slice(0, apostrophe).toLowerCase()) ? apostrophe + 1 : 0;
  if (cut > 0) yield { ...word(raw.slice(0, cut), start), possessive: false };
  const rest = raw.slice(cut);
  const hanging = lexicon && lexicon.hangingPronouns.size > 0 ? HANGING.exec(rest) : null;
  const pronoun = hanging?.[1] ?? '';
  if (!hanging || !lexicon?.hangingPronouns.has(pronoun)) {
    yield word(rest, start + cut);
    return;
  }
  yield word(rest.slice(0, hanging.index), start + cut);
  yield word(pronoun, start + raw.length - pronoun.length);
}

/** Appends the words and marks of `text[from…to)`. */
function readNarration(
  text: string,
  from: number,
  to: number,
  tokens: Token[],
  lexicon: Lexicon | null,
): void {
  const isWhole = lexicon === null || (lexicon.elisions.size === 0 && lexicon.hangingPronouns.size === 0);
  for (const { 0: raw, index } of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + index;
    const last = tokens.at(-1);
    if (WORD.test(raw) && isWhole) tokens.push(word(raw, start));
    else if (WORD.test(raw)) tokens.push(...wordsIn(raw, start, lexicon));
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
  lexicon: Lexicon | null = null,
): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let index = next;
  for (let stretch = stretches[index]; stretch && stretch.start < to; stretch = stretches[++index]) {
    const mark = stretch.form === 'marks' ? 1 : 0;
    const opening = at + text.slice(at, stretch.start).trimEnd().length - mark;
    readNarration(text, at, opening, tokens, lexicon);
    tokens.push(plain('quote', '', stretch.start, stretch.end, index));
    const rest = text.slice(stretch.end, to);
    const closing = stretch.end + rest.length - rest.trimStart().length;
    at = stretch.unclosed ? to : closing + mark;
  }
  readNarration(text, at, to, tokens, lexicon);
  return tokens;
}

/** The words inside each quote, by its index: for names that only a quote gives in full. */
export function quotedTokens(
  text: string,
  stretches: readonly Stretch[],
  lexicon: Lexicon | null = null,
): ReadonlyMap<number, readonly Token[]> {
  const quoted = new Map<number, readonly Token[]>();
  stretches.forEach((stretch, i) => {
    const tokens: Token[] = [];
    readNarration(text, stretch.start, stretch.end, tokens, lexicon);
    quoted.set(i, tokens);
  });
  return quoted;
}
