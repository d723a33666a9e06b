/** Everything the library holds as a file, and back. What a file is: lib/library/transfer-lines.ts. */
import { importCaptures } from './changes';
import { type ExportOptions, exportFrom } from './exporting';
import { type Imported, type ImportOptions, importInto } from './importing';
import { listHeads, readCaptures } from './listing';
import { listOutletChoices, writeOutletChoices } from './outlet-choices';
import { addPack, listPacks, removePack } from './packs';

const LIBRARY = {
  listHeads,
  readCaptures,
  listPacks,
  listOutletChoices,
  addPack,
  removePack,
  writeOutletChoices,
  importCaptures,
};

/** @throws Error in words for the reader; AbortError where the reader cancels: what was written is no whole library then */
export function exportLibrary(
  write: (text: string) => Promise<void>,
  options: ExportOptions,
): Promise<{ readonly articles: number }> {
  return exportFrom(LIBRARY, write, options, new Date().toISOString());
}

/** Never throws: where it must end early, that is the last of its problems, and what came by then stays. */
export function importLibrary(file: Blob, options: ImportOptions): Promise<Imported> {
  return importInto(LIBRARY, file, options, new Date());
}
