import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage } from '../../page/follow';
import { deadObject } from './dead-object';
import { documentOf } from './page-document';

const WAIT = 500;
const LONGEST = 8_000;

/** Follows a page; `look` answers whether there is something new. */
function setUp(look: () => Promise<boolean> = async () => true) {
  const document = documentOf('<main><p>First words.</p></main><div id="ticker">0</div>');
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  const looks = vi.fn(look);
  const roots = vi.fn((): Node[] => [document]);
  const report = vi.fn();
  const onEnough = vi.fn();
  const isMeant = vi.fn((_event: Event) => true);
  const follower = followPage(document, window, { look: looks, roots, report, onEnough, isMeant });
  const write = (words: string, into: Node | null = document.querySelector('main')) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    into?.appendChild(paragraph);
  };
  const count = (i: number) => {
    const ticker = document.getElementById('ticker');
    if (ticker) ticker.textContent = String(i);
  };
  return { document, window, looks, roots, report, onEnough, isMeant, follower, write, count };
}

/** A look that lasts until the test ends it. */
function slowLook() {
  const ends: ((isNew: boolean) => void)[] = [];
  return { ends, look: () => new Promise<boolean>((resolve) => ends.push(resolve)) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a frame that has gone', () => {
  it('is observed no more, and the page is followed on', async () => {
    const { document, looks, roots, report, write } = setUp();
    write('Late.');
    await vi.advanceTimersByTimeAsync(LONGEST);
    roots.mockReturnValue([document, deadObject(document.createElement('div'))]);
    write('Later.');
    await vi.advanceTimersByTimeAsync(LONGEST);
    roots.mockReturnValue([document]);
    write('Latest.');
    await vi.advanceTimersByTimeAsync(LONGEST);
    expect(looks).toHaveBeenCalledTimes(3);
    expect(report).not.toHaveBeenCalled();
  });
});

describe('late text', () => {
  it('is looked at once for one burst', async () => {
    const { looks, write } = setUp();
    for (let i = 0; i < 5; i++) write('Late.');
    await vi.advanceTimersByTimeAsync(WAIT - 1);
    expect(looks).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (page: ReturnType<typeof setUp>) => void]>([
    ['comes', ({ write }) => write('Late.')],
    ['goes', ({ document }) => document.querySelector('p')?.remove()],
    [
      'is reworded in its node',
      ({ document }) => {
        const words = document.querySelector('p')?.firstChild as Text;
        words.data = 'Other words.';
      },
    ],
    [
      'is uncovered by a click, which changes no tree',
      ({ document, window }) =>
        void document.body.dispatchEvent(new window.MouseEvent('click', { bubbles: true })),
    ],
  ])('is looked at when it %s', async (_, act) => {
    const page = setUp();
    act(page);
    await vi.advanceTimersByTimeAsync(WAIT + 1);
    expect(page.looks).toHaveBeenCalledTimes(1);
  });

  it('is not looked for at clicks that the page made up', async () => {
    const { document, window, isMeant, looks } = setUp();
    isMeant.mockReturnValue(false);
    document.body.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(WAIT + 1);
    expect(looks).toHaveBeenCalledTimes(0);
  });

  it('is looked for soon after a click, also where the page moves all the time', async () => {
    const { document, window, follower, looks } = setUp(async () => false);
    for (let i = 0; i < 10; i++) {
      follower.move();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    const before = looks.mock.calls.length;
    document.body.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(WAIT + 1);
    expect(looks).toHaveBeenCalledTimes(before + 1);
  });

  it('is not looked for where only attributes change', async () => {
    const { document, looks } = setUp();
    for (let i = 0; i < 100; i++) {
      document.body.setAttribute('data-i', String(i));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(looks).toHaveBeenCalledTimes(0);
  });

  it('that is written during a look is looked at after it', async () => {
    const { ends, look } = slowLook();
    const { looks, write } = setUp(look);
    write('Late.');
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(ends).toHaveLength(1);
    write('Later, while the page is being read.');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toHaveBeenCalledTimes(1);
    ends[0]?.(true);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(looks).toHaveBeenCalledTimes(2);
  });

  it('is looked for further after a look that failed, which is told', async () => {
    const { ends, look } = slowLook();
    const failing = () => look().then(() => Promise.reject(new Error('The page is odd.')));
    const { looks, report, write } = setUp(failing);
    write('Late.');
    await vi.advanceTimersByTimeAsync(WAIT);
    write('Later.');
    await vi.advanceTimersByTimeAsync(WAIT);
    ends[0]?.(true);
    await vi.advanceTimersByTimeAsync(LONGEST);
    expect(report.mock.calls).toEqual([[new Error('The page is odd.')]]);
    expect(looks).toHaveBeenCalledTimes(2);
  });
});

describe('a page that never rests', () => {
  it('and mutates a thousand times a second costs a look every eight seconds', async () => {
    const { looks, count } = setUp(async () => false);
    for (let i = 0; i < 40_000; i++) {
      count(i);
      await vi.advanceTimersByTimeAsync(1);
    }
    // After 0.5, 1, 2, 4 and 8 seconds' waits, then every 8.
    expect(looks.mock.calls.length).toBeLessThanOrEqual(8);
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(6);
  });

  it('is looked at soon again once it said something new', async () => {
    let isNew = false;
    const { looks, count } = setUp(async () => isNew);
    for (let i = 0; i < 200; i++) {
      count(i);
      await vi.advanceTimersByTimeAsync(100);
    }
    isNew = true;
    await vi.advanceTimersByTimeAsync(LONGEST);
    const before = looks.mock.calls.length;
    count(-1);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(looks.mock.calls.length).toBe(before + 1);
  });

  it('but always writes is followed for eighty changes of one address, and anew at the next', async () => {
    const { window, looks, write, onEnough } = setUp();
    for (let i = 0; i < 200; i++) {
      write('More.');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect([looks.mock.calls.length, onEnough.mock.calls.length]).toEqual([80, 1]);
    window.history.pushState(null, '', '/news/ferries');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(looks).toHaveBeenCalledTimes(81);
    write('More.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([looks.mock.calls.length, onEnough.mock.calls.length]).toEqual([82, 1]);
  });

  it('says nothing of it as long as it does not go on', async () => {
    const { looks, write, onEnough } = setUp();
    for (let i = 0; i < 80; i++) {
      write('More.');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.advanceTimersByTimeAsync(100_000);
    expect([looks.mock.calls.length, onEnough.mock.calls.length]).toEqual([80, 0]);
  });

  it('is followed anew once the reader has asked for a reading', async () => {
    const { follower, looks, write, onEnough } = setUp();
    const writeOften = async () => {
      for (let i = 0; i < 100; i++) {
        write('More.');
        await vi.advanceTimersByTimeAsync(1_000);
      }
    };
    await writeOften();
    follower.renew();
    await writeOften();
    expect([looks.mock.calls.length, onEnough.mock.calls.length]).toEqual([160, 2]);
  });

  it('but takes another address each second is looked at every three, and not for ever', async () => {
    const { follower, window, looks, write, onEnough } = setUp();
    const move = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        window.history.replaceState(null, '', `/news/wall?t=${i}`);
        write(`It is ${i}.`);
        follower.move();
        await vi.advanceTimersByTimeAsync(1_000);
      }
    };
    await move(0, 60);
    expect(looks.mock.calls.length).toBeLessThanOrEqual(24);
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(15);
    await move(60, 1_000);
    expect([looks.mock.calls.length, onEnough.mock.calls.length]).toEqual([200, 1]);
  });

  it('but takes another address each second, with the words that it had, costs less and less', async () => {
    const { follower, window, looks, count } = setUp(async () => false);
    for (let i = 0; i < 100; i++) {
      window.history.replaceState(null, '', `/news/wall?t=${i}`);
      count(i);
      follower.move();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(20);
  });

  it('and moves faster than one wait is looked at all the same', async () => {
    const { follower, looks } = setUp();
    for (let i = 0; i < 100; i++) {
      follower.move();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['one address', () => '/news/wall'],
    ['an address for each', (i: number) => `/news/wall-${i}`],
  ])('but goes on for fifteen articles of five pieces, under %s, is read to its end', async (_, pathOf) => {
    let read = '';
    const page = setUp(async () => {
      const isNew = read !== page.document.body.textContent;
      read = page.document.body.textContent ?? '';
      return isNew;
    });
    for (let article = 0; article < 15; article++) {
      for (let piece = 0; piece < 5; piece++) {
        page.write(`Article ${article}, piece ${piece}.`);
        await vi.advanceTimersByTimeAsync(700);
      }
      page.window.history.replaceState(null, '', pathOf(article));
      page.follower.move();
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(read).toContain('Article 14, piece 4.');
    expect(page.onEnough).not.toHaveBeenCalled();
  });
});

describe('our own', () => {
  it.each(['as-reported-card', 'as-reported-frame', 'as-reported-notice'])(
    '%s is nothing new',
    async (name) => {
      const { document, looks } = setUp();
      const own = document.createElement(name);
      document.documentElement.append(own);
      await vi.advanceTimersByTimeAsync(WAIT);
      own.remove();
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(looks).toHaveBeenCalledTimes(0);
    },
  );

  it('card together with the page’s words is', async () => {
    const { document, looks } = setUp();
    document.body.append(document.createElement('as-reported-card'), document.createElement('p'));
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(looks).toHaveBeenCalledTimes(1);
  });
});

describe('shadow trees and frames', () => {
  it('that a look has found are observed from then on', async () => {
    const { ends, look } = slowLook();
    const { document, looks, roots, write } = setUp(look);
    const host = document.body.appendChild(document.createElement('x-story'));
    await vi.advanceTimersByTimeAsync(WAIT);
    const shadow = host.attachShadow({ mode: 'open' });
    roots.mockReturnValue([document, shadow]);
    ends[0]?.(true);
    await vi.advanceTimersByTimeAsync(1);
    write('Late, in the shadow tree.', shadow);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(looks).toHaveBeenCalledTimes(2);
  });

  it('that are roots no more are left alone after the next look', async () => {
    const { document, looks, roots, write } = setUp();
    const shadow = document.body
      .appendChild(document.createElement('x-story'))
      .attachShadow({ mode: 'open' });
    roots.mockReturnValue([document, shadow]);
    await vi.advanceTimersByTimeAsync(WAIT);
    roots.mockReturnValue([document]);
    write('Late.');
    await vi.advanceTimersByTimeAsync(WAIT);
    write('Nobody looks here.', shadow);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveBeenCalledTimes(2);
  });
});

describe('navigation without a load', () => {
  it.each<[string, (page: ReturnType<typeof setUp>) => void]>([
    ['with the next mutation', ({ write }) => write('x')],
    ['when the background tells it', ({ follower }) => follower.move()],
    ['on the way back', ({ window }) => void window.dispatchEvent(new window.PopStateEvent('popstate'))],
  ])('is looked at %s', async (_, act) => {
    const page = setUp();
    page.window.history.pushState(null, '', '/news/ferries');
    act(page);
    await vi.advanceTimersByTimeAsync(WAIT + 1);
    expect(page.looks).toHaveBeenCalledTimes(1);
  });

  it('is told by the Navigation API, where there is one', async () => {
    const document = documentOf('<main><p>First words.</p></main>');
    const window = document.defaultView;
    if (!window) throw new Error('no window');
    const navigation = new window.EventTarget();
    Object.assign(window, { navigation });
    const look = vi.fn(async () => true);
    followPage(document, window, { look, roots: () => [document], report: vi.fn(), onEnough: vi.fn() });
    navigation.dispatchEvent(new window.Event('navigatesuccess'));
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('ends the long waits of the article before', async () => {
    const { window, looks, count } = setUp(async () => false);
    for (let i = 0; i < 200; i++) {
      count(i);
      await vi.advanceTimersByTimeAsync(100);
    }
    const before = looks.mock.calls.length;
    window.history.pushState(null, '', '/news/ferries');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(WAIT);
    count(-1);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(looks.mock.calls.length).toBe(before + 2);
  });
});

describe('undone', () => {
  it.each([
    ['while it waits', false],
    ['during a look', true],
  ])('%s, it falls silent', async (_, isLooking) => {
    const { ends, look } = slowLook();
    const { window, looks, follower, write } = setUp(look);
    write('Late.');
    await vi.advanceTimersByTimeAsync(isLooking ? WAIT : 1);
    follower.undo();
    ends[0]?.(true);
    await vi.advanceTimersByTimeAsync(1);
    const before = looks.mock.calls.length;
    write('Later.');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks.mock.calls.length).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a frame that has loaded', () => {
  const frameWith = (document: Document, paragraphs: number) => {
    const frame = document.createElement('iframe');
    const inside = documentOf('<p>One.</p>'.repeat(paragraphs));
    Object.defineProperty(frame, 'contentDocument', { value: inside });
    document.body.append(frame);
    return frame;
  };
  it.each([
    ['with prose is looked at', 4, 2],
    ['without is not', 0, 1],
  ])('%s', async (_, paragraphs, looked) => {
    const { document, window, looks } = setUp(async () => false);
    const frame = frameWith(document, paragraphs);
    await vi.advanceTimersByTimeAsync(2 * WAIT);
    expect(looks).toHaveBeenCalledTimes(1);
    frame.dispatchEvent(new window.Event('load'));
    await vi.advanceTimersByTimeAsync(2 * WAIT);
    expect(looks).toHaveBeenCalledTimes(looked);
  });
});
