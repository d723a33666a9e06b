import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaintSurface, type PaintSurface } from '../../page/paint-surface';
import { documentOf } from './page-document';

const CSS = '::highlight(mark) { color: inherit }';

class Painted extends Set<Range> {
  priority = 0;
}
/** A registry that may not be gone through, as in a Firefox content script. */
class Registry {
  private readonly held = new Map<string, Painted>();
  get = (name: string) => this.held.get(name);
  set = (name: string, highlight: Painted) => void this.held.set(name, highlight);
  delete = (name: string) => this.held.delete(name);
}
class Sheet {
  rules = '';
  replaceSync(css: string): void {
    this.rules = css;
  }
}

/** Gives a document's window what jsdom lacks; answers its registry. */
function equip(document: Document | null | undefined): Registry {
  const highlights = new Registry();
  Object.assign(document?.defaultView ?? {}, {
    CSS: { highlights },
    Highlight: Painted,
    CSSStyleSheet: Sheet,
  });
  return highlights;
}

function rangeIn(element: Element | null | undefined): Range {
  const words = element?.firstChild;
  if (!words) throw new Error('no words');
  const range = words.ownerDocument?.createRange();
  if (!range) throw new Error('no range');
  range.selectNodeContents(words);
  return range;
}

function setUp(css: string | null = CSS) {
  const document = documentOf('<p>top</p><x-a></x-a><iframe></iframe>');
  const shadow = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
  const inner = document.querySelector('iframe')?.contentDocument;
  if (!shadow || !inner) throw new Error('no root');
  shadow.innerHTML = '<p>shadow</p><i>tree</i>';
  inner.body.innerHTML = '<p>frame</p>';
  const ofPage = new Sheet();
  for (const root of [document, shadow, inner]) Object.assign(root, { adoptedStyleSheets: [ofPage] });
  const registries = { top: equip(document), frame: equip(inner) };
  const sheetsOf = (root: DocumentOrShadowRoot) => root.adoptedStyleSheets as unknown as Sheet[];
  const ranges = {
    top: rangeIn(document.querySelector('p')),
    shadow: rangeIn(shadow.querySelector('p')),
    beside: rangeIn(shadow.querySelector('i')),
    frame: rangeIn(inner.querySelector('p')),
  };
  const rulesIn = () => [document, shadow, inner].map((root) => sheetsOf(root).map(({ rules }) => rules));
  const wordsIn = ({ get }: Registry, name: string) => [...(get(name) ?? [])].map(String);
  return {
    document,
    shadow,
    inner,
    registries,
    ranges,
    rulesIn,
    wordsIn,
    surface: createPaintSurface(document, css),
  };
}

function register(surface: PaintSurface, name: string, priority: number, ranges: readonly Range[]): void {
  const prepared = surface.prepare();
  for (const range of ranges) prepared.add(name, priority, range);
  prepared.show();
}

let page: ReturnType<typeof setUp>;
beforeEach(() => {
  page = setUp();
});

describe('ranges are registered', () => {
  it('each in the registry of its own document, shadow trees with the document around them', () => {
    const { surface, ranges, registries, wordsIn } = page;
    register(surface, 'mark', 2, [ranges.top, ranges.shadow, ranges.frame]);
    expect(wordsIn(registries.top, 'mark')).toEqual(['top', 'shadow']);
    expect(wordsIn(registries.frame, 'mark')).toEqual(['frame']);
    expect([registries.top.get('mark')?.priority, registries.frame.get('mark')?.priority]).toEqual([2, 2]);
  });

  it('not before they are to be shown', () => {
    const { surface, ranges, registries, wordsIn } = page;
    const prepared = surface.prepare();
    prepared.add('mark', 1, ranges.top);
    expect(registries.top.get('mark')).toBeUndefined();
    prepared.show();
    expect(wordsIn(registries.top, 'mark')).toEqual(['top']);
  });

  it('and cleared by name in all documents', () => {
    const { surface, ranges, registries } = page;
    register(surface, 'mark', 1, [ranges.top, ranges.frame]);
    register(surface, 'chosen', 0, [ranges.top]);
    surface.clear((name) => name === 'mark');
    expect([registries.top.get('mark'), registries.frame.get('mark')]).toEqual([undefined, undefined]);
    expect(registries.top.get('chosen')).toBeDefined();
  });

  it('and what another script has put in their place is left there', () => {
    const { surface, ranges, registries } = page;
    register(surface, 'mark', 1, [ranges.top]);
    const theirs = new Painted();
    registries.top.set('mark', theirs);
    surface.undo();
    expect(registries.top.get('mark')).toBe(theirs);
  });

  it.each([
    ['no registry', { CSS: {} }],
    ['no highlights to register', { Highlight: undefined }],
  ])('nowhere where a window has %s', (_, lacks) => {
    const { surface, ranges, registries, document } = page;
    Object.assign(document.defaultView ?? {}, lacks);
    register(surface, 'mark', 1, [ranges.top]);
    expect(registries.top.get('mark')).toBeUndefined();
    expect(() => surface.undo()).not.toThrow();
  });

  it('nowhere where a frame has lost its window meanwhile', () => {
    const { surface, ranges, inner, registries } = page;
    Object.defineProperty(inner, 'defaultView', { value: null });
    register(surface, 'mark', 1, [ranges.frame, ranges.top]);
    expect([registries.frame.get('mark'), page.wordsIn(registries.top, 'mark')]).toEqual([
      undefined,
      ['top'],
    ]);
    expect(() => surface.undo()).not.toThrow();
  });
});

describe('the rules', () => {
  it('are adopted once by shadow trees and frames, not by the page, which has them already', () => {
    const { surface, ranges, rulesIn } = page;
    register(surface, 'mark', 1, [ranges.top, ranges.shadow, ranges.beside, ranges.frame]);
    register(surface, 'chosen', 0, [ranges.shadow, ranges.frame]);
    expect(rulesIn()).toEqual([[''], ['', CSS], ['', CSS]]);
  });

  it('stay while names come and go, and are taken away by the undo; the page’s own are left', () => {
    const { surface, ranges, rulesIn } = page;
    register(surface, 'mark', 1, [ranges.shadow, ranges.frame]);
    surface.clear(() => true);
    expect(rulesIn()).toEqual([[''], ['', CSS], ['', CSS]]);
    surface.undo();
    expect(rulesIn()).toEqual([[''], [''], ['']]);
  });

  it('are adopted anew after the undo', () => {
    const { surface, ranges, rulesIn } = page;
    register(surface, 'mark', 1, [ranges.shadow]);
    surface.undo();
    register(surface, 'mark', 1, [ranges.shadow]);
    expect(rulesIn()[1]).toEqual(['', CSS]);
  });

  it('are taken from a shadow tree that went, and adopted anew when it comes back', () => {
    const { surface, ranges, rulesIn, shadow, document } = page;
    register(surface, 'mark', 1, [ranges.shadow, ranges.frame]);
    const { host } = shadow;
    host.remove();
    surface.clear(() => true);
    expect(rulesIn()).toEqual([[''], [''], ['', CSS]]);
    document.body.append(host);
    register(surface, 'mark', 1, [ranges.shadow]);
    expect(rulesIn()).toEqual([[''], ['', CSS], ['', CSS]]);
    surface.undo();
    expect(rulesIn()).toEqual([[''], [''], ['']]);
  });

  it('are no more asked after in a frame that went', () => {
    const { surface, ranges, inner } = page;
    register(surface, 'mark', 1, [ranges.frame]);
    Object.defineProperty(inner, 'defaultView', { value: null });
    surface.clear(() => true);
    const asked = vi.fn(() => []);
    Object.defineProperty(inner, 'adoptedStyleSheets', { get: asked, set: asked });
    surface.undo();
    expect(asked).not.toHaveBeenCalled();
  });

  it('that nobody gave are adopted nowhere', () => {
    const { surface, ranges, rulesIn } = setUp(null);
    register(surface, 'mark', 1, [ranges.shadow, ranges.frame]);
    expect(rulesIn()).toEqual([[''], [''], ['']]);
  });
});
