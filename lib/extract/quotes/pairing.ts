/**
 * Quotation marks of one text → stretches between marks, outermost and nested.
 *
 * One pass per paragraph over a stack of open marks. A mark that could be a possessive or an inch is kept as a
 * doubtful closer and used only if no better one follows; an opener without closer ends before the words that
 * say who spoke (recovery.ts), or runs to the end of its paragraph where the text around it says so, so that a
 * stray mark swallows nothing.
 *
 * Cost: O(marks × {@link MAX_NESTING}). Source: own rules over the marks of the world's press; a regular
 * expression cannot nest, and a search for the next closer from every opener is quadratic on hostile text.
 */
import type { Quote, Span } from '../../model';
import type { Credit } from './credits';
import {
  closes,
  familyOf,
  isDoubtfulCloser,
  isNoMark,
  isSingle,
  lookOf,
  MARK,
  type Mark,
  opens,
  typewriterQuotes,
} from './marks';
import { type Cues, missingCloser } from './recovery';

/** Open marks kept at once; deeper nesting is no prose, and the outermost one is given up. */
const MAX_NESTING = 6;

/** The words between two marks. Offsets lie inside the marks and inside the blanks next to them. */
export interface Stretch extends Span {
  /** 0 outermost. */
  readonly depth: number;
  readonly single: boolean;
  /** No closing mark: the stretch ends with its paragraph. */
  readonly unclosed: boolean;
  /** Closed by a mark that may be a possessive or an inch. */
  readonly doubtful: boolean;
  /** Opens a paragraph and goes on what the paragraph before left open. */
  readonly resumes: boolean;
  readonly form: Quote['form'];
  /** What the page says beside a passage of who wrote it; null for marks elsewhere. */
  readonly credit: Credit | null;
}

interface Open {
  readonly mark: Mark;
  doubtfulAt: number | null;
}

interface Found {
  readonly open: number;
  readonly close: number;
  readonly glyph: string;
  readonly unclosed: boolean;
  readonly doubtful: boolean;
}

interface Paragraph {
  readonly line: string;
  readonly offset: number;
  readonly found: Found[];
  readonly stack: Open[];
}

function keepDoubtful(paragraph: Paragraph, open: Open): void {
  if (open.doubtfulAt === null) return;
  const { at, glyph } = open.mark;
  paragraph.found.push({ open: at, close: open.doubtfulAt, glyph, unclosed: false, doubtful: true });
}

function closeAt(paragraph: Paragraph, index: number, at: number): void {
  for (const inner of paragraph.stack.splice(index + 1)) keepDoubtful(paragraph, inner);
  const open = paragraph.stack.pop();
  if (open)
    paragraph.found.push({
      open: open.mark.at,
      close: at,
      glyph: open.mark.glyph,
      unclosed: false,
      doubtful: false,
    });
}

/** A second single opener means that the first was an apostrophe. */
function push(paragraph: Paragraph, mark: Mark): void {
  const { stack } = paragraph;
  const last = stack.at(-1);
  if (last && (last.doubtfulAt !== null || (isSingle(mark.glyph) && isSingle(last.mark.glyph)))) {
    keepDoubtful(paragraph, last);
    stack.pop();
  }
  if (stack.length >= MAX_NESTING) stack.shift();
  stack.push({ mark, doubtfulAt: null });
}

function read(paragraph: Paragraph, mark: Mark): void {
  const index = paragraph.stack.findLastIndex((open) => closes(mark, open.mark.glyph));
  const open = paragraph.stack[index];
  if (open && isDoubtfulCloser(paragraph.line, mark)) open.doubtfulAt ??= mark.at;
  else if (open) closeAt(paragraph, index, mark.at);
  else if (opens(mark)) push(paragraph, mark);
}

/** "said:", "writes," or the start of the paragraph: here an opener is meant, even if nobody closed it. */
const isMeant = (line: string, at: number): boolean =>
  /(?:^|[:,])$/u.test(line.slice(0, at).trimEnd().slice(-1));

/**
 * Whether the paragraph goes on in the next one, which reopens with the same kind of mark. Where a quote was
 * closed behind the open mark, the very glyph must come back: `"He said “no” and left.` + `"Then …`.
 */
function goesOn({ found }: Paragraph, { at, glyph }: Mark, next: string | undefined): boolean {
  const reopened = next?.trimStart()[0] ?? '';
  const family = familyOf(glyph);
  if (familyOf(reopened) !== family) return false;
  return (
    found.every((f) => f.open < at || familyOf(f.glyph) !== family) || isOuterOf(found, glyph, at, reopened)
  );
}

const isOuterOf = (found: readonly Found[], glyph: string, at: number, reopened: string): boolean =>
  reopened === glyph && found.every((f) => f.open < at || f.glyph !== glyph);

/** An opener that nobody closed, and behind which nothing else of its family is closed, may be meant all the same. */
function isMeantToEnd({ line, found }: Paragraph, { at, glyph, look }: Mark): boolean {
  const family = familyOf(glyph);
  const alike = found.filter((f) => familyOf(f.glyph) === family);
  if (family === 'single' || alike.some((f) => f.open > at)) return false;
  const followsQuote =
    look === 'open' && /\p{L}/u.test(line[at + 1] ?? '') && alike.some((f) => f.close < at);
  return isMeant(line, at) || followsQuote;
}

/** The end of an opener without closer, where the words tell it. */
function recover({ line, found }: Paragraph, { at, glyph, look }: Mark, cues: Cues): Found | null {
  if (look !== 'open' || isSingle(glyph)) return null;
  const next = found.reduce((least, f) => (f.open > at ? Math.min(least, f.open) : least), line.length);
  const close = missingCloser(line, at, next, cues);
  return close === null ? null : { open: at, close, glyph, unclosed: false, doubtful: false };
}

/** What stays open at the paragraph's end: kept to its cue or to the end where it is meant, else dropped. */
function leaveOpen(paragraph: Paragraph, next: string | undefined, cues: Cues | null): void {
  for (const open of paragraph.stack) {
    if (open.doubtfulAt !== null) {
      keepDoubtful(paragraph, open);
      continue;
    }
    const { at, glyph } = open.mark;
    const reopens = goesOn(paragraph, open.mark, next);
    const recovered = cues && !reopens ? recover(paragraph, open.mark, cues) : null;
    if (recovered) paragraph.found.push(recovered);
    if (recovered || !(reopens || isMeantToEnd(paragraph, open.mark))) continue;
    paragraph.found.push({ open: at, close: paragraph.line.length, glyph, unclosed: true, doubtful: false });
    return;
  }
}

/** Single marks between two doubled apostrophes are inside a quote that is not read: they open none of their own. */
function dropWithinTypewriter(paragraph: Paragraph): void {
  const outer = typewriterQuotes(paragraph.line);
  if (outer.length === 0) return;
  let next = 0;
  const kept = paragraph.found
    .sort((a, b) => a.open - b.open)
    .filter(({ open, glyph }) => {
      while ((outer[next]?.end ?? Infinity) < open) next += 1;
      return !isSingle(glyph) || open < (outer[next]?.start ?? Infinity);
    });
  paragraph.found.splice(0, paragraph.found.length, ...kept);
}

function pairLine(line: string, offset: number, next: string | undefined, cues: Cues | null): Paragraph {
  const paragraph: Paragraph = { line, offset, found: [], stack: [] };
  for (const { index } of line.matchAll(MARK)) {
    if (isNoMark(line, index)) continue;
    read(paragraph, { at: index, glyph: line[index] ?? '', look: lookOf(line, index) });
  }
  leaveOpen(paragraph, next, cues);
  dropWithinTypewriter(paragraph);
  return paragraph;
}

/** Inside the marks and the blanks next to them; null where nothing readable is left. */
function inner(paragraph: Paragraph, found: Found): Span | null {
  const words = paragraph.line.slice(found.open + 1, found.close);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const start = found.open + 1 + (words.length - words.trimStart().length);
  return { start: paragraph.offset + start, end: paragraph.offset + start + words.trim().length };
}

function* stretchesOf(paragraph: Paragraph, resumed: boolean): Generator<Stretch> {
  const around: number[] = [];
  for (const found of paragraph.found.sort((a, b) => a.open - b.open || b.close - a.close)) {
    while (around.length > 0 && (around.at(-1) ?? 0) <= found.open) around.pop();
    const span = inner(paragraph, found);
    if (!span) continue;
    const first = paragraph.line.slice(0, found.open).trim() === '';
    const { unclosed, doubtful } = found;
    yield {
      ...span,
      depth: around.length,
      single: isSingle(found.glyph),
      unclosed,
      doubtful,
      resumes: resumed && first,
      form: 'marks',
      credit: null,
    };
    around.push(found.close);
  }
}

/**
 * Stretches in reading order, those that hold others first. They never cross a line break. `cues`: the language's
 * words of speech, by which a missing closer is found; null where they are not known.
 */
export function pairMarks(text: string, cues: Cues | null = null): Stretch[] {
  const lines = text.split('\n');
  const all: Stretch[] = [];
  let offset = 0;
  let leftOpen = false;
  lines.forEach((line, i) => {
    const next = lines.slice(i + 1, i + 4).find((l) => l.trim() !== '');
    if (line.trim() !== '') {
      const stretches = [...stretchesOf(pairLine(line, offset, next, cues), leftOpen)];
      for (const stretch of stretches) all.push(stretch);
      leftOpen = stretches.some((s) => s.depth === 0 && s.unclosed);
    }
    offset += line.length + 1;
  });
  return all;
}
