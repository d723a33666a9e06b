/**
 * A file of a library or of a pack → the library, in batches that come wholly or not at all.
 *
 * The reader's own library is put back as it was: what is there already stays as it is, packs are known by name and
 * instant, and what was chosen since of an outlet is not undone. A pack of others comes as a pack under its file's name;
 * one of that name that is there already takes what it lacks. So the same file twice adds nothing, and an import that
 * was cut short is finished by giving the file again. Cost: linear; in memory one slice and one batch.
 */
import { canonicalAddress } from '../../lib/corpus/address';
import type { KeptCapture } from '../../lib/library/kept';
import type { ReadLibrary } from '../../lib/library/transfer-lines';
import { type Told, TransferReader } from '../../lib/library/transfer-reader';
import { inWords } from '../failure';
import { RestoredPacks } from './restored-packs';
import type { ImportedInto } from './transfer-store';

/** Bytes of the file read at once. */
const SLICE = 2 ** 20;
/** Articles of one transaction, and bytes of their lines where these are long: other changes wait for it. */
const BATCH = 50;
const BATCH_BYTES = 4 * 2 ** 20;
/** Told one by one; of more, only how many there are. */
const MOST_PROBLEMS = 1_000;

export interface ImportOptions {
  /** Of the file; a pack of others is called so. */
  readonly name: string;
  readonly signal: AbortSignal;
  onProgress(doneBytes: number, allBytes: number): void;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
}

export interface Imported {
  readonly added: number;
  /** Articles that were there already. */
  readonly known: number;
  readonly problems: readonly Problem[];
  /** True where something was left out because the reader cancelled. */
  readonly isCancelled: boolean;
}

type Article = Extract<Told, { kind: 'article' }>;

/** The reader cancelled. */
class Cancelled extends Error {}

class Importing {
  readonly reader = new TransferReader();
  readonly packs: RestoredPacks;
  readonly problems: Problem[] = [];
  added = 0;
  known = 0;
  /** Problems beyond those that are listed. */
  #unlisted = 0;
  /** The line behind the last one that was dealt with. */
  #next = 1;
  #batch: Article[] = [];
  #bytes = 0;
  /** Of the reader's own packs, in the header's order; null for a pack of others. */
  #own: readonly (number | null)[] | null = null;

  constructor(
    readonly library: ImportedInto,
    readonly options: ImportOptions,
    readonly now: Date,
  ) {
    this.packs = new RestoredPacks(library);
  }

  tell(message: string, line: number): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ line, message });
    else {
      this.#unlisted += 1;
      this.problems[MOST_PROBLEMS] = { line, message: `up to here ${this.#unlisted} more lines are wrong` };
    }
  }

  /** The last problem: nothing more is read. */
  end(error: unknown): void {
    const line = this.#batch[0]?.line ?? this.#next;
    const message = `${inWords(error)} The import ended here; what is before this line came.`;
    this.problems.push({ line, message });
  }

  /** @throws Cancelled */
  mayGoOn(): void {
    if (this.options.signal.aborted) throw new Cancelled();
  }

  async take(told: Told): Promise<void> {
    switch (told.kind) {
      case 'problem':
        this.tell(told.message, told.line);
        this.#next = told.line + 1;
        return;
      case 'header':
        if (told.library !== null) await this.#begin(told.library);
        this.#next += 1;
        return;
      case 'article':
        this.#batch.push(told);
        this.#bytes += told.bytes;
        this.#next = told.line + 1;
        if (this.#batch.length >= BATCH || this.#bytes >= BATCH_BYTES) await this.store();
    }
  }

  async #begin({ packs, outlets }: ReadLibrary): Promise<void> {
    this.mayGoOn();
    this.#own = await this.packs.own(packs);
    const chosen = new Set((await this.library.listOutletChoices()).map(({ host }) => host));
    const fresh = new Map(outlets.flatMap((one) => (chosen.has(one.host) ? [] : [[one.host, one] as const])));
    if (fresh.size > 0) await this.library.writeOutletChoices([...fresh.values()]);
  }

  async #captures(batch: readonly Article[]): Promise<KeptCapture[]> {
    const foreign =
      this.#own === null ? await this.packs.foreign(this.options.name, this.now.toISOString()) : null;
    return batch.map(({ article, note }) => ({
      address: canonicalAddress(article.meta.url),
      addedAt: note?.addedAt ?? null,
      article,
      visit: note?.visit ?? null,
      keptAt: note?.keptAt ?? this.now.getTime(),
      pack: typeof note?.pack === 'number' ? (this.#own?.[note.pack] ?? null) : foreign,
    }));
  }

  /** What has gathered comes, in one transaction. */
  async store(): Promise<void> {
    if (this.#batch.length === 0) return;
    this.mayGoOn();
    const captures = await this.#captures(this.#batch);
    const came = await this.library.importCaptures(captures);
    this.#batch = [];
    this.#bytes = 0;
    for (const { pack } of captures) this.packs.fill(pack);
    this.added += came;
    this.known += captures.length - came;
  }
}

async function readWhole(file: Blob, importing: Importing): Promise<void> {
  const { reader, options } = importing;
  for (let at = 0; at < file.size && !reader.isOver; at += SLICE) {
    importing.mayGoOn();
    const slice = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    for (const told of reader.read(slice)) await importing.take(told);
    options.onProgress(Math.min(at + SLICE, file.size), file.size);
  }
  for (const told of reader.end()) await importing.take(told);
  await importing.store();
}

/** Never throws: where it must end early, that is the last of its problems, and what came by then stays. */
export async function importInto(
  library: ImportedInto,
  file: Blob,
  options: ImportOptions,
  now: Date,
): Promise<Imported> {
  const importing = new Importing(library, options, now);
  let isCancelled = false;
  try {
    await readWhole(file, importing);
  } catch (error) {
    isCancelled = error instanceof Cancelled;
    if (!isCancelled) importing.end(error);
    await importing.packs
      .removeEmpty()
      .catch((failure: unknown) => importing.tell(`An empty pack stays: ${inWords(failure)}`, 1));
  }
  const { added, known, problems } = importing;
  return { added, known, problems, isCancelled };
}
