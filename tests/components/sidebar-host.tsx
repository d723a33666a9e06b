/** The sidebar mounted in jsdom, with what a test looks for and presses. Import it in files with that environment. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import type { SidebarView } from '../../components/sidebar-view';
import { READY } from './ferry';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

export const VIEW: SidebarView = {
  framed: false,
  page: READY,
  open: null,
  left: null,
  filter: 'all',
  notAllowed: false,
  closed: null,
  asked: null,
  holdings: null,
  notice: null,
  sites: { host: 'coast-courier.example', site: false, all: false },
  remember: { host: 'coast-courier.example', how: 'off' },
};

const spies = () => ({
  read: vi.fn(),
  remember: vi.fn(),
  forget: vi.fn(),
  open: vi.fn(),
  back: vi.fn(),
  filter: vi.fn(),
  close: vi.fn(),
  keep: vi.fn(),
  unkeep: vi.fn(),
  goTo: vi.fn(),
  compareWords: vi.fn(),
  openAsked: vi.fn(),
  endWords: vi.fn(),
  openSettings: vi.fn(),
  openLibrary: vi.fn(),
  allowSite: vi.fn(),
  allowAll: vi.fn(),
  stopSite: vi.fn(),
  stopAll: vi.fn(),
});

class SidebarHost {
  element: HTMLElement = document.createElement('div');
  actions = spies();
  private root: Root | null = null;

  start() {
    document.documentElement.lang = 'en';
    document.title = 'As Reported';
    this.element = document.body.appendChild(document.createElement('div'));
    this.root = createRoot(this.element);
    this.actions = spies();
  }
  end() {
    act(() => this.root?.unmount());
    this.element.remove();
    vi.useRealTimers();
  }
  show = (over: Partial<SidebarView> = {}) =>
    act(() => this.root?.render(<Sidebar view={{ ...VIEW, ...over }} actions={this.actions} />));
  text = (selector = 'main') => this.element.querySelector(selector)?.textContent ?? '';
  all = (selector: string) => [...this.element.querySelectorAll<HTMLElement>(selector)];
  /** By its accessible name, as far as it is text or a label. */
  button = (name: string) => {
    const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent;
    const found = this.all('button').find((one) => nameOf(one) === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  click = (element: HTMLElement) => act(() => element.click());
  press = (element: Element, key: string, keys: KeyboardEventInit = {}) =>
    act(() =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys })),
    );
  /** As the browser does it: React listens to the property's setter. */
  type = (element: HTMLTextAreaElement, text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
}

/** One fresh sidebar for each test of the file. */
export function sidebarHost(): SidebarHost {
  const host = new SidebarHost();
  beforeEach(() => host.start());
  afterEach(() => host.end());
  return host;
}
