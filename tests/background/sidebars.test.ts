import { describe, expect, it, vi } from 'vitest';
import { pageAt, readyAt, startBackground } from './start';

const URL = 'https://quay.example/wall';
const REFUSED = { kind: 'failed', reason: 'A frame serves its own tab only.' };

describe('a framed sidebar', () => {
  it.each([
    { kind: 'read-tab', tab: 2 },
    { kind: 'choose', tab: 2, statement: 'q1', at: Date.now() },
    { kind: 'watch-tab', tab: 2 },
    { kind: 'close-frame', tab: 2 },
  ])('of tab 1 may not say %j', async (message) => {
    const { say, sidebar, stored, scripts } = await startBackground();
    const script = vi.fn(() => true);
    scripts.set('2:0', script);
    expect(await say(message, sidebar(1))).toEqual(REFUSED);
    expect(script).not.toHaveBeenCalled();
    expect(stored.has('chosen:2')).toBe(false);
  });

  it('that nobody invited learns nothing', async () => {
    const { say, sidebar } = await startBackground();
    expect(await say({ kind: 'frame-hello' }, sidebar(1))).toMatchObject({ kind: 'failed' });
    expect(await say({ kind: 'frame-hello' }, sidebar())).toMatchObject({ kind: 'failed' });
  });

  it('that was invited proves itself to the page once; a second one learns nothing', async () => {
    const { say, page, sidebar, scripts } = await startBackground({ firefox: 'closed' });
    const heard: unknown[] = [];
    scripts.set('1:0', (message) => {
      heard.push(message);
      return true;
    });
    const invited = await say({ kind: 'open', statement: 'q1' }, page(1));
    const nonce = (invited as { opened: { nonce: string } }).opened.nonce;
    expect(await say({ kind: 'frame-hello' }, sidebar(1, 7))).toEqual({ kind: 'frame', tab: 1, nonce });
    expect(heard).toEqual([{ kind: 'frame-alive', nonce }]);
    expect(await say({ kind: 'frame-hello' }, sidebar(1, 8))).toMatchObject({ kind: 'failed' });
  });

  it('is told what is known, and every change, until it is gone', async () => {
    const { say, page, sidebar, scripts, stored, rest } = await startBackground({ firefox: 'closed' });
    await say(pageAt(URL), page(1));
    const told: unknown[] = [];
    scripts.set('1:7', (message) => void told.push(message));
    expect(await say({ kind: 'watch-tab', tab: 1 }, sidebar(1))).toMatchObject({ state: readyAt(URL) });
    await say({ kind: 'choose', tab: 1, statement: 'q1', at: Date.now() }, sidebar(1));
    await rest();
    expect(told.at(-1)).toMatchObject({ state: readyAt(URL), chosen: { statement: 'q1' } });
    scripts.delete('1:7');
    await say({ kind: 'choose', tab: 1, statement: null, at: Date.now() }, sidebar(1));
    await rest();
    expect(stored.has('framed:1')).toBe(false);
  });
});

describe('the native sidebar', () => {
  it('undoes no newer choice by one that comes late', async () => {
    const { say, sidebar, scripts, stored } = await startBackground();
    const shown: unknown[] = [];
    scripts.set('1:0', (message) => shown.push(message) > 0);
    await say({ kind: 'choose', tab: 1, statement: null, at: 2_000 }, sidebar());
    await say({ kind: 'choose', tab: 1, statement: 'q1', at: 1_000 }, sidebar());
    expect(stored.get('chosen:1')).toEqual({ statement: null, at: 2_000 });
    expect(shown).toEqual([{ kind: 'show', statement: null }]);
  });

  it('has a page read where our script is, and brings the script where it is not', async () => {
    const { say, sidebar, scripts, calls } = await startBackground();
    const script = vi.fn(() => true);
    scripts.set('1:0', script);
    expect(await say({ kind: 'read-tab', tab: 1 }, sidebar())).toEqual({ kind: 'done' });
    expect(script).toHaveBeenCalledWith({ kind: 'read' });
    expect(await say({ kind: 'read-tab', tab: 2 }, sidebar())).toEqual({ kind: 'done' });
    expect(calls).toEqual(['inject 2']);
  });

  it.each([
    ['Cannot access contents of the page.', { kind: 'refused', why: 'not-allowed' }],
    ['Cannot access a chrome:// URL', { kind: 'refused', why: 'unsupported' }],
    ['No tab with id: 1.', { kind: 'failed', reason: 'No tab with id: 1.' }],
  ])('is told why a page cannot be read: %s', async (injection, reply) => {
    const { say, sidebar, refusals } = await startBackground();
    refusals.injection = injection;
    expect(await say({ kind: 'read-tab', tab: 1 }, sidebar())).toEqual(reply);
  });

  it('chooses a statement of a page that is gone without complaint', async () => {
    const { say, sidebar, stored } = await startBackground();
    expect(await say({ kind: 'choose', tab: 1, statement: 'q2', at: Date.now() }, sidebar())).toEqual({
      kind: 'done',
    });
    expect(stored.get('chosen:1')).toMatchObject({ statement: 'q2' });
  });
});
