// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '../../components/LibraryPage';
import { UNDO_PATIENCE } from '../../components/LibraryUndo';
import { libraryPageWords as words } from '../../components/library-page-words';
import type { LibraryActions, LibraryView } from '../../components/library-view';
import { createLibraryStore } from '../../entrypoints/library/store';
import { listArticles } from '../../lib/library/article-list';
import { DEFAULT_CHOICES } from '../../lib/library/choices';
import { NO_FILTERS } from '../../lib/library/filters';
import { headOf } from '../../lib/library/kept';
import { laidOut } from '../library/laid-out';
import { type Made, madeCapture, madeHead } from '../library/made-heads';
import { createStage, type Stage } from '../options/stage';
import { plain } from './plain';

const MADE: readonly Made[] = [
  { number: 5, title: 'Ferry talks go on', addedAt: '2026-03-12T10:00:00Z' },
  {
    number: 4,
    title: 'Strike ends',
    host: 'tidings.example',
    outlet: null,
    quotes: [['Ole Strand', 'We go back']],
  },
  { number: 3, title: 'Storm takes the roof', pack: 7 },
  { number: 2, title: 'Bridge stays closed', path: '/bridge' },
  { number: 1, title: 'Bridge is closed', path: '/bridge' },
];
const HEADS = MADE.map(madeHead);
const ARTICLES = listArticles(HEADS);
const PACK = { number: 7, name: 'harbour', isOn: true, importedAt: '2026-03-01T10:00:00Z' };
const VIEW: LibraryView = {
  ...createLibraryStore(false).getState(),
  heads: HEADS,
  packs: [PACK],
  choices: DEFAULT_CHOICES,
  room: { usedBytes: 2_200_000, roomBytes: 10_700_000_000, isPersistent: false },
};
const EMPTY: Partial<LibraryView> = { heads: [], packs: [] };

const spies = () =>
  ({
    show: vi.fn(),
    search: vi.fn(),
    filter: vi.fn(),
    showArticlesOf: vi.fn(),
    clear: vi.fn(),
    select: vi.fn(),
    read: vi.fn(),
    open: vi.fn(),
    remove: vi.fn(),
    undo: vi.fn(),
    dismiss: vi.fn(),
    dropDamaged: vi.fn(),
    erase: vi.fn(async () => true),
    changeOutlet: vi.fn(),
    switchPack: vi.fn(),
    switchBundled: vi.fn(),
    removePack: vi.fn(),
    retain: vi.fn(),
    persist: vi.fn(),
    exportAll: vi.fn(),
    importFile: vi.fn(),
    cancelTransfer: vi.fn(),
    check: vi.fn(),
    repair: vi.fn(),
    retry: vi.fn(),
  }) satisfies LibraryActions;

let stage: Stage;
let actions: ReturnType<typeof spies>;
let view: LibraryView;

laidOut();
beforeEach(() => {
  stage = createStage();
  actions = spies();
  view = VIEW;
});
afterEach(() => stage.clear());

const show = (over: Partial<LibraryView> = {}) => {
  view = { ...view, ...over };
  return stage.show(
    <LibraryPage view={view} actions={actions} settings="options.html" welcome="welcome.html" />,
  );
};
const rows = () => stage.all('.rows li');
const titles = () => stage.all('.row-title').map((one) => one.textContent);
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const reading = (...numbers: number[]) =>
  new Map(
    MADE.filter(({ number }) => numbers.includes(number)).map((made) => [made.number, madeCapture(made)]),
  );
const select = (label: string): HTMLSelectElement => {
  const found = stage.all('label').find((one) => one.textContent?.startsWith(label)) as HTMLLabelElement;
  return found.control as HTMLSelectElement;
};
const choose = (label: string, value: string) => stage.pick(select(label), value);

describe('every state', () => {
  it.each<readonly [string, Partial<LibraryView>]>([
    ['a library', {}],
    ['nothing known', { heads: null, choices: null, room: null }],
    ['an empty library', EMPTY],
    ['a library that cannot be read', { heads: null, failure: 'Your library cannot be used: broken.' }],
    ['something that was not done', { notice: 'The disk is full.' }],
    ['damaged rows', { damaged: [9] }],
    ['a selection', { selected: new Set(ARTICLES.map(({ key }) => key)) }],
    ['filters', { filters: { ...NO_FILTERS, speaker: 'Mara Lindholm', from: '2026-03-01' } }],
    ['nothing found', { query: 'glacier' }],
    ['an article', { opened: ARTICLES[0]?.key ?? null, captures: reading(5) }],
    ['a damaged article', { opened: ARTICLES[0]?.key ?? null, captures: new Map([[5, null]]) }],
    ['statements', { tab: 'statements', captures: reading(5, 4, 3, 2) }],
    ['outlets', { tab: 'outlets' }],
    ['speakers', { tab: 'speakers' }],
    ['an offer to undo', { undoable: { kind: 'removed', articles: 2, numbers: [1, 2] } }],
    ['an export under way', { transfer: { kind: 'exporting', done: 3, all: 5 } }],
    [
      'an import with problems',
      {
        transfer: {
          kind: 'imported',
          name: 'a.jsonl',
          added: 3,
          known: 1,
          problems: [{ line: 4, message: 'broken JSON' }],
        },
      },
    ],
    [
      'problems of the library',
      { check: { kind: 'checked', captures: 5, problems: ['segment 3 is damaged'] } },
    ],
  ])('%s has no fault that axe knows', async (_, over) => {
    await show(over);
    expect(stage.all('h1')).toHaveLength(1);
    expect(await stage.faults()).toEqual([]);
  });
});

describe('the head', () => {
  it('tells how much there is, how old, and what it takes', async () => {
    await show();
    const told = stage.all('.library-figures > div').map((one) => plain(one.textContent));
    expect(told).toEqual([
      'Articles4',
      'Statements4',
      'Outlets2',
      'On disk2.2 MB',
      'Oldest12 Mar 2026',
      'Newest12 Mar 2026',
    ]);
  });
});

describe('an empty library', () => {
  it('tells how articles come to it, and offers an import but no erasure', async () => {
    await show(EMPTY);
    expect(stage.text('.library-none')).toContain('Add this article');
    expect(stage.named('button', words.transfer.import)).toBeTruthy();
    expect(stage.host.textContent).not.toContain(words.erase.open);
    expect(stage.all('[role=tab]')).toEqual([]);
  });
  it('in a private window is said to be closed there', async () => {
    await show({ ...EMPTY, isPrivate: true });
    expect(stage.text('main')).toContain(words.closed.how);
    expect(stage.all('button')).toEqual([]);
  });
});

describe('the tabs', () => {
  const press = (key: string) => stage.press(stage.all('[role=tab][tabindex="0"]')[0] as Element, key);
  it.each([
    ['ArrowRight', 'articles', 'statements'],
    ['ArrowLeft', 'articles', 'speakers'],
    ['End', 'articles', 'speakers'],
    ['Home', 'outlets', 'articles'],
  ] as const)('%s leads from %s to %s', async (key, tab, expected) => {
    await show({ tab });
    await press(key);
    expect(actions.show.mock.calls).toEqual([[expected]]);
    expect(focused()).toContain(words.tabs.name[expected]);
  });
  it('only the chosen one is a stop of the Tab key', async () => {
    await show();
    expect(stage.all('[role=tab][tabindex="0"]').map((one) => one.getAttribute('aria-selected'))).toEqual([
      'true',
    ]);
  });
});

describe('the list of articles', () => {
  it('tells each article once, with what is known of it', async () => {
    await show();
    expect(titles()).toEqual([
      'Ferry talks go on',
      'Strike ends',
      'Storm takes the roof',
      'Bridge stays closed',
    ]);
    const told = rows().map((one) => plain(one.querySelector('.meta')?.textContent));
    expect(told).toEqual([
      'Coast Courier · 12 Mar 2026 · 1 statement · added',
      'tidings.example · 12 Mar 2026 · 1 statement · remembered',
      'Coast Courier · 12 Mar 2026 · 1 statement · Pack: harbour',
      'Coast Courier · 12 Mar 2026 · 1 statement · remembered · 2 versions',
    ]);
    expect(rows()[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('4');
  });
  it('draws only what is in sight of 25,000', async () => {
    await show({
      heads: Array.from({ length: 25_000 }, (_, at) => madeHead({ number: at, title: `Story ${at}` })),
    });
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('25000');
  });
  it('shows hostile titles as text', async () => {
    await show({ heads: [madeHead({ number: 1, title: '<img src=x onerror=alert(1)>' })] });
    expect(titles()).toEqual(['<img src=x onerror=alert(1)>']);
    expect(stage.all('img')).toEqual([]);
  });
  it('is searched by title, outlet and speaker', async () => {
    for (const [query, found] of [
      ['strike', 1],
      ['courier', 3],
      ['Lindholm', 3],
      ['glacier', 0],
    ] as const) {
      await show({ query });
      expect(rows()).toHaveLength(found);
    }
    expect(stage.text('.nothing')).toBe(words.search.nothing);
    await stage.click(stage.named('button', words.search.clear));
    expect(actions.clear).toHaveBeenCalledOnce();
  });
  it('one is opened, and deleted, by its buttons', async () => {
    await show();
    await stage.click(stage.named('button', 'Strike ends'));
    expect(actions.open.mock.calls).toEqual([[ARTICLES[1]?.key]]);
    await stage.click(stage.named('button', 'Delete “Strike ends”'));
    expect(actions.remove.mock.calls).toEqual([[[ARTICLES[1]]]]);
  });
});

describe('the list is walked by keys', () => {
  const start = async (over: Partial<LibraryView> = {}) => {
    await show(over);
    stage.all('.rows [data-control="open"]')[0]?.focus();
  };
  const press = (key: string, more: KeyboardEventInit = {}) =>
    stage.press(document.activeElement as Element, key, more);
  it.each([
    [['ArrowDown'], 'Strike ends'],
    [['ArrowDown', 'ArrowDown', 'ArrowUp'], 'Strike ends'],
    [['End'], 'Bridge stays closed'],
    [['End', 'ArrowDown'], 'Bridge stays closed'],
    [['End', 'Home'], 'Ferry talks go on'],
    [['PageDown', 'PageUp'], 'Ferry talks go on'],
  ])('%s leads to %s', async (keys, title) => {
    await start();
    for (const key of keys) await press(key);
    expect(focused()).toBe(title);
  });
  it('to the end of a long one, and the row that has the focus stays when it is scrolled away', async () => {
    await start({
      heads: Array.from({ length: 3_000 }, (_, at) => madeHead({ number: at, title: `Story ${at}` })),
    });
    await press('End');
    await press('End');
    expect(focused()).toBe('Story 2999');
  });
  it('stays at the same control of the next row', async () => {
    await start();
    stage.all('.rows input')[0]?.focus();
    await press('ArrowDown');
    expect(focused()).toBe('Select “Strike ends”');
  });
  it('only one row is a stop of the Tab key', async () => {
    await start();
    await press('ArrowDown');
    const stops = stage.all('.rows [data-control]:not([tabindex="-1"])');
    expect(new Set(stops.map((one) => one.closest('li')))).toEqual(new Set([rows()[1]]));
  });
  it('Delete deletes the article, or all that are selected', async () => {
    await start();
    await press('Delete');
    await show({ selected: new Set([ARTICLES[1]?.key ?? '', ARTICLES[2]?.key ?? '']) });
    await press('Delete');
    expect(actions.remove.mock.calls).toEqual([[[ARTICLES[0]]], [[ARTICLES[1], ARTICLES[2]]]]);
  });
  it('the focus goes to the next row where its own is deleted', async () => {
    await start();
    await show({ heads: HEADS.slice(1) });
    expect(focused()).toBe('Strike ends');
  });
  it('back from an article the focus is on its row', async () => {
    await show({ opened: ARTICLES[2]?.key ?? null, captures: reading(3) });
    expect(focused()).toBe('Storm takes the roof');
    await show({ opened: null });
    expect(focused()).toBe('Storm takes the roof');
    expect(document.activeElement?.matches('.row-title')).toBe(true);
  });
});

describe('a selection', () => {
  const box = (at: number) => stage.all('.rows input')[at] as HTMLInputElement;
  const tick = async (at: number, shiftKey = false) => {
    await stage.clickWith(box(at), { shiftKey });
    await show({ selected: actions.select.mock.lastCall?.[0] });
  };
  const chosen = () => stage.all('.rows input').map((one) => (one as HTMLInputElement).checked);
  it('is ticked one by one, and by ranges', async () => {
    await show();
    await tick(0);
    expect(chosen()).toEqual([true, false, false, false]);
    await tick(2, true);
    expect(chosen()).toEqual([true, true, true, false]);
    await tick(1);
    expect(chosen()).toEqual([true, false, true, false]);
  });
  it('takes all that are shown, is counted, deleted and dropped', async () => {
    await show({ query: 'courier' });
    await stage.click(stage.named('button', words.articles.selectAll(3)));
    await show({ selected: actions.select.mock.lastCall?.[0] });
    expect(stage.text('.selection-count')).toBe('3 selected');
    await stage.click(stage.named('button', words.articles.removeSelected(3)));
    expect(actions.remove.mock.lastCall?.[0]).toHaveLength(3);
    await stage.click(stage.named('button', words.articles.clearSelection));
    expect(actions.select.mock.lastCall?.[0].size).toBe(0);
  });
  it('says that it is being deleted, and offers nothing meanwhile', async () => {
    await show({ removing: 400, selected: new Set([ARTICLES[0]?.key ?? '']) });
    expect(stage.text('.selection')).toBe('400 articles being deleted');
  });
});

describe('filters', () => {
  it('offer what there is, and are told as they are chosen', async () => {
    await show();
    expect([...select(words.filters.outlet).options].map((one) => one.textContent)).toEqual([
      words.filters.allOutlets,
      'Coast Courier',
      'tidings.example',
    ]);
    await choose(words.filters.outlet, 'tidings.example');
    await choose(words.filters.source, 'pack 7');
    await choose(words.filters.language, 'en');
    await stage.type(stage.fieldOf(words.filters.from), '2026-03-10');
    expect(actions.filter.mock.calls).toEqual([
      [{ outlet: 'tidings.example' }],
      [{ source: { kind: 'pack', number: 7 } }],
      [{ lang: 'en' }],
      [{ from: '2026-03-10' }],
    ]);
  });
  it('narrow the list, and that of a speaker can be dropped', async () => {
    await show({ filters: { ...NO_FILTERS, speaker: 'Ole Strand' } });
    expect(titles()).toEqual(['Strike ends']);
    expect(stage.text('.list-head')).toContain('1 of 4 articles');
    await stage.click(stage.named('button', words.filters.drop('Speaker: Ole Strand')));
    expect(actions.filter.mock.calls).toEqual([[{ speaker: null }]]);
  });
});

describe('an article', () => {
  const open = (at: number, over: Partial<LibraryView> = {}) =>
    show({ opened: ARTICLES[at]?.key ?? null, captures: reading(5, 4, 3, 2, 1), ...over });
  it('shows its statements with their sentence, its address, day and provenance', async () => {
    await open(0);
    expect(stage.text('.kept-statement')).toContain('“We will not leave without answer 5”');
    expect(stage.text('.kept-statement')).toContain('Mara Lindholm');
    const facts = plain(stage.text('.facts'));
    expect(facts).toContain('12 Mar 2026');
    expect(facts).toContain('added by you');
    expect(stage.all('.facts a')[0]?.getAttribute('href')).toBe('https://coast-courier.example/story-5');
    expect(stage.all('.facts a')[0]?.getAttribute('rel')).toContain('noreferrer');
  });
  it('that came with a pack says so', async () => {
    await open(2);
    expect(stage.text('.facts')).toContain('from the pack “harbour”');
  });
  it('asks for its capture, and waits for it', async () => {
    await open(0, { captures: new Map() });
    expect(actions.read.mock.calls).toContainEqual([[5]]);
    expect(stage.text('.kept-article')).toContain(words.article.waiting);
  });
  it('of several versions shows each', async () => {
    await open(3);
    expect([...select(words.article.version).options]).toHaveLength(2);
    await choose(words.article.version, '1');
    expect(stage.text('.kept-statement')).toContain('without answer 1');
  });
  it('whose address is none of the web’s is no link', async () => {
    const capture = madeCapture({ number: 8, host: '', outlet: 'A file' });
    await show({
      heads: [headOf(8, capture)],
      opened: listArticles([headOf(8, capture)])[0]?.key ?? null,
      captures: new Map([[8, capture]]),
    });
    expect(stage.all('.facts a')).toEqual([]);
  });
  it('opened at a statement goes there', async () => {
    await show({ opened: ARTICLES[1]?.key ?? null, openedAt: 'q0', tab: 'statements', captures: reading(4) });
    expect(document.activeElement?.matches('.kept-statement.sought')).toBe(true);
    expect(stage.named('button', `‹ ${words.article.backTo.statements}`)).toBeTruthy();
  });
});

describe('statements', () => {
  it('are read with their articles, and lead to them', async () => {
    await show({ tab: 'statements' });
    expect(actions.read.mock.lastCall?.[0]).toEqual([5, 4, 3, 2]);
    await show({ captures: reading(5, 4, 3, 2) });
    expect(rows()).toHaveLength(4);
    await stage.click(stage.all('.statement-row')[1] as HTMLElement);
    expect(actions.open.mock.calls).toEqual([[ARTICLES[1]?.key, 'q0']]);
  });
  it('that hold the words are shown, but of no article that a filter leaves out', async () => {
    const found = [5, 4].flatMap((number) => {
      const made = MADE.find((one) => one.number === number);
      if (made === undefined) return [];
      const capture = madeCapture(made);
      const [statement] = capture.article.statements;
      return statement ? [{ number, head: headOf(number, capture), statements: [statement] as const }] : [];
    });
    await show({ tab: 'statements', query: 'we', wordSearch: { words: 'we', found, isCut: false } });
    expect(rows()).toHaveLength(2);
    expect(stage.text('.list-head')).toContain('2 statements');
    await show({ filters: { ...NO_FILTERS, outlet: 'tidings.example' } });
    expect(rows().map((one) => one.textContent)).toEqual([expect.stringContaining('We go back')]);
  });
  it('are said to be searched for', async () => {
    await show({ tab: 'statements', query: 'we', wordSearch: { words: 'we', found: null, isCut: false } });
    expect(stage.text('.list-head')).toContain(words.search.searching);
    expect(stage.all('.nothing')).toEqual([]);
  });
});

describe('speakers', () => {
  it('lead to their articles', async () => {
    await show({ tab: 'speakers' });
    expect(rows().map((one) => plain(one.textContent))).toEqual([
      'Mara Lindholm3 articles from 1 outlet',
      'Ole Strand1 article from 1 outlet',
    ]);
    await stage.click(stage.named('button', words.speakers.showArticles('Ole Strand')));
    expect(actions.showArticlesOf.mock.calls).toEqual([[{ speaker: 'Ole Strand' }]]);
  });
});

describe('outlets', () => {
  const HOST = 'coast-courier.example';
  const edit = async (over: Partial<LibraryView> = {}) => {
    await show({ tab: 'outlets', ...over });
    await stage.click(stage.named('button', words.outlets.changeOf('Coast Courier')));
  };
  it('lead to their articles', async () => {
    await show({ tab: 'outlets' });
    await stage.click(
      stage.named('button', words.outlets.showArticles('Coast Courier coast-courier.example')),
    );
    expect(actions.showArticlesOf.mock.calls).toEqual([[{ outlet: HOST }]]);
  });
  it('are renamed, merged and hidden', async () => {
    await edit();
    await stage.type(stage.fieldOf(words.outlets.name), 'Our paper');
    await stage.click(stage.named('button', words.outlets.save));
    await choose(words.outlets.merge, 'tidings.example');
    await stage.click(stage.named('button', words.outlets.mergeNow));
    await stage.click(stage.named('button', words.outlets.hide));
    expect(actions.changeOutlet.mock.calls).toEqual([
      [{ kind: 'rename', host: HOST, name: 'Our paper' }],
      [{ kind: 'merge', host: HOST, into: 'tidings.example' }],
      [{ kind: 'hide', host: HOST }],
    ]);
    expect(await stage.faults()).toEqual([]);
  });
  it('are given back what was chosen of them', async () => {
    await edit({
      outletChoices: [
        { host: HOST, name: null, isHidden: true, mergedInto: null },
        { host: 'tidings.example', name: null, isHidden: false, mergedInto: HOST },
      ],
    });
    expect(rows()).toHaveLength(1);
    expect(stage.text('.outlet-row .meta')).toContain('hidden · with tidings.example');
    await stage.click(stage.named('button', words.outlets.part('tidings.example')));
    await stage.click(stage.named('button', words.outlets.show));
    expect(actions.changeOutlet.mock.calls).toEqual([
      [{ kind: 'part', host: 'tidings.example' }],
      [{ kind: 'show', host: HOST }],
    ]);
  });
  it('keys typed into their name walk nowhere', async () => {
    await edit();
    const field = stage.fieldOf(words.outlets.name);
    field.focus();
    await stage.press(field, 'End');
    expect(document.activeElement).toBe(field);
  });
});

describe('the focus', () => {
  const undoable = { kind: 'removed', articles: 2, numbers: [1, 2] } as const;
  const key = ARTICLES[0]?.key ?? '';
  it.each<[string, Partial<LibraryView>, string, Partial<LibraryView>, string]>([
    ['of an undo that is taken', { undoable }, words.undo.undo, { undoable: null }, '.rows [data-control]'],
    [
      'of a search that is cleared',
      { query: 'ferry' },
      words.search.clear,
      { query: '' },
      '.rows [data-control]',
    ],
    [
      'of the opened article’s deletion',
      { opened: key },
      words.articles.removeOf('Ferry talks go on'),
      { opened: null },
      '.rows [data-control]',
    ],
    ['of the last article', { undoable }, words.undo.dismiss, { undoable: null, ...EMPTY }, 'h1'],
  ])('%s stays in the page', async (_, before, control, after, where) => {
    await show(before);
    await stage.pass(() => stage.named('button', control).focus());
    await show(after);
    expect(document.activeElement?.matches(where)).toBe(true);
  });
});

describe('the offer to undo', () => {
  const undoable = { kind: 'removed', articles: 2, numbers: [1, 2] } as const;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  it('is taken, or dismissed', async () => {
    await show({ undoable });
    await stage.click(stage.named('button', words.undo.undo));
    await stage.click(stage.named('button', words.undo.dismiss));
    expect(actions.undo).toHaveBeenCalledOnce();
    expect(actions.dismiss).toHaveBeenCalledOnce();
  });
  it('ends by itself, but never while the reader is at it', async () => {
    await show({ undoable });
    await stage.pass(() => stage.named('button', words.undo.undo).focus());
    await stage.pass(() => vi.advanceTimersByTime(UNDO_PATIENCE * 3));
    expect(actions.dismiss).not.toHaveBeenCalled();
    await stage.pass(() => (document.activeElement as HTMLElement).blur());
    await stage.pass(() => vi.advanceTimersByTime(UNDO_PATIENCE - 1));
    expect(actions.dismiss).not.toHaveBeenCalled();
    await stage.pass(() => vi.advanceTimersByTime(1));
    expect(actions.dismiss).toHaveBeenCalledOnce();
  });
});

describe('erasing everything', () => {
  const type = (text: string) => stage.type(stage.fieldOf(words.erase.type(words.erase.word)), text);
  const submit = () => stage.click(stage.named('dialog button', words.erase.now));
  it('asks for the word first', async () => {
    await show();
    await stage.click(stage.named('button', words.erase.open));
    expect(stage.all('dialog[open]')).toHaveLength(1);
    await type('yes');
    await submit();
    expect(stage.text('dialog [role=alert]')).toBe(words.erase.wrong(words.erase.word));
    expect(actions.erase).not.toHaveBeenCalled();
    await type('Erase ');
    await submit();
    expect(actions.erase).toHaveBeenCalledOnce();
    expect(stage.all('dialog[open]')).toEqual([]);
  });
  it('keeps the library when it is told to, and forgets what was typed', async () => {
    await show();
    await stage.click(stage.named('button', words.erase.open));
    await type('erase');
    await stage.click(stage.named('dialog button', words.erase.cancel));
    await stage.click(stage.named('button', words.erase.open));
    expect(stage.fieldOf(words.erase.type(words.erase.word)).value).toBe('');
    expect(actions.erase).not.toHaveBeenCalled();
  });
});

describe('how it is kept', () => {
  it('is told and changed', async () => {
    await show({
      choices: {
        remember: { kind: 'sites', hosts: ['a.example'] },
        retention: { maxAgeDays: 45, maxBytes: null },
        isBundledOn: true,
      },
    });
    expect(stage.host.textContent).toContain('On, on 1 site.');
    expect(select(words.keeping.age).selectedOptions[0]?.textContent).toBe('45 days');
    await choose(words.keeping.age, '90');
    await choose(words.keeping.bound, '200000000');
    expect(actions.retain.mock.calls).toEqual([[{ maxAgeDays: 90 }], [{ maxBytes: 200_000_000 }]]);
  });
  it.each([
    [false, words.keeping.unpromised],
    [true, words.keeping.promised],
  ])('promised: %s', async (isPersistent, told) => {
    await show({ room: { usedBytes: null, roomBytes: null, isPersistent } });
    expect(stage.host.textContent).toContain(told);
    expect(stage.all('button').some((one) => one.textContent === words.keeping.ask)).toBe(!isPersistent);
  });
  it('a pack is switched, and removed only after a question', async () => {
    await show();
    const [bundled, box] = stage.all('.pack input') as [HTMLInputElement, HTMLInputElement];
    await stage.click(bundled);
    expect(actions.switchBundled.mock.calls).toEqual([[false]]);
    await stage.click(box);
    expect(actions.switchPack.mock.calls).toEqual([[7, false]]);
    await stage.click(stage.named('button', words.packs.removeOf('harbour')));
    expect(document.activeElement?.textContent).toBe(words.packs.keep);
    await stage.click(stage.named('.question button', words.packs.removeOf('harbour')));
    expect(actions.removePack.mock.calls).toEqual([[PACK]]);
  });
});

describe('export and import', () => {
  const drop = (file: File) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } });
    return stage.pass(() => void stage.all('.transfer')[0]?.dispatchEvent(event));
  };
  it('are begun by a button and by a file that is dropped', async () => {
    const file = new File(['x'], 'a.jsonl');
    await show();
    await stage.click(stage.named('button', words.transfer.export));
    await drop(file);
    expect(actions.exportAll).toHaveBeenCalledOnce();
    expect(actions.importFile.mock.calls).toEqual([[file]]);
  });
  it('tell how far they are, and are cancelled; no second one begins meanwhile', async () => {
    await show({ transfer: { kind: 'importing', done: 1_500_000, all: 6_000_000 } });
    expect(plain(stage.text('.progress'))).toContain('1.5 MB of 6 MB');
    expect(stage.all('progress')[0]).toMatchObject({ value: 1_500_000, max: 6_000_000 });
    await drop(new File(['x'], 'b.jsonl'));
    await stage.click(stage.named('button', words.transfer.cancel));
    expect(actions.importFile).not.toHaveBeenCalled();
    expect(actions.cancelTransfer).toHaveBeenCalledOnce();
  });
  it('list what is wrong with line numbers, of very many the first', async () => {
    const problems = Array.from({ length: 130 }, (_, at) => ({
      line: at + 2,
      message: '<b>broken</b> JSON',
    }));
    await show({ transfer: { kind: 'imported', name: 'a.jsonl', added: 3, known: 1, problems } });
    expect(stage.text('.transfer [role=status]')).toBe(
      '“a.jsonl”: 3 articles added, 1 article were here already.',
    );
    const lines = stage.all('.problem').map((one) => one.textContent);
    expect(lines[0]).toBe('Line 2 <b>broken</b> JSON');
    expect(lines).toHaveLength(100);
    expect(stage.text('.problems')).toContain('and 30 more lines');
  });
});

describe('what is wrong', () => {
  it('with the whole library is told, and can be tried again or repaired', async () => {
    await show({ heads: null, failure: 'Your library was made by a newer version of As Reported.' });
    expect(stage.text('.failure')).toContain('newer version');
    await stage.click(stage.named('button', words.trouble.again));
    await stage.click(stage.named('.failure button', words.trouble.repair));
    expect(actions.retry).toHaveBeenCalledOnce();
    expect(actions.repair).toHaveBeenCalledOnce();
  });
  it('with some rows is told beside the rest', async () => {
    await show({ damaged: [8, 9] });
    expect(stage.text('.failure')).toContain('2 articles');
    expect(rows()).toHaveLength(4);
    await stage.click(stage.named('button', words.trouble.drop(2)));
    expect(actions.dropDamaged).toHaveBeenCalledOnce();
  });
  it('is found by a check, and repaired', async () => {
    await show({ check: { kind: 'checked', captures: 5, problems: ['segment 3 is damaged'] } });
    expect(stage.text('.problems')).toContain('segment 3 is damaged');
    await stage.click(stage.named('button', words.health.repair));
    expect(actions.repair).toHaveBeenCalledOnce();
  });
});
