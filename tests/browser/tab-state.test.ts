import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetTab,
  knownTabs,
  readKnown,
  readTabState,
  watchTab,
  writeChosen,
  writeTabState,
} from '../../browser/tab-state';
import { MAX_TABS } from '../../browser/tab-storage';
import type { TabState } from '../../lib/shown';
import { READY } from '../components/ferry';
import { fake, limits, rest, stored } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

const working = (since: number): TabState => ({ kind: 'working', since });

beforeEach(() => {
  stored.clear();
  limits.quota = Number.POSITIVE_INFINITY;
});

describe('what is kept', () => {
  it('is read as it was written, statements, comparisons and all', async () => {
    await writeTabState(1, READY);
    expect(await readTabState(1)).toEqual(READY);
  });

  it('is the newest tabs, and of the others nothing', async () => {
    for (let tab = 1; tab <= MAX_TABS; tab++) await writeTabState(tab, working(tab));
    await writeChosen(1, { statement: 'q1', at: 1 });
    await writeTabState(MAX_TABS + 1, working(0));
    expect(await readTabState(1)).toEqual(working(1));
    expect(await readTabState(2)).toBeNull();
    expect([...stored.keys()].filter((key) => key.startsWith('tab:'))).toHaveLength(MAX_TABS);
  });

  it('loses nothing where many write at once', async () => {
    await Promise.all([1, 2, 3, 4].map((tab) => writeTabState(tab, working(tab))));
    expect((await knownTabs()).map(({ tab }) => tab)).toEqual([1, 2, 3, 4]);
  });

  it.each([[{ kind: 'ready', article: 'old' }], ['text'], [null]])('reads %j as nothing', async (value) => {
    stored.set('tab:1', value);
    stored.set('chosen:1', value);
    stored.set('asked:1', value);
    expect(await readKnown(1)).toEqual({ state: null, chosen: null, asked: null });
  });
});

describe('where the storage is full', () => {
  it('all other tabs give way', async () => {
    await writeTabState(1, READY);
    limits.quota = JSON.stringify(READY).length + 400;
    await writeTabState(2, READY);
    expect([await readTabState(1), await readTabState(2)]).toEqual([null, READY]);
  });

  it('and one state alone is too large, the reader is told', async () => {
    limits.quota = 600;
    await writeTabState(2, READY);
    expect(await readTabState(2)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('quota') });
  });
});

describe('a tab that is forgotten', () => {
  it('leaves nothing', async () => {
    await writeTabState(1, working(1));
    await writeChosen(1, { statement: 'q1', at: 1 });
    await forgetTab(1);
    expect([...stored]).toEqual([['tabs', []]]);
  });
});

describe('a watch', () => {
  it('tells at first, at each change, and nothing after its end', async () => {
    await writeTabState(1, working(1));
    const told = vi.fn();
    const undo = watchTab(1, told);
    await rest();
    await writeChosen(1, { statement: 'q1', at: 5 });
    await writeTabState(2, working(9));
    undo();
    await forgetTab(1);
    expect(told.mock.calls).toEqual([
      [{ state: working(1), chosen: null, asked: null }],
      [{ state: working(1), chosen: { statement: 'q1', at: 5 }, asked: null }],
    ]);
    expect(fake.storage.onChanged.size()).toBe(0);
  });

  it('is not thrown back by a first look that comes late', async () => {
    await writeTabState(1, working(1));
    const late = await fake.storage.session.get(['tab:1', 'chosen:1']);
    let answer = (_values: Record<string, unknown>): void => undefined;
    vi.spyOn(fake.storage.session, 'get').mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const told = vi.fn();
    const undo = watchTab(1, told);
    await writeTabState(1, working(2));
    answer(late);
    await rest();
    undo();
    expect(told.mock.lastCall).toEqual([{ state: working(2), chosen: null, asked: null }]);
  });
});
