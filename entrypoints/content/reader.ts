/**
 * Reads the page as an article, has it compared and paints the answer. What is under way for an older reading is
 * dropped when a newer one begins.
 */
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

export function createReader(document: Document, highlighter: Highlighter): Reader {
  let page: PageArticle | null = null;
  let marks: readonly Mark[] = [];
  let painted: readonly PaintedMark[] = [];
  let reading = 0;

  const clear = (): void => {
    reading += 1;
    page = null;
    marks = [];
    painted = [];
    highlighter.paint([]);
  };
  const paint = (): void => {
    const { current } = { current: page };
    if (current === null) return;
    painted = marks.map((mark) => ({ ...mark, ranges: rangesOfMark(document, current, mark) }));
    highlighter.paint(painted.filter(({ ranges }) => ranges.length > 0));
  };
  const compare = async (next: PageArticle): Promise<void> => {
    reading += 1;
    const mine = reading;
    const reply = await sendFromPage({ kind: 'article', article: next.article });
    if (mine !== reading) return;
    marks = reply.kind === 'marks' ? reply.marks : [];
    paint();
  };
  return {
    async read(asked) {
      const next = isTooLarge(document)
        ? 'too-large'
        : (readArticle(document, withoutFragment(document.URL), new Date().toISOString()) ??
          'not-an-article');
      if (typeof next === 'string') {
        clear();
        await sendFromPage({ kind: 'no-article', why: next });
        return;
      }
      const isSame = page?.article.text === next.article.text && page.article.url === next.article.url;
      page = next;
      if (isSame && !asked) paint();
      else await compare(next);
    },
    rangesOfStatement: (statement) => painted.find((mark) => mark.statement === statement)?.ranges ?? [],
    hintOf: (statement) => marks.find((mark) => mark.statement === statement)?.hint ?? null,
    clear,
  };
}
