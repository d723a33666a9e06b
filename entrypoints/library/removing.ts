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

const NOTHING: Partial<LibraryView> = { undoable: null, notice: null, outcome: null };

function undoing(access: LibraryAccess, undoable: Undoable): Promise<unknown> {
  switch (undoable.kind) {
    case 'removed':
      return access.restoreCaptures(undoable.numbers);
    case 'outlet':
      return Promise.all(undoable.before.map((choice) => access.writeOutletChoice(choice)));
  }
}

function undone(undoable: Undoable): Partial<LibraryView> {
  switch (undoable.kind) {
    case 'removed':
      return { outcome: { kind: 'restored', articles: undoable.articles } };
    case 'outlet':
      return { outcome: { kind: 'outlet-restored', name: undoable.name } };
  }
}

export function removingIn(store: LibraryStore, access: LibraryAccess, reload: () => void): Removing {
  const fail = (error: unknown) => store.setState({ notice: inWords(error) });
  const letGo = (undoable: Undoable | null): Promise<void> =>
    undoable?.kind === 'removed' ? access.emptyTrash() : Promise.resolve();

  async function remove(articles: Parameters<Removing['remove']>[0]): Promise<void> {
    const numbers = articles.flatMap((article) => article.numbers);
    const { undoable } = store.getState();
    store.setState({ ...NOTHING, removing: articles.length });
    await letGo(undoable);
    await access.removeCaptures(numbers);
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
        .then(() => store.setState(undone(undoable)), fail)
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
        .removeCaptures(store.getState().damaged)
        .then(() => store.setState({ damaged: [] }), fail)
        .finally(reload);
    },
    async erase() {
      store.setState(NOTHING);
      try {
        await access.eraseLibrary();
        store.setState({
          heads: [],
          captures: new Map(),
          opened: null,
          selected: new Set(),
          wordSearch: null,
          outcome: { kind: 'erased' },
        });
        return true;
      } catch (error) {
        fail(error);
        return false;
      } finally {
        reload();
      }
    },
  };
}
