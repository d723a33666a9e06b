/**
 * Splits a text into sentences: half-open UTF-16 spans that never cross a line break (a block's end).
 *
 * Cost: one pass, O(n). Source: the usual end-mark rule with an abbreviation list; `Intl.Segmenter` was not
 * taken because it breaks after "Mr.", "U.S." and inside quotations, and differs between engines.
 */
import type { Span } from '../model';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen col lt sgt capt sen sens rep reps gov govs hon st jr sr vs etc al approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rev adm maj cmdr supt amb atty pres messrs mme mlle bzw ca hr fr sra srta'.split(
    ' ',
  ),
);
/** UTF-16 units before a full stop in which its word is sought. */
const WORD_REACH = 20;
/** Marks in a row that are read as one sentence end. */
const END = /[.!?…。！？]+[”"’'»›)\]」]*/gu;
/** What may open the next sentence: a capital, a digit, an opening mark, or a script without case. */
const OPENS = /^\s+[“"„«‹‘'「([]?\s?[\p{Lu}\p{Lo}\p{N}“"„«‘'「]/u;
const OPENS_REACH = 6;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;

/** "No. 5" is an abbreviation, "He said no." is none. */
const BEFORE_NUMBER = new Set(['no', 'nr', 'fig', 'art']);

/** "am 18. April": in German the full stop makes the number an ordinal. */
const ORDINAL = /(?<!\d)\d{1,2}$/u;
const GERMAN_MONTH =
  /^\.\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
/** UTF-16 units of the longest month with its full stop and blank. */
const MONTH_REACH = 12;

/** True where the full stop at `at` belongs to the word before it: "Mr.", "U.S.", "J. K." */
export function isAbbreviation(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  if (
    ORDINAL.test(text.slice(Math.max(0, at - 3), at)) &&
    GERMAN_MONTH.test(text.slice(at, at + MONTH_REACH))
  )
    return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - WORD_REACH), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (BEFORE_NUMBER.has(lower)) return /^\.\s?\d/u.test(text.slice(at, at + 3));
  return ABBREVIATIONS.has(lower) || INITIALS.test(word);
}

function splitLine(line: string, offset: number, into: Span[]): void {
  let from = 0;
  const push = (to: number) => {
    const part = line.slice(from, to);
    const lead = part.search(/\S/u);
    if (lead >= 0) into.push({ start: offset + from + lead, end: offset + from + part.trimEnd().length });
    from = to;
  };
  for (const end of line.matchAll(END)) {
    const after = end.index + end[0].length;
    if (OPENS.test(line.slice(after, after + OPENS_REACH)) && !isAbbreviation(line, end.index)) push(after);
  }
  push(line.length);
}

/** Sentences in reading order. Blank stretches belong to none. */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    splitLine(line, offset, sentences);
    offset += line.length + 1;
  }
  return sentences;
}
