/**
 * The sentences of an utterance, as stretches of its tokens: what an outlet quotes of a speech is cut at their ends.
 *
 * Cost: linear in the text between the tokens, once an utterance. Pieces and ellipses end a stretch too. Not the
 * splitter of articles (text/sentences.ts): within a quote a stop that ends no sentence only makes one stretch two.
 */
import type { Utterance } from './utterance';

const STOP = /[.!?;:…]/;

function textBetween({ pieces }: Utterance, from: number, to: number): string {
  const piece = pieces.find(({ start, end }) => start <= from && to <= end);
  return piece === undefined ? '.' : piece.text.slice(from - piece.start, to - piece.start);
}

/** For each token the number of its stretch, counted from 0. */
export function segmentsOf(utterance: Utterance): Uint16Array {
  const { tokens } = utterance;
  const numbers = new Uint16Array(tokens.length);
  for (let at = 1; at < tokens.length; at += 1) {
    const [last, token] = [tokens[at - 1], tokens[at]];
    if (last === undefined || token === undefined) continue;
    const ends = token.start >= last.end && STOP.test(textBetween(utterance, last.end, token.start));
    numbers[at] = (numbers[at - 1] ?? 0) + (ends || token.afterEllipsis ? 1 : 0);
  }
  return numbers;
}
