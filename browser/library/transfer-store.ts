/** What export and import ask of the library: its own functions, and in tests what stands for them. */
import type { KeptCapture, KeptHead, KeptPack, OutletChoice } from '../../lib/library/kept';

export interface ExportedLibrary {
  listHeads(): Promise<readonly KeptHead[]>;
  listPacks(): Promise<readonly KeptPack[]>;
  listOutletChoices(): Promise<readonly OutletChoice[]>;
  /** Rows above `after`, rising; empty where there are no more. Damaged ones are left out. */
  readCaptures(
    after: number,
    limit: number,
  ): Promise<readonly { readonly number: number; readonly capture: KeptCapture }[]>;
}

export interface ImportedInto {
  listPacks(): Promise<readonly KeptPack[]>;
  addPack(name: string, isOn: boolean, importedAt: string): Promise<number>;
  removePack(number: number): Promise<void>;
  listOutletChoices(): Promise<readonly OutletChoice[]>;
  writeOutletChoices(choices: readonly OutletChoice[]): Promise<void>;
  /** One transaction; returns how many came, the others were there. */
  importCaptures(captures: readonly KeptCapture[]): Promise<number>;
}
