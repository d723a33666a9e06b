import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sendCopy, type WholeCopy } from '../../entrypoints/content/sending';
import type { FromPage } from '../../lib/protocol';
import { fake } from '../browser/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('../browser/fake-browser')).fake }));

const AT = '2024-03-09T10:00:00Z';
const COPY: WholeCopy = {
  parts: [[['html'], 'a'], ['b'], ['c', 1]],
  url: 'https://quay.example/news/wall',
  capturedAt: AT,
};
const MARKS = { kind: 'marks', anchors: [], marks: [], highlight: true };
const DONE = { kind: 'done' };
const RESEND = { kind: 'resend' };
type Part = Extract<FromPage, { kind: 'part' }>;

const sent: Part[] = [];
/** Replies in turn; the last one for ever. */
function answer(...replies: readonly unknown[]): void {
  sent.length = 0;
  vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent.push(message as Part);
    return replies[Math.min(sent.length, replies.length) - 1];
  });
}
const numbers = () => sent.map(({ part }) => part);
const send = (isOver = () => false, copy = COPY) => sendCopy(copy, async () => undefined, isOver);

beforeEach(() => {
  vi.restoreAllMocks();
});

it('parts go in order, one after the other, and the answer to the last is the answer', async () => {
  answer(DONE, DONE, MARKS);
  expect(await send()).toEqual(MARKS);
  expect(sent.map(({ part, isLast, tokens }) => [part, isLast, tokens])).toEqual([
    [0, false, COPY.parts[0]],
    [1, false, COPY.parts[1]],
    [2, true, COPY.parts[2]],
  ]);
  expect(new Set(sent.map(({ reading, url, capturedAt }) => `${reading}|${url}|${capturedAt}`)).size).toBe(1);
});

it('each part is a task of its own', async () => {
  const pause = vi.fn(async () => undefined);
  answer(DONE, DONE, MARKS);
  await sendCopy(COPY, pause, () => false);
  expect(pause).toHaveBeenCalledTimes(3);
});

describe('where a killed background lost some of it', () => {
  it('all is sent again from the start, as another reading', async () => {
    answer(DONE, RESEND, DONE, DONE, MARKS);
    expect(await send()).toEqual(MARKS);
    expect(numbers()).toEqual([0, 1, 0, 1, 2]);
    expect(sent[2]?.reading).not.toBe(sent[0]?.reading);
  });

  it('again where that was told at the last part', async () => {
    answer(DONE, DONE, RESEND, DONE, DONE, MARKS);
    expect(await send()).toEqual(MARKS);
    expect(numbers()).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('five times and no more, and then it is said', async () => {
    answer(RESEND);
    expect(await send()).toEqual({ kind: 'failed', reason: 'The page could not be handed over.' });
    expect(numbers()).toEqual([0, 0, 0, 0, 0]);
  });
});

it.each([
  ['failed', { kind: 'failed', reason: 'The page is too large.' }],
  ['none', { kind: 'none' }],
])('an answer before the last part ends the sending: %s', async (_, reply) => {
  answer(DONE, reply);
  expect(await send()).toEqual(reply);
  expect(numbers()).toEqual([0, 1]);
});

it.each([
  ['before the first part', 0, []],
  ['between two parts', 2, [0, 1]],
  ['before the answer', 3, [0, 1, 2]],
])('nothing more is sent, and nothing answered, once nobody waits: %s', async (_, asked, parts) => {
  answer(DONE, DONE, MARKS);
  let looks = 0;
  expect(await send(() => looks++ >= asked)).toBeNull();
  expect(numbers()).toEqual(parts);
});

it('a copy of no parts is a mistake of ours', async () => {
  answer(DONE);
  await expect(send(undefined, { ...COPY, parts: [] })).rejects.toThrow(RangeError);
});
