/** Whose work a trace shows: small traces, written by hand, with one thing different each time. */
import { describe, expect, test } from 'vitest';
import { MADE_UP, quotesIn } from '../../scripts/tasks/made-up';
import { longest, percentile, type TraceEvent, tasksOf } from '../../scripts/tasks/tasks';

const ADDRESS = 'http://quay.example/news';
const BASE = 'chrome-extension://abcdef';
const OURS = `${BASE}/content.js`;
const [PAGE, OTHER] = [10, 20];

const event = (name: string, at: number, took: number, url?: string, pid = PAGE): TraceEvent => ({
  name,
  ph: 'X',
  pid,
  tid: 1,
  ts: at * 1000,
  dur: took * 1000,
  args: url === undefined ? {} : { data: { url } },
});
const meta = (name: string, pid: number, args: TraceEvent['args']): TraceEvent => ({
  name,
  ph: 'M',
  pid,
  tid: 1,
  ts: 0,
  ...(args ? { args } : {}),
});
const HEAD = [
  meta('FrameCommittedInBrowser', 1, { data: { url: ADDRESS, processId: PAGE } }),
  meta('thread_name', PAGE, { name: 'CrRendererMain' }),
  meta('thread_name', OTHER, { name: 'CrRendererMain' }),
];
const tasks = (...events: readonly TraceEvent[]) => tasksOf([...HEAD, ...events], ADDRESS, BASE);

describe('the extension’s part of a task', () => {
  test('is what runs in its script, with what that forces', () => {
    expect(
      tasks(
        event('RunTask', 0, 30),
        event('FunctionCall', 5, 20, OURS),
        event('Layout', 10, 8),
        event('ParseHTML', 26, 3),
      ),
    ).toEqual([{ at: 0, whole: 30, own: 20, busy: 20 }]);
  });
  test('is not what the page’s script does, nor what our observer’s call is wrapped in', () => {
    const page = `${ADDRESS}/app.js`;
    expect(
      tasks(event('RunTask', 0, 30), event('FunctionCall', 0, 30, page), event('FunctionCall', 20, 4, OURS)),
    ).toEqual([{ at: 0, whole: 30, own: 4, busy: 4 }]);
    expect(tasks(event('RunTask', 0, 30), event('FunctionCall', 0, 30, page))).toEqual([]);
  });
  test('takes in continuations of promises, once it has run', () => {
    const before = [event('RunTask', 0, 5), event('RunMicrotasks', 1, 3)];
    const first = [event('RunTask', 10, 5), event('EvaluateScript', 10, 5, OURS)];
    const after = [event('RunTask', 20, 5), event('RunMicrotasks', 21, 3)];
    expect(tasks(...before, ...first, ...after)).toEqual([
      { at: 10, whole: 5, own: 5, busy: 5 },
      { at: 20, whole: 5, own: 3, busy: 3 },
    ]);
  });
  test('is told in the processor’s time too, without the time in which other programs had it', () => {
    const task = { ...event('RunTask', 0, 30), tdur: 12_000 };
    const call = { ...event('FunctionCall', 5, 20, OURS), tdur: 9_000 };
    const foreign = { ...event('FunctionCall', 6, 4, `${ADDRESS}/app.js`), tdur: 2_000 };
    expect(tasks(task, call, foreign)).toEqual([{ at: 0, whole: 30, own: 16, busy: 7 }]);
  });
  test('is counted on the page’s own thread alone', () => {
    expect(
      tasks(event('RunTask', 0, 30, undefined, OTHER), event('FunctionCall', 0, 9, OURS, OTHER)),
    ).toEqual([]);
  });
  test('is counted in top-level tasks alone', () => {
    expect(tasks(event('RunTask', 0, 10), event('RunTask', 1, 8), event('FunctionCall', 2, 6, OURS))).toEqual(
      [{ at: 0, whole: 10, own: 6, busy: 6 }],
    );
    expect(tasks(event('FunctionCall', 2, 6, OURS))).toEqual([]);
  });
});

describe('figures', () => {
  test('the longest of none is 0', () => {
    expect(longest([], 'own')).toBe(0);
    expect(longest([{ at: 0, whole: 9, own: 2, busy: 1 }], 'whole')).toBe(9);
  });
  test.each([
    [0.5, 3],
    [0.95, 5],
    [1, 5],
    [0, 1],
  ])('percentile %s of 1 to 5 is %s', (share, expected) => {
    expect(percentile([5, 3, 1, 2, 4], share)).toBe(expected);
  });
});

describe('made-up pages', () => {
  test('are the same at every run and as large as they say', () => {
    const [article, page, quotes] = MADE_UP.map(({ html }) => html());
    expect(article).toBe(MADE_UP[0]?.html());
    expect(article?.length).toBeGreaterThan(1_000_000);
    expect(page?.length).toBeGreaterThan(10_000_000);
    expect(quotesIn(quotes ?? '')).toHaveLength(5_000);
  });
});
