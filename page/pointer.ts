/**
 * The pointer over highlighted words: a one-line card and the pointer shape while it is there, the statement on
 * a click. Keyboard and screen-reader users reach the statements through the sidebar's list.
 *
 * Cost: one hit test for each frame in which the pointer moved. The page is as it was before once the pointer
 * has left; its clicks go through untouched.
 */
import { isAlive } from './alive';
import type { Highlighter } from './highlight';
import { createHost, type Host, setStyles } from './host';
import { createListeners } from './listeners';

export interface PointerCallbacks {
  /** The card's line for a statement, or null for none. */
  hintOf(statement: string): string | null;
  onChoose(statement: string): void;
}

export interface PointerOptions {
  /** Tests look into the card; the page must not. */
  readonly openShadow?: boolean;
  /** Which events count; by default those that the reader caused, not those that the page made up. */
  readonly isMeant?: (event: Event) => boolean;
}

/** UTF-16 units of the card's line. */
const MAX_HINT_LENGTH = 200;
/** CSS pixels between pointer and card, and between card and the viewport's edge. */
const DISTANCE = 18;
const MARGIN = 8;
/** What the page itself makes of a click. */
const OWN_CLICK =
  'a[href],button,input,select,textarea,label,summary,option,[role="button"],[role="link"],[role="tab"],[contenteditable]:not([contenteditable="false"])';

const HOST_STYLES = { all: 'initial', position: 'fixed', 'z-index': '2147483647', 'pointer-events': 'none' };
const CARD_STYLES = {
  'color-scheme': 'light dark',
  'box-sizing': 'border-box',
  'max-width': 'min(360px, calc(100vw - 16px))',
  padding: '4px 8px',
  border: '1px solid light-dark(#c9ced6, #4a505a)',
  'border-radius': '6px',
  background: 'light-dark(#ffffff, #1f2329)',
  color: 'light-dark(#1c2128, #e6e9ee)',
  font: '13px/18px system-ui, sans-serif',
  overflow: 'hidden',
  'text-overflow': 'ellipsis',
  'white-space': 'nowrap',
  'box-shadow': '0 2px 8px #0003',
};

interface Card extends Host {
  readonly line: HTMLElement;
  readonly statement: string;
}

function createCard(document: Document, statement: string, hint: string, openShadow: boolean): Card {
  const host = createHost(document, 'as-reported-card', openShadow);
  const line = document.createElement('div');
  line.setAttribute('role', 'tooltip');
  line.textContent = hint.slice(0, MAX_HINT_LENGTH);
  setStyles(host.element, HOST_STYLES);
  setStyles(line, CARD_STYLES);
  host.root.append(line);
  return { ...host, line, statement };
}

/** Puts the card below the pointer, or above where there is no room. */
function place({ element }: Card, window: Window, x: number, y: number): void {
  const { width, height } = element.getBoundingClientRect();
  const below = y + DISTANCE;
  const top = below + height + MARGIN > window.innerHeight ? y - DISTANCE - height : below;
  const left = Math.max(MARGIN, Math.min(x, window.innerWidth - width - MARGIN));
  setStyles(element, { left: `${Math.round(left)}px`, top: `${Math.round(Math.max(MARGIN, top))}px` });
}

/** What was clicked; within a shadow tree `target` would be its host. */
const clicked = (event: MouseEvent): EventTarget | null => event.composedPath()[0] ?? event.target;

function isPlainClick(event: MouseEvent, document: Document): boolean {
  const target = clicked(event);
  const isOwn = target !== null && 'closest' in target && (target as Element).closest(OWN_CLICK) !== null;
  const selection = document.getSelection();
  const isSelecting = selection !== null && !selection.isCollapsed && selection.toString() !== '';
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return event.button === 0 && !isOwn && !isSelecting && !hasModifier;
}

/** Starts following in the page's document or a frame's; the returned function ends it and leaves it as it was. */
export function followPointer(
  document: Document,
  highlighter: Highlighter,
  callbacks: PointerCallbacks,
  options: PointerOptions = {},
): () => void {
  const window = document.defaultView;
  if (!window) throw new TypeError('the document is not shown in a window');
  const { openShadow = false, isMeant = (event) => event.isTrusted } = options;
  const listeners = createListeners();
  let card: Card | null = null;
  let frame: number | null = null;

  const hide = (): void => {
    if (card !== null && isAlive(card.element)) card.element.remove();
    card = null;
  };
  const show = (x: number, y: number): void => {
    const statement = highlighter.at(x, y, document);
    if (card?.statement !== statement) hide();
    const hint = statement === null || card ? null : callbacks.hintOf(statement);
    if (statement !== null && hint !== null) {
      card = createCard(document, statement, hint, openShadow);
      document.documentElement.append(card.element);
    }
    if (card) place(card, window, x, y);
  };
  const cancel = (): void => {
    if (frame !== null && isAlive(window)) window.cancelAnimationFrame(frame);
    frame = null;
  };
  const leave = (): void => {
    cancel();
    hide();
  };
  const move = (event: PointerEvent): void => {
    if (!isMeant(event)) return;
    const { clientX, clientY, buttons } = event;
    cancel();
    if (buttons !== 0) hide();
    else frame = window.requestAnimationFrame(() => show(clientX, clientY));
  };
  const click = (event: MouseEvent): void => {
    if (!isMeant(event) || !isPlainClick(event, document)) return;
    const statement = highlighter.at(event.clientX, event.clientY, document);
    if (statement === null) return;
    hide();
    callbacks.onChoose(statement);
  };

  listeners.on<PointerEvent>(document, 'pointermove', move);
  listeners.on<MouseEvent>(document, 'click', click);
  listeners.on(document, 'scroll', leave);
  listeners.on<KeyboardEvent>(document, 'keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  // With capture, leaving any element is heard; only leaving the document counts.
  listeners.on(document, 'pointerleave', ({ target }) => {
    if (target === document) leave();
  });
  return () => {
    listeners.undo();
    leave();
  };
}
