/** One line of ours in the page, for the moment in which nothing else can be shown; gone by itself or on Escape. */
import { createHost, setStyles } from './host';
import { createListeners } from './listeners';

/** Milliseconds: long enough to read a line twice. */
const SHOWN_FOR = 8_000;
const HOST_STYLES = {
  all: 'initial',
  position: 'fixed',
  right: '16px',
  bottom: '16px',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};
const LINE_STYLES = {
  'max-width': '340px',
  padding: '8px 12px',
  border: '1px solid light-dark(#c9ced6, #4a505a)',
  'border-radius': '6px',
  background: 'light-dark(#ffffff, #1f2329)',
  color: 'light-dark(#1c2128, #e6e9ee)',
  font: '13px/18px system-ui, sans-serif',
};

/** Returns the undo, safe to call twice. */
export function showNotice(document: Document, text: string, openShadow: boolean): () => void {
  const { element, root } = createHost(document, 'as-reported-notice', openShadow);
  const line = document.createElement('div');
  const listeners = createListeners();
  line.setAttribute('role', 'status');
  line.textContent = text;
  setStyles(element, HOST_STYLES);
  setStyles(line, LINE_STYLES);
  root.append(line);
  document.documentElement.append(element);
  const undo = (): void => {
    clearTimeout(timer);
    listeners.undo();
    element.remove();
  };
  const timer = setTimeout(undo, SHOWN_FOR);
  listeners.on<KeyboardEvent>(document, 'keydown', ({ key }) => {
    if (key === 'Escape') undo();
  });
  return undo;
}
