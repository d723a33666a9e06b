/**
 * Finds a quote again on a page that was rendered afresh, where the block map no longer leads to live nodes.
 *
 * Cost: the page's text is read once more, then searched by find-words.ts. Source: the selectors of the W3C
 * Web Annotation model (quote, prefix, suffix).
 */
import { rangesOf } from './anchor';
import { findWords } from './find-words';
import { readLive } from './reading';

/** The words to find and those around them, for choosing between several places. */
export interface QuoteSelector {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 units of the page that are searched. */
const MAX_PAGE_LENGTH = 1_000_000;
/** Words before and after that are compared. */
const CONTEXT_WORDS = 6;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase().replace(/’/gu, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const plain = (words: readonly Word[]): string[] => words.map(({ word }) => word);

/**
 * A range from the first to the last word of `selector` in the page as it stands; null where no place is good
 * enough. It may run over what stands between two blocks.
 */
export function reanchor(document: Document, selector: QuoteSelector): Range | null {
  const blocks = readLive(document.body);
  const page = wordsOf(blocks.text.slice(0, MAX_PAGE_LENGTH));
  const place = findWords(plain(page), {
    quote: plain(wordsOf(selector.text)),
    before: plain(wordsOf(selector.prefix).slice(-CONTEXT_WORDS)),
    after: plain(wordsOf(selector.suffix).slice(0, CONTEXT_WORDS)),
  });
  const first = place && page[place.from];
  const last = place && page[place.to - 1];
  if (!first || !last) return null;
  const ranges = rangesOf(blocks, { start: first.start, end: last.end });
  const end = ranges.at(-1);
  if (end) ranges[0]?.setEnd(end.endContainer, end.endOffset);
  return ranges[0] ?? null;
}
