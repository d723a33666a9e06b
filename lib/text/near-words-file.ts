/**
 * The file of near words: which forms are of which lexemes, and which lexemes are near which, and how near.
 *
 * A header (magic, version, counts, a sum over the rest), then flat arrays of whole numbers, the wider ones first so
 * that each stands where its width asks, then the forms in the order of their letters, a line each. Numbers are
 * little-endian, as every processor is that runs Chrome or Firefox. Opening makes views into the bytes and checks
 * the sum: O(bytes), a few milliseconds for 1 MB. Not JSON: that is six times the time and the memory.
 */

export interface NearTable {
  /** Folded forms in the order of their letters. */
  readonly forms: { readonly length: number; at(place: number): string | undefined };
  /** Of form f the lexemes are `links[formStart[f]]` up to `links[formStart[f + 1] - 1]`. */
  readonly formStart: Uint32Array;
  readonly links: Uint16Array;
  /** Of lexeme x the near ones of a greater number are `others[lexemeStart[x]]` and so on, in rising order. */
  readonly lexemeStart: Uint32Array;
  readonly others: Uint16Array;
  /** 1–255, beside `others`. */
  readonly scores: Uint8Array;
}

/** "ARNW" as it stands in the file. */
const MAGIC = 0x574e5241;
const VERSION = 1;
const HEADER_BYTES = 32;
/** Numbers of the header, four bytes each. */
const AT = {
  magic: 0,
  version: 4,
  forms: 8,
  lexemes: 12,
  links: 16,
  pairs: 20,
  letters: 24,
  sum: 28,
} as const;

/** Multiplier of FNV-1a, which is taken over four bytes at a time. */
const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;

function sumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + HEADER_BYTES,
    (bytes.length - HEADER_BYTES) / 4,
  );
  let sum = FNV_START;
  for (const word of words) sum = Math.imul(sum ^ word, FNV_PRIME);
  return sum >>> 0;
}

interface Counts {
  readonly forms: number;
  readonly lexemes: number;
  readonly links: number;
  readonly pairs: number;
  readonly letters: number;
}

/** Bytes at which the arrays begin, in their order in the file, and its length, which four divides. */
function places({ forms, lexemes, links, pairs, letters }: Counts) {
  const formStart = HEADER_BYTES;
  const letterStart = formStart + 4 * (forms + 1);
  const lexemeStart = letterStart + 4 * (forms + 1);
  const linksAt = lexemeStart + 4 * (lexemes + 1);
  const others = linksAt + 2 * links;
  const scores = others + 2 * pairs;
  const text = scores + pairs;
  const end = 4 * Math.ceil((text + letters) / 4);
  return { formStart, letterStart, lexemeStart, links: linksAt, others, scores, text, end };
}

const bytesOf = (array: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Where each of some stretches begins that stand one behind the other, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return starts;
}

/** Forms are of a–z, one byte a letter. */
export function writeNearTable(table: NearTable & { readonly forms: readonly string[] }): Uint8Array {
  const { forms, formStart, lexemeStart, links, others, scores } = table;
  const letters = Uint8Array.from(forms.join(''), (letter) => letter.charCodeAt(0));
  const counts: Counts = {
    forms: forms.length,
    lexemes: lexemeStart.length - 1,
    links: links.length,
    pairs: others.length,
    letters: letters.length,
  };
  const at = places(counts);
  const file = new Uint8Array(at.end);
  file.set(bytesOf(formStart), at.formStart);
  file.set(bytesOf(startsOf(forms.map(({ length }) => length))), at.letterStart);
  file.set(bytesOf(lexemeStart), at.lexemeStart);
  file.set(bytesOf(links), at.links);
  file.set(bytesOf(others), at.others);
  file.set(scores, at.scores);
  file.set(letters, at.text);
  const header = { magic: MAGIC, version: VERSION, ...counts, sum: sumOf(file) };
  const view = new DataView(file.buffer);
  for (const [name, value] of Object.entries(header))
    view.setUint32(AT[name as keyof typeof AT], value, true);
  return file;
}

/** Views need their bytes to begin where their width divides the place: a part of a larger buffer is copied. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

/** @throws Error if it is none, or of another version */
function countsOf(bytes: Uint8Array): Counts & { readonly sum: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(AT.magic, true) !== MAGIC)
    throw new Error('This is no file of near words.');
  const version = view.getUint32(AT.version, true);
  if (version !== VERSION)
    throw new Error(
      `The file of near words is of version ${version}; this program reads version ${VERSION}.`,
    );
  const read = (name: keyof typeof AT): number => view.getUint32(AT[name], true);
  return {
    forms: read('forms'),
    lexemes: read('lexemes'),
    links: read('links'),
    pairs: read('pairs'),
    letters: read('letters'),
    sum: read('sum'),
  };
}

/** @throws Error if the bytes are no such file, one of another version, or damaged */
export function readNearTable(given: Uint8Array): NearTable {
  const bytes = aligned(given);
  const counts = countsOf(bytes);
  const at = places(counts);
  if (at.end !== bytes.length || counts.sum !== sumOf(bytes))
    throw new Error('The file of near words is damaged.');
  const { buffer, byteOffset } = bytes;
  const letterStart = new Uint32Array(buffer, byteOffset + at.letterStart, counts.forms + 1);
  const text = bytes.subarray(at.text);
  return {
    forms: {
      length: counts.forms,
      at: (place) => String.fromCharCode(...text.subarray(letterStart[place], letterStart[place + 1])),
    },
    formStart: new Uint32Array(buffer, byteOffset + at.formStart, counts.forms + 1),
    lexemeStart: new Uint32Array(buffer, byteOffset + at.lexemeStart, counts.lexemes + 1),
    links: new Uint16Array(buffer, byteOffset + at.links, counts.links),
    others: new Uint16Array(buffer, byteOffset + at.others, counts.pairs),
    scores: bytes.subarray(at.scores, at.text),
  };
}
