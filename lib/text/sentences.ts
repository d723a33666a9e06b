/**
 * Splits a text into sentences: half-open UTF-16 spans that never cross a line break (a block's end).
 *
 * Cost: one pass, O(n). Source: the usual end-mark rule with an abbreviation list; `Intl.Segmenter` was not
 * taken because it breaks after "Mr.", "U.S." and inside quotations, and differs between engines.
 */
import type { Span } from '../model';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon st jr sr vs etc no fig al approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const END = /[.!?…。！？]+[”"’'»›)\]」]*/gu;
/** What may open the next sentence: a capital, a digit, an opening mark, or a script without case. */
const OPENS = /^\s+[“"„«‹‘'「([]?\s?[\p{Lu}\p{Lo}\p{N}“"„«‘'「]/u;

/** True where the full stop at `at` belongs to the word before it: "Mr.", "U.S.", "J. K." */
function isAbbreviation(line: string, at: number): boolean {
  if (line[at] !== '.') return false;
  const word = /[\p{L}.]+$/u.exec(line.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(\p{L}\.)*\p{Lu}$/u.test(word);
}

function splitLine(line: string, offset: number, into: Span[]): void {
  let from = 0;
  const push = (to: number) => {
    const lead = line.slice(from, to).search(/\S/);
    if (lead >= 0)
      into.push({ start: offset + from + lead, end: offset + from + line.slice(from, to).trimEnd().length });
    from = to;
  };
  for (const end of line.matchAll(END)) {
    const after = end.index + end[0].length;
    if (OPENS.test(line.slice(after, after + 6)) && !isAbbreviation(line, end.index)) push(after);
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
