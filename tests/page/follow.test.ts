import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage } from '../../page/follow';
import { documentOf } from './page-document';

const LONG = 'A sentence that came late and is long enough to be noticed by anyone who follows the page.';

function setUp(html = '<main><p>First words.</p></main><div id="ticker">0</div>') {
  const document = documentOf(html);
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  const changes: string[] = [];
  const undo = followPage(document, window, (change) => changes.push(change));
  const write = (words: string) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('main')?.append(paragraph);
  };
  return { document, window, changes, undo, write };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('late text', () => {
  it('is told once for one burst', async () => {
    const { changes, write } = setUp();
    for (let i = 0; i < 5; i++) write(LONG);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(changes).toEqual(['text']);
  });

  it('is told where it comes in small steps', async () => {
    const { changes, write } = setUp();
    for (let i = 0; i < 10; i++) {
      write('Eight words more, as it were, here.');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(changes.length).toBeGreaterThan(0);
  });

  it('is told when it goes', async () => {
    const { document, changes } = setUp(`<main><p>First words.</p><p id="late">${LONG}</p></main>`);
    document.getElementById('late')?.remove();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual(['text']);
  });

  it('is told when a click uncovers it', async () => {
    const { document, window, changes } = setUp(`<main><p>First words.</p></main>`);
    const covered = document.createElement('p');
    covered.textContent = LONG;
    let shown = false;
    covered.checkVisibility = () => shown;
    document.querySelector('main')?.append(covered);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(changes).toEqual([]);
    shown = true;
    document.body.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual(['text']);
  });

  it.each<[string, (document: Document, i: number) => void]>([
    [
      'counts in a corner',
      (document, i) => {
        const ticker = document.getElementById('ticker');
        if (ticker) ticker.textContent = String(i).repeat(100);
      },
    ],
    ['sets attributes', (document, i) => document.body.setAttribute('data-i', String(i))],
  ])('is not told of a page that %s', async (_, mutate) => {
    const { document, changes } = setUp();
    for (let i = 0; i < 200; i++) {
      mutate(document, i);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(changes).toEqual([]);
  });

  it('is looked for seldom on a page that mutates all the time', async () => {
    const { document } = setUp();
    const looks = vi.spyOn(document, 'querySelector');
    const ticker = document.getElementById('ticker');
    for (let i = 0; i < 3_000; i++) {
      if (ticker) ticker.textContent = String(i);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(looks.mock.calls.length).toBeLessThan(15);
  });

  it('is not told for ever of a page that never stops writing', async () => {
    const { changes, write } = setUp();
    for (let i = 0; i < 100; i++) {
      write(LONG);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(changes.length).toBe(30);
  });
});

describe('navigation without a load', () => {
  it('is told with the next mutation', async () => {
    const { window, changes, write } = setUp();
    window.history.pushState(null, '', '/news/ferries');
    write('x');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual(['address']);
  });

  it('is told on the way back', async () => {
    const { window, changes } = setUp();
    window.history.replaceState(null, '', '/news/ferries');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual(['address']);
  });

  it('is told by the Navigation API, where there is one', async () => {
    const document = documentOf('<main><p>First words.</p></main>');
    const window = document.defaultView;
    if (!window) throw new Error('no window');
    const navigation = new window.EventTarget();
    Object.assign(window, { navigation });
    const changes: string[] = [];
    followPage(document, window, (change) => changes.push(change));
    window.history.pushState(null, '', '/news/ferries');
    navigation.dispatchEvent(new window.Event('navigatesuccess'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual(['address']);
  });

  it('is not told of a jump inside the page', async () => {
    const { window, changes, write } = setUp();
    window.history.pushState(null, '', '#part-two');
    write('x');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changes).toEqual([]);
  });
});

it('falls silent when it is undone, also while it waits', async () => {
  const { window, changes, undo, write } = setUp();
  write(LONG);
  await Promise.resolve();
  undo();
  write(LONG);
  window.history.pushState(null, '', '/news/ferries');
  window.dispatchEvent(new window.PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(changes).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
