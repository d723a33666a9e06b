/** What the page shows: its view, its search, its filters, and the captures that are read for it. */
import { inWords } from '../../browser/failure';
import type { LibraryActions } from '../../components/library-view';
import { NO_FILTERS } from '../../lib/library/filters';
import type { KeptCapture } from '../../lib/library/kept';
import type { LibraryAccess } from './access';
import type { LibraryStore } from './state';

/** Statements asked for by a search; who wants more types another word. */
export const MOST_FOUND = 500;
/** Milliseconds after the last letter before the index is asked. */
const TYPING = 200;
/** Captures remembered, some 20 kB each; those read first are forgotten first. */
const MOST_READ = 1_000;

type Finding = Pick<
  LibraryActions,
  'show' | 'search' | 'filter' | 'showArticlesOf' | 'clear' | 'select' | 'read' | 'open'
>;

/** Asks for statements once the reader has stopped typing; of several questions the last one counts. */
function wordSearchIn(store: LibraryStore, access: LibraryAccess): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = 0;
  const ask = (words: string) => {
    const mine = asked;
    access.searchStatements(words, MOST_FOUND).then(
      (found) => {
        if (mine === asked)
          store.setState({ wordSearch: { words, found, isCut: found.length >= MOST_FOUND } });
      },
      (error: unknown) => {
        if (mine === asked) store.setState({ notice: inWords(error), wordSearch: null });
      },
    );
  };
  return () => {
    const { tab, query, wordSearch } = store.getState();
    const words = query.trim();
    if (tab !== 'statements' || words === (wordSearch?.words ?? '')) return;
    if (timer !== null) clearTimeout(timer);
    asked += 1;
    if (words === '') return store.setState({ wordSearch: null });
    store.setState({ wordSearch: { words, found: null, isCut: false } });
    timer = setTimeout(() => ask(words), TYPING);
  };
}

/** Reads captures that are neither known nor on their way. */
function captureReading(store: LibraryStore, access: LibraryAccess): (numbers: readonly number[]) => void {
  const coming = new Set<number>();
  const readOne = async (number: number): Promise<readonly [number, KeptCapture | null]> => [
    number,
    await access.readCapture(number),
  ];
  return (numbers) => {
    const { captures } = store.getState();
    const wanted = numbers.filter((number) => !captures.has(number) && !coming.has(number));
    if (wanted.length === 0) return;
    for (const number of wanted) coming.add(number);
    Promise.all(wanted.map(readOne))
      .then(
        (read) =>
          store.setState(({ captures: before }) => ({
            captures: new Map([...before, ...read].slice(-MOST_READ)),
          })),
        (error: unknown) => store.setState({ notice: inWords(error) }),
      )
      .finally(() => {
        for (const number of wanted) coming.delete(number);
      });
  };
}

export function findingIn(store: LibraryStore, access: LibraryAccess): Finding {
  const searchWords = wordSearchIn(store, access);
  return {
    show(tab) {
      store.setState({ tab, opened: null, selected: new Set(), outcome: null });
      searchWords();
    },
    search(query) {
      store.setState({ query, selected: new Set(), outcome: null });
      searchWords();
    },
    filter: (change) =>
      store.setState(({ filters }) => ({
        filters: { ...filters, ...change },
        selected: new Set(),
        outcome: null,
      })),
    showArticlesOf: (of) =>
      store.setState({
        tab: 'articles',
        opened: null,
        query: '',
        wordSearch: null,
        selected: new Set(),
        filters: { ...NO_FILTERS, ...of },
      }),
    clear() {
      store.setState({ filters: NO_FILTERS, query: '', selected: new Set() });
      searchWords();
    },
    select: (selected) => store.setState({ selected }),
    read: captureReading(store, access),
    open: (opened, openedAt) => store.setState({ opened, openedAt: openedAt ?? null, notice: null }),
  };
}
