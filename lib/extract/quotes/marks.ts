/**
 * What a single quotation mark can be, told from its glyph and its neighbours: opener, closer, either, or an
 * apostrophe.
 *
 * Cost: constant per mark (neighbouring marks are looked through up to {@link MAX_RUN}).
 * Source: the marks of the world's press. Neighbours count more than the glyph, because outlets type closing
 * marks as opening ones and German closes with what English opens with.
 */
import type { Span } from '../../model';

/** Marks in a row that are looked through for the neighbouring letter: "'“Yes,” …". */
const MAX_RUN = 4;

export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner';

interface Opener {
  readonly family: Family;
  /** Glyphs that end what this one opens. */
  readonly closers: string;
}

const OPENERS: Readonly<Record<string, Opener>> = {
  '"': { family: 'double', closers: '"”“' },
  '“': { family: 'double', closers: '”"“' },
  '„': { family: 'double', closers: '“”"‟' },
  '‟': { family: 'double', closers: '”"' },
  '”': { family: 'double', closers: '”"' },
  '«': { family: 'guillemet', closers: '»' },
  '»': { family: 'guillemet', closers: '«»' },
  '‹': { family: 'angle', closers: '›' },
  '›': { family: 'angle', closers: '‹›' },
  "'": { family: 'single', closers: "'’" },
  '‘': { family: 'single', closers: "’'" },
  '‚': { family: 'single', closers: "‘’'" },
  '’': { family: 'single', closers: "’'" },
  '「': { family: 'corner', closers: '」' },
  '『': { family: 'corner', closers: '』' },
};

const MARKS = '"“”„‟«»‹›‘’‚\'「」『』';
export const MARK = /["“”„‟«»‹›‘’‚'「」『』]/gu;
/** Glyphs that never close, whatever stands around them, and glyphs that never open. */
const ONLY_OPENS = '„‚「『';
const ONLY_CLOSES = '」』';
/** Opening glyphs that close only where nothing else could be meant: after a letter and before a gap. */
const OPENS_FIRST = '“‘';

const BEFORE_OPENER = /[\s([{—–\-/]/u;
const AFTER_CLOSER = /[\s.,;:!?)\]}—–\-/…]/u;
/** "d'« un tournant »": a word that lost its vowel stands right before an opening mark. */
const ELIDED = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu)['’]$/iu;
const LONGEST_ELIDED = 4;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What can follow an opening single mark; "'90s" and "'em" are told apart by their words. */
const DECADE = /^\d\ds?(?![\p{L}\p{N}])/u;
const ELISION =
  /^(?:em|tis|twas|til|till|cause|cos|cuz|n|bout|round|nother|nuff|tude|hood|nam|un|ere|neath|gainst|fraid|kay|sup|s|t|d|ll|re|ve|m)(?![\p{L}\p{N}])/iu;
/** Letters after which a single mark may be a plural possessive or a dropped g: "workers' rights", "goin' on". */
const POSSESSIVE_BEFORE = /(?:[sxz]|in)$/iu;
/** A figure before a mark may count feet, inches, minutes or seconds with it. */
const DIGIT_BEFORE = /\d$/u;

export type Look = 'open' | 'close' | 'either';

/** One mark in its place. `at` is its offset in the text. */
export interface Mark {
  readonly at: number;
  readonly glyph: string;
  readonly look: Look;
}

const isMark = (char: string | undefined): boolean => char !== undefined && MARKS.includes(char);

/** The nearest character in the direction `step` that is no mark itself; a space at the text's ends. */
function neighbour(line: string, at: number, step: 1 | -1): string {
  let i = at + step;
  for (let run = 0; run < MAX_RUN && isMark(line[i]); run += 1) i += step;
  return line[i] ?? ' ';
}

export function lookOf(line: string, at: number): Look {
  const elided = ELIDED.test(line.slice(Math.max(0, at - LONGEST_ELIDED), at));
  const gapBefore = elided || BEFORE_OPENER.test(neighbour(line, at, -1));
  const gapAfter = AFTER_CLOSER.test(neighbour(line, at, 1));
  if (gapBefore === gapAfter) return 'either';
  return gapBefore ? 'open' : 'close';
}

export const familyOf = (glyph: string): Family | null => OPENERS[glyph]?.family ?? null;
export const isSingle = (glyph: string): boolean => familyOf(glyph) === 'single';

/**
 * True where the mark is an apostrophe, a foot or an inch, and so neither opens nor closes anything. Two
 * apostrophes in a row are a typewriter's or a wiki's mark, not one of the press, and are left alone.
 */
export function isNoMark(line: string, at: number): boolean {
  const glyph = line[at] ?? '';
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  if (glyph === '"') return /\d['’]\d{1,2}$/u.test(line.slice(Math.max(0, at - 4), at));
  if (!isSingle(glyph) || glyph === '‚') return false;
  if (glyph === "'" && (before === "'" || after === "'")) return true;
  if (/['’]n$/u.test(line.slice(Math.max(0, at - 2), at))) return true; // rock 'n' roll
  if (LETTER_OR_DIGIT.test(before)) return LETTER_OR_DIGIT.test(after);
  const rest = line.slice(at + 1, at + 12);
  return (
    DECADE.test(rest) || (glyph !== '‘' && ELISION.test(rest)) || (/\s/u.test(before) && /\s/u.test(after))
  );
}

/** Whether a mark that looks like this may open a quote. */
export function opens(mark: Mark): boolean {
  if (ONLY_CLOSES.includes(mark.glyph)) return false;
  if (ONLY_OPENS.includes(mark.glyph)) return true;
  if (mark.glyph === '«') return mark.look !== 'close';
  if (isSingle(mark.glyph)) return mark.look === 'open';
  return mark.look !== 'close';
}

/** Whether a mark that looks like this may end what `opener` began. */
export function closes(mark: Mark, opener: string): boolean {
  if (!OPENERS[opener]?.closers.includes(mark.glyph)) return false;
  if (ONLY_CLOSES.includes(mark.glyph)) return true;
  if (OPENS_FIRST.includes(mark.glyph) && opener !== '„' && opener !== '‚') return mark.look === 'close';
  if (mark.glyph === '»' || mark.glyph === '«' || mark.glyph === '›')
    return mark.look !== 'open' || opener === '«';
  if (isSingle(mark.glyph)) return mark.look === 'close';
  return mark.look !== 'open';
}

/**
 * True where a closing mark may be something else: a plural possessive ("workers' rights") or an inch
 * ("a 12" disc"). Such a mark ends the quote only if no better one follows.
 */
export function isDoubtfulCloser(line: string, mark: Mark): boolean {
  if (!/^\s[\p{L}\p{N}]/u.test(line.slice(mark.at + 1, mark.at + 3))) return false;
  const before = line.slice(Math.max(0, mark.at - 2), mark.at);
  if (isSingle(mark.glyph)) return POSSESSIVE_BEFORE.test(before) || DIGIT_BEFORE.test(before);
  return mark.glyph === '"' && DIGIT_BEFORE.test(before);
}

/** What stands between two doubled apostrophes (''…''), marks included; the last one without partner is none. */
export function typewriterQuotes(line: string): Span[] {
  const spans: Span[] = [];
  let open = line.indexOf("''");
  while (open >= 0) {
    const close = line.indexOf("''", open + 2);
    if (close < 0) break;
    spans.push({ start: open, end: close + 2 });
    open = line.indexOf("''", close + 2);
  }
  return spans;
}
