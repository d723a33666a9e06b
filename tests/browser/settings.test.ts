import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onSettingsChange, readSettings, writeSettings } from '../../browser/settings';
import { fake, local, refusals, synchronised } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

beforeEach(() => {
  synchronised.clear();
  local.clear();
  refusals.sync = '';
});

describe('settings', () => {
  it('that nobody has made are the defaults', async () => {
    expect(await readSettings()).toEqual({ highlight: true, session: true });
  });

  it('are synchronised, each by itself', async () => {
    await writeSettings({ highlight: false });
    await writeSettings({ session: false });
    expect(synchronised.get('settings')).toEqual({ highlight: false, session: false });
    expect(local.size).toBe(0);
  });

  it('lose nothing where two are changed at once', async () => {
    await Promise.all([writeSettings({ highlight: false }), writeSettings({ session: false })]);
    expect(await readSettings()).toEqual({ highlight: false, session: false });
  });

  it.each([
    ['damaged', { highlight: 'yes', session: false }, { highlight: true, session: false }],
    ['text', 'x', { highlight: true, session: true }],
  ])('that come %s fall back each by itself', async (_how, value, read) => {
    synchronised.set('settings', value);
    expect(await readSettings()).toEqual(read);
  });

  it('stay on this computer where the browser synchronises nothing', async () => {
    refusals.sync = 'Synchronisation is switched off.';
    await writeSettings({ highlight: false });
    expect(local.get('settings')).toMatchObject({ highlight: false });
    expect(await readSettings()).toEqual({ highlight: false, session: true });
  });

  it('that are refused say so, and are kept nowhere', async () => {
    const set = vi.spyOn(fake.storage.sync, 'set').mockRejectedValueOnce(new Error('Too many writes.'));
    await expect(writeSettings({ highlight: false })).rejects.toThrow('Too many writes.');
    expect(local.size).toBe(0);
    set.mockRestore();
  });

  it('are told after each change, until nobody listens', async () => {
    const told = vi.fn();
    const undo = onSettingsChange(told);
    await writeSettings({ highlight: false });
    await fake.storage.sync.set({ other: 1 });
    await fake.storage.session.set({ settings: {} });
    undo();
    await writeSettings({ highlight: true });
    expect(told.mock.calls).toEqual([[{ highlight: false, session: true }]]);
  });
});
