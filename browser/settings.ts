/**
 * The reader's settings, where the browser synchronises them. A browser without that keeps them on this
 * computer; both places are watched, because only one of them is ever written.
 */
import { browser } from 'wxt/browser';
import { readStoredSettings, type Settings } from '../lib/settings';
import { inTurn } from './turns';

const KEY = 'settings';

type Area = Pick<typeof browser.storage.local, 'get' | 'set'>;

interface Found {
  readonly area: Area;
  readonly settings: Settings;
}

async function lookIn(area: Area): Promise<Found> {
  return { area, settings: readStoredSettings((await area.get(KEY))[KEY]) };
}

/** Which place serves is told by reading alone: a refused write must reach the reader, not another place. */
async function find(): Promise<Found> {
  const synchronised: Area | undefined = browser.storage.sync;
  if (synchronised === undefined) return lookIn(browser.storage.local);
  try {
    return await lookIn(synchronised);
  } catch {
    // Synchronisation can be switched off or broken in a profile; the settings work without it.
    return lookIn(browser.storage.local);
  }
}

export async function readSettings(): Promise<Settings> {
  return (await find()).settings;
}

/** Changes these settings and no others. @throws Error if the browser refuses to store them */
export function writeSettings(change: Partial<Settings>): Promise<void> {
  return inTurn('settings', async () => {
    const { area, settings } = await find();
    await area.set({ [KEY]: { ...settings, ...change } });
  });
}

/** Tells the settings after each change, here or on another computer. Returns the undo. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if ((area === 'sync' || area === 'local') && KEY in changes)
      listener(readStoredSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
