/**
 * Follows the library: reads it at first, and again when it says that it has changed.
 *
 * Changes come in bursts (an import is told batch by batch), and reading 25,000 heads takes a while: one reading is under
 * way at a time, and one more follows it, however many changes were told meanwhile.
 */
import { inWords } from '../../browser/failure';
import type { LibraryView } from '../../components/library-view';
import type { LibraryAccess } from './access';
import type { LibraryStore } from './state';

/** Milliseconds between the end of a reading and the next one. */
const PAUSE = 250;

/** Selection and captures without what is there no more. */
function withoutGone(view: LibraryView, heads: NonNullable<LibraryView['heads']>) {
  const numbers = new Set(heads.map(({ number }) => number));
  return {
    captures: new Map([...view.captures].filter(([number, one]) => one !== null && numbers.has(number))),
  };
}

/** What is beside the articles: without it the page still serves. */
function readAround(store: LibraryStore, access: LibraryAccess): Promise<unknown> {
  const told = (error: unknown) => store.setState({ notice: inWords(error) });
  return Promise.all([
    access.listPacks().then((packs) => store.setState({ packs }), told),
    access.listOutletChoices().then((outletChoices) => store.setState({ outletChoices }), told),
    access.storageRoom().then((room) => store.setState({ room }), told),
    access.damagedRows().then((damaged) => store.setState({ damaged }), told),
  ]);
}

async function readAll(store: LibraryStore, access: LibraryAccess): Promise<void> {
  try {
    const heads = await access.listHeads();
    store.setState((view) => ({ heads, failure: null, ...withoutGone(view, heads) }));
  } catch (error) {
    store.setState({ failure: inWords(error) });
    return; // what could not be opened need not be asked four times more
  }
  await readAround(store, access);
}

/** Returns what reads everything again. */
export function followLibrary(store: LibraryStore, access: LibraryAccess): () => void {
  let isReading = false;
  let isOutdated = false;
  const reload = (): void => {
    isOutdated = isReading;
    if (isReading) return;
    isReading = true;
    readAll(store, access).finally(() => {
      const again = isOutdated;
      if (!again) {
        isReading = false;
        return;
      }
      setTimeout(() => {
        isReading = false;
        reload();
      }, PAUSE);
    });
  };
  const readChoices = (): void => {
    access.readChoices().then(
      (choices) => store.setState({ choices }),
      (error: unknown) => store.setState({ notice: inWords(error) }),
    );
  };
  access.onLibraryChange(reload);
  access.onChoicesChange((choices) => store.setState({ choices }));
  readChoices();
  reload();
  return reload;
}
