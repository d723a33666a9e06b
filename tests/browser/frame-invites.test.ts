import { beforeEach, expect, it, vi } from 'vitest';
import { forgetInvite, inviteFrame, takeInvite } from '../../browser/frame-invites';
import { stored } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

const [FRAME, OTHER] = [7, 8];

beforeEach(() => stored.clear());

it('an invitation is good for the frame that asks first, however often it asks', async () => {
  const nonce = await inviteFrame(1);
  const answers = [await takeInvite(1, FRAME), await takeInvite(1, OTHER), await takeInvite(1, FRAME)];
  expect(answers).toEqual([nonce, null, nonce]);
});

it('of two frames that ask at once, one learns the nonce', async () => {
  const nonce = await inviteFrame(1);
  expect(await Promise.all([takeInvite(1, FRAME), takeInvite(1, OTHER)])).toEqual([nonce, null]);
});

it('an invitation that is taken back is none', async () => {
  await inviteFrame(1);
  await forgetInvite(1);
  expect(await takeInvite(1, FRAME)).toBeNull();
  expect(stored.size).toBe(0);
});

it('an invitation is good in its own tab only', async () => {
  await inviteFrame(1);
  expect(await takeInvite(2, FRAME)).toBeNull();
});

it.each([
  [10_000, true],
  [10_001, false],
])('after %d milliseconds it is good: %s', async (after, isGood) => {
  await inviteFrame(1, 1_000);
  expect((await takeInvite(1, FRAME, 1_000 + after)) !== null).toBe(isGood);
});

it('a newer invitation takes the place of the older', async () => {
  const [old, young] = [await inviteFrame(1), await inviteFrame(1)];
  expect(old).not.toBe(young);
  expect(await takeInvite(1, FRAME)).toBe(young);
});

it('what is no invitation is none', async () => {
  stored.set('frame:1', { nonce: 4 });
  expect(await takeInvite(1, FRAME)).toBeNull();
});
