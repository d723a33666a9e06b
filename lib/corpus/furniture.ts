/**
 * Takes page furniture out of a plain-text capture of a page: headers before the first sentence, repeated
 * titles, forum and blog text, comments, a lone mark.
 *
 * Rules over lines, not over documents: a line is prose if it reads as a sentence. Before the first prose line
 * all goes; at an end marker ("Comments", "Join the conversation") the rest goes; between them a line goes only
 * for a named reason, so that subheadings and short paragraphs stay. Cost: O(n).
 * Not a classifier: five documents cannot train one, and a rule can be read.
 */
import { fold } from '../text/fold';

/** Words; a header line ("Leonhard Landes • 1 hour • 4 minutes read") can be long but ends in no full stop. */
const SHORTEST_PROSE = 8;
const SENTENCE_END = /[.!?…:][”"’'»)\]]*$/u;

const END_MARKERS =
  /^(?:comments?|popular posts from this blog|join the conversation|reply to this topic\W*|recently browsing.*|related (?:articles|posts)|leave a (?:comment|reply)|share this|sign up for .*newsletter.*)$/iu;

const FURNITURE: readonly RegExp[] = [
  /^[^\p{L}\p{N}]*$/u, // marks only: a lone “`, ×, •
  /^(?:#[\p{L}\p{N}_]+\s*)+$/u, // hashtags
  /^this is the hidden content\b.*$/iu,
  /^[•×·]\s.*$/u, // list bullets of menus
  /^for .{0,80} visit: https?:\S+$/iu,
  /^(?:jump to content|recommended posts|diamond member|sign (?:up|in)|advertisement)$/iu,
];

const words = (line: string): number => line.split(/\s+/).length;
const isProse = (line: string): boolean => words(line) >= SHORTEST_PROSE && SENTENCE_END.test(line);
const isFurniture = (line: string): boolean => FURNITURE.some((rule) => rule.test(line));
const sameWords = (a: string, b: string): boolean =>
  fold(a)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() ===
  fold(b)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The article's own lines, joined by `\n`, without blank ones. `title` is the article's, told apart by its words. */
export function withoutFurniture(text: string, title: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const first = lines.findIndex((line) => isProse(line) && !isFurniture(line) && !sameWords(line, title));
  if (first < 0) return '';
  const body = lines.slice(first);
  const end = body.findIndex((line) => END_MARKERS.test(line));
  return body
    .slice(0, end < 0 ? body.length : end)
    .filter((line) => !isFurniture(line) && !sameWords(line, title))
    .join('\n');
}
