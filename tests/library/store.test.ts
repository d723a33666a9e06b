import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryActions } from '../../components/library-view';
import type { ImportOptions, ImportResult } from '../../entrypoints/library/access';
import type { LibraryStore } from '../../entrypoints/library/state';
import { createLibraryStore, isFirstViewKnown, startLibrary } from '../../entrypoints/library/store';
import { listArticles } from '../../lib/library/article-list';
import { DEFAULT_CHOICES } from '../../lib/library/choices';
import { NO_FILTERS } from '../../lib/library/filters';
import { headOf } from '../../lib/library/kept';
import { FakeLibrary } from './fake-library';
import { madeCapture, quote } from './made-heads';

const MADE = [1, 2, 3, 4].map((number) => ({ number }));

let library: FakeLibrary;
let store: LibraryStore;
let actions: LibraryActions;

/** All that was asked for has been answered, and nothing waits for a time. */
const settle = () => vi.advanceTimersByTimeAsync(1_000);
const state = () => store.getState();
const numbers = () => state().heads?.map(({ number }) => number);
const articles = () => listArticles(state().heads ?? []);

async function start(prepare: (fake: FakeLibrary) => void = () => undefined, made = MADE) {
  library = new FakeLibrary(made);
  prepare(library);
  store = createLibraryStore(library.isPrivate);
  actions = startLibrary(store, library);
  await settle();
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is shown', () => {
  it('is all that the library tells, kept last first', async () => {
    await start();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(state()).toMatchObject({ failure: null, notice: null, choices: { remember: { kind: 'off' } } });
    expect(state().room?.usedBytes).toBe(2_000_000);
    expect(isFirstViewKnown(state())).toBe(true);
  });
  it('is nothing in a private window: the library is not even asked', async () => {
    await start((fake) => {
      fake.isPrivate = true;
    });
    expect(library.asked).toEqual([]);
    expect(isFirstViewKnown(state())).toBe(true);
  });
  it('follows changes that were made elsewhere', async () => {
    await start();
    library.captures.delete(2);
    library.tell();
    await settle();
    expect(numbers()).toEqual([1, 3, 4]);
    library.tellChoices({ ...library.choices, remember: { kind: 'everywhere' } });
    expect(state().choices?.remember).toEqual({ kind: 'everywhere' });
  });
  it('is read once more, however many changes are told in a burst', async () => {
    await start();
    library.asked = [];
    for (let time = 0; time < 20; time++) library.tell();
    await settle();
    expect(library.asked.filter((one) => one === 'listHeads')).toHaveLength(2);
  });
  it('stays, where the library fails meanwhile, and the reader is told; a new try reads it', async () => {
    await start();
    library.refuses = { listHeads: 'Your library cannot be used: broken.' };
    library.tell();
    await settle();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(state().failure).toContain('broken');
    library.refuses = {};
    actions.retry();
    await settle();
    expect(state().failure).toBeNull();
  });
  it('tells of rows that are damaged, and takes them out when asked', async () => {
    await start((fake) => {
      fake.damaged = [2];
    });
    expect(numbers()).toEqual([1, 3, 4]);
    expect(state().damaged).toEqual([2]);
    actions.dropDamaged();
    await settle();
    expect(state().damaged).toEqual([]);
    expect(library.captures.has(2)).toBe(false);
  });
});

describe('deleting', () => {
  beforeEach(() => start());
  it('takes articles out and offers to bring them back', async () => {
    actions.select(new Set(articles().map(({ key }) => key)));
    actions.remove(articles().slice(0, 2));
    expect(state().removing).toBe(2);
    await settle();
    expect(state()).toMatchObject({
      removing: 0,
      undoable: { kind: 'removed', articles: 2, numbers: [1, 2] },
      outcome: { kind: 'removed', articles: 2 },
    });
    expect(state().selected.size).toBe(0);
    expect([...library.captures.keys()]).toEqual([3, 4]);
    actions.undo();
    await settle();
    expect([...library.captures.keys()].sort()).toEqual([1, 2, 3, 4]);
    expect(state()).toMatchObject({ undoable: null, outcome: { kind: 'restored', articles: 2 } });
  });
  it.each([
    ['is dismissed', () => actions.dismiss()],
    ['gives way to another deletion', () => actions.remove(articles().slice(0, 1))],
    ['gives way to a change of an outlet', () => actions.changeOutlet({ kind: 'hide', host: 'x.example' })],
  ])('an offer that %s empties the trash', async (_, end) => {
    actions.remove(articles().slice(0, 1));
    await settle();
    library.asked = [];
    end();
    await settle();
    expect(library.asked).toContain('emptyTrash');
    expect(library.trash.has(1)).toBe(false);
  });
  it('closes the article that was open', async () => {
    actions.open(articles()[0]?.key ?? null);
    actions.remove(articles().slice(0, 1));
    await settle();
    expect(state().opened).toBeNull();
  });
  it('that fails leaves everything, and says why', async () => {
    library.refuses = { removeCaptures: 'The disk is full.' };
    actions.remove(articles().slice(0, 1));
    await settle();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(state()).toMatchObject({ removing: 0, undoable: null, notice: 'The disk is full.' });
  });
  it('that ends early offers back what it took', async () => {
    library.removeCaptures = async () => {
      library.captures.delete(1);
      throw new Error('The disk is full.');
    };
    actions.remove(articles().slice(0, 2));
    await settle();
    expect(state()).toMatchObject({ undoable: { numbers: [1] }, notice: 'The disk is full.' });
  });
  it('whose undo fails can be undone again', async () => {
    actions.remove(articles().slice(0, 1));
    await settle();
    library.refuses = { restoreCaptures: 'The disk is full.' };
    actions.undo();
    await settle();
    expect(state()).toMatchObject({ undoable: { kind: 'removed' }, notice: 'The disk is full.' });
  });
  it('that was let go elsewhere is not said to be back', async () => {
    actions.remove(articles().slice(0, 1));
    await settle();
    library.trash.clear();
    actions.undo();
    await settle();
    expect(state()).toMatchObject({ undoable: null, outcome: null });
    expect(state().notice).toContain('cannot be brought back');
  });
  it('of nothing does nothing', async () => {
    library.asked = [];
    actions.remove([]);
    await settle();
    expect(library.asked).toEqual([]);
  });
});

describe('erasing', () => {
  it('takes everything out', async () => {
    await start();
    expect(await actions.erase()).toBe(true);
    await settle();
    expect(state()).toMatchObject({ heads: [], undoable: null, outcome: { kind: 'erased' } });
  });
  it('that fails is told', async () => {
    await start((fake) => {
      fake.refuses = { eraseLibrary: 'Busy.' };
    });
    expect(await actions.erase()).toBe(false);
    expect(state().notice).toBe('Busy.');
  });
});

describe('a search of statements', () => {
  const capture = madeCapture({ number: 1 });
  beforeEach(() =>
    start((fake) => {
      const head = headOf(1, capture);
      fake.found = ['the ferry is late', 'the ferry is sold', 'no word yet'].map((words, at) => ({
        number: 1,
        head,
        statements: [quote('Mara Lindholm', words, at)] as const,
      }));
    }),
  );
  const found = () => state().wordSearch?.found?.map(({ statements: [first] }) => first.text);
  it('asks the index once the reader has stopped typing', async () => {
    actions.show('statements');
    for (const query of ['f', 'fe', 'ferry']) actions.search(query);
    expect(state().wordSearch).toEqual({ words: 'ferry', found: null, isCut: false });
    await settle();
    expect(library.asked.filter((one) => one === 'searchStatements')).toHaveLength(1);
    expect(found()).toEqual(['the ferry is late', 'the ferry is sold']);
  });
  it('is not asked for on another tab, but is as soon as its own is shown', async () => {
    actions.search('ferry');
    await settle();
    expect(state().wordSearch).toBeNull();
    actions.show('statements');
    await settle();
    expect(found()).toHaveLength(2);
  });
  it('ends with its words', async () => {
    actions.show('statements');
    actions.search('ferry');
    await settle();
    actions.search('');
    expect(state().wordSearch).toBeNull();
  });
  it('counts only for its last words', async () => {
    actions.show('statements');
    const answers: (() => void)[] = [];
    const answer = library.searchStatements;
    library.searchStatements = (words) =>
      new Promise((resolve) => answers.push(() => resolve(answer(words))));
    actions.search('late');
    await settle();
    actions.search('sold');
    await settle();
    answers[1]?.();
    await settle();
    answers[0]?.();
    await settle();
    expect(found()).toEqual(['the ferry is sold']);
  });
  it('that fails is told', async () => {
    library.refuses = { searchStatements: 'The index is damaged.' };
    actions.show('statements');
    actions.search('ferry');
    await settle();
    expect(state()).toMatchObject({ wordSearch: null, notice: 'The index is damaged.' });
  });
});

describe('captures', () => {
  it('are read once, and again after they were gone', async () => {
    await start();
    actions.read([1, 2]);
    actions.read([2, 3]);
    await settle();
    expect([...state().captures.keys()]).toEqual([1, 2, 3]);
    expect(library.asked.filter((one) => one === 'readCapture')).toHaveLength(3);
    library.captures.delete(2);
    library.tell();
    await settle();
    expect([...state().captures.keys()]).toEqual([1, 3]);
  });
});

describe('views', () => {
  beforeEach(() => start());
  it('drop the selection when another list is shown, searched or narrowed', () => {
    for (const change of [
      () => actions.show('outlets'),
      () => actions.search('x'),
      () => actions.filter({ lang: 'de' }),
    ]) {
      actions.select(new Set(['a']));
      change();
      expect(state().selected.size).toBe(0);
    }
  });
  it('of an outlet or a speaker let go of every other filter', () => {
    actions.filter({ lang: 'de' });
    actions.showArticlesOf({ speaker: 'Mara Lindholm' });
    expect(state()).toMatchObject({
      tab: 'articles',
      filters: { ...NO_FILTERS, speaker: 'Mara Lindholm' },
      query: '',
    });
  });
});

describe('an outlet', () => {
  const HOST = 'coast-courier.example';
  beforeEach(() => start());
  it.each([
    ['renamed', { kind: 'rename', host: HOST, name: 'Our paper' }, { name: 'Our paper' }],
    ['hidden', { kind: 'hide', host: HOST }, { isHidden: true }],
    ['merged', { kind: 'merge', host: HOST, into: 'tidings.example' }, { mergedInto: 'tidings.example' }],
  ] as const)('that is %s is stored, and undone', async (_, change, stored) => {
    actions.changeOutlet(change);
    await settle();
    expect(library.outlets.get(HOST)).toMatchObject(stored);
    expect(state().undoable).toMatchObject({ kind: 'outlet', change: change.kind, name: 'Coast Courier' });
    actions.undo();
    await settle();
    expect(library.outlets.get(HOST)).toMatchObject({ name: null, isHidden: false, mergedInto: null });
    expect(state().outcome).toEqual({ kind: 'outlet-restored', name: 'Coast Courier' });
  });
  it('is not merged into one that was merged into it', async () => {
    actions.changeOutlet({ kind: 'merge', host: 'a.example', into: 'b.example' });
    await settle();
    library.asked = [];
    actions.changeOutlet({ kind: 'merge', host: 'b.example', into: 'a.example' });
    await settle();
    expect(library.asked).not.toContain('writeOutletChoice');
  });
  it('that cannot be stored is shown as it is stored', async () => {
    library.refuses = { writeOutletChoice: 'Full.' };
    actions.changeOutlet({ kind: 'hide', host: HOST });
    expect(state().outletChoices).toHaveLength(1);
    await settle();
    expect(state()).toMatchObject({ outletChoices: [], notice: 'Full.', undoable: null });
  });
});

describe('packs, retention and the promise', () => {
  const PACK = { number: 7, name: 'harbour', isOn: true, importedAt: '2026-03-01T10:00:00Z' };
  beforeEach(() =>
    start((fake) => {
      fake.packs = [PACK];
    }),
  );
  it('a pack is switched and removed', async () => {
    actions.switchPack(7, false);
    expect(state().packs[0]?.isOn).toBe(false);
    await settle();
    expect(library.packs[0]?.isOn).toBe(false);
    actions.removePack(PACK);
    await settle();
    expect(state()).toMatchObject({ packs: [], outcome: { kind: 'pack-removed', name: 'harbour' } });
  });
  it('the pack that came with the extension is switched alone', async () => {
    actions.switchBundled(false);
    expect(state().choices?.isBundledOn).toBe(false);
    await settle();
    expect(library.choices).toEqual({ ...DEFAULT_CHOICES, isBundledOn: false });
  });
  it('one bound is changed and the other stays', async () => {
    actions.retain({ maxAgeDays: 30 });
    actions.retain({ maxBytes: 50_000_000 });
    await settle();
    expect(library.choices.retention).toEqual({ maxAgeDays: 30, maxBytes: 50_000_000 });
  });
  it('a bound that cannot be stored goes back', async () => {
    library.refuses = { writeChoices: 'Full.' };
    actions.retain({ maxAgeDays: 30 });
    await settle();
    expect(state()).toMatchObject({ choices: { retention: { maxAgeDays: null } }, notice: 'Full.' });
  });
  it('the browser’s answer is told', async () => {
    actions.persist();
    await settle();
    expect(state()).toMatchObject({
      room: { isPersistent: true },
      outcome: { kind: 'persisted', isGranted: true },
    });
  });
});

describe('the check', () => {
  it('tells what is wrong, and the repair that it is done', async () => {
    await start((fake) => {
      fake.problems = ['segment 3 is damaged'];
    });
    actions.check();
    expect(state().check).toEqual({ kind: 'checking' });
    await settle();
    expect(state().check).toEqual({ kind: 'checked', captures: 4, problems: ['segment 3 is damaged'] });
    actions.repair();
    await settle();
    expect(state().check).toEqual({ kind: 'repaired' });
  });
  it.each(['checkLibrary', 'repairLibrary'] as const)('%s that fails is told', async (what) => {
    await start((fake) => {
      fake.refuses = { [what]: 'Locked.' };
    });
    if (what === 'checkLibrary') actions.check();
    else actions.repair();
    await settle();
    expect(state()).toMatchObject({ check: null, notice: 'Locked.' });
  });
});

describe('an export', () => {
  beforeEach(() => start());
  it('hands over one file of all lines', async () => {
    actions.exportAll();
    await settle();
    expect(state().transfer).toEqual({ kind: 'exported', articles: 4 });
    const [file] = library.saved;
    expect(file?.name).toMatch(/^as-reported-library-\d{4}-\d\d-\d\d\.jsonl$/);
    expect((await file?.content.text())?.trim().split('\n')).toHaveLength(4);
  });
  it('tells how far it is, and hands over nothing when it is cancelled', async () => {
    library.exports = (write, { signal, onProgress }) =>
      new Promise((_, reject) => {
        void write('one line\n');
        onProgress(1, 4);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    actions.exportAll();
    await settle();
    expect(state().transfer).toEqual({ kind: 'exporting', done: 1, all: 4 });
    actions.cancelTransfer();
    await settle();
    expect(state().transfer).toEqual({ kind: 'cancelled', what: 'export', articles: 0 });
    expect(library.saved).toEqual([]);
  });
  it('that fails says why', async () => {
    library.exports = () => Promise.reject(new Error('Gone.'));
    actions.exportAll();
    await settle();
    expect(state().transfer).toEqual({ kind: 'failed', what: 'export', reason: 'Gone.' });
  });
});

describe('an import', () => {
  const FILE = new File(['lines'], 'harbour.jsonl');
  const problems = [{ line: 3, message: 'broken JSON' }];
  beforeEach(() => start());
  it('tells what came and what is wrong, with its lines', async () => {
    library.imports = async (_file, { name }) => {
      expect(name).toBe('harbour.jsonl');
      library.captures.set(9, madeCapture({ number: 9 }));
      return { added: 1, known: 2, problems, isCancelled: false };
    };
    actions.importFile(FILE);
    await settle();
    expect(state().transfer).toEqual({
      kind: 'imported',
      name: 'harbour.jsonl',
      added: 1,
      known: 2,
      problems,
    });
    expect(numbers()).toContain(9);
  });
  it('is one at a time, and ends when it is cancelled, with what had come', async () => {
    const ends: ((result: ImportResult) => void)[] = [];
    library.imports = (_file: Blob, { signal, onProgress }: ImportOptions) =>
      new Promise((resolve) => {
        ends.push(resolve);
        onProgress(10, 40);
        signal.addEventListener('abort', () =>
          resolve({ added: 2, known: 0, problems: [], isCancelled: true }),
        );
      });
    actions.importFile(FILE);
    actions.importFile(FILE);
    await settle();
    expect(ends).toHaveLength(1);
    expect(state().transfer).toEqual({ kind: 'importing', done: 10, all: 40 });
    actions.cancelTransfer();
    await settle();
    expect(state().transfer).toEqual({ kind: 'cancelled', what: 'import', articles: 2 });
  });
  it('that fails says why', async () => {
    library.imports = () => Promise.reject(new Error('There is no room.'));
    actions.importFile(FILE);
    await settle();
    expect(state().transfer).toEqual({ kind: 'failed', what: 'import', reason: 'There is no room.' });
  });
});
