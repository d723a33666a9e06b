/** A library in memory, for export and import alone: as the real one adds and lists. Every call can be made to fail. */
import * as v from 'valibot';
import type { ExportedLibrary, ImportedInto } from '../../../browser/library/transfer-store';
import { sameWords } from '../../../lib/corpus/captures';
import {
  headOf,
  type KeptCapture,
  type KeptPack,
  keptCaptureSchema,
  type OutletChoice,
} from '../../../lib/library/kept';

export class FakeLibrary implements ExportedLibrary, ImportedInto {
  rows: { number: number; capture: KeptCapture }[] = [];
  packs: KeptPack[] = [];
  outlets = new Map<string, OutletChoice>();
  #next = 1;
  /** Called before each change; what it throws, the change throws, and nothing has changed. */
  beforeChange: (name: string) => void = () => undefined;

  #change<T>(name: string, work: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      this.beforeChange(name);
      return work();
    });
  }

  async listHeads() {
    return this.rows.map(({ number, capture }) => headOf(number, capture)).reverse();
  }
  async listPacks() {
    return [...this.packs];
  }
  async listOutletChoices() {
    return [...this.outlets.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  }
  async readCaptures(after: number, limit: number) {
    return this.rows.filter(({ number }) => number > after).slice(0, limit);
  }

  addPack(name: string, isOn: boolean, importedAt: string) {
    return this.#change('addPack', () => {
      const number = this.#next;
      this.#next += 1;
      this.packs.push({ number, name, isOn, importedAt });
      return number;
    });
  }
  removePack(number: number) {
    return this.#change('removePack', () => {
      this.packs = this.packs.filter((pack) => pack.number !== number);
      this.rows = this.rows.filter(({ capture }) => capture.pack !== number);
    });
  }
  writeOutletChoices(choices: readonly OutletChoice[]) {
    return this.#change('writeOutletChoices', () => {
      for (const choice of choices) this.outlets.set(choice.host, choice);
    });
  }
  importCaptures(captures: readonly KeptCapture[]) {
    return this.#change('importCaptures', () => {
      let came = 0;
      for (const capture of captures) {
        const isKnown = this.rows.some(
          ({ capture: other }) =>
            other.pack === capture.pack &&
            other.address === capture.address &&
            other.article.meta.capturedAt === capture.article.meta.capturedAt &&
            sameWords(other.article, capture.article),
        );
        if (isKnown) continue;
        this.rows.push({ number: this.#next, capture: v.parse(keptCaptureSchema, structuredClone(capture)) });
        this.#next += 1;
        came += 1;
      }
      return came;
    });
  }
}
