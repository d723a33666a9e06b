import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FIRST_VIEW_PATIENCE, whenKnown } from '../../components/settings-first-view';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isKnown = ({ known }: { known: boolean }) => known;

it.each<readonly [string, boolean, (tell: () => void) => void]>([
  ['at once where all is known', true, () => undefined],
  ['when the last answer comes', false, (tell) => tell()],
  ['when patience ends', false, () => void vi.advanceTimersByTime(FIRST_VIEW_PATIENCE)],
])('is drawn %s, and only once', (_, known, happen) => {
  const store = createStore(() => ({ known }));
  const draw = vi.fn();
  whenKnown(store, isKnown, draw);
  expect(draw).toHaveBeenCalledTimes(known ? 1 : 0);
  happen(() => store.setState({ known: true }));
  expect(draw).toHaveBeenCalledTimes(1);
  store.setState({ known: true });
  vi.advanceTimersByTime(10 * FIRST_VIEW_PATIENCE);
  expect(draw).toHaveBeenCalledTimes(1);
});

it('is not drawn before, as long as something is missing', () => {
  const store = createStore(() => ({ known: false, other: 0 }));
  const draw = vi.fn();
  whenKnown(store, isKnown, draw);
  store.setState({ other: 1 });
  vi.advanceTimersByTime(FIRST_VIEW_PATIENCE - 1);
  expect(draw).not.toHaveBeenCalled();
});
