import { expect, it, vi } from 'vitest';
import { revealRange } from '../../page/reveal';
import { documentOf } from './page-document';

/** jsdom lays nothing out: the heights and places are given. */
function setUp(height: number, isCalm = false, visibilityState = 'visible') {
  const document = documentOf('<p id="p">First words.</p>');
  const window = document.defaultView;
  const paragraph = document.getElementById('p');
  if (window === null || paragraph === null) throw new Error('no window');
  Object.defineProperty(document, 'visibilityState', { value: visibilityState });
  const box = (top: number, tall: number) => () => ({ top, height: tall }) as DOMRect;
  const scrollIntoView = vi.fn();
  const scrollBy = vi.fn();
  Object.assign(window, { innerHeight: 900, scrollBy, matchMedia: () => ({ matches: isCalm }) });
  Object.assign(paragraph, { scrollIntoView, getBoundingClientRect: box(0, height) });
  const range = document.createRange();
  range.getBoundingClientRect = box(1_300, 20);
  range.selectNodeContents(paragraph.firstChild ?? paragraph);
  const reveal = () => revealRange(window, range);
  return { document, window, paragraph, range, reveal, scrollIntoView, scrollBy };
}

it('a short paragraph comes to the middle', () => {
  const { reveal, scrollIntoView, scrollBy } = setUp(200);
  reveal();
  expect(scrollIntoView).toHaveBeenCalledWith({ block: 'center', inline: 'nearest', behavior: 'smooth' });
  expect(scrollBy).not.toHaveBeenCalled();
});

it('in a paragraph taller than half the window the words’ own place decides', () => {
  const { reveal, scrollBy } = setUp(2_000);
  reveal();
  expect(scrollBy).toHaveBeenCalledWith({ top: 1_000, behavior: 'smooth' });
});

it.each([200, 2_000])('nothing glides for a reader who wants no motion (%d pixels)', (height) => {
  const { reveal, scrollIntoView, scrollBy } = setUp(height, true);
  reveal();
  for (const [{ behavior }] of [...scrollIntoView.mock.calls, ...scrollBy.mock.calls])
    expect(behavior).toBe('instant');
  expect(scrollIntoView).toHaveBeenCalledOnce();
});

it.each([200, 2_000])(
  'nothing glides in a page that nobody sees: it would draw no step (%d pixels)',
  (height) => {
    const { reveal, scrollIntoView, scrollBy } = setUp(height, false, 'hidden');
    reveal();
    for (const [{ behavior }] of [...scrollIntoView.mock.calls, ...scrollBy.mock.calls])
      expect(behavior).toBe('instant');
    expect(scrollIntoView).toHaveBeenCalledOnce();
  },
);

it('page and selection are left alone', () => {
  const { document, reveal } = setUp(200);
  const before = document.documentElement.outerHTML;
  reveal();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.getSelection()?.rangeCount).toBe(0);
});

it('words that stand nowhere any more move nothing', () => {
  const { document, window, scrollIntoView } = setUp(200);
  const range = document.createRange();
  range.selectNode(document.documentElement);
  revealRange(window, range);
  expect(scrollIntoView).not.toHaveBeenCalled();
});
