/**
 * Reads the page as an article, has it compared and paints the answer. What is under way for an older reading is
 * dropped when a newer one begins.
 */
import { inWords } from '../../browser/failure';
import { sendFromPage } from '../../browser/messages';
import type { Mark } from '../../lib/protocol';
import { rangesOf } from '../../page/anchor';
import { isTooLarge, type PageArticle, readArticle } from '../../page/article';
import type { Highlighter, PaintedMark } from '../../page/highlight';
import { reanchor } from '../../page/reanchor';

/** UTF-16 units of text before and after the words, by which they are found again on a page that re-rendered. */
const SURROUNDINGS = 32;

export interface Reader {
  /** `asked`: the reader asked for it, so that the background hears of it even if nothing changed. */
  read(asked: boolean): Promise<void>;
  rangesOfStatement(statement: string): readonly Range[];
  hintOf(statement: string): string | null;
  /** False once the page has replaced the nodes in which something was painted. */
  isIntact(): boolean;
  /** Forgets the article and its marks. */
  clear(): void;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

function rangesOfMark(document: Document, { article, blocks }: PageArticle, mark: Mark): readonly Range[] {
  const ranges = rangesOf(blocks, mark);
  if (ranges.length > 0) return ranges;
  const { text } = article;
  const again = reanchor(document, {
    text: text.slice(mark.start, mark.end),
    prefix: text.slice(Math.max(0, mark.start - SURROUNDINGS), mark.start),
    suffix: text.slice(mark.end, mark.end + SURROUNDINGS),
  });
  return again === null ? [] : [again];
}

/** A live range shrinks to a point when its nodes are replaced. */
const isWhole = (range: Range): boolean => range.startContainer.isConnected && !range.collapsed;

/** Marks belong to the very text for which they were made. */
interface Compared {
  readonly page: PageArticle;
  readonly marks: readonly Mark[];
}

function isSame({ article: one }: PageArticle, { article: other }: PageArticle): boolean {
  return one.text === other.text && one.url === other.url;
}

/** The same words under another address keep their marks meanwhile. */
function isElsewhere({ article: one }: PageArticle, { article: other }: PageArticle): boolean {
  return one.text !== other.text && one.url !== other.url;
}

export function createReader(document: Document, highlighter: Highlighter): Reader {
  let compared: Compared | null = null;
  /** Sent, and not answered yet. */
  let asking: PageArticle | null = null;
  let painted: readonly PaintedMark[] = [];
  /** What was told of a page that is no article, so that it is not told at each of its changes. */
  let told: string | null = null;
  let reading = 0;

  const show = (next: Compared | null): void => {
    compared = next;
    painted = (next?.marks ?? []).map((mark) => ({
      ...mark,
      ranges: next === null ? [] : rangesOfMark(document, next.page, mark),
    }));
    highlighter.paint(painted.filter(({ ranges }) => ranges.length > 0));
  };
  const clear = (): void => {
    reading += 1;
    asking = null;
    told = null;
    show(null);
  };
  const compare = async (page: PageArticle): Promise<void> => {
    // Another article: its marks are not yet known, and those of the last have no place in it.
    if (compared !== null && isElsewhere(compared.page, page)) show(null);
    reading += 1;
    asking = page;
    told = null;
    const mine = reading;
    const reply = await sendFromPage({ kind: 'article', article: page.article });
    if (mine !== reading) return;
    show(reply.kind === 'marks' ? { page: asking, marks: reply.marks } : null);
    asking = null;
  };
  const tellNone = async (why: 'too-large' | 'not-an-article', asked: boolean): Promise<void> => {
    const isKnown = told === why && !asked;
    clear();
    told = why;
    if (!isKnown) await sendFromPage({ kind: 'no-article', why });
  };
  const tellBroken = async (error: unknown): Promise<void> => {
    clear();
    await sendFromPage({ kind: 'unreadable', reason: inWords(error) });
  };
  return {
    async read(asked) {
      if (isTooLarge(document)) return tellNone('too-large', asked);
      let page: PageArticle | null;
      try {
        page = readArticle(document, withoutFragment(document.URL), new Date().toISOString());
      } catch (error) {
        return tellBroken(error);
      }
      if (page === null) return tellNone('not-an-article', asked);
      const last = asking ?? compared?.page ?? null;
      if (asked || last === null || !isSame(last, page)) return compare(page);
      // The words are the same, their nodes may be others.
      if (asking !== null) asking = page;
      else if (compared !== null) show({ ...compared, page });
    },
    rangesOfStatement: (statement) => painted.find((mark) => mark.statement === statement)?.ranges ?? [],
    hintOf: (statement) => compared?.marks.find((mark) => mark.statement === statement)?.hint ?? null,
    isIntact: () => painted.every(({ ranges }) => ranges.every(isWhole)),
    clear,
  };
}
