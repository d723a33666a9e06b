/**
 * Text → word tokens for alignment. Each token keeps its place in the text and a folded form in which two
 * outlets' spellings of one word are equal: "we'll" is `we will`, "5,000" is `5000`, "OK" is `okay`.
 *
 * Cost: one pass, O(n), letter by letter through plain Latin words and by the expression through the rest, which finds the
 * same and takes three times as long. Source: plain Unicode word characters; `Intl.Segmenter` was not taken because engines
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

const APOSTROPHE = 0x27;
const STOP = 0x2e;
/** Code units from here on are not ASCII: only the expression knows them. */
const BEYOND_ASCII = 0x80;

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isBracket = (unit: number): boolean => unit === 0x5b || unit === 0x5d || unit === 0x28 || unit === 0x29;

/** Where the word ends that begins with a plain letter; null where it goes on with what is not ASCII. */
function plainEnd(text: string, start: number): number | null {
  let at = start + 1;
  while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at += 1;
  while (text.charCodeAt(at) === APOSTROPHE) {
    if (text.charCodeAt(at + 1) >= BEYOND_ASCII) return null;
    if (!isLetter(text.charCodeAt(at + 1))) return at;
    at += 2;
    while (isLetter(text.charCodeAt(at))) at += 1;
  }
  return text.charCodeAt(at) >= BEYOND_ASCII ? null : at;
}

/** Neither a word nor a mark begins here. */
const isBlank = (text: string, at: number, unit: number): boolean =>
  unit < BEYOND_ASCII &&
  !isDigit(unit) &&
  !isLetter(unit) &&
  !isBracket(unit) &&
  (unit !== STOP || text.charCodeAt(at + 1) !== STOP);

/** Reads the next word or mark, whatever it is; the offset behind it, null at the end. */
function readAny(text: string, from: number, offset: number, reading: Reading): number | null {
  WORD.lastIndex = from;
  const match = WORD.exec(text);
  if (match === null) return null;
  const [word] = match;
  const after = match.index + word.length;
  if (!readMark(word, text.slice(after, after + LONGEST_INSERTION), reading))
    for (const { text: part, at } of partsOfRun(word)) addWord(part, offset + match.index + at, reading);
  return after;
}

/** Tokens of `text`; offsets are those of `text` plus `offset`. */
export function tokenise(text: string, offset = 0): Token[] {
  const reading: Reading = { tokens: [], bracketsOpen: 0, ellipsis: false };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isBlank(text, at, unit)) {
      at += 1;
      continue;
    }
    const end = isLetter(unit) ? plainEnd(text, at) : null;
    if (end === null) at = readAny(text, at, offset, reading) ?? text.length;
    else {
      addWord(text.slice(at, end), offset + at, reading);
      at = end;
    }
  }
  return reading.tokens;
}
