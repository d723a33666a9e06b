/** Packs and exports of libraries as files, read in slices: an export may be larger than memory. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { PackedArticle } from '../lib/corpus/pack';
import { LineReader } from '../lib/library/line-reader';
import { isHeader } from '../lib/library/transfer-lines';
import { type Told, TransferReader } from '../lib/library/transfer-reader';

/** Bytes read at once. */
const SLICE = 2 ** 20;

export interface PackedInput {
  /** The file as given, with `#line`. */
  readonly source: string;
  readonly packed: PackedArticle;
}

function* slicesOf(file: string): Generator<Uint8Array> {
  const open = openSync(file, 'r');
  try {
    for (;;) {
      const slice = new Uint8Array(SLICE);
      const length = readSync(open, slice);
      if (length === 0) return;
      yield slice.subarray(0, length);
    }
  } finally {
    closeSync(open);
  }
}

/** By its first line that is not empty. */
export function isPack(file: string): boolean {
  const lines = new LineReader();
  for (const slice of slicesOf(file)) {
    for (const line of lines.read(slice)) {
      if (line.kind !== 'text') return false;
      if (line.text.trim() !== '') return isHeader(line.text);
    }
  }
  const [last] = lines.end();
  return last?.kind === 'text' && isHeader(last.text);
}

function* toldIn(file: string): Generator<Told> {
  const reader = new TransferReader();
  for (const slice of slicesOf(file)) {
    yield* reader.read(slice);
    if (reader.isOver) return;
  }
  yield* reader.end();
}

/** What is wrong is told with file and line, and the rest goes on. */
export function* readPackFile(
  file: string,
  complain: (place: string, message: string) => void,
): Generator<PackedInput> {
  for (const told of toldIn(file)) {
    if (told.kind === 'problem') complain(`${file}:${told.line}`, told.message);
    else if (told.kind === 'article') yield { source: `${file}#${told.line}`, packed: told.article };
  }
}
