/**
 * Deleting, undoing and erasing.
 *
 * What is deleted goes to the trash and can be fetched back as long as the undo is offered. The next deletion, and letting
 * the undo go, empties the trash.
 */
import { inWords } from '../../browser/failure';
import type { LibraryActions, LibraryView, Undoable } from '../../components/library-view';
import type { LibraryAccess } from './access';
import type { LibraryStore } from './state';

type Removing = Pick<LibraryActions, 'remove' | 'undo' | 'dismiss' | 'dropDamaged' | 'erase'>;

/** Another page of the library has let the undo go, or has erased everything. */
const LET_GO = 'It cannot be brought back: it was let go in another window.';
const NOTHING: Partial<LibraryView> = { undoable: null, notice: null, outcome: null };

/** Takes the change back, and tells what came of it. */
async function undoing(access: LibraryAccess, undoable: Undoable): Promise<Partial<LibraryView>> {
  switch (undoable.kind) {
    case 'removed': {
      const restored = await access.restoreCaptures(undoable.numbers);
      if (restored === 0) return { notice: LET_GO };
      return { outcome: { kind: 'restored', articles: Math.min(undoable.articles, restored) } };
    }
    case 'outlet':
      await Promise.all(undoable.before.map((choice) => access.writeOutletChoice(choice)));
      return { outcome: { kind: 'outlet-restored', name: undoable.name } };
  }
}

const ERASED: Partial<LibraryView> = {
  heads: [],
  captures: new Map(),
  opened: null,
  selected: new Set(),
  wordSearch: null,
  outcome: { kind: 'erased' },
};

function erasingIn(store: LibraryStore, access: LibraryAccess, reload: () => void): Removing['erase'] {
  return async () => {
    store.setState(NOTHING);
    try {
      await access.eraseLibrary();
      store.setState(ERASED);
      return true;
    } catch (error) {
      store.setState({ notice: inWords(error) });
      return false;
    } finally {
      reload();
    }
  };
}

export function removingIn(store: LibraryStore, access: LibraryAccess, reload: () => void): Removing {
  const fail = (error: unknown) => store.setState({ notice: inWords(error) });
  const letGo = (undoable: Undoable | null): Promise<void> =>
    undoable?.kind === 'removed' ? access.emptyTrash(undoable.numbers) : Promise.resolve();

  /** What a deletion that ended early has taken out can be fetched back. */
  async function offerRest(numbers: readonly number[]): Promise<void> {
    const left = new Set((await access.listHeads()).map(({ number }) => number));
    const gone = numbers.filter((number) => !left.has(number));
    if (gone.length > 0)
      store.setState({ undoable: { kind: 'removed', articles: gone.length, numbers: gone } });
  }

  async function remove(articles: Parameters<Removing['remove']>[0]): Promise<void> {
    const numbers = articles.flatMap((article) => article.numbers);
    const { undoable } = store.getState();
    store.setState({ ...NOTHING, removing: articles.length });
    await letGo(undoable);
    try {
      await access.removeCaptures(numbers);
    } catch (error) {
      await offerRest(numbers);
      throw error;
    }
    const gone = new Set(numbers);
    // Shown at once: reading a large library again takes a moment.
    store.setState(({ heads, opened }) => ({
      heads: heads?.filter(({ number }) => !gone.has(number)) ?? null,
      selected: new Set<string>(),
      opened: articles.some(({ key }) => key === opened) ? null : opened,
      undoable: { kind: 'removed', articles: articles.length, numbers },
      outcome: { kind: 'removed', articles: articles.length },
    }));
  }

  return {
    remove(articles) {
      if (articles.length === 0 || store.getState().removing > 0) return;
      remove(articles)
        .catch(fail)
        .finally(() => {
          store.setState({ removing: 0 });
          reload();
        });
    },
    undo() {
      const { undoable } = store.getState();
      if (undoable === null) return;
      store.setState(NOTHING);
      undoing(access, undoable)
        .then(
          (told) => store.setState(told),
          (error: unknown) => store.setState({ undoable, notice: inWords(error) }),
        )
        .finally(reload);
    },
    dismiss() {
      const { undoable } = store.getState();
      if (undoable === null) return;
      store.setState({ undoable: null, outcome: null });
      letGo(undoable).catch(fail);
    },
    dropDamaged() {
      store.setState({ notice: null });
      access
        .dropCaptures(store.getState().damaged)
        .then(() => store.setState({ damaged: [] }), fail)
        .finally(reload);
    },
    erase: erasingIn(store, access, reload),
  };
}
