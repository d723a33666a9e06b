/**
 * Where a sequence of words stands in a longer one: exact first, approximate only where that finds nothing.
 *
 * Approximate: every window as long as the quote is rated by the words that it shares (one pass with a running
 * count), the best few are aligned word by word (edit distance with free ends, Sellers 1980), and the words
 * before and after decide between equals. Cost: O(page) for the windows, O(quote²) for each of the few
 * alignments; both are bounded. Not taken: edit distance by characters over the whole page, which costs
 * page × quote, and a bit-parallel search, whose speed is not needed for a fallback.
 */

/** Words of a quote that are searched; a longer one is not found. Bounds the alignment. */
const MAX_QUOTE_WORDS = 400;
/** Words of a quote below which only the exact words count: two of three prove nothing. */
const MIN_QUOTE_WORDS = 4;
/** Share of the quote's words that must stand in order; below it the page is held to say something else. */
const MIN_QUALITY = 0.8;
/** Share of the quote's words that a window must hold, in any order, to be aligned. */
const MIN_SHARED = 0.7;
/** Windows that are aligned. */
const MAX_WINDOWS = 6;
/** What agreeing surroundings add to a place's quality: enough to choose, too little to find. */
const CONTEXT_WEIGHT = 0.1;

/** Half-open indices into the page's words, with the share of the quote's words that stand there in order. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
}

/** What is searched for: the words, and those that are expected right before and after them. */
export interface WordPattern {
  readonly quote: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function exactPlaces(page: readonly string[], quote: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let from = 0; from + quote.length <= page.length; from++)
    if (quote.every((word, i) => page[from + i] === word))
      places.push({ from, to: from + quote.length, quality: 1 });
  return places;
}

/** How many words the window that ends at each word shares with the quote, each as often as in the quote. */
function sharedCounts(page: readonly string[], quote: readonly string[]): number[] {
  const missing = new Map<string, number>();
  for (const word of quote) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  const change = (word: string | undefined, by: 1 | -1) => {
    const left = word === undefined ? undefined : missing.get(word);
    if (word === undefined || left === undefined) return;
    // A word that stands in the window more often than in the quote has a negative count.
    if (by === 1 ? left > 0 : left >= 0) shared += by;
    missing.set(word, left - by);
  };
  return page.map((word, i) => {
    change(page[i - quote.length], -1);
    change(word, 1);
    return shared;
  });
}

/** Where windows begin that share most words with the quote, none close to a better one. */
function likelyWindows(page: readonly string[], quote: readonly string[]): number[] {
  const likely = sharedCounts(page, quote)
    .map((shared, i) => ({ shared, from: Math.max(0, i - quote.length + 1) }))
    .filter(({ shared }) => shared >= MIN_SHARED * quote.length)
    .sort((a, b) => b.shared - a.shared);
  const chosen: number[] = [];
  for (const { from } of likely) {
    if (chosen.length >= MAX_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - from) > quote.length / 2)) chosen.push(from);
  }
  return chosen;
}

/** Least cost of aligning the quote up to a word, and where in the page that alignment begins. */
interface Cell {
  readonly cost: number;
  readonly from: number;
}

function cheapest(a: Cell, b: Cell, c: Cell): Cell {
  if (a.cost <= b.cost && a.cost <= c.cost) return a;
  return b.cost <= c.cost ? b : c;
}

/** Aligns the quote with the words around a window; what stands before and after costs nothing. */
function align(page: readonly string[], quote: readonly string[], window: number): Place {
  const slack = Math.ceil(quote.length / 4);
  const first = Math.max(0, window - slack);
  const last = Math.min(page.length, window + quote.length + slack);
  let column: Cell[] = quote.map((_, i) => ({ cost: i + 1, from: first }));
  let best: Place = { from: first, to: first, quality: 0 };
  for (let at = first; at < last; at++) {
    let diagonal: Cell = { cost: 0, from: at };
    let above: Cell = { cost: 0, from: at };
    const before = column;
    column = quote.map((word, i) => {
      const left = before[i] ?? above;
      const replaced = { ...diagonal, cost: diagonal.cost + (page[at] === word ? 0 : 1) };
      above = cheapest(replaced, { ...left, cost: left.cost + 1 }, { ...above, cost: above.cost + 1 });
      diagonal = left;
      return above;
    });
    const quality = 1 - above.cost / quote.length;
    if (quality > best.quality) best = { from: above.from, to: at + 1, quality };
  }
  return best;
}

/** Share of the expected surroundings that stand there, 0–1. */
function contextOf(page: readonly string[], place: Place, { before, after }: WordPattern): number {
  const expected = before.length + after.length;
  if (expected === 0) return 0;
  const agreeBefore = before.filter((word, i) => page[place.from - before.length + i] === word);
  const agreeAfter = after.filter((word, i) => page[place.to + i] === word);
  return (agreeBefore.length + agreeAfter.length) / expected;
}

/** The best place of the pattern in the page's words, or null where none is good enough. */
export function findWords(page: readonly string[], pattern: WordPattern): Place | null {
  const { quote } = pattern;
  if (quote.length === 0 || quote.length > MAX_QUOTE_WORDS) return null;
  let places = exactPlaces(page, quote);
  if (places.length === 0 && quote.length >= MIN_QUOTE_WORDS)
    places = likelyWindows(page, quote).map((window) => align(page, quote, window));
  let best: Place | null = null;
  let bestRating = 0;
  for (const place of places) {
    const rating = place.quality + CONTEXT_WEIGHT * contextOf(page, place, pattern);
    if (place.quality < MIN_QUALITY || rating <= bestRating) continue;
    best = place;
    bestRating = rating;
  }
  return best;
}
