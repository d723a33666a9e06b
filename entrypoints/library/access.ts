/** The part of the library and of the browser that the page needs; what binds it to them is in connect.ts. */
import type { FoundStatement, ImportProblem, StorageRoom } from '../../components/library-view';
import type { LibraryChoices } from '../../lib/library/choices';
import type { KeptCapture, KeptHead, KeptPack, OutletChoice } from '../../lib/library/kept';

type Undo = () => void;

export interface ExportOptions {
  readonly signal: AbortSignal;
  onProgress(done: number, all: number): void;
}

export interface ImportOptions {
  readonly name: string;
  readonly signal: AbortSignal;
  onProgress(doneBytes: number, allBytes: number): void;
}

export interface ImportResult {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly ImportProblem[];
  readonly isCancelled: boolean;
}

/** Every promise may be rejected with an Error in words for the reader. */
export interface LibraryAccess {
  readonly isPrivate: boolean;
  listHeads(): Promise<readonly KeptHead[]>;
  readCapture(number: number): Promise<KeptCapture | null>;
  damagedRows(): Promise<readonly number[]>;
  removeCaptures(numbers: readonly number[]): Promise<void>;
  /** How many came: another page may have let them go. */
  restoreCaptures(numbers: readonly number[]): Promise<number>;
  emptyTrash(numbers: readonly number[]): Promise<void>;
  /** For good. */
  dropCaptures(numbers: readonly number[]): Promise<void>;
  eraseLibrary(): Promise<void>;
  listPacks(): Promise<readonly KeptPack[]>;
  switchPack(number: number, isOn: boolean): Promise<void>;
  removePack(number: number): Promise<void>;
  listOutletChoices(): Promise<readonly OutletChoice[]>;
  writeOutletChoice(choice: OutletChoice): Promise<void>;
  checkLibrary(): Promise<{ readonly captures: number; readonly problems: readonly string[] }>;
  repairLibrary(): Promise<void>;
  onLibraryChange(listener: () => void): Undo;
  storageRoom(): Promise<StorageRoom>;
  askToPersist(): Promise<boolean>;
  readChoices(): Promise<LibraryChoices>;
  writeChoices(change: Partial<LibraryChoices>): Promise<void>;
  onChoicesChange(listener: (choices: LibraryChoices) => void): Undo;
  exportLibrary(
    write: (text: string) => Promise<void>,
    options: ExportOptions,
  ): Promise<{ readonly articles: number }>;
  importLibrary(file: Blob, options: ImportOptions): Promise<ImportResult>;
  searchStatements(words: string, limit: number): Promise<readonly FoundStatement[]>;
  /** Hands a file to the reader, as a download. */
  saveFile(name: string, content: Blob): void;
}
