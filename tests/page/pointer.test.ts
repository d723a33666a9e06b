import { describe, expect, it, vi } from 'vitest';
import type { Highlighter } from '../../page/highlight';
import { followPointer } from '../../page/pointer';
import { documentOf } from './page-document';

const PAGE = '<p id="words">We heard it before we saw it.</p><a id="link" href="/x">link</a>';

function setUp(options: { isMeant?: (event: Event) => boolean } = { isMeant: () => true }) {
  const document = documentOf(PAGE);
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  window.requestAnimationFrame = (callback) => {
    callback(0);
    return 1;
  };
  window.cancelAnimationFrame = vi.fn();
  const highlighter: Highlighter = {
    paint: vi.fn(),
    painting: vi.fn(),
    choose: vi.fn(),
    undo: vi.fn(),
    at: (x) => (x < 100 ? 'q1' : x < 200 ? 'q2' : null),
  };
  const onChoose = vi.fn();
  const before = document.documentElement.outerHTML;
  const undo = followPointer(
    document,
    highlighter,
    { hintOf: (statement) => (statement === 'q1' ? '3 other outlets <b>' : null), onChoose },
    { openShadow: true, ...options },
  );
  const fire = (type: string, init: MouseEventInit, target: Element | Document = document.body) =>
    target.dispatchEvent(new window.MouseEvent(type, { bubbles: true, ...init }));
  const card = () => document.querySelector('as-reported-card');
  return { document, window, before, undo, fire, card, onChoose };
}

describe('the card', () => {
  it('shows one line as text while the pointer is over highlighted words', () => {
    const { fire, card } = setUp();
    fire('pointermove', { clientX: 10, clientY: 10 });
    expect(card()?.shadowRoot?.textContent).toBe('3 other outlets <b>');
    expect(card()?.shadowRoot?.querySelector('b')).toBeNull();
    expect(card()?.shadowRoot?.querySelector('[role="tooltip"]')).not.toBeNull();
  });

  it.each<[string, (page: ReturnType<typeof setUp>) => void]>([
    ['the pointer moves away', ({ fire }) => fire('pointermove', { clientX: 300, clientY: 10 })],
    [
      'the pointer moves to words without a hint',
      ({ fire }) => fire('pointermove', { clientX: 150, clientY: 10 }),
    ],
    [
      'the pointer leaves the window',
      ({ fire, document }) => fire('pointerleave', { bubbles: false }, document),
    ],
    [
      'a button is pressed and drags',
      ({ fire }) => fire('pointermove', { clientX: 10, clientY: 10, buttons: 1 }),
    ],
    ['the page scrolls', ({ fire }) => fire('scroll', {})],
    ['the words are clicked', ({ fire }) => fire('click', { clientX: 10, clientY: 10 })],
    [
      'Escape is pressed',
      ({ document, window }) =>
        document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' })),
    ],
    ['following ends', ({ undo }) => undo()],
  ])('goes when %s, and the page is as it was', (_, act) => {
    const page = setUp();
    page.fire('pointermove', { clientX: 10, clientY: 10 });
    expect(page.card()).not.toBeNull();
    act(page);
    expect(page.document.documentElement.outerHTML).toBe(page.before);
  });

  it('does not show itself once following has ended', () => {
    const { fire, card, undo } = setUp();
    undo();
    fire('pointermove', { clientX: 10, clientY: 10 });
    expect(card()).toBeNull();
  });

  it('is closed to the page by default', () => {
    const { fire, card } = setUp({ isMeant: () => true, ...{ openShadow: false } });
    fire('pointermove', { clientX: 10, clientY: 10 });
    expect(card()?.shadowRoot).toBeNull();
  });
});

describe('a click', () => {
  it('on highlighted words chooses their statement', () => {
    const { fire, onChoose } = setUp();
    fire('click', { clientX: 150, clientY: 10 });
    expect(onChoose.mock.calls).toEqual([['q2']]);
  });

  it.each<[string, (page: ReturnType<typeof setUp>) => void]>([
    ['beside them', ({ fire }) => fire('click', { clientX: 300 })],
    [
      'on a link',
      ({ fire, document }) => fire('click', { clientX: 10 }, document.getElementById('link') ?? document),
    ],
    ['with a modifier key', ({ fire }) => fire('click', { clientX: 10, ctrlKey: true })],
    ['with another button', ({ fire }) => fire('click', { clientX: 10, button: 1 })],
    [
      'that ends a selection',
      ({ fire, document }) => {
        document.getSelection()?.selectAllChildren(document.body);
        fire('click', { clientX: 10 });
      },
    ],
    [
      'after following has ended',
      ({ fire, undo }) => {
        undo();
        fire('click', { clientX: 10 });
      },
    ],
  ])('%s chooses nothing', (_, act) => {
    const page = setUp();
    act(page);
    expect(page.onChoose).not.toHaveBeenCalled();
  });

  it('that the page made up chooses nothing', () => {
    const { fire, onChoose, card } = setUp({});
    fire('pointermove', { clientX: 10, clientY: 10 });
    fire('click', { clientX: 10, clientY: 10 });
    expect(onChoose).not.toHaveBeenCalled();
    expect(card()).toBeNull();
  });
});
