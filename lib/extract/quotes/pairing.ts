/**
 * Quotation marks of one text → stretches between marks, outermost and nested.
 *
 * One pass per paragraph over a stack of open marks. A mark that could be a possessive or an inch is kept as a
 * doubtful closer and used only if no better one follows; an opener without closer runs to the end of its
 * paragraph only where the text around it says so, so that a stray mark swallows nothing.
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
} from './marks';

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

const opensWith = (line: string | undefined, family: string | null): boolean => {
  const glyph = line?.trimStart()[0] ?? '';
  return family !== null && familyOf(glyph) === family;
};

/** What stays open at the paragraph's end: kept to the end where it is meant, else dropped. */
function leaveOpen(paragraph: Paragraph, next: string | undefined): void {
  for (const open of paragraph.stack) {
    const { at, glyph } = open.mark;
    if (open.doubtfulAt !== null) {
      keepDoubtful(paragraph, open);
      continue;
    }
    const family = familyOf(glyph);
    const goesOn = opensWith(next, family);
    const closedLater = paragraph.found.some((f) => f.open > at && familyOf(f.glyph) === family);
    const followsQuote =
      open.mark.look === 'open' &&
      /\p{L}/u.test(paragraph.line[at + 1] ?? '') &&
      paragraph.found.some((f) => f.close < at && familyOf(f.glyph) === family);
    const meant = (isMeant(paragraph.line, at) || followsQuote) && !closedLater && family !== 'single';
    if (!meant && !(goesOn && !closedLater)) continue;
    paragraph.found.push({ open: at, close: paragraph.line.length, glyph, unclosed: true, doubtful: false });
    return;
  }
}

function pairLine(line: string, offset: number, next: string | undefined): Paragraph {
  const paragraph: Paragraph = { line, offset, found: [], stack: [] };
  for (const { index } of line.matchAll(MARK)) {
    if (isNoMark(line, index)) continue;
    read(paragraph, { at: index, glyph: line[index] ?? '', look: lookOf(line, index) });
  }
  leaveOpen(paragraph, next);
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

/** Stretches in reading order, those that hold others first. They never cross a line break. */
export function pairMarks(text: string): Stretch[] {
  const lines = text.split('\n');
  const all: Stretch[] = [];
  let offset = 0;
  let leftOpen = false;
  lines.forEach((line, i) => {
    const next = lines.slice(i + 1, i + 4).find((l) => l.trim() !== '');
    if (line.trim() !== '') {
      const stretches = [...stretchesOf(pairLine(line, offset, next), leftOpen)];
      for (const stretch of stretches) all.push(stretch);
      leftOpen = stretches.some((s) => s.depth === 0 && s.unclosed);
    }
    offset += line.length + 1;
  });
  return all;
}
