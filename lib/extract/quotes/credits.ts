/**
 * Lines that say who wrote what stands before them: "— Ana Lopez (@ana) April 24, 2025", "A post shared by Ana
 * Lopez (@ana)", "Ana Lopez, mayor of Quay".
 *
 * Cost: O(length), at most {@link MAX_CREDIT} units a line. Source: the embed codes of the networks and the ways in
 * which newspapers sign a block quotation. A list of the networks' phrases in every language was not taken: the
 * handle in its parenthesis stands in all of them, right after the name.
 */
import type { DayRange, Span } from '../../model';

/** UTF-16 units of a line that names an author; a longer one is prose. */
export const MAX_CREDIT = 160;
/** UTF-16 units of an author's name as printed. */
const MAX_NAME = 80;
/** Words of a display name that stands before its handle. */
const MAX_NAME_WORDS = 6;

const DASH = /^(?:[—–―]|--?)\s*/u;
const BY = /^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu;
const HANDLE = /\(?(@[\p{L}\p{N}_][\p{L}\p{N}_.@-]{0,80})\)?/u;
/** After these a name has ended: "Ana Lopez, mayor", "Ana Lopez (@ana)", "Ana Lopez | Facebook". */
const AFTER_NAME = /[,(|;\n]/u;
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{S}]/u;
const CLOSING = /[\s.:,–—-]+$/u;

/** Who wrote a passage; `start`/`end` are the name where it stands in the text, else empty at the passage's start. */
export interface Author extends Span {
  readonly name: string;
}

/** What a passage's surroundings tell of it. */
export interface Credit {
  readonly author: Author | null;
  /** The printed date of a post. */
  readonly days: DayRange | null;
}

/** A name and where it starts in its line. */
export interface PrintedName {
  readonly name: string;
  readonly at: number;
}

function trimmedName(line: string, from: number, to: number): PrintedName | null {
  const raw = line.slice(from, Math.min(to, from + MAX_NAME));
  const name = raw.trim().replace(CLOSING, '');
  return /[\p{L}\p{N}]/u.test(name) ? { name, at: from + raw.indexOf(name) } : null;
}

/** The capitals right before a handle: "A post shared by Ana Lopez (@ana)"; the handle itself where there are none. */
function nameBeforeHandle(line: string, handle: RegExpExecArray): PrintedName | null {
  let from = handle.index;
  for (let words = 0; words < MAX_NAME_WORDS; words += 1) {
    const before = line.slice(0, from).trimEnd();
    const start = before.lastIndexOf(' ') + 1;
    // The first word of the line is the phrase's own: "Posted by".
    if (start === 0 || !NAME_WORD.test(before.slice(start))) break;
    from = start;
  }
  if (from < handle.index) return trimmedName(line, from, handle.index);
  return { name: handle[1] ?? '', at: handle.index + (handle[0].startsWith('(') ? 1 : 0) };
}

/** Whether a line opens with a dash, as a signature does. */
export const isSigned = (line: string): boolean => DASH.test(line.trimStart());

/** The author of a line that names one and nothing else; null where it is longer than such a line is. */
export function authorIn(line: string): PrintedName | null {
  if (line.length > MAX_CREDIT) return null;
  const indent = line.length - line.trimStart().length;
  const opener = DASH.exec(line.slice(indent)) ?? BY.exec(line.slice(indent));
  const from = indent + (opener?.[0].length ?? 0);
  const end = line.slice(from).search(AFTER_NAME);
  return trimmedName(line, from, end < 0 ? line.length : from + end);
}

/** The author of the line under a post; null where the line names none. */
export function posterIn(line: string): PrintedName | null {
  if (line.length > MAX_CREDIT) return null;
  if (isSigned(line)) return authorIn(line);
  const handle = HANDLE.exec(line);
  return handle && nameBeforeHandle(line, handle);
}
