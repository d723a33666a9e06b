/**
 * Paints ranges with the CSS Custom Highlight API: no element is wrapped and no attribute set, so the page's
 * scripts find their document as they left it. highlight.css says how each name looks; paint-surface.ts where
 * the names are registered.
 *
 * The page can list the registry, so nothing but bare ranges is put there, under names that tell only shape,
 * difference and ink. What belongs to which statement is kept here. Cost: one pass over the marks to paint, one
 * over the rectangles of those under the pointer for a hit test.
 */
import { isAlive } from './alive';
import { createGround } from './background';
import type { ShadowOf } from './flat-tree';
import { createPaintSurface } from './paint-surface';

/** A statement as it is painted; `ranges` are live. */
export interface PaintedMark {
  readonly statement: string;
  readonly shape: 'quote' | 'figure';
  readonly differs: boolean;
  readonly ranges: readonly Range[];
}

export interface Highlighter {
  /** Paints these marks in place of those before. */
  paint(marks: readonly PaintedMark[], options?: PaintOptions): void;
  /** The same a mark a step, so that it can be done in slices; nothing is to be seen before the last step. */
  painting(marks: readonly PaintedMark[], options?: PaintOptions): Generator<null, void>;
  /**
   * Tints the statement's words; null takes the tint away. It stays chosen when painted afresh, and is asked anew
   * then where its words stand. Where `words` tells none, they are those of its mark.
   */
  choose(statement: string | null, words?: () => readonly Range[]): void;
  /**
   * The painted statement under a point of the viewport (CSS pixels) of this document, the page's own or a
   * frame's; the narrower one where two lie; else null.
   */
  at(x: number, y: number, inside?: Document): string | null;
  /** Takes everything out of the registries. */
  undo(): void;
}

export interface PaintOptions {
  /** Only the chosen statement is to be seen. */
  readonly isQuiet?: boolean;
  /** Whether words in this element stand on a dark ground; {@link createGround} is asked where nothing is given. */
  readonly isDark?: (element: Element) => boolean;
}

export interface HighlightOptions {
  /** The text of highlight.css, for shadow trees and frames, which the page's own sheet does not reach. */
  readonly css?: string;
  readonly shadowOf?: ShadowOf;
}

const PREFIX = 'as-reported-';
const CHOSEN = `${PREFIX}chosen`;
/** The tint lies below the lines, and a figure's line above that of the quote around it. */
const PRIORITY = { chosen: 0, quote: 1, figure: 2 } as const;

function nameOf(mark: PaintedMark, isDark: boolean): string {
  return `${PREFIX}${mark.shape}${mark.differs ? '-differs' : ''}${isDark ? '-on-dark' : ''}`;
}

function elementOf(range: Range): Element | null {
  const node = range.startContainer;
  return node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

function contains(rects: DOMRectList, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rects)
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  return false;
}

/** What lies on top of the words is hit in their stead. */
function isUnder(range: Range, top: Element | null, x: number, y: number): boolean {
  return top?.contains(elementOf(range)) === true && contains(range.getClientRects(), x, y);
}

function lengthOf(mark: PaintedMark): number {
  return mark.ranges.filter(isAlive).reduce((sum, range) => sum + range.toString().length, 0);
}

/** The innermost element under a point, shadow trees included. */
function elementAt(document: Document, x: number, y: number, shadowOf: ShadowOf): Element | null {
  let under = document.elementFromPoint(x, y);
  for (;;) {
    const shadow = under && (under.shadowRoot ?? (under.localName.includes('-') ? shadowOf(under) : null));
    const inner = shadow?.elementFromPoint?.(x, y) ?? null;
    if (inner === null || inner === under) return under;
    under = inner;
  }
}

/** A highlighter for one page. Where the browser lacks the API it paints nothing and still tells hits. */
export function createHighlighter(document: Document, options: HighlightOptions = {}): Highlighter {
  const shadowOf = options.shadowOf ?? (() => null);
  const surface = createPaintSurface(document, options.css ?? null);
  let marks: readonly PaintedMark[] = [];
  let isQuiet = false;
  let chosen: string | null = null;
  let wordsOfChosen: () => readonly Range[] = () => [];

  const isTint = (name: string): boolean => name.startsWith(CHOSEN);
  const darkness = (given?: (element: Element) => boolean): ((range: Range) => boolean) => {
    const isDark = given ?? (document.defaultView ? createGround(document.defaultView) : () => false);
    return (range) => {
      const element = elementOf(range);
      return element !== null && isDark(element);
    };
  };
  const tint = (): void => {
    surface.clear(isTint);
    const told = wordsOfChosen();
    const marked = marks.filter(({ statement }) => statement === chosen).flatMap((mark) => mark.ranges);
    const ranges = (told.length > 0 ? told : marked).filter(isAlive);
    const [first] = ranges;
    if (first === undefined) return;
    const name = darkness()(first) ? `${CHOSEN}-on-dark` : CHOSEN;
    const prepared = surface.prepare();
    for (const range of ranges) prepared.add(name, PRIORITY.chosen, range);
    prepared.show();
  };

  function* painting(
    next: readonly PaintedMark[],
    { isQuiet: quiet = false, isDark }: PaintOptions = {},
  ): Generator<null, void> {
    const prepared = surface.prepare();
    const onDark = darkness(isDark);
    for (const mark of quiet ? [] : next) {
      for (const range of mark.ranges.filter(isAlive))
        prepared.add(nameOf(mark, onDark(range)), PRIORITY[mark.shape], range);
      yield null;
    }
    surface.clear((name) => !isTint(name));
    marks = next;
    isQuiet = quiet;
    prepared.show();
    tint();
  }

  return {
    paint(next, options) {
      const work = painting(next, options);
      while (work.next().done !== true);
    },
    painting,
    choose(statement, words = () => []) {
      chosen = statement;
      wordsOfChosen = words;
      tint();
    },
    at(x, y, inside = document) {
      if (isQuiet) return null;
      const under = elementAt(inside, x, y, shadowOf);
      const hit = marks
        .filter((mark) => mark.ranges.some((range) => isAlive(range) && isUnder(range, under, x, y)))
        .sort((a, b) => lengthOf(a) - lengthOf(b));
      return hit[0]?.statement ?? null;
    },
    undo() {
      surface.undo();
      marks = [];
      chosen = null;
      wordsOfChosen = () => [];
    },
  };
}
