import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enterPage } from '../../entrypoints/content/presence';
import type { FromPage } from '../../lib/protocol';
import { fake, ID, page, rest, say } from '../browser/fake-browser';
import { documentOf } from '../page/page-document';

vi.mock('../../page/highlight.css?inline', () => ({ default: '' }));
vi.mock('wxt/browser', async () => ({ browser: (await import('../browser/fake-browser')).fake }));

const callbacks = vi.hoisted(() => ({
  choose: (_statement: string): unknown => undefined,
  /** Documents in which the pointer is followed. */
  followed: new Set<unknown>(),
}));
vi.mock('../../page/pointer', () => ({
  followPointer: (
    document: unknown,
    _highlighter: unknown,
    given: { onChoose(statement: string): unknown },
  ) => {
    callbacks.choose = given.onChoose;
    callbacks.followed.add(document);
    return () => void callbacks.followed.delete(document);
  },
}));

const BACKGROUND = { id: ID };
/** The page's address alone tells that it is no article. */
const NONE = { kind: 'no-article', why: 'not-an-article' };
const FRAME = 'as-reported-frame';
const NOTICE = 'as-reported-notice';
let leave: () => void = () => undefined;

function enter(html = '<p>Short.</p>', url = 'https://quay.example/') {
  const document = documentOf(html, url);
  const window = document.defaultView;
  if (window === null) throw new Error('no window');
  const onLeft = vi.fn();
  const presence = enterPage(window as unknown as Window & typeof globalThis, true, onLeft);
  leave = () => void say({ kind: 'leave' }, BACKGROUND);
  const fire = (type: string, persisted: boolean) =>
    window.dispatchEvent(Object.assign(new window.Event(type), { persisted }));
  return { document, presence, onLeft, fire, has: (name: string) => document.querySelector(name) !== null };
}

const sent: FromPage[] = [];
let reply: unknown = { kind: 'done' };

beforeEach(() => {
  sent.length = 0;
  reply = { kind: 'done' };
  fake.runtime.id = ID;
  vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent.push(message as FromPage);
    return reply;
  });
});
afterEach(() => {
  fake.runtime.id = ID;
  leave();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const invite = { kind: 'sidebar', opened: { how: 'frame', nonce: 'right' } };
const isShown = (document: Document) =>
  document.querySelector<HTMLElement>(FRAME)?.style.visibility === 'visible';

describe('the frame in the page', () => {
  it('is shown only to the nonce that the background told both sides', async () => {
    const { document } = enter();
    reply = invite;
    await callbacks.choose('q1');
    expect(isShown(document)).toBe(false);
    await say({ kind: 'frame-alive', nonce: 'wrong' }, BACKGROUND);
    await say({ kind: 'frame-alive', nonce: 'right' }, page(1));
    expect(isShown(document)).toBe(false);
    await say({ kind: 'frame-alive', nonce: 'right' }, BACKGROUND);
    expect(isShown(document)).toBe(true);
  });

  it('that never proves itself gives way to the key that opens the sidebar', async () => {
    const { has } = enter();
    vi.useFakeTimers();
    reply = invite;
    await callbacks.choose('q1');
    vi.advanceTimersByTime(1_499);
    expect([has(FRAME), has(NOTICE)]).toEqual([true, false]);
    vi.advanceTimersByTime(1);
    expect([has(FRAME), has(NOTICE)]).toEqual([false, true]);
  });

  it('that the page removed is made anew at the next click', async () => {
    const { document } = enter();
    reply = invite;
    await callbacks.choose('q1');
    await say({ kind: 'frame-alive', nonce: 'right' }, BACKGROUND);
    document.querySelector(FRAME)?.remove();
    await callbacks.choose('q1');
    expect(document.querySelector(FRAME)).not.toBeNull();
  });

  it('is closed from inside, and does not go into the browser’s cache with the page', async () => {
    const { has, fire } = enter();
    reply = invite;
    await callbacks.choose('q1');
    await say({ kind: 'close-frame' }, BACKGROUND);
    expect(has(FRAME)).toBe(false);
    await callbacks.choose('q1');
    fire('pagehide', true);
    expect(has(FRAME)).toBe(false);
  });
});

describe('a click that opens nothing', () => {
  it('tells the key that does', async () => {
    const { has } = enter();
    reply = { kind: 'failed', reason: 'no gesture' };
    await callbacks.choose('q1');
    expect(has(NOTICE)).toBe(true);
  });
});

describe('the page', () => {
  it('that goes says nothing: the promise would be lost with it; one that comes back is read again', async () => {
    const { fire } = enter();
    fire('pageshow', false);
    fire('pagehide', true);
    await rest();
    expect(sent).toEqual([]);
    fire('pageshow', true);
    await rest();
    expect(sent).toEqual([NONE]);
  });

  it('is read when the background asks for it, and told each time', async () => {
    enter();
    await say({ kind: 'read' }, BACKGROUND);
    await rest();
    await say({ kind: 'read' }, BACKGROUND);
    await rest();
    expect(sent).toEqual([NONE, NONE]);
  });

  it('is looked at when the background noticed another address, and told only what is new', async () => {
    enter();
    vi.useFakeTimers();
    for (let i = 0; i < 2; i++) {
      await say({ kind: 'look' }, BACKGROUND);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toEqual([NONE]);
  });

  it('that goes on changing says that it is followed no longer, and is followed again once it was asked for', async () => {
    const { document } = enter('<p>Short.</p>', 'https://quay.example/news/wall');
    vi.useFakeTimers();
    reply = { kind: 'none' };
    const NO_LONGER = { kind: 'no-longer-followed' };
    const change = async (times: number) => {
      for (let i = 0; i < times; i++) {
        document.body.append('Some more words of this page, which never stops writing. ');
        await vi.advanceTimersByTimeAsync(1_000);
      }
    };
    const told = () => sent.filter(({ kind }) => kind !== 'part');
    await change(90);
    expect(told()).toEqual([NO_LONGER]);
    await say({ kind: 'read' }, BACKGROUND);
    await vi.advanceTimersByTimeAsync(1_000);
    const before = sent.length;
    await change(1);
    expect([told(), sent.length > before]).toEqual([[NO_LONGER], true]);
  });

  it('that changes is looked at again, though nobody asked', async () => {
    const { document } = enter();
    vi.useFakeTimers();
    document.body.append('More.');
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([NONE]);
    document.body.append('And more.');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([NONE]);
  });

  it('is followed no more once we have left, also where a reading had been asked for', async () => {
    const { document } = enter();
    vi.useFakeTimers();
    void say({ kind: 'read' }, BACKGROUND);
    leave();
    document.body.append('More.');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([sent, vi.getTimerCount()]).toEqual([[], 0]);
  });
});

describe('the pointer', () => {
  it('is followed in the page, and in frames as long as they are read with it, until we leave', async () => {
    const { document } = enter('<iframe></iframe>', 'https://quay.example/news/wall');
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = '<p>One.</p><p>Two.</p><p>Three.</p>';
    expect([...callbacks.followed]).toEqual([document]);
    reply = { kind: 'none' };
    await say({ kind: 'read' }, BACKGROUND);
    await vi.waitUntil(() => callbacks.followed.size > 1);
    expect([...callbacks.followed]).toEqual([document, inner]);
    document.querySelector('iframe')?.remove();
    document.body.append('And more words, so that the page is read once more.');
    await say({ kind: 'read' }, BACKGROUND);
    await vi.waitUntil(() => callbacks.followed.size < 2);
    expect([...callbacks.followed]).toEqual([document]);
    leave();
    expect([...callbacks.followed]).toEqual([]);
  });
});

describe('everything is undone', () => {
  it('where the site is taken back, and nothing is heard afterwards', async () => {
    const { onLeft, has, fire } = enter();
    reply = invite;
    await callbacks.choose('q1');
    await say({ kind: 'leave' }, BACKGROUND);
    expect([has(FRAME), onLeft.mock.calls.length]).toEqual([false, 1]);
    sent.length = 0;
    fire('pageshow', true);
    expect(await say({ kind: 'ping' }, BACKGROUND)).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it('also where that comes while a click is under way', async () => {
    const { has } = enter();
    reply = invite;
    const opening = callbacks.choose('q1');
    leave();
    await opening;
    expect([has(FRAME), has(NOTICE)]).toEqual([false, false]);
  });

  it.each([
    ['a click', () => callbacks.choose('q1')],
    ['a return from the browser’s cache', null],
  ])('at %s, when the extension was updated under the script', async (_name, act) => {
    const { onLeft, fire, has } = enter();
    fake.runtime.id = undefined;
    if (act === null) fire('pageshow', true);
    else await act();
    expect([onLeft.mock.calls.length, has(NOTICE), sent.length]).toEqual([1, false, 0]);
  });
});
