import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetTab,
  MAX_TABS,
  onTabState,
  readChosen,
  readTabState,
  watchTab,
  writeChosen,
  writeTabState,
} from '../../browser/tab-state';
import type { TabState } from '../../lib/protocol';
import { createFakeBrowser } from './fake-browser';

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

const failed = (reason: string): TabState => ({ kind: 'failed', reason });
const keys = () => [...fake.api.storage.session.values.keys()].sort();
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the number of tabs that are kept', () => {
  it('is bounded: the one written longest ago goes, with what was chosen in it', async () => {
    await writeTabState(1, failed('oldest'));
    await writeChosen(1, { statement: 'q1', at: 1 });
    for (let tab = 2; tab <= MAX_TABS + 1; tab++) await writeTabState(tab, failed('newer'));
    expect(await readTabState(1)).toBeNull();
    expect(await readChosen(1)).toBeNull();
    expect(await readTabState(2)).toEqual(failed('newer'));
    expect(keys()).toHaveLength(MAX_TABS + 1);
  });
  it('counts a tab that was written again as new', async () => {
    for (let tab = 1; tab <= MAX_TABS; tab++) await writeTabState(tab, failed('first'));
    await writeChosen(1, { statement: null, at: 2 });
    await writeTabState(MAX_TABS + 1, failed('one more'));
    expect(await readTabState(1)).toEqual(failed('first'));
    expect(await readTabState(2)).toBeNull();
  });
  it('holds when writes come at the same time', async () => {
    const tabs = Array.from({ length: MAX_TABS * 2 }, (_, tab) => tab);
    await Promise.all(tabs.map((tab) => writeTabState(tab, failed(`${tab}`))));
    expect(keys()).toHaveLength(MAX_TABS + 1);
    expect(await readTabState(MAX_TABS * 2 - 1)).toEqual(failed(`${MAX_TABS * 2 - 1}`));
  });
});

describe('a full storage', () => {
  it('keeps the tab at hand and gives up the others', async () => {
    for (let tab = 1; tab <= 5; tab++) await writeTabState(tab, failed('x'.repeat(100)));
    fake.api.storage.session.quota = 600;
    await writeTabState(6, failed('y'.repeat(300)));
    expect(await readTabState(6)).toEqual(failed('y'.repeat(300)));
    expect(await readTabState(5)).toBeNull();
  });
  it('says in words that a state alone is too large', async () => {
    fake.api.storage.session.quota = 200;
    await writeTabState(1, failed('z'.repeat(400)));
    const state = await readTabState(1);
    expect(state).toEqual(
      failed('The comparison could not be kept: QuotaExceededError: storage.session is full'),
    );
  });
});

describe('what an older version wrote', () => {
  it.each<[string, unknown]>([
    ['an unknown kind', { kind: 'loading' }],
    ['a missing part', { kind: 'ready', statements: [] }],
    ['another type', 'ready'],
  ])('%s reads as nothing known', async (_what, stored) => {
    await fake.api.storage.session.set({ 'tab:1': stored, tabs: [1] });
    expect(await readTabState(1)).toBeNull();
  });
  it('a damaged order of tabs begins anew', async () => {
    await fake.api.storage.session.set({ tabs: 'all' });
    await writeTabState(4, failed('kept'));
    expect(await readTabState(4)).toEqual(failed('kept'));
  });
});

describe('forgetting a tab', () => {
  it('takes everything of it and nothing of others', async () => {
    await writeTabState(1, failed('one'));
    await writeChosen(1, { statement: 'q1', at: 1 });
    await writeTabState(2, failed('two'));
    await forgetTab(1);
    expect(keys()).toEqual(['tab:2', 'tabs']);
    expect((await fake.api.storage.session.get('tabs')).tabs).toEqual([2]);
  });
  it('of a tab that was never known changes nothing', async () => {
    await writeTabState(2, failed('two'));
    await forgetTab(1);
    expect(keys()).toEqual(['tab:2', 'tabs']);
  });
});

describe('watching a tab', () => {
  it('tells what is known, then each change, then nothing any more', async () => {
    await writeTabState(1, failed('before'));
    const told = vi.fn();
    const undo = watchTab(1, told);
    await tick();
    expect(told).toHaveBeenLastCalledWith(failed('before'), null);
    await writeChosen(1, { statement: 'q2', at: 5 });
    expect(told).toHaveBeenLastCalledWith(failed('before'), { statement: 'q2', at: 5 });
    await forgetTab(1);
    expect(told).toHaveBeenLastCalledWith(null, null);
    undo();
    const calls = told.mock.calls.length;
    await writeTabState(1, failed('after'));
    expect(told).toHaveBeenCalledTimes(calls);
  });
  it('does not tell of other tabs', async () => {
    const told = vi.fn();
    watchTab(1, told);
    await tick();
    await writeTabState(2, failed('two'));
    expect(told).toHaveBeenCalledTimes(1);
  });
  it('lets no slow first look overtake a change', async () => {
    await writeTabState(1, failed('old'));
    const { session } = fake.api.storage;
    const look = session.get;
    let release: () => void = () => undefined;
    session.get = async (wanted) => {
      const seen = await look(wanted);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return seen;
    };
    const told = vi.fn();
    watchTab(1, told);
    await tick();
    session.get = look;
    await writeTabState(1, failed('new'));
    release();
    await tick();
    expect(told).toHaveBeenLastCalledWith(failed('new'), null);
  });
  it('tells in words that the storage does not answer', async () => {
    fake.api.storage.session.get = () => Promise.reject(new Error('storage is gone'));
    const told = vi.fn();
    watchTab(1, told);
    await tick();
    expect(told).toHaveBeenCalledWith(failed('storage is gone'), null);
  });
});

it('whoever keeps frames informed hears which tab changed, once a write', async () => {
  const told = vi.fn();
  const undo = onTabState(told);
  await writeTabState(12, failed('x'));
  await fake.api.storage.session.set({ 'frame:3': { nonce: 'n', at: 1 } });
  undo();
  await writeTabState(13, failed('x'));
  expect(told.mock.calls).toEqual([[12]]);
});
