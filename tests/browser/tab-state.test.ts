import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetAsked,
  forgetTab,
  knownTabs,
  readKnown,
  readTabState,
  reviseTabState,
  watchTab,
  writeAsked,
  writeChosen,
  writeTabState,
} from '../../browser/tab-state';
import { MAX_TABS } from '../../browser/tab-storage';
import type { Asked, TabState } from '../../lib/shown';
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

  it('other tabs give way by and by, the oldest first', async () => {
    for (const tab of [1, 2, 3, 4]) await writeTabState(tab, READY);
    limits.quota = JSON.stringify([...stored]).length + 400;
    await writeTabState(5, { ...READY, addedAt: '2026-11-22T18:40:00.000Z' });
    const known = await Promise.all([1, 2, 3, 4, 5].map(readTabState));
    expect(known.map((state) => state !== null)).toEqual([false, false, true, true, true]);
  });

  it('a page with too many statements is told as far as there is room', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ ...READY.statements[0], id: `q${at}` }));
    const state = { ...READY, statements: many, comparisons: [], beyond: 7 } as typeof READY;
    limits.quota = JSON.stringify(state).length / 3;
    await writeTabState(2, state);
    expect(await readTabState(2)).toMatchObject({ kind: 'ready', beyond: 307 });
  });

  it('and one state alone is too large, the reader is told', async () => {
    limits.quota = 600;
    await writeTabState(2, READY);
    expect(await readTabState(2)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('quota') });
  });
});

describe('a state that is revised', () => {
  const after = { ...READY, addedAt: '2026-11-22T18:40:00.000Z' };

  it('takes the place of the one before, and makes the tab no newer', async () => {
    await writeTabState(1, READY);
    await writeTabState(2, working(1));
    expect(await reviseTabState(1, READY, after)).toBe(true);
    expect(await readTabState(1)).toEqual(after);
    expect((await knownTabs()).map(({ tab }) => tab)).toEqual([1, 2]);
  });

  it.each([
    ['another page', { ...READY, article: { ...READY.article, url: 'https://tide.example/' } }],
    [
      'the same page read later',
      { ...READY, article: { ...READY.article, capturedAt: '2027-01-01T00:00:00Z' } },
    ],
    ['a page that is being read', working(5)],
  ])('does not take the place of %s', async (_what, now) => {
    await writeTabState(1, now);
    expect(await reviseTabState(1, READY, after)).toBe(false);
    expect(await readTabState(1)).toEqual(now);
  });

  it('does not bring back a tab that is gone', async () => {
    await writeTabState(1, READY);
    await Promise.all([forgetTab(1), reviseTabState(1, READY, after)]);
    expect(stored.has('tab:1')).toBe(false);
  });

  it('takes no room from others where there is none', async () => {
    await writeTabState(1, READY);
    await writeTabState(2, READY);
    limits.quota = JSON.stringify([...stored]).length + 20;
    const larger = { ...after, comparisons: [...after.comparisons, ...after.comparisons] };
    await expect(reviseTabState(1, READY, larger)).rejects.toThrow('quota');
    expect([await readTabState(1), await readTabState(2)]).toEqual([READY, READY]);
  });
});

describe('which article a tab shows', () => {
  it.each([
    ['is its address', READY, READY.article.url],
    ['is nobody’s business where the window is private', { ...READY, isPrivate: true }, null],
    ['is none while it is read', working(1), null],
  ])('%s', async (_what, state, shows) => {
    await writeTabState(1, state);
    await writeChosen(1, { statement: 'q1', at: 1 });
    expect(await knownTabs()).toEqual([{ tab: 1, shows }]);
  });
});

describe('words that were compared', () => {
  const asked: Asked = { kind: 'working', words: 'nobody listened', isCut: false, at: 5 };

  it('are known of the tab until the reader goes back', async () => {
    await writeAsked(1, asked);
    expect((await readKnown(1)).asked).toEqual(asked);
    await forgetAsked(1);
    expect((await readKnown(1)).asked).toBeNull();
  });

  it('whose comparison is too large say so', async () => {
    limits.quota = 600;
    const { article, statements, comparisons, corpus, origins } = READY;
    await writeAsked(1, { ...asked, kind: 'ready', article, statements, comparisons, corpus, origins });
    expect((await readKnown(1)).asked).toMatchObject({ kind: 'failed', words: asked.words });
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
