/** What is kept, as lists show it: heads of all rows, and single rows. */
import * as v from 'valibot';
import { type KeptCapture, type KeptHead, keptHeadSchema } from '../../lib/library/kept';
import { lookIntoLibrary } from './database';
import { type NumberedCapture, readRow } from './rows';

function readHead(raw: unknown): KeptHead | null {
  const head = v.safeParse(keptHeadSchema, raw);
  return head.success ? head.output : null;
}

/** Of all rows that can be read, last kept first. @throws Error in words for the reader */
export function listHeads(): Promise<readonly KeptHead[]> {
  return lookIntoLibrary(async (transaction) => {
    const heads = (await transaction.objectStore('heads').getAll()).map(readHead);
    return heads.filter((head) => head !== null).sort((a, b) => b.keptAt - a.keptAt || b.number - a.number);
  });
}

/** Heads of these addresses, by address, in the order in which their captures came. @throws Error in words for the reader */
export function headsAt(addresses: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly KeptHead[]>> {
  return lookIntoLibrary(async (transaction) => {
    const index = transaction.objectStore('heads').index('address');
    const found = await Promise.all(
      [...addresses].map(async (address) => {
        const heads = (await index.getAll(address)).map(readHead).filter((head) => head !== null);
        return [address, heads] as const;
      }),
    );
    return new Map(found);
  });
}

/** Captures of an address, the reader's own and those of packs, in the order in which they came. @throws Error in words for the reader */
export function readCapturesAt(address: string): Promise<readonly KeptCapture[]> {
  return lookIntoLibrary(async (transaction) => {
    const rows = await transaction.objectStore('captures').index('address').getAll(address);
    return rows.map(readRow).filter((capture) => capture !== null);
  });
}

/** Null where the row is gone or cannot be read. @throws Error in words for the reader */
export function readCapture(number: number): Promise<KeptCapture | null> {
  return lookIntoLibrary(async (transaction) =>
    readRow(await transaction.objectStore('captures').get(number)),
  );
}

/** Rows by their numbers; those gone or damaged are left out. @throws Error in words for the reader */
export function fetchCaptures(numbers: readonly number[]): Promise<ReadonlyMap<number, KeptCapture>> {
  return lookIntoLibrary(async (transaction) => {
    const rows = await Promise.all(numbers.map((number) => transaction.objectStore('captures').get(number)));
    const read = rows.map(readRow);
    return new Map(
      numbers.flatMap((number, at) => {
        const capture = read[at] ?? null;
        return capture === null ? [] : [[number, capture] as const];
      }),
    );
  });
}

/** At most `limit` rows whose numbers are above `after`, rising; damaged ones are left out. @throws Error in words for the reader */
export function readCaptures(after: number, limit: number): Promise<readonly NumberedCapture[]> {
  return lookIntoLibrary(async (transaction) => {
    const found: NumberedCapture[] = [];
    const range = IDBKeyRange.lowerBound(after, true);
    let cursor = await transaction.objectStore('captures').openCursor(range);
    while (cursor !== null && found.length < limit) {
      const capture = readRow(cursor.value);
      if (capture !== null) found.push({ number: cursor.primaryKey, capture });
      cursor = await cursor.continue();
    }
    return found;
  });
}

/** Numbers of the rows that are known to be damaged. @throws Error in words for the reader */
export function damagedRows(): Promise<readonly number[]> {
  return lookIntoLibrary((transaction) => transaction.objectStore('heads').index('isDamaged').getAllKeys());
}
