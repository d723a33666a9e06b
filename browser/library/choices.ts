/** What the reader chose of their library, on this computer only: another one has a library of its own. */
import { browser } from 'wxt/browser';
import { type LibraryChoices, readStoredChoices } from '../../lib/library/choices';
import { inTurn } from '../turns';

const KEY = 'library';

export async function readChoices(): Promise<LibraryChoices> {
  return readStoredChoices((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes these choices and no others. @throws Error if the browser refuses to store them */
export function changeChoices(
  change: (before: LibraryChoices) => Partial<LibraryChoices>,
): Promise<LibraryChoices> {
  return inTurn('library-choices', async () => {
    const before = await readChoices();
    const choices = { ...before, ...change(before) };
    await browser.storage.local.set({ [KEY]: choices });
    return choices;
  });
}

/** The same for a change that does not depend on what was chosen before. */
export async function writeChoices(change: Partial<LibraryChoices>): Promise<void> {
  await changeChoices(() => change);
}

/** Tells the choices after each change, and what they were before it. Returns the undo. */
export function onChoicesChange(
  listener: (choices: LibraryChoices, before: LibraryChoices) => void,
): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    if (area !== 'local' || !(KEY in changes)) return;
    listener(readStoredChoices(changes[KEY]?.newValue), readStoredChoices(changes[KEY]?.oldValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
