/**
 * A list of any length: only the rows in sight are in the document.
 *
 * One row is active, and only its controls are stops of the Tab key; Up, Down, Page Up, Page Down, Home and End walk, and
 * the focus goes to the same control of the next row. The active row stays in the document wherever the list is scrolled
 * to, so that the focus is never lost.
 */
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

/** Rows beyond both ends of what is in sight. */
const OVERSCAN = 6;
/** Rows before the end at which more are asked for. */
const NEAR_END = 10;

export interface RowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Pixels that a row is thought to take, before it is measured. */
  readonly estimate: number;
  /** Key of the row that the reader comes back to: it gets the focus. */
  readonly returnTo?: string | null;
  /** `tab` is the tabIndex of its controls, each of which has a `data-control`. */
  readonly children: (row: Row, tab: 0 | -1, place: number) => ReactNode;
  /** Keys other than those that walk, for the row that has the focus. */
  readonly onKey?: (event: KeyboardEvent, row: Row, place: number) => void;
  /** The end is near. */
  readonly onEnd?: () => void;
  /** Id of what tells how the list is used. */
  readonly describedBy?: string;
}

type List = Virtualizer<HTMLDivElement, HTMLLIElement>;

/** Rows that one page of the list holds. */
function pageOf(list: List): number {
  const { startIndex = 0, endIndex = 0 } = list.range ?? {};
  return Math.max(1, endIndex - startIndex);
}

/** The row to which a key walks; null for a key that walks nowhere. */
function walked(key: string, at: number, last: number, list: List): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + pageOf(list));
    case 'PageUp':
      return Math.max(0, at - pageOf(list));
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keys that mean something else in a field. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');

const controlsOf = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-control]') ?? []),
];

interface Active {
  readonly active: number;
  readonly setActive: (place: number) => void;
  /** Control that gets the focus once its row is drawn; null where no key has moved it. */
  readonly wanted: { current: string | null };
  /** Place of the row that the reader comes back to; -1 is none. */
  readonly returned: number;
}

/** The active row, and what moves it with the focus. */
function useActive<Row>({ rows, keyOf, returnTo = null }: RowsProps<Row>): Active {
  const [returned] = useState(() => rows.findIndex((row) => keyOf(row) === returnTo));
  const [active, setActive] = useState(Math.max(0, returned));
  const wanted = useRef<string | null>(returned < 0 ? null : 'open');
  return { active: Math.max(0, Math.min(active, rows.length - 1)), setActive, wanted, returned };
}

/**
 * Puts the focus where a key moved it, or, where it was lost with a row that is gone, into the one that is there now.
 * Returns the control that had it; null where it was not in the list.
 */
function useRowFocus(
  root: { readonly current: HTMLDivElement | null },
  active: number,
  wanted: { current: string | null },
) {
  const held = useRef<string | null>(null);
  useEffect(() => {
    const page = root.current?.ownerDocument;
    if (held.current !== null && page?.activeElement === page?.body) wanted.current ??= held.current;
    if (wanted.current === null) return;
    const controls = controlsOf(root.current?.querySelector(`[data-index="${active}"]`));
    const control = controls.find((one) => one.dataset.control === wanted.current) ?? controls[0];
    control?.focus({ preventScroll: true });
    if (control !== undefined) wanted.current = null;
  });
  return held;
}

/** Keeps the active row drawn, in its place among the others. */
const withActive = (active: number, count: number) => (range: Range) => {
  const drawn = defaultRangeExtractor(range);
  if (active >= count || drawn.includes(active)) return drawn;
  return [...drawn, active].sort((one, other) => one - other);
};

/** What a key does in the list. */
function walking<Row>({ rows, onKey }: RowsProps<Row>, list: List, { active, setActive, wanted }: Active) {
  return (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isTyping(event.target)) return;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const next = isPlain ? walked(event.key, active, rows.length - 1, list) : null;
    const row = rows[active];
    if (row !== undefined && (next === null || event.shiftKey)) onKey?.(event, row, next ?? active);
    if (next === null) return;
    event.preventDefault();
    const { activeElement } = event.currentTarget.ownerDocument;
    wanted.current = (activeElement instanceof HTMLElement && activeElement.dataset.control) || 'open';
    setActive(next);
    list.scrollToIndex(next);
  };
}

export function LibraryRows<Row>(props: RowsProps<Row>) {
  const { label, rows, keyOf, estimate, children, onEnd, describedBy } = props;
  const root = useRef<HTMLDivElement>(null);
  const state = useActive(props);
  const { active, setActive, wanted, returned } = state;
  // The same function as long as the rows are the same: all of them are measured anew for another one.
  const getItemKey = useCallback(
    (place: number) => {
      const row = rows[place];
      return row === undefined ? place : keyOf(row);
    },
    [rows, keyOf],
  );
  const list = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => estimate,
    getItemKey,
    overscan: OVERSCAN,
    // React would be asked to draw at once, in the middle of drawing.
    useFlushSync: false,
    rangeExtractor: withActive(active, rows.length),
  });
  const held = useRowFocus(root, active, wanted);
  useEffect(() => {
    if (returned >= 0) list.scrollToIndex(returned, { align: 'center' });
  }, [list, returned]);
  const drawn = list.getVirtualItems();
  const isNearEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  });
  const walk = walking(props, list, state);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition to Tab
    <div
      ref={root}
      className="rows"
      onKeyDown={walk}
      onFocus={(event) => {
        held.current = event.target.dataset.control ?? null;
        const place = event.target.closest<HTMLElement>('[data-index]')?.dataset.index;
        if (place !== undefined) setActive(Number(place));
      }}
      onBlur={({ target, relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        // A row that is taken out loses the focus too, but then it is gone a moment later.
        queueMicrotask(() => {
          if (target.isConnected) held.current = null;
        });
      }}
    >
      <ul aria-label={label} aria-describedby={describedBy} style={{ height: list.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row, index === active ? 0 : -1, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
