/**
 * Judges what was highlighted in a page against the quotes that people marked in it. Pure: it is given the page's
 * text and the highlighted stretches of it as offsets.
 *
 * All places are compared in "ink": the text without its white space, because a page breaks and indents its lines
 * as it likes. Marks and punctuation at the edges do not count: labels differ in what they take in of them.
 * Cost: one search of the text for each label.
 */
import type { Span } from '../../lib/model';
import type { Label } from './labels';

/** Words from which a quote has to be found; shorter ones prove too little to be promised. */
export const PROMISED_WORDS = 8;

/** What a browser showed of one page. Offsets are half-open UTF-16 units into `text`. */
export interface Seen {
  /** Data of the page's text nodes, one after the other. */
  readonly text: string;
  readonly highlights: readonly Span[];
  /** Texts of the statements that the extension says it marks. */
  readonly pieces: readonly string[];
}

/**
 * `absent`: the page's text does not hold the label, so that nothing can be said about it. `unmarked`: it stands
 * there without a quotation mark before it, so that it is no quote and is not promised.
 */
export type Fate = 'right' | 'missed' | 'other-bounds' | 'absent' | 'unmarked';

export interface Verdict {
  readonly labels: ReadonlyArray<{ readonly label: Label; readonly fate: Fate; readonly shown: string }>;
  /** Highlighted words outside every label, which no label of the page holds either. */
  readonly stray: readonly string[];
  /** Highlighted words outside every label that stand in a label too: the page repeats a part of the quote. */
  readonly echoes: readonly string[];
  /** Highlighted words that are no piece of the extension's own. */
  readonly unlike: readonly string[];
}

export const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const inked = (text: string): string => text.replace(/\s+/gu, '');
const countWords = (text: string): number =>
  collapsed(text)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const isPromised = ({ quote }: Label): boolean => countWords(quote) >= PROMISED_WORDS;

/** Offsets of each UTF-16 unit of the text in its ink: as many as the text has units, and one for its end. */
function inkOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) {
    offsets[at] = ink;
    if (!/\s/u.test(text[at] ?? '')) ink += 1;
  }
  offsets[text.length] = ink;
  return offsets;
}

const MARK = /["“”„‟«»‹›「」『』]/u;

/** True where the label begins at a quotation mark; a quote that reopens in the next paragraph ends at none. */
const isMarked = (ink: string, { start }: Span): boolean =>
  MARK.test(ink.slice(Math.max(0, start - 1), start + 1));

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}\p{Cs}]/u.test(unit);

/** The span without marks and punctuation at its edges; a span of nothing else stays as it is. */
function trimmed(ink: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !isLetter(ink[from])) from += 1;
  while (to > from && !isLetter(ink[to - 1])) to -= 1;
  return from === to ? { start, end } : { start: from, end: to };
}

/** Units that two texts share from an end on. */
function sharedEdge(one: string, other: string, fromEnd: boolean): number {
  const most = Math.min(one.length, other.length);
  const at = (text: string, index: number) => text[fromEnd ? text.length - 1 - index : index];
  let shared = 0;
  while (shared < most && at(one, shared) === at(other, shared)) shared += 1;
  return shared;
}

/** Where the label stands: of several places the one whose surroundings are most alike. */
function placeOf(ink: string, label: Label): Span | null {
  const [quote, prefix, suffix] = [inked(label.quote), inked(label.prefix), inked(label.suffix)];
  let best: Span | null = null;
  let most = -1;
  for (let start = ink.indexOf(quote); start >= 0; start = ink.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const before = sharedEdge(ink.slice(Math.max(0, start - prefix.length), start), prefix, true);
    const alike = before + sharedEdge(ink.slice(end, end + suffix.length), suffix, false);
    if (alike > most) [most, best] = [alike, { start, end }];
  }
  return best;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Spans in reading order, those that touch or overlap as one: a statement over two blocks has two ranges. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last !== undefined && span.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

/** True where the spans from `at` on, put together, are a piece, or lie within spans that are. */
function piecesThere(words: readonly string[], pieces: ReadonlySet<string>): readonly boolean[] {
  const told = words.map(() => false);
  for (let first = 0; first < words.length; first += 1) {
    let together = '';
    for (let last = first; last < words.length && last < first + MOST_RANGES; last += 1) {
      together += words[last] ?? '';
      if (pieces.has(together)) told.fill(true, first, last + 1);
    }
  }
  return told;
}
/** Ranges that one statement may have: one a block, and a quote over more blocks than that is none. */
const MOST_RANGES = 12;

function fateOf(place: Span | null, shown: readonly Span[], ink: string): Fate {
  if (place === null) return 'absent';
  if (!isMarked(ink, place)) return 'unmarked';
  const wanted = trimmed(ink, place);
  const over = shown.map((span) => trimmed(ink, span)).filter((span) => overlap(span, wanted));
  if (over.length === 0) return 'missed';
  return over.some(({ start, end }) => start === wanted.start && end === wanted.end)
    ? 'right'
    : 'other-bounds';
}

export function judge(seen: Seen, labels: readonly Label[]): Verdict {
  const offsets = inkOffsets(seen.text);
  const ink = inked(seen.text);
  const inInk = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
  const wordsOf = ({ start, end }: Span): string => ink.slice(start, end);
  const ranges = seen.highlights.map(inInk).sort((a, b) => a.start - b.start || a.end - b.end);
  const shown = joined(ranges);
  const places = labels.map((label) => ({ label, place: placeOf(ink, label) }));
  const isPiece = piecesThere(ranges.map(wordsOf), new Set(seen.pieces.map(inked)));
  const isEcho = (span: Span) =>
    labels.some(({ quote }) => inked(quote).includes(wordsOf(trimmed(ink, span))));
  const isLabelled = (span: Span) => places.some(({ place }) => place !== null && overlap(place, span));
  const outside = ranges.filter((span) => !isLabelled(span));
  return {
    labels: places.map(({ label, place }) => ({
      label,
      fate: fateOf(place, [...shown, ...ranges], ink),
      shown: shown
        .filter((span) => place !== null && overlap(span, place))
        .map(wordsOf)
        .join(' | '),
    })),
    stray: outside.filter((span) => !isEcho(span)).map(wordsOf),
    echoes: outside.filter(isEcho).map(wordsOf),
    unlike: ranges.map(wordsOf).filter((_, at) => !isPiece[at]),
  };
}
