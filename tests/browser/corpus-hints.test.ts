import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HINT_WAIT, onCorpusHint } from '../../browser/corpus-hints';
import { fake } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['one write', ['session'], 1],
  ['a burst of writes', ['session', 'session', 'session'], 1],
  ['settings', ['sync', 'local'], 0],
])('%s in %j give %i hint', (_, areas, hints) => {
  const listener = vi.fn();
  const undo = onCorpusHint(listener);
  for (const area of areas) fake.storage.onChanged.tell({ 'tab:1': {} }, area);
  expect(listener).not.toHaveBeenCalled();
  vi.advanceTimersByTime(HINT_WAIT);
  expect(listener).toHaveBeenCalledTimes(hints);
  undo();
});

it('a later write gives another hint, and none after the end', () => {
  const listener = vi.fn();
  const undo = onCorpusHint(listener);
  fake.storage.onChanged.tell({}, 'session');
  vi.advanceTimersByTime(HINT_WAIT);
  fake.storage.onChanged.tell({}, 'session');
  vi.advanceTimersByTime(HINT_WAIT);
  expect(listener).toHaveBeenCalledTimes(2);
  fake.storage.onChanged.tell({}, 'session');
  undo();
  vi.advanceTimersByTime(HINT_WAIT);
  fake.storage.onChanged.tell({}, 'session');
  vi.advanceTimersByTime(HINT_WAIT);
  expect(listener).toHaveBeenCalledTimes(2);
});
