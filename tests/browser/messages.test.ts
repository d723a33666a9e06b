import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extensionIsAlive, onFromPage, onFromSidebar, onToPage, sendFromPage } from '../../browser/messages';
import { fake, ID, page, type Saying, say, sidebar } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

const OPEN = { kind: 'open', statement: 'q1' };
const HELLO = { kind: 'frame-hello' };

beforeEach(() => {
  fake.runtime.id = ID;
});

describe('who may say what', () => {
  const senders: readonly [string, Saying, 'page' | 'sidebar' | null][] = [
    ['our script in a tab', page(3), 'page'],
    ['our script in a page from the browser’s cache', page(3, { documentLifecycle: 'cached' }), 'page'],
    ['our script in a page that is only rendered ahead', page(3, { documentLifecycle: 'prerender' }), null],
    ['our script in a frame of a page', page(3, { frameId: 4 }), null],
    ['another extension', page(3, { id: 'other' }), null],
    ['another extension with an address like ours', { id: 'other', url: sidebar().url ?? '' }, null],
    ['a script without a tab', { id: ID, url: 'https://quay.example/' }, null],
    ['a page whose address only begins like ours', page(3, { url: 'https://as-reported/' }), 'page'],
    ['the native sidebar', sidebar(), 'sidebar'],
    ['the framed sidebar', sidebar(3), 'sidebar'],
    ['the sidebar in a tab of its own', sidebar(3, 0), 'sidebar'],
  ];

  it.each(senders)('%s', async (_who, sender, as) => {
    const undos = [
      onFromPage(() => ({ kind: 'done' })),
      onFromSidebar(() => ({ kind: 'frame', tab: 3, nonce: 'n' })),
    ];
    const heard = { page: await say(OPEN, sender), sidebar: await say(HELLO, sender) };
    for (const undo of undos) undo();
    const unread = { kind: 'failed', reason: 'The message could not be read.' };
    expect(heard).toEqual({
      page: as === 'page' ? { kind: 'done' } : as === 'sidebar' ? unread : undefined,
      sidebar: as === 'sidebar' ? { kind: 'frame', tab: 3, nonce: 'n' } : as === 'page' ? unread : undefined,
    });
  });

  it('a framed sidebar is known by its tab and frame, whatever it says', async () => {
    const from = vi.fn();
    const undo = onFromSidebar((_message, who) => {
      from(who);
      return { kind: 'done' };
    });
    await say(HELLO, sidebar(3, 9));
    await say(HELLO, sidebar(3, 0));
    await say(HELLO, sidebar());
    undo();
    expect(from.mock.calls.flat()).toEqual([
      { framedBy: 3, frame: 9 },
      { framedBy: null, frame: 0 },
      { framedBy: null, frame: 0 },
    ]);
  });
});

describe('an answer', () => {
  it('is a failure in words where the handler throws, at once or later', async () => {
    const undo = onFromPage((message) => {
      if (message.kind === 'open') throw new Error('at once');
      return Promise.reject(new Error('later'));
    });
    expect(await say(OPEN, page(1))).toEqual({ kind: 'failed', reason: 'at once' });
    expect(await say({ kind: 'frame-closed' }, page(1))).toEqual({ kind: 'failed', reason: 'later' });
    undo();
  });

  it('begins within the call, because a click’s gesture does not survive a wait', () => {
    const handled = vi.fn();
    const undo = onFromPage(() => {
      handled();
      return { kind: 'done' };
    });
    void say(OPEN, page(1));
    expect(handled).toHaveBeenCalledOnce();
    undo();
  });
});

describe('a question of the page', () => {
  it('is asked again where the background was killed over it', async () => {
    const send = vi
      .spyOn(fake.runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
      .mockResolvedValueOnce({ kind: 'done' });
    expect(await sendFromPage({ kind: 'frame-closed' })).toEqual({ kind: 'done' });
    expect(send).toHaveBeenCalledTimes(2);
    send.mockRestore();
  });

  it('is asked again where background after background is killed over it', async () => {
    const send = vi.spyOn(fake.runtime, 'sendMessage');
    for (let kill = 0; kill < 4; kill++) send.mockRejectedValueOnce(new Error('The message port closed.'));
    send.mockResolvedValueOnce({ kind: 'done' });
    expect(await sendFromPage({ kind: 'frame-closed' })).toEqual({ kind: 'done' });
    send.mockRestore();
  });

  it('ends in a failure, not a rejection, where no answer can be read', async () => {
    const send = vi.spyOn(fake.runtime, 'sendMessage').mockResolvedValue({ kind: 'marks', marks: 'all' });
    expect((await sendFromPage({ kind: 'frame-closed' })).kind).toBe('failed');
    send.mockRestore();
  });

  it('is not asked at all once the extension was updated', async () => {
    const send = vi.spyOn(fake.runtime, 'sendMessage');
    fake.runtime.id = undefined;
    expect(extensionIsAlive()).toBe(false);
    expect((await sendFromPage({ kind: 'frame-closed' })).kind).toBe('failed');
    expect(send).not.toHaveBeenCalled();
    send.mockRestore();
  });
});

describe('what the page hears', () => {
  it('comes from the background only, and is answered by having been heard', async () => {
    const heard = vi.fn();
    const undo = onToPage(heard);
    expect(await say({ kind: 'ping' }, { id: ID })).toBe(true);
    expect(await say({ kind: 'leave' }, page(2))).toBeUndefined();
    expect(await say({ kind: 'leave' }, { id: 'other' })).toBeUndefined();
    expect(await say({ kind: 'obey' }, { id: ID })).toBe(false);
    undo();
    expect(await say({ kind: 'ping' }, { id: ID })).toBeUndefined();
    expect(heard.mock.calls).toEqual([[{ kind: 'ping' }]]);
  });

  it('ends without a word to a browser that is gone from under the script', () => {
    const undo = onToPage(() => undefined);
    const remove = vi.spyOn(fake.runtime.onMessage, 'removeListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    fake.runtime.id = undefined;
    expect(undo).not.toThrow();
    remove.mockRestore();
    fake.runtime.id = ID;
    undo();
  });
});
