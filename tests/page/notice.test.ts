import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showNotice } from '../../page/notice';
import { documentOf } from './page-document';

const NAME = 'as-reported-notice';
const setUp = (openShadow = true) => {
  const document = documentOf('<p>First words.</p>');
  const before = document.documentElement.outerHTML;
  const undo = showNotice(document, 'Press <b>Alt</b>', openShadow);
  return {
    document,
    undo,
    shown: () => document.querySelector(NAME),
    isAsBefore: () => document.documentElement.outerHTML === before,
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a notice says its line as text, to screen readers too', () => {
  const { shown } = setUp();
  const line = shown()?.shadowRoot?.querySelector('[role="status"]');
  expect([line?.textContent, line?.children.length]).toEqual(['Press <b>Alt</b>', 0]);
});

it('a notice keeps its words from the page', () => {
  expect(setUp(false).shown()?.shadowRoot).toBeNull();
});

it('a notice goes by itself and leaves the page as it was', () => {
  const { shown, isAsBefore } = setUp();
  vi.advanceTimersByTime(7_999);
  expect(shown()).not.toBeNull();
  vi.advanceTimersByTime(1);
  expect(isAsBefore()).toBe(true);
});

it('a notice goes on Escape, and on no other key', () => {
  const { document, shown } = setUp();
  const press = (key: string) => {
    const event = document.createEvent('Event');
    event.initEvent('keydown', true, true);
    document.dispatchEvent(Object.assign(event, { key }));
  };
  press('a');
  expect(shown()).not.toBeNull();
  press('Escape');
  expect(shown()).toBeNull();
});

it('the undo may be called twice, and ends the wait', () => {
  const { undo, isAsBefore } = setUp();
  undo();
  undo();
  expect([isAsBefore(), vi.getTimerCount()]).toEqual([true, 0]);
});
