import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onFromPage, onFromSidebar, onToPage, sendFromPage, sendToPage } from '../../browser/messages';
import type { FromPage, FromSidebar, ToPage } from '../../lib/protocol';
import { createFakeBrowser, deliver, type FakeSender, OWN_ID, OWN_PAGES } from './fake-browser';

const held = vi.hoisted(() => ({ fake: null as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return (held.fake as ReturnType<typeof createFakeBrowser>).api;
  },
}));

let fake: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  fake = createFakeBrowser();
  held.fake = fake;
});

const page: FakeSender = {
  id: OWN_ID,
  url: 'https://news.example/story',
  frameId: 0,
  tab: { id: 7, windowId: 3 },
};
const sidebar: FakeSender = { id: OWN_ID, url: `${OWN_PAGES}/sidepanel.html` };
const OPEN: FromPage = { kind: 'open', statement: 'q1' };
const CHOOSE: FromSidebar = { kind: 'choose', tab: 7, statement: null };

describe('who may speak as a page', () => {
  it('is the top document of a tab, known by tab and window', async () => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromPage(heard);
    expect(await deliver(fake, OPEN, page)).toEqual({ kind: 'done' });
    expect(heard).toHaveBeenCalledWith(OPEN, { tab: 7, window: 3, url: page.url, document: null });
  });
  it('is known by its document too, where the browser names it', async () => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromPage(heard);
    await deliver(fake, OPEN, { ...page, documentId: 'D1' });
    expect(heard).toHaveBeenCalledWith(OPEN, expect.objectContaining({ document: 'D1' }));
  });
  it.each<[string, FakeSender]>([
    ['another extension', { ...page, id: 'somebody-else' }],
    ['a frame in the page', { ...page, frameId: 4 }],
    ['a sender without a tab', { id: OWN_ID, url: 'https://news.example/', frameId: 0 }],
    ['a tab without a number', { ...page, tab: { windowId: 3 } }],
    ['our own sidebar', sidebar],
    ['our own sidebar in a tab', { ...page, url: sidebar.url ?? '' }],
    ['a page rendered ahead of its reader', { ...page, documentLifecycle: 'prerender' }],
  ])('is not %s', async (_who, sender) => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromPage(heard);
    expect(await deliver(fake, OPEN, sender)).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('who may speak as a sidebar', () => {
  it.each<[string, FakeSender, number | null, number]>([
    ['the native one serves any tab', sidebar, null, 0],
    [
      'one in a tab of its own serves any tab',
      { ...sidebar, tab: { id: 9, windowId: 1 }, frameId: 0 },
      null,
      0,
    ],
    [
      'a framed one serves the tab that frames it',
      { ...sidebar, tab: { id: 9, windowId: 1 }, frameId: 5 },
      9,
      5,
    ],
  ])('%s', async (_what, sender, framedBy, frame) => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromSidebar(heard);
    expect(await deliver(fake, CHOOSE, sender)).toEqual({ kind: 'done' });
    expect(heard).toHaveBeenCalledWith(CHOOSE, { framedBy, frame });
  });
  it.each<[string, FakeSender]>([
    ['a page', page],
    ['another extension', { ...sidebar, id: 'somebody-else' }],
    ['a page whose address only looks like ours', { ...page, url: `https://news.example/${OWN_PAGES}/` }],
    ['a sender without an address', { id: OWN_ID }],
  ])('%s may not', async (_who, sender) => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromSidebar(heard);
    expect(await deliver(fake, CHOOSE, sender)).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what is said', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'open'],
    ['an unknown kind', { kind: 'grant-all' }],
    ['a sidebar’s kind', CHOOSE],
    ['a field of another type', { kind: 'open', statement: 1 }],
    ['an id longer than any of ours', { kind: 'open', statement: 'q'.repeat(201) }],
    ['an article without text', { kind: 'article', article: { url: 'https://news.example/' } }],
  ])('%s is refused before it reaches a handler', async (_what, message) => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromPage(heard);
    expect(await deliver(fake, message, page)).toEqual({
      kind: 'failed',
      reason: 'The message could not be read.',
    });
    expect(heard).not.toHaveBeenCalled();
  });
  it('fields that the protocol does not know are left behind', async () => {
    const heard = vi.fn(() => ({ kind: 'done' }) as const);
    onFromPage(heard);
    await deliver(fake, { ...OPEN, tab: 99 }, page);
    expect(heard).toHaveBeenCalledWith(OPEN, expect.anything());
  });
});

describe('a handler', () => {
  it('runs before the delivery returns, within the reader’s gesture', () => {
    let ran = false;
    onFromPage(() => {
      ran = true;
      return { kind: 'done' };
    });
    fake.onMessage.fire(OPEN, page, () => undefined);
    expect(ran).toBe(true);
  });
  it.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('no room');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no room'))],
  ])('that %s is answered in words', async (_how, fail) => {
    onFromPage(fail);
    expect(await deliver(fake, OPEN, page)).toEqual({ kind: 'failed', reason: 'no room' });
  });
  it('is no longer asked once it was undone', async () => {
    onFromPage(() => ({ kind: 'done' }))();
    expect(await deliver(fake, OPEN, page)).toBeNull();
  });
});

describe('a question to the background', () => {
  it.each<[string, (() => Promise<unknown>)[], unknown]>([
    ['answered at once', [async () => ({ kind: 'done' })], { kind: 'done' }],
    [
      'cut off by the background’s end and answered by its next life',
      [() => Promise.reject(new Error('port closed')), async () => ({ kind: 'done' })],
      { kind: 'done' },
    ],
    [
      'left without an answer at first',
      [async () => undefined, async () => ({ kind: 'done' })],
      { kind: 'done' },
    ],
    [
      'cut off twice',
      [() => Promise.reject(new Error('port closed')), () => Promise.reject(new Error('nobody there'))],
      { kind: 'failed', reason: 'nobody there' },
    ],
    [
      'answered by what is no answer',
      [async () => ({ kind: 'marks', marks: 'many' }), async () => ({ kind: 'marks', marks: [{}] })],
      { kind: 'failed', reason: 'The extension gave no answer that can be read.' },
    ],
  ])('%s', async (_how, answers, expected) => {
    const sent = vi.fn(
      () => answers[sent.mock.calls.length - 1]?.() ?? Promise.reject(new Error('asked too often')),
    );
    fake.sendMessage = sent;
    expect(await sendFromPage(OPEN)).toEqual(expected);
    expect(sent).toHaveBeenCalledTimes(answers.length);
  });
  it('is not even asked by a script that outlived its extension', async () => {
    fake.api.runtime.id = undefined;
    const sent = vi.fn(async () => ({ kind: 'done' }));
    fake.sendMessage = sent;
    expect(await sendFromPage(OPEN)).toEqual({
      kind: 'failed',
      reason: 'The extension was updated; reload the page.',
    });
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('a message to a page', () => {
  const SHOW: ToPage = { kind: 'show', statement: 'q1' };
  it.each<[string, () => Promise<unknown>, boolean]>([
    ['heard', async () => true, true],
    ['not understood', async () => false, false],
    ['without anybody there', () => Promise.reject(new Error('Receiving end does not exist.')), false],
  ])('%s', async (_how, answer, expected) => {
    const sent = vi.fn(answer);
    fake.sendToTab = sent;
    expect(await sendToPage(7, SHOW)).toBe(expected);
    expect(sent).toHaveBeenCalledWith(7, SHOW, { frameId: 0 });
  });
  it.each<[string, unknown, FakeSender, boolean, unknown]>([
    ['the background is heard', SHOW, { id: OWN_ID }, true, true],
    ['nonsense is answered by no', { kind: 'show' }, { id: OWN_ID }, false, false],
    ['another extension is not heard', SHOW, { id: 'somebody-else' }, false, null],
    ['another tab’s script is not heard', SHOW, page, false, null],
  ])('%s', async (_what, message, sender, isHeard, answer) => {
    const heard = vi.fn();
    onToPage(heard);
    expect(await deliver(fake, message, sender)).toBe(answer);
    expect(heard).toHaveBeenCalledTimes(isHeard ? 1 : 0);
  });
});
