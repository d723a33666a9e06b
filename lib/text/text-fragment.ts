/**
 * Addresses that open a page at given words: `#:~:text=` (URL Fragment Text Directives, WICG draft).
 *
 * Cost: O(length of the texts); long ones are cut to their first and last words first. Built here and not by
 * `URLSearchParams`, which writes a blank as `+`, a character that the directive takes literally.
 *
 * Short texts are looked up exactly, with the words before them, because "STOP" or "12" stands on a page more
 * than once. Long texts, and those that run over several blocks, are given as `start,end`: an exact directive
 * is not searched across blocks.
 */

/** Words; above it a text is given by its two ends. A dozen words stand on a page once. */
const EXACT_WORDS = 12;
/** Words at each end of a long text. */
const END_WORDS = 5;
/** UTF-16 units; above it a text without blanks (Chinese, Japanese) is given by its two ends. */
const EXACT_LENGTH = 120;
/** Words; up to it a text needs those before it to be found at the right place. */
const SHORT_WORDS = 3;
/** Words of the sentence before a short text. */
const PREFIX_WORDS = 3;
/** Stretches named in one address: more make it unwieldy and only the first is scrolled to. */
const MAX_STRETCHES = 4;
/** UTF-16 units looked at from each end of a text. */
const MAX_LOOK = 1_000;

/** http or https, a host, and no blank or control character, which a browser would drop and then read anew. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}/][^\s\p{Cc}]*$/iu;

/** One stretch of words on the page and, where known, the sentence that holds it. */
export interface Stretch {
  readonly text: string;
  readonly sentence: string | null;
}

/** Percent-encoded with the three signs that have a meaning in a directive; lone surrogates cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}

/** Whole words as printed, blanks dropped. Scripts without blanks are cut where the engine sees words. */
function wordsOf(text: string): { words: string[]; glue: string } {
  const words = text.split(/\s/).filter((word) => word !== '');
  if (words.length > 1 || text.length <= EXACT_LENGTH) return { words, glue: ' ' };
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.trim())];
  return { words: segments.map((one) => one.segment), glue: '' };
}

/** Start of the first block and end of the last one: neither may run over a block's end either. */
function ends(text: string): string {
  const lines = text.split('\n');
  const first = wordsOf((lines[0] ?? '').slice(0, MAX_LOOK));
  const last = wordsOf((lines.at(-1) ?? '').slice(-MAX_LOOK));
  const start = first.words.slice(0, END_WORDS).join(first.glue);
  return `${encode(start)},${encode(last.words.slice(-END_WORDS).join(last.glue))}`;
}

/** The words right before a short text, with their punctuation and opening marks. */
function prefixOf(text: string, sentence: string | null): string {
  const at = sentence?.indexOf(text) ?? -1;
  if (sentence === null || at <= 0) return '';
  const before = sentence.slice(Math.max(0, at - MAX_LOOK), at);
  const prefix = wordsOf(before).words.slice(-PREFIX_WORDS).join(' ');
  return prefix === '' ? '' : `${encode(prefix)}-,`;
}

/** Null where there are no words, or one without end. */
function directive({ text, sentence }: Stretch): string | null {
  const trimmed = text.trim();
  const { words } = wordsOf(trimmed.slice(0, MAX_LOOK));
  const long = words.length > EXACT_WORDS || trimmed.length > MAX_LOOK || trimmed.includes('\n');
  if (words.length === 0 || (long && words.length === 1)) return null;
  if (long) return `text=${ends(trimmed)}`;
  return `text=${words.length <= SHORT_WORDS ? prefixOf(trimmed, sentence) : ''}${encode(trimmed)}`;
}

/**
 * The address that opens `url` at the stretches; the page scrolls to the first. A fragment that the address has
 * already is kept in front. Null where the address is not http or https: nothing else may be opened from a
 * corpus, whose addresses come from strangers.
 */
export function addressAt(url: string, stretches: readonly Stretch[]): string | null {
  if (!WEB_ADDRESS.test(url)) return null;
  const directives = stretches
    .slice(0, MAX_STRETCHES)
    .map(directive)
    .filter((one) => one !== null);
  const page = url.split(':~:', 1)[0] ?? url;
  const base = page.endsWith('#') ? page.slice(0, -1) : page;
  if (directives.length === 0) return base;
  return `${base}${base.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}
