/** Packs that the reader imported: their articles come, are switched on and off, and go together. */
import * as v from 'valibot';
import { type KeptPack, keptPackSchema } from '../../lib/library/kept';
import { dropCaptures } from './changes';
import { changeLibrary, lookIntoLibrary } from './database';

/** In the order in which they came; one that cannot be read is left out. @throws Error in words for the reader */
export function listPacks(): Promise<readonly KeptPack[]> {
  return lookIntoLibrary(async (transaction) => {
    const packs = await transaction.objectStore('packs').getAll();
    return packs.flatMap((raw) => {
      const pack = v.safeParse(keptPackSchema, raw);
      return pack.success ? [pack.output] : [];
    });
  });
}

/** @returns its number @throws Error in words for the reader */
export function addPack(name: string, isOn = true, importedAt = new Date().toISOString()): Promise<number> {
  return changeLibrary((transaction) =>
    // The browser numbers it.
    transaction.objectStore('packs').add({ name, isOn, importedAt } as KeptPack),
  );
}

/** @throws Error in words for the reader */
export function switchPack(number: number, isOn: boolean): Promise<void> {
  return changeLibrary(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const pack = await packs.get(number);
    if (pack !== undefined) await packs.put({ ...pack, isOn });
  });
}

/** Takes a pack out with all its articles. Switched off first: cut short, it is compared with nothing. @throws Error in words for the reader */
export async function removePack(number: number): Promise<void> {
  await switchPack(number, false);
  const numbers = await lookIntoLibrary((transaction) =>
    transaction.objectStore('captures').index('pack').getAllKeys(number),
  );
  await dropCaptures(numbers);
  await changeLibrary((transaction) => transaction.objectStore('packs').delete(number));
}
