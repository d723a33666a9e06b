/** Packs that the reader imported: their articles come, are switched on and off, and go together. */
import * as v from 'valibot';
import { type KeptPack, keptPackSchema } from '../../lib/library/kept';
import { type Changing, changeLibrary, type Looking, lookIntoLibrary } from './database';
import { deleteCaptures } from './rows';

/** Rows of one transaction: some 5 MB, so that none lasts long. */
const STEP = 100;

async function packsIn(transaction: Changing | Looking): Promise<readonly KeptPack[]> {
  const packs = await transaction.objectStore('packs').getAll();
  return packs.flatMap((raw) => {
    const pack = v.safeParse(keptPackSchema, raw);
    return pack.success ? [pack.output] : [];
  });
}

/** In the order in which they came; one that cannot be read is left out. @throws Error in words for the reader */
export const listPacks = (): Promise<readonly KeptPack[]> => lookIntoLibrary(packsIn);

/** Numbers of packs that have articles, but no row that can be read. */
export async function lostPacks(transaction: Changing | Looking): Promise<readonly number[]> {
  const known = new Set((await packsIn(transaction)).map(({ number }) => number));
  const lost: number[] = [];
  const index = transaction.objectStore('captures').index('pack');
  let cursor = await index.openKeyCursor(null, 'nextunique');
  for (; cursor !== null; cursor = await cursor.continue())
    if (typeof cursor.key === 'number' && !known.has(cursor.key)) lost.push(cursor.key);
  return lost;
}

/** Under a name that says so, and switched off: what it was called and whether it was on nobody knows. */
export async function restoreLostPacks(transaction: Changing): Promise<void> {
  const importedAt = new Date().toISOString();
  for (const number of await lostPacks(transaction))
    await transaction.objectStore('packs').put({ number, name: `Pack ${number}`, isOn: false, importedAt });
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

/** Some articles of a pack; with the last of them the pack itself, and what of it is in the trash. @returns whether there are more */
async function dropSome(transaction: Changing, number: number): Promise<boolean> {
  const numbers = await transaction.objectStore('captures').index('pack').getAllKeys(number, STEP);
  await deleteCaptures(transaction, numbers);
  if (numbers.length === STEP) return true;
  let cursor = await transaction.objectStore('trash').openCursor();
  for (; cursor !== null; cursor = await cursor.continue())
    if (cursor.value.pack === number) await cursor.delete();
  await transaction.objectStore('packs').delete(number);
  return false;
}

/** Takes a pack out with all its articles. Switched off first: cut short, it is compared with nothing. @throws Error in words for the reader */
export async function removePack(number: number): Promise<void> {
  await switchPack(number, false);
  while (await changeLibrary((transaction) => dropSome(transaction, number)));
}
