/** What the reader decides of outlets, packs and the keeping, and the library's health. */
import { inWords } from '../../browser/failure';
import type { LibraryActions, OutletChange } from '../../components/library-view';
import type { LibraryChoices } from '../../lib/library/choices';
import type { OutletChoice } from '../../lib/library/kept';
import { listOutlets, openChoice, readOutlets } from '../../lib/library/outlet-list';
import type { LibraryAccess } from './access';
import type { LibraryStore } from './state';

type Deciding = Pick<
  LibraryActions,
  'changeOutlet' | 'switchPack' | 'switchBundled' | 'removePack' | 'retain' | 'persist' | 'check' | 'repair'
>;

function changed(choice: OutletChoice, change: OutletChange): OutletChoice {
  switch (change.kind) {
    case 'rename':
      return { ...choice, name: change.name };
    case 'hide':
      return { ...choice, isHidden: true };
    case 'show':
      return { ...choice, isHidden: false };
    case 'merge':
      return { ...choice, mergedInto: change.into };
    case 'part':
      return { ...choice, mergedInto: null };
  }
}

function changingOutlets(store: LibraryStore, access: LibraryAccess, reload: () => void) {
  return (change: OutletChange): void => {
    const { heads, outletChoices, undoable } = store.getState();
    const reading = readOutlets(outletChoices);
    // Merged into itself, by whatever way, an outlet would be nowhere.
    if (change.kind === 'merge' && reading.standsFor(change.into) === change.host) return;
    const before = reading.choiceOf(change.host) ?? openChoice(change.host);
    const after = changed(before, change);
    const outlet = listOutlets(heads ?? [], reading).find(({ host }) => host === change.host);
    const name = outlet?.name ?? before.name ?? change.host;
    const rest = outletChoices.filter(({ host }) => host !== change.host);
    // Shown at once; where it cannot be stored, what is stored is shown again.
    store.setState({ outletChoices: [...rest, after], notice: null });
    const clear = async () => {
      if (undoable?.kind === 'removed') await access.emptyTrash(undoable.numbers);
    };
    access
      .writeOutletChoice(after)
      .then(clear)
      .then(
        () =>
          store.setState({
            undoable: { kind: 'outlet', change: change.kind, name, before: [before] },
            outcome: { kind: 'outlet', change: change.kind, name },
          }),
        (error: unknown) => store.setState({ notice: inWords(error) }),
      )
      .finally(reload);
  };
}

export function decidingIn(store: LibraryStore, access: LibraryAccess, reload: () => void): Deciding {
  const fail = (error: unknown) => store.setState({ notice: inWords(error) });
  const check = () => {
    store.setState({ check: { kind: 'checking' }, notice: null });
    access.checkLibrary().then(
      (result) => store.setState({ check: { kind: 'checked', ...result } }),
      (error: unknown) => {
        store.setState({ check: null });
        fail(error);
      },
    );
  };
  const choose = (change: (choices: LibraryChoices) => Partial<LibraryChoices>): void => {
    const { choices } = store.getState();
    if (choices === null) return;
    const changed = change(choices);
    store.setState({ choices: { ...choices, ...changed }, notice: null });
    access.writeChoices(changed).catch((error: unknown) => {
      store.setState({ choices });
      fail(error);
    });
  };
  return {
    changeOutlet: changingOutlets(store, access, reload),
    switchPack(pack, isOn) {
      store.setState(({ packs }) => ({
        packs: packs.map((one) => (one.number === pack ? { ...one, isOn } : one)),
        notice: null,
      }));
      access.switchPack(pack, isOn).catch(fail).finally(reload);
    },
    removePack({ number, name }) {
      access
        .removePack(number)
        .then(() => store.setState({ outcome: { kind: 'pack-removed', name }, notice: null }), fail)
        .finally(reload);
    },
    switchBundled: (isBundledOn) => choose(() => ({ isBundledOn })),
    retain: (change) => choose(({ retention }) => ({ retention: { ...retention, ...change } })),
    persist() {
      access
        .askToPersist()
        .then(
          (isGranted) => store.setState({ outcome: { kind: 'persisted', isGranted }, notice: null }),
          fail,
        )
        .finally(reload);
    },
    check,
    repair() {
      store.setState({ check: { kind: 'repairing' }, notice: null });
      access
        .repairLibrary()
        .then(
          () => store.setState({ check: { kind: 'repaired' }, failure: null }),
          (error: unknown) => {
            store.setState({ check: null });
            fail(error);
          },
        )
        .finally(reload);
    },
  };
}
