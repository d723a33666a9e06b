/** The sentence around a span and the one before it, as every statement carries them. */
import type { Span } from '../model';

/** Index of the last sentence that starts at or before `at`, or -1. Binary search: O(log n). */
export function sentenceIndexAt(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `sentence` runs from the sentence of the first character to that of the last. */
export function surroundingsOf(
  text: string,
  sentences: readonly Span[],
  span: Span,
): { sentence: string; leadIn: string | null } {
  const first = Math.max(0, sentenceIndexAt(sentences, span.start));
  const last = Math.max(first, sentenceIndexAt(sentences, Math.max(span.start, span.end - 1)));
  const start = Math.min(sentences[first]?.start ?? span.start, span.start);
  const end = Math.max(sentences[last]?.end ?? span.end, span.end);
  const before = sentences[first - 1];
  return { sentence: text.slice(start, end), leadIn: before ? text.slice(before.start, before.end) : null };
}
