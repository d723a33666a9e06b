/** Rows of captures with what is derived from them, written and taken away together, within one transaction. */
import * as v from 'valibot';
import { prepare } from '../../lib/corpus/prepared';
import { headOf, type KeptCapture, keptCaptureSchema } from '../../lib/library/kept';
import { readSegment, type Segment } from '../../lib/library/segment';
import { encodeSegment, joinSegments } from '../../lib/library/segment-writing';
import type { Changing, Looking } from './database';

export interface NumberedCapture {
  readonly number: number;
  readonly capture: KeptCapture;
}

/** Null for a row that cannot be read. */
export function readRow(raw: unknown): KeptCapture | null {
  const row = v.safeParse(keptCaptureSchema, raw);
  return row.success ? row.output : null;
}

/** Null where its bytes are damaged: its articles are then in no segment, and the repair makes another. */
export function readStoredSegment(raw: unknown): Segment | null {
  const bytes: unknown = (raw as { bytes?: unknown } | undefined)?.bytes;
  if (!(bytes instanceof Uint8Array)) return null;
  try {
    return readSegment(bytes);
  } catch {
    // Whoever reads segments counts those that are missing.
    return null;
  }
}

/** One more segment, of these captures. */
export async function addSegment(transaction: Changing, captures: readonly NumberedCapture[]): Promise<void> {
  if (captures.length === 0) return;
  const bytes = encodeSegment(
    captures.map(({ number, capture: { pack, article } }) => ({ number, pack, prepared: prepare(article) })),
  );
  const numbers = captures.map(({ number }) => number);
  await transaction.objectStore('segments').add({ numbers, bytes });
}

/** New rows, or rows put back where they were, with heads and one segment. */
export async function putCaptures(
  transaction: Changing,
  captures: readonly NumberedCapture[],
): Promise<void> {
  const [rows, heads] = [transaction.objectStore('captures'), transaction.objectStore('heads')];
  await Promise.all(
    captures.flatMap(({ number, capture }) => [
      rows.put(capture, number),
      heads.put(headOf(number, capture)),
    ]),
  );
  await addSegment(transaction, captures);
}

/** New rows. @returns their numbers */
export async function addCaptures(
  transaction: Changing,
  captures: readonly KeptCapture[],
): Promise<readonly number[]> {
  const rows = transaction.objectStore('captures');
  const numbers = await Promise.all(captures.map((capture) => rows.add(capture)));
  const heads = transaction.objectStore('heads');
  const numbered = captures.map((capture, at) => ({ number: numbers[at] as number, capture })); // one for each
  await Promise.all(numbered.map(({ number, capture }) => heads.put(headOf(number, capture))));
  await addSegment(transaction, numbered);
  return numbers;
}

/** What was only remembered is added from now on. */
export async function markAdded(
  transaction: Changing,
  captures: readonly NumberedCapture[],
  addedAt: string,
): Promise<void> {
  const [rows, heads] = [transaction.objectStore('captures'), transaction.objectStore('heads')];
  await Promise.all(
    captures.flatMap(({ number, capture: before }) => {
      const capture = { ...before, addedAt };
      return [rows.put(capture, number), heads.put(headOf(number, capture))];
    }),
  );
}

/** The segments in which rows stand, each once. */
async function segmentsOf(transaction: Changing, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const index = transaction.objectStore('segments').index('numbers');
  const keys = await Promise.all(numbers.map((number) => index.getAllKeys(number)));
  return new Set(keys.flat());
}

async function takeOutOf(transaction: Changing, key: number, gone: ReadonlySet<number>): Promise<void> {
  const segments = transaction.objectStore('segments');
  const segment = readStoredSegment(await segments.get(key));
  await segments.delete(key);
  if (segment === null) return;
  const numbers = segment.articles.map(({ number }) => number).filter((number) => !gone.has(number));
  if (numbers.length === 0) return;
  await segments.add({ numbers, bytes: joinSegments([segment], ({ number }) => !gone.has(number)) });
}

/** Takes rows from the index; their words stay nowhere in it. */
export async function takeFromIndex(transaction: Changing, numbers: readonly number[]): Promise<void> {
  const gone = new Set(numbers);
  for (const key of await segmentsOf(transaction, numbers)) await takeOutOf(transaction, key, gone);
}

export async function deleteCaptures(transaction: Changing, numbers: readonly number[]): Promise<void> {
  const [rows, heads] = [transaction.objectStore('captures'), transaction.objectStore('heads')];
  await Promise.all(numbers.flatMap((number) => [rows.delete(number), heads.delete(number)]));
  await takeFromIndex(transaction, numbers);
}

/** The reader's own captures of an address that can be read, in the order in which they came. */
export async function capturesAt(
  transaction: Changing | Looking,
  address: string,
  pack: number | null = null,
): Promise<NumberedCapture[]> {
  const index = transaction.objectStore('captures').index('address');
  const [numbers, rows] = await Promise.all([index.getAllKeys(address), index.getAll(address)]);
  return numbers.flatMap((number, at) => {
    const capture = readRow(rows[at]);
    return capture === null || capture.pack !== pack ? [] : [{ number, capture }];
  });
}
