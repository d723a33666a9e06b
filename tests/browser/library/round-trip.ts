/** What a library is filled with, exported to and imported from in tests: the one in memory and the real one. */
import { exportFrom } from '../../../browser/library/exporting';
import { type Imported, importInto } from '../../../browser/library/importing';
import type { ExportedLibrary, ImportedInto } from '../../../browser/library/transfer-store';
import type { MadeLibrary } from './made-library';

export type Library = ExportedLibrary & ImportedInto;

/** The clock of all tests, so that headers are equal. */
export const NOW = new Date('2026-03-01T10:00:00.000Z');

export async function fill(library: Library, { packs, captures, outlets }: MadeLibrary): Promise<void> {
  const numbers: number[] = [];
  for (const { name, isOn, importedAt } of packs) numbers.push(await library.addPack(name, isOn, importedAt));
  await library.writeOutletChoices(outlets);
  const numbered = captures.map((one) => ({
    ...one,
    pack: one.pack === null ? null : (numbers[one.pack] ?? null),
  }));
  await library.importCaptures(numbered);
}

export async function exported(library: Library, signal = new AbortController().signal): Promise<string[]> {
  const written: string[] = [];
  const write = async (text: string) => {
    written.push(text);
  };
  await exportFrom(library, write, { signal, onProgress: () => undefined }, NOW.toISOString());
  return written.join('').split('\n').slice(0, -1);
}

export interface How {
  readonly name?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

export function imported(
  library: Library,
  lines: readonly string[] | Blob,
  how: How = {},
): Promise<Imported> {
  const file = 'size' in lines ? lines : new Blob(lines.map((line) => `${line}\n`));
  const { name = 'harbour.jsonl', signal = new AbortController().signal, onProgress = () => undefined } = how;
  return importInto(library, file, { name, signal, onProgress }, NOW);
}
