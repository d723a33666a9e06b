/**
 * The sentence around a span and the one before it, as every statement carries them.
 *
 * Cost: O(log n) per span. A text without full stops is one sentence: without {@link MAX_REACH} each of its
 * statements would carry the whole.
 */
import type { Span } from '../model';

/** UTF-16 units of the sentence kept on either side of the span, and of the lead-in. */
const MAX_REACH = 1_000;

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

/**
 * `sentence` runs from the sentence of the span's first character to that of its last; `leadIn` is the sentence
 * before it, or null at the start of the text. Both are cut at {@link MAX_REACH}, the lead-in at its front.
 */
export function surroundingsOf(
  text: string,
  sentences: readonly Span[],
  span: Span,
): { sentence: string; leadIn: string | null } {
  const first = Math.max(0, sentenceIndexAt(sentences, span.start));
  const last = Math.max(first, sentenceIndexAt(sentences, Math.max(span.start, span.end - 1)));
  const start = Math.max(span.start - MAX_REACH, Math.min(sentences[first]?.start ?? span.start, span.start));
  const end = Math.min(span.end + MAX_REACH, Math.max(sentences[last]?.end ?? span.end, span.end));
  const before = sentences[first - 1];
  const leadIn = before && text.slice(Math.max(before.start, before.end - MAX_REACH), before.end);
  return { sentence: text.slice(start, end), leadIn: leadIn ?? null };
}
