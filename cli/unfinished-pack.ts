/**
 * A pack while it is written: of several captures of one address the newest stays, whichever comes first.
 *
 * An older one that was written by then is taken out at the end, by moving what follows it forward in the file. In memory
 * is one record, and of the others where they stand.
 */
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { canonicalAddress } from '../lib/corpus/address';
import type { PackedArticle } from '../lib/corpus/pack';

interface Written {
  /** Bytes from the file's beginning. */
  readonly at: number;
  readonly bytes: number;
  /** The input it came from. */
  readonly from: string;
  readonly capturedAt: string;
}

export class UnfinishedPack {
  readonly #file: number;
  #end = 0;
  #header = 0;
  readonly #newest = new Map<string, Written>();
  /** Captures of each input that gave way to newer ones of their addresses. */
  readonly #older = new Map<string, number>();

  constructor(file: string, header: string) {
    this.#file = openSync(file, 'w+');
    this.#header = this.#write(`${header}\n`);
  }

  #write(text: string): number {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
    this.#end += bytes.length;
    return bytes.length;
  }

  #leaveOut(from: string): void {
    this.#older.set(from, (this.#older.get(from) ?? 0) + 1);
  }

  /** Of equal instants the later one stays, as everywhere. */
  add(packed: PackedArticle, from: string): void {
    const address = canonicalAddress(packed.meta.url);
    const capturedAt = packed.meta.capturedAt ?? '';
    const before = this.#newest.get(address);
    if (before !== undefined && before.capturedAt > capturedAt) {
      this.#leaveOut(from);
      return;
    }
    if (before !== undefined) this.#leaveOut(before.from);
    const at = this.#end;
    this.#newest.set(address, { at, bytes: this.#write(`${JSON.stringify(packed)}\n`), from, capturedAt });
  }

  /** Takes out what gave way. */
  finish(): { readonly articles: number; readonly older: ReadonlyMap<string, number> } {
    let end = this.#header;
    for (const { at, bytes } of [...this.#newest.values()].sort((a, b) => a.at - b.at)) {
      if (at !== end) this.#move(at, bytes, end);
      end += bytes;
    }
    ftruncateSync(this.#file, end);
    return { articles: this.#newest.size, older: this.#older };
  }

  #move(from: number, bytes: number, to: number): void {
    const record = Buffer.alloc(bytes);
    readSync(this.#file, record, 0, bytes, from);
    this.#end = to;
    this.#write(record.toString());
  }

  close(): void {
    closeSync(this.#file);
  }
}
