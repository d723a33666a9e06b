/** Export and import: one file at a time, told as it goes, and ended when the reader says so. */
import { inWords } from '../../browser/failure';
import type { LibraryActions, Transfer } from '../../components/library-view';
import type { LibraryAccess } from './access';
import type { LibraryStore } from './state';

type Transfers = Pick<LibraryActions, 'exportAll' | 'importFile' | 'cancelTransfer'>;

/** UTF-16 units gathered before they are handed to the browser, which keeps large blobs on the disk. */
const PART = 1_000_000;
/** JSON lines; browsers know no better type for them. */
const TYPE = 'application/x-ndjson';
/** UTF-16 units of a file's name that are shown and kept. */
const MAX_NAME = 120;

const fileName = (now: Date): string => `as-reported-library-${now.toISOString().slice(0, 10)}.jsonl`;

/** Text that grows to a file. */
class Parts {
  readonly #blobs: Blob[] = [];
  #texts: string[] = [];
  #length = 0;

  write = async (text: string): Promise<void> => {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PART) this.#pack();
  };
  #pack(): void {
    this.#blobs.push(new Blob(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }
  whole(): Blob {
    this.#pack();
    return new Blob(this.#blobs, { type: TYPE });
  }
}

export function transfersIn(store: LibraryStore, access: LibraryAccess, reload: () => void): Transfers {
  let running: AbortController | null = null;

  const run = (what: 'export' | 'import', work: (ending: AbortController) => Promise<Transfer>): void => {
    if (running !== null) return;
    const ending = new AbortController();
    running = ending;
    store.setState({ transfer: { kind: what === 'export' ? 'exporting' : 'importing', done: 0, all: 0 } });
    work(ending)
      .catch((error: unknown): Transfer => {
        if (ending.signal.aborted) return { kind: 'cancelled', what, articles: 0 };
        return { kind: 'failed', what, reason: inWords(error) };
      })
      .then((transfer) => {
        running = null;
        store.setState({ transfer });
        reload();
      });
  };
  const told = (kind: 'exporting' | 'importing') => (done: number, all: number) => {
    if (running !== null) store.setState({ transfer: { kind, done, all } });
  };

  return {
    exportAll: () =>
      run('export', async ({ signal }) => {
        const parts = new Parts();
        const options = { signal, onProgress: told('exporting') };
        const { articles } = await access.exportLibrary(parts.write, options);
        if (signal.aborted) return { kind: 'cancelled', what: 'export', articles: 0 };
        access.saveFile(fileName(new Date()), parts.whole());
        return { kind: 'exported', articles };
      }),
    importFile: (file) =>
      run('import', async ({ signal }) => {
        const name = file.name.slice(0, MAX_NAME);
        const options = { name, signal, onProgress: told('importing') };
        const { added, known, problems, isCancelled } = await access.importLibrary(file, options);
        if (isCancelled) return { kind: 'cancelled', what: 'import', articles: added };
        return { kind: 'imported', name, added, known, problems };
      }),
    cancelTransfer: () => running?.abort(),
  };
}
