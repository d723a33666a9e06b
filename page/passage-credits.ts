/**
 * Who wrote a block quotation, by what stands beside it in the page: the caption of its figure, a line under it.
 *
 * Cost: a look at the next elements of it and of {@link MAX_CLIMB} ancestors. Source: own, over how news pages sign a
 * quotation; Readability drops some of these lines, so that they are read from the page and not from its text.
 */
import { authorIn, isSigned, MAX_CREDIT } from '../lib/extract/quotes/credits';

/** Elements that name an author. */
export const CREDITS =
  'cite, footer, figcaption, [rel~="author"], [itemprop~="author"], [class*="author" i], [class*="attribution" i], [class*="credit" i], [class*="byline" i], [class*="-cite" i]';
/** Wrappers around a block quotation and nothing else. */
const MAX_CLIMB = 2;
/** A name with or without its office: "Ana Lopez, mayor of Quay". */
const NAME_LINE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)(?:(?:\p{Lu}|v\.|v[ao]n|d[aei])[\p{L}\p{M}.'’-]*\s+){0,4}\p{Lu}[\p{L}\p{M}.'’-]*(?:,|$)/u;
/** Words of such a line; more are a sentence that begins with a name. */
const MAX_LINE_WORDS = 12;
const ENDS_SENTENCE = /[.!?]$/u;
const TYPE = 'em, i, strong, b, small';

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** Whether a line holds a name and its office, and nothing else. */
export const isNameLine = (line: string): boolean =>
  line.length <= MAX_CREDIT && NAME_LINE.test(line) && line.split(' ').length <= MAX_LINE_WORDS;

/** A line in italics or small print and nothing else. */
function isSetInType(element: Element, words: string): boolean {
  const inner = element.querySelector(TYPE);
  return inner !== null && element.localName === 'p' && wordsOf(inner) === words && isNameLine(words);
}

/** The author that an element names; null where it holds anything else. */
function creditIn(element: Element): string | null {
  const words = wordsOf(element);
  if (words === '' || words.length > MAX_CREDIT || ENDS_SENTENCE.test(words)) return null;
  const inner = element.querySelector(CREDITS);
  const named = element.matches(CREDITS) || (inner !== null && wordsOf(inner) === words);
  return named || isSigned(words) || isSetInType(element, words) ? (authorIn(words)?.name ?? null) : null;
}

const holdsOnly = (parent: Element, child: Element): boolean => wordsOf(parent) === wordsOf(child);

/** The author that an element at its head or its end names; in its midst it is the title of a work. */
export function authorWithin(quotation: Element): string | null {
  const all = wordsOf(quotation);
  for (const credit of quotation.querySelectorAll(CREDITS)) {
    const words = wordsOf(credit);
    const own = words !== '' && words !== all && credit.parentElement?.closest('blockquote') === quotation;
    if (own && (all.startsWith(words) || all.endsWith(words))) return authorIn(words)?.name ?? null;
  }
  return null;
}

export function authorBeside(quotation: Element): string | null {
  const caption = quotation.closest('figure')?.querySelector('figcaption');
  if (caption) return creditIn(caption);
  let at = quotation;
  for (let step = 0; step <= MAX_CLIMB; step += 1) {
    const next = at.nextElementSibling;
    if (next) return creditIn(next);
    const parent: Element | null = at.parentElement;
    if (!parent || !holdsOnly(parent, at)) return null;
    at = parent;
  }
  return null;
}
