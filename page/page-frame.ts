/**
 * The sidebar as a frame in the page, for browsers that open no sidebar from a click in one.
 *
 * The frame stays invisible until the caller has proof that the extension's own page is in it (`reveal`): a
 * page under a sandbox policy would show a blank one. Nothing is ever posted to the page or the frame, and no
 * referrer is sent, because the frame's address is unique to the reader.
 */
import { createHost, setStyles } from './host';
import { createListeners } from './listeners';

export interface FrameOptions {
  /** Tests look into the frame; the page must not. */
  readonly openShadow: boolean;
  /** Name of the frame for screen readers. */
  readonly title: string;
  /** Name of the close button. */
  readonly closeLabel?: string;
  /** The reader closed the frame; it is gone already. */
  readonly onClose: () => void;
}

export interface PageFrame {
  /** False once it was taken away, by us or by the page. */
  isThere(): boolean;
  /** Shows the frame and moves the focus into it. */
  reveal(): void;
  /** Takes the frame away and gives the focus back. Safe to call twice. */
  undo(): void;
}

const HOST_STYLES = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  right: '0',
  bottom: '0',
  width: 'min(380px, 100vw)',
  height: '100vh',
  'z-index': '2147483647',
  visibility: 'hidden',
  'color-scheme': 'light dark',
};
const FRAME_STYLES = {
  'box-sizing': 'border-box',
  width: '100%',
  height: '100%',
  border: '0',
  'border-left': '1px solid light-dark(#c9ced6, #4a505a)',
  background: 'light-dark(#ffffff, #1f2329)',
};
const BUTTON_STYLES = {
  position: 'absolute',
  top: '8px',
  left: '-32px',
  width: '32px',
  height: '32px',
  padding: '0',
  border: '1px solid light-dark(#c9ced6, #4a505a)',
  'border-right': '0',
  'border-radius': '6px 0 0 6px',
  background: 'light-dark(#ffffff, #1f2329)',
  color: 'light-dark(#1c2128, #e6e9ee)',
  font: '18px/1 system-ui, sans-serif',
  cursor: 'pointer',
};

function createFrame(document: Document, src: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.referrerPolicy = 'no-referrer';
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = title;
  frame.src = src;
  setStyles(frame, FRAME_STYLES);
  return frame;
}

function createButton(document: Document, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.textContent = '×';
  setStyles(button, BUTTON_STYLES);
  return button;
}

/** Puts the frame into the page, invisible until `reveal`. `src` is the extension's own address. */
export function showFrame(document: Document, src: string, options: FrameOptions): PageFrame {
  const { element, root } = createHost(document, 'as-reported-frame', options.openShadow);
  const frame = createFrame(document, src, options.title);
  const button = createButton(document, options.closeLabel ?? 'Close');
  const before = document.activeElement;
  const listeners = createListeners();
  let isOver = false;
  setStyles(element, HOST_STYLES);
  root.append(frame, button);
  document.documentElement.append(element);

  const undo = (): void => {
    if (isOver) return;
    isOver = true;
    listeners.undo();
    const hadFocus = document.activeElement === element;
    element.remove();
    if (hadFocus && before && 'focus' in before) (before as HTMLElement).focus({ preventScroll: true });
  };
  const close = (): void => {
    undo();
    options.onClose();
  };
  listeners.on(button, 'click', close);
  listeners.on<KeyboardEvent>(document, 'keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return {
    isThere: () => element.isConnected,
    reveal() {
      if (isOver) return;
      setStyles(element, { visibility: 'visible' });
      frame.focus({ preventScroll: true });
    },
    undo,
  };
}
