/**
 * Named arrays of numbers and a JSON note in one run of bytes, and back without copying: the form of an index segment.
 *
 * Bytes: magic, version, checksum of all that follows, length of the head; the head (JSON: the note, and name, kind and
 * length of each array); the arrays, each aligned to 8 bytes, in the order of the head. All little-endian. Cost: linear,
 * the checksum included. Not JSON alone: a hundred thousand statements are ten million numbers. Not one array an entry of
 * the database: a segment must be there wholly or not at all.
 */
import * as v from 'valibot';

const KINDS = { i32: Int32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kind = keyof typeof KINDS;
export type NumberArray =
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** "ARSG". */
const MAGIC = 0x47535241;
const VERSION = 1;
/** Bytes of magic, version, checksum and the head's length. */
const PREFIX = 16;
/** Bytes to which every array is aligned. */
const ALIGNED = 8;

const headSchema = v.object({
  note: v.unknown(),
  arrays: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['i32', 'u32', 'u16', 'u8']),
      length: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

export interface ArrayFile {
  readonly note: unknown;
  readonly arrays: ReadonlyMap<string, NumberArray>;
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

function kindOf(array: NumberArray): Kind {
  if (array instanceof Int32Array) return 'i32';
  if (array instanceof Uint32Array) return 'u32';
  return array instanceof Uint16Array ? 'u16' : 'u8';
}

/** FNV-1a over the bytes, four at a time: finds a flipped bit and a cut end; no protection against malice. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] as number), 0x01000193); // within its length
  return (sum ^ bytes.length) >>> 0;
}

export function writeArrayFile(
  note: unknown,
  arrays: Readonly<Record<string, NumberArray>>,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(arrays);
  const listed = entries.map(([name, array]) => ({ name, kind: kindOf(array), length: array.length }));
  const head = new TextEncoder().encode(JSON.stringify({ note, arrays: listed }));
  const size = entries.reduce(
    (sum, [, array]) => sum + aligned(array.byteLength),
    PREFIX + aligned(head.length),
  );
  const bytes = new Uint8Array(size);
  bytes.set(head, PREFIX);
  let at = PREFIX + aligned(head.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  const prefix = new DataView(bytes.buffer);
  prefix.setUint32(0, MAGIC, true);
  prefix.setUint32(4, VERSION, true);
  prefix.setUint32(8, checksum(bytes.subarray(PREFIX)), true);
  prefix.setUint32(12, head.length, true);
  return bytes;
}

class Damaged extends Error {}

function readHead(
  bytes: Uint8Array<ArrayBuffer>,
): v.InferOutput<typeof headSchema> & { readonly end: number } {
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX || prefix.getUint32(0, true) !== MAGIC) throw new Damaged('it is none');
  if (prefix.getUint32(4, true) !== VERSION) throw new Damaged('it is of another version');
  if (prefix.getUint32(8, true) !== checksum(bytes.subarray(PREFIX)))
    throw new Damaged('its checksum is wrong');
  const length = prefix.getUint32(12, true);
  const text = new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + length));
  return { ...v.parse(headSchema, JSON.parse(text)), end: PREFIX + aligned(length) };
}

/** @throws Error in words, where the bytes are not what was written */
export function readArrayFile(given: Uint8Array): ArrayFile {
  // Views need their place in the buffer aligned.
  const isPlain = given.buffer instanceof ArrayBuffer && given.byteOffset % ALIGNED === 0;
  const bytes = isPlain ? (given as Uint8Array<ArrayBuffer>) : new Uint8Array(given);
  try {
    const { note, arrays: listed, end } = readHead(bytes);
    const arrays = new Map<string, NumberArray>();
    let at = bytes.byteOffset + end;
    for (const { name, kind, length } of listed) {
      const array = new KINDS[kind](bytes.buffer, at, length);
      arrays.set(name, array);
      at += aligned(array.byteLength);
    }
    return { note, arrays };
  } catch (error) {
    throw new Error(`This segment cannot be read: ${error instanceof Error ? error.message : 'unknown'}`, {
      cause: error,
    });
  }
}
