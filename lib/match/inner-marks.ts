/**
 * Whether the words that two utterances share are, in one of them, words that it denies or calls in question: between
 * marks within the quote, with a word of doubt around them.
 *
 * “He denies that he told her to ‘go home’” and “go home” are no one utterance: the outer one is about the inner one. A
 * speaker who only retells (“I was told, ‘go home’”) prints the remark. Cost: linear in the text of the pieces, bounded.
 * Source: own. Not the statement's own `within`: a quote inside a post is not always a statement of its own.
 */
import type { Token } from '../text/tokens';
import { DOUBTS } from './small-words-en';
import type { Utterance } from './utterance';

/** UTF-16 units of a piece that are looked at. */
const LONGEST_PIECE = 20_000;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);
const LETTER = /[\p{L}\p{N}]/u;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An opener stands before a word and after none, a closer after a word and before none: "don't" has neither. */
const opens = (text: string, at: number): boolean =>
  !LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '');
const closes = (text: string, at: number): boolean => !LETTER.test(text[at + 1] ?? '');

/** Stretches between marks, half-open, in order, none inside another. */
function innerRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let open: { readonly at: number; readonly closer: string } | null = null;
  for (let at = 0; at < Math.min(text.length, LONGEST_PIECE); at += 1) {
    const mark = text[at] ?? '';
    const closer = CLOSERS.get(mark);
    if (open !== null && mark === open.closer && closes(text, at)) {
      ranges.push({ start: open.at + 1, end: at });
      open = null;
    } else if (open === null && closer !== undefined && opens(text, at)) open = { at, closer };
  }
  return ranges;
}

const rangesOf = ({ pieces }: Utterance): Range[] =>
  pieces.flatMap(({ text, start }) =>
    innerRanges(text).map((range) => ({ start: start + range.start, end: start + range.end })),
  );

const holds = ({ start, end }: Range, token: Token | undefined): boolean =>
  token !== undefined && token.start >= start && token.end <= end;

const isDoubt = ({ form }: Token): boolean => DOUBTS.has(form);

/** @param places the tokens of the utterance that the other one shares */
export function areDoubted(utterance: Utterance, places: readonly number[]): boolean {
  const { tokens } = utterance;
  return rangesOf(utterance).some(
    (range) =>
      places.every((at) => holds(range, tokens[at])) &&
      tokens.some((token) => !holds(range, token) && isDoubt(token)),
  );
}
