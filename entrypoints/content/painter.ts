/** The marks of one article: anchored in live text nodes, painted in slices, told whether they still stand. */
import type { Anchor, Mark, PageReply } from '../../lib/protocol';
import { isStanding, rangesOfPieces } from '../../page/anchor';
import { createGround } from '../../page/background';
import type { Highlighter, PaintedMark } from '../../page/highlight';
import { inSlices, type Pause } from '../../page/slices';
import type { PieceOf } from '../../page/span-pieces';

type Marks = Extract<PageReply, { kind: 'marks' }>;

interface LiveAnchor {
  readonly utterance: string;
  readonly blocks: readonly (readonly PieceOf<Text>[])[];
  readonly text: string;
}

/** The reading that was answered last. */
interface Article {
  readonly capturedAt: string;
  readonly anchors: ReadonlyMap<string, LiveAnchor>;
}

export interface Painter {
  /** A new reading's answer; `nodes` by their numbers. Resolves false where a mark's words are gone already. */
  begin(capturedAt: string, nodes: readonly Text[], marks: Marks): Promise<boolean>;
  remark(capturedAt: string | null, marks: readonly Mark[], highlight: boolean): Promise<void>;
  /** The statement's words as they now stand, and after them those of the other pieces of its utterance. */
  rangesOfUtterance(statement: string): readonly Range[];
  hintOf(statement: string): string | null;
  /** Resolves false where words that are to be painted no longer stand where they were read; looks in slices. */
  isIntact(): Promise<boolean>;
  clear(): void;
}

function liveAnchors(anchors: readonly Anchor[], nodes: readonly Text[]): Map<string, LiveAnchor> {
  const live = new Map<string, LiveAnchor>();
  for (const { statement, utterance, blocks, text } of anchors) {
    const pieces = blocks.map((block) =>
      block.flatMap(({ node, from, to }) => {
        const found = nodes[node];
        return found === undefined ? [] : [{ node: found, from, to }];
      }),
    );
    live.set(statement, { utterance, blocks: pieces, text });
  }
  return live;
}

const rangesOf = (anchor: LiveAnchor | undefined): Range[] =>
  anchor === undefined ? [] : rangesOfPieces(anchor.blocks, anchor.text);

/** Whether all of them stand, a mark a step. */
function* standing(marks: readonly Mark[], anchors: ReadonlyMap<string, LiveAnchor> | undefined) {
  for (const { statement } of marks) {
    const anchor = anchors?.get(statement);
    if (anchor === undefined || !isStanding(anchor.blocks, anchor.text)) return false;
    yield null;
  }
  return true;
}

export function createPainter(document: Document, highlighter: Highlighter, pause: Pause): Painter {
  let article: Article | null = null;
  let marks: readonly Mark[] = [];
  /** Counts paintings: one that was overtaken ends. */
  let turn = 0;

  /** Anchors a mark a step, and asks for the ground under it. */
  function* anchored(all: readonly Mark[], isDark: (element: Element) => boolean) {
    const found: PaintedMark[] = [];
    for (const mark of all) {
      const ranges = rangesOf(article?.anchors.get(mark.statement));
      for (const { startContainer } of ranges)
        if (startContainer.parentElement !== null) isDark(startContainer.parentElement);
      found.push({ ...mark, ranges });
      yield null;
    }
    return found;
  }
  function* painting(next: readonly Mark[], isQuiet: boolean) {
    const isDark = createGround(document.defaultView ?? window);
    const found = yield* anchored(next, isDark);
    const standing = found.filter(({ ranges }) => ranges.length > 0);
    yield* highlighter.painting(standing, { isQuiet, isDark });
    return standing;
  }
  const paint = async (next: readonly Mark[], highlight: boolean): Promise<boolean> => {
    const mine = ++turn;
    const isOver = (): boolean => mine !== turn;
    const done = await inSlices(painting(next, !highlight), { pause, take: () => undefined, isOver });
    if (done === null) return true;
    marks = next;
    return done.length === next.length;
  };
  return {
    begin(capturedAt, nodes, { anchors, marks: next, highlight }) {
      article = { capturedAt, anchors: liveAnchors(anchors, nodes) };
      return paint(next, highlight);
    },
    async remark(capturedAt, next, highlight) {
      if (article !== null && article.capturedAt === capturedAt) await paint(next, highlight);
    },
    // A statement without a mark may be chosen in the sidebar too.
    rangesOfUtterance(statement) {
      const anchors = article?.anchors;
      const own = anchors?.get(statement);
      if (anchors === undefined || own === undefined) return [];
      const others = [...anchors.values()].filter((one) => one !== own && one.utterance === own.utterance);
      return [own, ...others].flatMap(rangesOf);
    },
    hintOf: (statement) => marks.find((mark) => mark.statement === statement)?.hint ?? null,
    async isIntact() {
      if (marks.length === 0) return true;
      const slicing = { pause, take: () => undefined, isOver: () => false };
      return (await inSlices(standing(marks, article?.anchors), slicing)) !== false;
    },
    clear() {
      turn += 1;
      article = null;
      marks = [];
      highlighter.paint([]);
    },
  };
}
