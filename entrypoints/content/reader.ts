/**
 * Reads the page: copies it in slices, has it parsed and compared elsewhere, and paints the answer. Readings
 * follow one another; what is under way is dropped only when everything is taken away.
 */
import { inWords } from '../../browser/failure';
import { sendFromPage } from '../../browser/messages';
import type { Mark, PageReply } from '../../lib/protocol';
import type { NoArticle } from '../../lib/shown';
import type { SnapshotToken } from '../../lib/snapshot';
import { type CopyResult, copyPage, type PageCopy } from '../../page/copy';
import { firstLook } from '../../page/first-look';
import type { ShadowOf } from '../../page/flat-tree';
import type { Highlighter } from '../../page/highlight';
import { inSlices, pauseOf } from '../../page/slices';
import { createNovelty } from './novelty';
import { createPainter } from './painter';
import { sendCopy } from './sending';
import { createTurns } from './turns';

/** Readings in a row that found their words replaced when the answer came; then the page is left to itself. */
const MAX_STALE = 3;

/** What a page is that was not copied. */
const NOT_COPIED = { 'too-large': 'too-large', editor: 'not-an-article' } as const;

export interface Reader {
  /**
   * Resolves true where the page said something new. `asked`: the reader asked for it, so that the background
   * hears of it even if nothing changed.
   */
  read(asked: boolean): Promise<boolean>;
  /** Marks that take the place of those before, if they are of the reading that was answered last. */
  remark(capturedAt: string | null, marks: readonly Mark[], highlight: boolean): Promise<void>;
  /** The statement's words as they now stand, and after them those of the other pieces of its utterance. */
  rangesOfUtterance(statement: string): readonly Range[];
  hintOf(statement: string): string | null;
  /** The document, and the shadow trees and frames' documents that were read with it. */
  roots(): readonly (Document | ShadowRoot)[];
  /** Forgets the article and its marks for good: work under way ends, and nothing is read any more. */
  end(): void;
}

interface Copied {
  readonly page: PageCopy;
  readonly parts: readonly (readonly SnapshotToken[])[];
  /** The page's address without fragment. */
  readonly url: string;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** The page's copy by parts, in slices; null where `isOver` came first. */
async function copyOf(
  document: Document,
  shadowOf: ShadowOf,
  isOver: () => boolean,
): Promise<{ result: CopyResult; parts: (readonly SnapshotToken[])[]; url: string } | null> {
  const url = withoutFragment(document.URL);
  const parts: (readonly SnapshotToken[])[] = [];
  const result = await inSlices(copyPage(document, shadowOf), {
    pause: pauseOf(document.defaultView ?? window),
    take: (part) => parts.push(part),
    isOver,
  });
  return result && { result, parts, url };
}

/** Tells that the page is no article: once for each reason, not at each of its changes, unless the reader asks. */
function createNone() {
  let told: NoArticle | null = null;
  return {
    async tell(why: NoArticle, asked: boolean): Promise<boolean> {
      const isNew = told !== why || asked;
      told = why;
      if (isNew) await sendFromPage({ kind: 'no-article', why });
      return isNew;
    },
    forget(): void {
      told = null;
    },
  };
}

export function createReader(document: Document, highlighter: Highlighter, shadowOf: ShadowOf): Reader {
  const pause = pauseOf(document.defaultView ?? window);
  const painter = createPainter(document, highlighter, pause);
  const novelty = createNovelty();
  const none = createNone();
  let roots: readonly (Document | ShadowRoot)[] = [document];
  let stale = 0;
  let hasEnded = false;
  const isOver = (): boolean => hasEnded;

  const forget = (): void => {
    painter.clear();
    novelty.forget();
  };
  const tellNone = (why: NoArticle, asked: boolean): Promise<boolean> => {
    forget();
    roots = [document];
    return none.tell(why, asked);
  };
  const tellBroken = async (reason: string): Promise<boolean> => {
    forget(); // whatever changes next is news, so that it is tried again
    none.forget();
    await sendFromPage({ kind: 'unreadable', reason });
    return true;
  };
  const take = async (reply: PageReply, { page }: Copied, capturedAt: string): Promise<void> => {
    if (reply.kind === 'failed') await tellBroken(reply.reason);
    else if (reply.kind === 'none') painter.clear();
    if (reply.kind !== 'marks') return;
    const isWhole = await painter.begin(capturedAt, page.nodes, reply);
    stale = isWhole ? 0 : stale + 1;
    // The page has replaced its words meanwhile: they are read where they stand now.
    if (!isWhole && stale < MAX_STALE) void read(false);
  };
  const compare = async (copied: Copied): Promise<void> => {
    const seen = { ...copied.page, url: copied.url };
    // The marks of another article have no place in this one.
    if (novelty.isElsewhere(seen)) painter.clear();
    novelty.see(seen);
    none.forget();
    roots = copied.page.roots;
    const capturedAt = new Date().toISOString();
    const reply = await sendCopy({ ...copied, capturedAt }, pause, isOver);
    if (reply !== null && !hasEnded) await take(reply, copied, capturedAt);
  };
  const readOnce = async (asked: boolean): Promise<boolean> => {
    if (hasEnded) return false;
    const why = firstLook(document);
    if (why !== null) return tellNone(why, asked);
    const copy = await copyOf(document, shadowOf, isOver);
    if (copy === null) return false;
    if (copy.result.kind !== 'copied') return tellNone(NOT_COPIED[copy.result.kind], asked);
    const seen = { ...copy.result, url: copy.url };
    if (!asked && !(await novelty.isNews(seen, painter.isIntact))) return false;
    if (hasEnded) return false;
    // What the reader asks for is the page as it stands, its address too.
    const url = asked ? copy.url : novelty.addressOf(seen);
    await compare({ page: copy.result, parts: copy.parts, url });
    return true;
  };
  const read = createTurns((asked) => readOnce(asked).catch((error: unknown) => tellBroken(inWords(error))));
  return {
    read,
    remark: painter.remark,
    rangesOfUtterance: painter.rangesOfUtterance,
    hintOf: painter.hintOf,
    roots: () => roots,
    end() {
      hasEnded = true;
      forget();
      roots = [document];
    },
  };
}
