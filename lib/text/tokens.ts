/**
 * Text → word tokens for alignment. Each token keeps its place in the text and a folded form in which two
 * outlets' spellings of one word are equal: "we'll" is `we will`, "5,000" is `5000`, "OK" is `okay`.
 *
 * Cost: one pass, O(n). Source: plain Unicode word characters; `Intl.Segmenter` was not taken because engines
 * differ in it, and a corpus built in Node must match a page read in Firefox.
 */
import type { Span } from '../model';
import { fold } from './fold';
import { partsOfRun } from './spaceless';
import { stem } from './stem';
import { CONTRACTED_ENDINGS, CONTRACTED_WORDS, SPELLINGS } from './words/contractions-en';
import { NUMBER_WORDS } from './words/numbers-en';

export interface Token extends Span {
  /** Folded word; one part of a contraction ("will" of "we'll", whose span all its parts share). */
  readonly form: string;
  readonly stem: string;
  /** Within square or round brackets: the outlet's insertion, not the speaker's word. */
  readonly inserted: boolean;
  readonly capital: boolean;
  /** An ellipsis stands between this token and the one before it. */
  readonly afterEllipsis: boolean;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|…|\.\.\.|[[\]()]/gu;
/** Of a script with spaces, and no mark: most words. */
const PLAIN = /^[A-Za-z\d][A-Za-z\d.,']*$/;
const CAPITAL = /^\p{Lu}/u;
const SPELLING = new Map(
  SPELLINGS.flatMap(([kept, ...others]) => others.map((other) => [other, kept ?? other])),
);

function contractionParts(word: string): readonly string[] {
  const whole = CONTRACTED_WORDS[word];
  if (whole !== undefined) return whole;
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const at = word.lastIndexOf("'");
  const ending = at > 0 ? CONTRACTED_ENDINGS[word.slice(at)] : undefined;
  return ending === undefined ? [word] : [word.slice(0, at), ending];
}

interface Form {
  readonly form: string;
  readonly stem: string;
}

/** Words as printed whose forms are remembered: a text repeats its words. */
const MAX_KNOWN = 50_000;
const known = new Map<string, readonly Form[]>();

function formsOf(printed: string): readonly Form[] {
  const before = known.get(printed);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const forms = readForms(printed).map((form) => ({ form, stem: stem(form) }));
  known.set(printed, forms);
  return forms;
}

function readForms(printed: string): readonly string[] {
  if (/^\p{N}/u.test(printed))
    return [
      /^0[.,]/.test(printed) ? printed.replace(',', '.') : printed.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, ''),
    ];
  return contractionParts(fold(printed)).map((part) => NUMBER_WORDS[part] ?? SPELLING.get(part) ?? part);
}

interface Reading {
  readonly tokens: Token[];
  bracketsOpen: number;
  ellipsis: boolean;
}

/** UTF-16 units; an outlet's insertion is short, and a bracket that is never closed inserts nothing. */
const LONGEST_INSERTION = 120;

function closesSoon(mark: string, rest: string): boolean {
  return rest.includes(mark === '[' ? ']' : ')');
}

/** @param rest the text after the mark, bounded */
function readMark(mark: string, rest: string, reading: Reading): boolean {
  if (mark === '…' || mark === '...') reading.ellipsis = true;
  else if (mark === '[' || mark === '(') reading.bracketsOpen += closesSoon(mark, rest) ? 1 : 0;
  else if (mark === ']' || mark === ')') reading.bracketsOpen = Math.max(0, reading.bracketsOpen - 1);
  else return false;
  return true;
}

function addWord(word: string, start: number, reading: Reading): void {
  const end = start + word.length;
  const capital = CAPITAL.test(word);
  const inserted = reading.bracketsOpen > 0;
  // Written out and not spread: spreading takes many times as long, and a page has thousands of words.
  for (const { form, stem: stemOfForm } of formsOf(word)) {
    const afterEllipsis = reading.ellipsis;
    reading.tokens.push({ start, end, form, stem: stemOfForm, inserted, capital, afterEllipsis });
    reading.ellipsis = false;
  }
}

/** Tokens of `text`; offsets are those of `text` plus `offset`. */
export function tokenise(text: string, offset = 0): Token[] {
  const reading: Reading = { tokens: [], bracketsOpen: 0, ellipsis: false };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (PLAIN.test(word)) {
      addWord(word, offset + match.index, reading);
      continue;
    }
    const after = match.index + word.length;
    if (readMark(word, text.slice(after, after + LONGEST_INSERTION), reading)) continue;
    for (const { text: part, at } of partsOfRun(word)) addWord(part, offset + match.index + at, reading);
  }
  return reading.tokens;
}
