// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFromTop } from '../../components/read-from-top';

const WINDOW_HEIGHT = 800;
const page = document.documentElement;
const isBroughtUp = vi.fn();
let pane: HTMLElement;
let view: HTMLElement;

const at = (top: () => number) => () => ({ top: top() }) as DOMRect;

/** jsdom lays nothing out: the pane begins so far down the page, and the view so far down the pane. */
function lay(paneTop: number, viewTop: number): void {
  pane.getBoundingClientRect = at(() => paneTop - page.scrollTop);
  view.getBoundingClientRect = at(() => paneTop + viewTop - pane.scrollTop - page.scrollTop);
}

beforeEach(() => {
  vi.stubGlobal('innerHeight', WINDOW_HEIGHT);
  pane = document.body.appendChild(document.createElement('div'));
  view = pane.appendChild(document.createElement('div'));
  view.scrollIntoView = isBroughtUp;
  isBroughtUp.mockClear();
});
afterEach(() => {
  pane.remove();
  page.scrollTop = 0;
  vi.unstubAllGlobals();
});

describe('a view that scrolls with its page', () => {
  it.each([
    ['begins below a masthead', 45, 900, 0, false],
    ['is at its top already', 45, 0, 0, false],
    ['stands further down and is in sight', 1_200, 1_100, 1_100, false],
    ['stands further down, above the window', 1_200, 1_300, 1_300, true],
    ['stands further down, below the window', 1_200, 0, 0, true],
    ['stands further down, in the lower half', 1_200, 700, 700, true],
  ])('%s', (_, viewTop, scrolled, then, up) => {
    lay(0, viewTop);
    page.scrollTop = scrolled;
    readFromTop(view);
    expect(page.scrollTop).toBe(then);
    expect(isBroughtUp).toHaveBeenCalledTimes(up ? 1 : 0);
  });
});

describe.each(['auto', 'scroll'])('a view in a pane of its own (overflow: %s)', (overflow) => {
  it.each([
    ['in sight', 1_000, false],
    ['out of sight', 0, true],
  ])('%s: the pane goes back to its beginning, the page stays', (_, scrolled, up) => {
    pane.style.overflowY = overflow;
    lay(1_200, 10);
    page.scrollTop = scrolled;
    pane.scrollTop = 500;
    readFromTop(view);
    expect([pane.scrollTop, page.scrollTop]).toEqual([0, scrolled]);
    expect(isBroughtUp).toHaveBeenCalledTimes(up ? 1 : 0);
  });
});
