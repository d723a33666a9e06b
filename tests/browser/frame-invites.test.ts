import { beforeEach, expect, it, vi } from 'vitest';
import { inviteFrame, takeInvite } from '../../browser/frame-invites';
import { stored } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

beforeEach(() => stored.clear());

it('an invitation is good once', async () => {
  const nonce = await inviteFrame(1);
  expect([await takeInvite(1), await takeInvite(1)]).toEqual([nonce, null]);
  expect(stored.size).toBe(0);
});

it('of two frames that ask at once, one learns the nonce', async () => {
  const nonce = await inviteFrame(1);
  expect(await Promise.all([takeInvite(1), takeInvite(1)])).toEqual([nonce, null]);
});

it('an invitation is good in its own tab only', async () => {
  await inviteFrame(1);
  expect(await takeInvite(2)).toBeNull();
});

it.each([
  [10_000, true],
  [10_001, false],
])('after %d milliseconds it is good: %s', async (after, isGood) => {
  await inviteFrame(1, 1_000);
  expect((await takeInvite(1, 1_000 + after)) !== null).toBe(isGood);
});

it('a newer invitation takes the place of the older', async () => {
  const [old, young] = [await inviteFrame(1), await inviteFrame(1)];
  expect(old).not.toBe(young);
  expect(await takeInvite(1)).toBe(young);
});

it('what is no invitation is none', async () => {
  stored.set('frame:1', { nonce: 4 });
  expect(await takeInvite(1)).toBeNull();
});
