/** Packs of a file that is imported → packs of the library; those that stay empty go again where the import is cut short. */
import type { KeptPack } from '../../lib/library/kept';
import type { ListedPack } from '../../lib/library/transfer-lines';
import type { ImportedInto } from './transfer-store';

/** UTF-16 units of a pack's name. */
const MAX_NAME = 200;

/** At most so long, and not cut within a character. */
const named = (name: string): string =>
  name
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[\ud800-\udbff]$/, '') || 'Pack';

export class RestoredPacks {
  readonly #library: ImportedInto;
  /** Made by this import, and of no article yet. */
  readonly #empty = new Set<number>();

  constructor(library: ImportedInto) {
    this.#library = library;
  }

  async #make(name: string, isOn: boolean, importedAt: string): Promise<number> {
    const number = await this.#library.addPack(name, isOn, importedAt);
    this.#empty.add(number);
    return number;
  }

  /** Numbers of the reader's own packs: known by name and instant, each once, and left on or off as they are. */
  async own(listed: readonly (ListedPack | null)[]): Promise<(number | null)[]> {
    const open: KeptPack[] = [...(await this.#library.listPacks())];
    const numbers: (number | null)[] = [];
    for (const pack of listed) {
      const at = open.findIndex((one) => one.name === pack?.name && one.importedAt === pack.importedAt);
      const [known] = at < 0 ? [] : open.splice(at, 1);
      if (pack === null) numbers.push(null);
      else numbers.push(known?.number ?? (await this.#make(pack.name, pack.isOn, pack.importedAt)));
    }
    return numbers;
  }

  /** The number of a pack of others: the one of this name, else a new one. */
  async foreign(fileName: string, importedAt: string): Promise<number> {
    const name = named(fileName);
    const known = (await this.#library.listPacks()).find((pack) => pack.name === name);
    return known?.number ?? (await this.#make(name, true, importedAt));
  }

  /** An article came to it. */
  fill(number: number | null): void {
    if (number !== null) this.#empty.delete(number);
  }

  /** Takes away what this import made and did not fill. */
  async removeEmpty(): Promise<void> {
    for (const number of this.#empty) await this.#library.removePack(number);
    this.#empty.clear();
  }
}
