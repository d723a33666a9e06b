/**
 * Posts of social networks in a text that keeps no layout: a paragraph whose end, or whose next line, is signed
 * "— Ana Lopez (@ana) April 24, 2025", as the embed codes print it.
 *
 * Cost: linear; every dash is looked at once, for at most {@link SIGNATURE}'s length. Source: own, over the shape that
 * the networks share. A dash and a name alone were not taken: they end many a sentence.
 */
import type { Passage } from '../../model';

/** UTF-16 units of a post; an embed cuts longer ones, and more is an article around it. */
const MAX_POST = 700;
/** UTF-16 units between a post and its signature: a line break and blanks. */
const SIGNATURE =
  /[—–―] ?(?<name>[^—–―\n@()]{1,60}) \((?<handle>@[\w.-]{1,60}(?:@[\w.-]{1,60})?)\)(?<date>,? {0,2}(?:\p{L}{3,12}\.? \d{1,2},? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4})(?!\d))?/gu;

const breakBefore = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** The words before a signature: those on its line, else the paragraph before. */
function signedWords(text: string, from: number, at: number): { start: number; end: number } | null {
  const near = text.slice(Math.max(from, at - MAX_POST), at);
  const end = at - (near.length - near.trimEnd().length);
  const start = Math.max(from, breakBefore(text, end));
  const words = text.slice(start, end);
  if (words.length > MAX_POST || !/\p{L}/u.test(words)) return null;
  return { start: start + (words.length - words.trimStart().length), end };
}

/** Posts in reading order, none inside another. */
export function printedPosts(text: string): Passage[] {
  const posts: Passage[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGNATURE)) {
    const { 0: signature, index, groups } = match;
    const end = index + signature.length;
    const endsLine = (text[end] ?? '\n') === '\n';
    const words = groups?.date !== undefined || endsLine ? signedWords(text, from, index) : null;
    if (words) posts.push({ ...words, kind: 'post', author: groups?.name?.trim() ?? null, url: null });
    if (words) from = end;
  }
  return posts;
}
