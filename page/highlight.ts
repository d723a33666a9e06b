/**
 * Paints ranges with the CSS Custom Highlight API: no element is wrapped and no attribute set, so the page's
 * scripts find their document as they left it. highlight.css says how each name looks.
 *
 * The page can list the registry, so nothing but bare ranges is put there, under names that tell only shape,
 * difference and ink. What belongs to which statement is kept here; the registry is never iterated, because a
 * Firefox content script must not do that. Cost: one pass over the marks to paint, one over their
 * rectangles for a hit test.
 */
import { createGround } from './background';

/** A statement as it is painted; `ranges` are live. */
export interface PaintedMark {
  readonly statement: string;
  readonly shape: 'quote' | 'figure';
  readonly differs: boolean;
  readonly ranges: readonly Range[];
}

export interface Highlighter {
  /** Paints these marks in place of those before. */
  paint(marks: readonly PaintedMark[]): void;
  /** Tints the statement's words; null takes the tint away. It stays chosen when painted afresh. */
  choose(statement: string | null): void;
  /** The statement under a point of the viewport (CSS pixels), the narrower one where two lie; else null. */
  at(x: number, y: number): string | null;
  /** Takes everything out of the registry. */
  undo(): void;
}

const PREFIX = 'as-reported-';
const CHOSEN = `${PREFIX}chosen`;
/** The tint lies below the lines, and a figure's line above that of the quote around it. */
const PRIORITY = { chosen: 0, quote: 1, figure: 2 } as const;

interface Group {
  readonly priority: number;
  readonly ranges: Range[];
}

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

function lengthOf(mark: PaintedMark): number {
  return mark.ranges.reduce((sum, range) => sum + range.toString().length, 0);
}

/** Marks by the name they are registered under. */
function group(marks: readonly PaintedMark[], isDark: (range: Range) => boolean): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const mark of marks)
    for (const range of mark.ranges) {
      const name = nameOf(mark, isDark(range));
      const entry = groups.get(name) ?? { priority: PRIORITY[mark.shape], ranges: [] };
      entry.ranges.push(range);
      groups.set(name, entry);
    }
  return groups;
}

/** A highlighter for one document. Where the browser lacks the API it paints nothing and still tells hits. */
export function createHighlighter(document: Document): Highlighter {
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  const registered = new Map<string, Highlight>();
  let marks: readonly PaintedMark[] = [];
  let chosen: string | null = null;

  const register = (name: string, { priority, ranges }: Group): void => {
    if (!registry || typeof Highlight === 'undefined') return;
    const highlight = new Highlight();
    highlight.priority = priority;
    for (const range of ranges) highlight.add(range);
    registry.set(name, highlight);
    registered.set(name, highlight);
  };
  const clear = (isCleared: (name: string) => boolean): void => {
    for (const [name, highlight] of [...registered].filter(([name]) => isCleared(name))) {
      // After an update of the extension its new script may have put its own there.
      if (registry?.get(name) === highlight) registry.delete(name);
      registered.delete(name);
    }
  };
  const isTint = (name: string): boolean => name.startsWith(CHOSEN);
  const isDark = (): ((range: Range) => boolean) => {
    const ground = document.defaultView && createGround(document.defaultView);
    return (range) => {
      const element = elementOf(range);
      return ground !== null && element !== null && ground(element);
    };
  };
  const tint = (): void => {
    clear(isTint);
    const ranges = marks.filter(({ statement }) => statement === chosen).flatMap((mark) => mark.ranges);
    const [first] = ranges;
    if (first)
      register(isDark()(first) ? `${CHOSEN}-on-dark` : CHOSEN, { priority: PRIORITY.chosen, ranges });
  };

  return {
    paint(next) {
      clear((name) => !isTint(name));
      marks = next;
      for (const [name, entry] of group(next, isDark())) register(name, entry);
      tint();
    },
    choose(statement) {
      chosen = statement;
      tint();
    },
    at(x, y) {
      const under = document.elementFromPoint(x, y);
      const hit = marks
        .filter((mark) =>
          // What lies on top of the words is hit in their stead.
          mark.ranges.some(
            (range) => under?.contains(elementOf(range)) && contains(range.getClientRects(), x, y),
          ),
        )
        .sort((a, b) => lengthOf(a) - lengthOf(b));
      return hit[0]?.statement ?? null;
    },
    undo() {
      clear(() => true);
      marks = [];
      chosen = null;
    },
  };
}
