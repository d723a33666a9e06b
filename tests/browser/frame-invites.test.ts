import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inviteFrame, takeInvite } from '../../browser/frame-invites';
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

const NOW = 1_000_000;
const SECOND = 1_000;

describe('an invitation to a frame', () => {
  it('is taken with the nonce that the page was told', async () => {
    const nonce = await inviteFrame(1, NOW);
    expect(await takeInvite(1, NOW + SECOND)).toBe(nonce);
  });
  it.each<[string, () => Promise<string | null>]>([
    ['that was never made', () => takeInvite(1, NOW)],
    [
      'that was taken already',
      async () => {
        await inviteFrame(1, NOW);
        await takeInvite(1, NOW);
        return takeInvite(1, NOW);
      },
    ],
    [
      'of another tab',
      async () => {
        await inviteFrame(2, NOW);
        return takeInvite(1, NOW);
      },
    ],
    [
      'that is long over',
      async () => {
        await inviteFrame(1, NOW);
        return takeInvite(1, NOW + 11 * SECOND);
      },
    ],
    [
      'that was tampered with',
      async () => {
        await fake.api.storage.session.set({ 'frame:1': { nonce: 5, at: NOW } });
        return takeInvite(1, NOW);
      },
    ],
  ])('%s serves nobody', async (_what, take) => {
    expect(await take()).toBeNull();
  });
  it('serves one of two frames that ask at once', async () => {
    const nonce = await inviteFrame(1, NOW);
    const taken = await Promise.all([takeInvite(1, NOW), takeInvite(1, NOW)]);
    expect(taken).toEqual([nonce, null]);
  });
  it('ends when the reader clicks again', async () => {
    const first = await inviteFrame(1, NOW);
    const second = await inviteFrame(1, NOW);
    expect(second).not.toBe(first);
    expect(await takeInvite(1, NOW)).toBe(second);
  });
});
