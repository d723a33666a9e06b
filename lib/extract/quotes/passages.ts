/**
 * Passages that a page sets apart (block quotations, embedded posts), and posts that a plain text signs, as
 * stretches of speech beside those between marks: one a paragraph, the later ones resuming the first.
 *
 * What is no speech of its own is left to the marks: layout, pull quotes, and what is quoted within quotation marks
 * or tells what others said. Cost: linear in the text. Source: own, over how news pages use these elements.
 */
import type { Article, Passage, Span } from '../../model';
import { findDays } from '../uttered';
import { type Author, authorIn, type Credit, isSigned, MAX_CREDIT } from './credits';
import type { Lexicon } from './lexicon/lexicon';
import type { Stretch } from './pairing';
import { printedPosts } from './printed-posts';
import { Repeats } from './repeats';

/** UTF-16 units, some 650 words: the longest statements that papers print whole. */
const MAX_LENGTH = 4_000;
/** Share of a text in block quotations above which they are how the page is laid out. */
const MAX_SHARE = 0.85;
/** Share of a passage between marks of its own from which they are the quotes. */
const MARKED_SHARE = 0.5;
/** The same where a verb of speech beside the marks tells what somebody said. */
const TOLD_SHARE = 0.15;
/** UTF-16 units, and words of them, beside a mark in which its verb of speech is sought. */
const BESIDE = 60;
const BESIDE_WORDS = 4;
/** UTF-16 units on either side of a passage in which its author's name is sought. */
const NEAR = 200;

const LETTERS = /[\p{L}\p{N}]/u;
const SENTENCE = /[,.!?…]/u;
const LEADS_IN = /[,:]\s?\S$/u;
const WORD = /[\p{L}\p{N}]+/gu;
const AFTER_LINKS = /^\s*(?:(?:https?:\/\/|pic\.(?:twitter|x)\.com\/|t\.co\/)\S*\s+)*/iu;
const LINK = /^(?:https?:\/\/|pic\.(?:twitter|x)\.com\/|t\.co\/)/iu;

/** A passage with the marks in it. */
interface Candidate {
  readonly passage: Passage;
  readonly inner: readonly Stretch[];
  /** A quotation begins outside and ends inside, or the reverse. */
  readonly torn: boolean;
}

const length = ({ start, end }: Span): number => end - start;

/** Without the links that an embed prints after a post, and without blanks. */
function trimmed(text: string, passage: Passage): Passage | null {
  let { end } = passage;
  for (;;) {
    const words = text.slice(passage.start, end).trimEnd();
    end = passage.start + words.length;
    const last = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n')) + 1;
    if (!LINK.test(words.slice(last))) break;
    end = passage.start + last;
  }
  const words = text.slice(passage.start, end);
  const start = passage.start + (words.length - words.trimStart().length);
  return LETTERS.test(words) ? { ...passage, start, end } : null;
}

/** Those of the page and those that the text signs, in reading order, none inside another. */
function allPassages({ text, passages }: Article): Passage[] {
  const all = [...passages, ...printedPosts(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Passage[] = [];
  for (const passage of all) {
    const free = passage.start >= (kept.at(-1)?.end ?? 0) && passage.end <= text.length;
    const own = free && length(passage) <= MAX_LENGTH ? trimmed(text, passage) : null;
    if (own) kept.push(own);
  }
  return kept;
}

function isLayout(text: string, passages: readonly Passage[]): boolean {
  const quoted = passages.filter(({ kind }) => kind === 'block-quote').reduce((sum, p) => sum + length(p), 0);
  return quoted > MAX_SHARE * text.length;
}

function candidatesOf(passages: readonly Passage[], marks: readonly Stretch[]): Candidate[] {
  let from = 0;
  return passages.map((passage) => {
    while ((marks[from]?.end ?? Infinity) <= passage.start) from += 1;
    const touching: Stretch[] = [];
    for (let i = from; (marks[i]?.start ?? Infinity) < passage.end; i += 1) {
      const mark = marks[i];
      if (mark && mark.end > passage.start) touching.push(mark);
    }
    const inner = touching.filter(({ start, end }) => start >= passage.start && end <= passage.end);
    return { passage, inner, torn: inner.length < touching.length };
  });
}

/** "…," she said; he wrote: "…". What my father called "the crooked one" is no sentence of his. */
function isTold(text: string, { start, end }: Span, passage: Passage, lexicon: Lexicon): boolean {
  if (!SENTENCE.test(text[end - 1] ?? '') && !LEADS_IN.test(text.slice(Math.max(0, start - 3), start)))
    return false;
  const after = text.slice(end, Math.min(end + BESIDE, passage.end)).match(WORD) ?? [];
  const before = text.slice(Math.max(passage.start, start - BESIDE), start).match(WORD) ?? [];
  const beside = [...after.slice(0, BESIDE_WORDS), ...before.slice(-BESIDE_WORDS)];
  return beside.some((word) => lexicon.speech.has(word.toLowerCase()));
}

/** Whether the quotation marks in a passage, and not the passage, say what is quoted. */
function marksWin(text: string, { passage, inner, torn }: Candidate, lexicon: Lexicon): boolean {
  const outer = inner.filter(({ depth }) => depth === 0);
  const share = outer.reduce((sum, mark) => sum + length(mark), 0) / length(passage);
  if (torn || share >= MARKED_SHARE) return true;
  const telling = passage.kind === 'block-quote' && share >= TOLD_SHARE;
  return telling && outer.some((mark) => isTold(text, mark, passage, lexicon));
}

/** The line of words right after a passage and its links: the rest of its own, else the next that has any. */
function lineAfter(text: string, at: number): Span | null {
  const near = text.slice(at, at + 2 * MAX_CREDIT);
  const start = AFTER_LINKS.exec(near)?.[0].length ?? 0;
  const end = near.indexOf('\n', start);
  return start === near.length ? null : { start: at + start, end: at + (end < 0 ? near.length : end) };
}

function authorOf(text: string, passage: Passage, line: Span | null): Author | null {
  const after = line && text.slice(line.start, line.end);
  const signed = line && after !== null && isSigned(after) ? authorIn(after) : null;
  const name = passage.author ?? signed?.name;
  if (!name) return null;
  const spanAt = (start: number): Author => ({ name, start, end: start + name.length });
  const behind = text.slice(passage.end, passage.end + NEAR).indexOf(name);
  if (behind >= 0) return spanAt(passage.end + behind);
  const from = Math.max(0, passage.start - NEAR);
  const ahead = text.slice(from, passage.start).lastIndexOf(name);
  return ahead >= 0 ? spanAt(from + ahead) : { name, start: passage.start, end: passage.start };
}

function creditOf({ text, publishedAt }: Article, passage: Passage): Credit {
  const line = lineAfter(text, passage.end);
  const author = authorOf(text, passage, line);
  const isCredit = line && author && author.start >= line.start && author.end <= line.end;
  const dated = isCredit && length(line) <= MAX_CREDIT;
  return { author, days: dated ? findDays(text.slice(author.end, line.end), publishedAt) : null };
}

/** One stretch for each paragraph of the passage that has words. */
function paragraphsOf(text: string, passage: Passage, credit: Credit): Stretch[] {
  const spans: Span[] = [];
  let at = passage.start;
  for (const line of text.slice(passage.start, passage.end).split('\n')) {
    const start = at + (line.length - line.trimStart().length);
    if (LETTERS.test(line)) spans.push({ start, end: at + line.trimEnd().length });
    at += line.length + 1;
  }
  return spans.map((span, i) => ({
    ...span,
    depth: 0,
    single: false,
    unclosed: i < spans.length - 1,
    doubtful: false,
    resumes: i > 0,
    form: passage.kind,
    credit,
  }));
}

/** Without layout, and without what stands elsewhere in the text too. */
function* ownWords(text: string, passages: readonly Passage[]): Generator<Passage> {
  const layout = isLayout(text, passages);
  const repeats = new Repeats(text, passages);
  for (const passage of passages) {
    const words = text.slice(passage.start, passage.end);
    if ((layout && passage.kind === 'block-quote') || repeats.has(words)) continue;
    repeats.add(words);
    yield passage;
  }
}

/** The marks in a passage: inside its words; or, where they win, with its author; of a post others may be quoted. */
function rankedMark(mark: Stretch, { kind }: Passage, credit: Credit, win: boolean): Stretch {
  if (!win) return { ...mark, depth: mark.depth + 1 };
  return kind === 'post' ? mark : { ...mark, credit };
}

/** The marks of an article and its passages as stretches, in reading order, those that hold others first. */
export function withPassages(article: Article, marks: readonly Stretch[], lexicon: Lexicon): Stretch[] {
  const { text } = article;
  const passages = allPassages(article);
  if (passages.length === 0) return [...marks];
  const paragraphs: Stretch[] = [];
  const changed = new Map<Stretch, Stretch>();
  for (const candidate of candidatesOf([...ownWords(text, passages)], marks)) {
    const { passage, inner } = candidate;
    const credit = creditOf(article, passage);
    const win = marksWin(text, candidate, lexicon);
    if (!win) for (const paragraph of paragraphsOf(text, passage, credit)) paragraphs.push(paragraph);
    for (const mark of inner) changed.set(mark, rankedMark(mark, passage, credit, win));
  }
  const all = [...marks.map((mark) => changed.get(mark) ?? mark), ...paragraphs];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
