/** Every word of the library page. What outlets printed is only ever put between quotation marks, never changed. */
import {
  count,
  date,
  instant,
  LOCALE,
  language,
  localDay,
  numbers,
  outlets,
  quoted,
  statements,
} from './english-formats';
import type { LibraryTab, Outcome, OutletChange, Undoable } from './library-view';

const articles = (n: number) => count(n, 'article', 'articles');
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

const KILO = 1_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "940 kB", "12.4 MB": decimal, as browsers and systems count storage for people. */
function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const shown = bytes / KILO ** power;
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power < 2 || shown >= 100 ? 0 : 1,
  });
  return format.format(shown).replace(' ', '\u00a0');
}

function outletOutcome(change: OutletChange['kind'], name: string): string {
  switch (change) {
    case 'rename':
      return `${quoted(name)} has another name now.`;
    case 'hide':
      return `${quoted(name)} is hidden: its articles are compared with nothing.`;
    case 'show':
      return `${quoted(name)} is shown again.`;
    case 'merge':
      return `${quoted(name)} is merged into the other outlet.`;
    case 'part':
      return `${quoted(name)} stands for itself again.`;
  }
}

function outcome(of: Outcome): string {
  switch (of.kind) {
    case 'removed':
      return `${articles(of.articles)} deleted.`;
    case 'restored':
      return `${articles(of.articles)} brought back.`;
    case 'outlet':
      return outletOutcome(of.change, of.name);
    case 'outlet-restored':
      return `${quoted(of.name)} is as it was.`;
    case 'pack-removed':
      return `The pack ${quoted(of.name)} is removed.`;
    case 'erased':
      return 'The library is erased.';
    case 'persisted':
      return of.isGranted
        ? 'The browser promises to keep the library.'
        : 'The browser made no promise. It may do so later, when you use As Reported more.';
  }
}

const undoable = (of: Undoable): string =>
  of.kind === 'removed' ? outcome(of) : outletOutcome(of.change, of.name);

const TABS: Record<LibraryTab, string> = {
  articles: 'Articles',
  statements: 'Statements',
  outlets: 'Outlets',
  speakers: 'Speakers',
};

const SEARCHES: Record<LibraryTab, string> = {
  articles: 'Search titles, outlets and speakers',
  statements: 'Search the words of statements',
  outlets: 'Search outlets',
  speakers: 'Search speakers',
};

const NOUNS: Record<LibraryTab, (n: number) => string> = {
  articles,
  statements,
  outlets,
  speakers: (n) => count(n, 'speaker', 'speakers'),
};

const english = {
  title: 'Library',
  lead: 'What As Reported keeps on this computer to compare your reading with. It is never sent anywhere.',
  settings: 'Settings',
  welcome: 'Show the welcome page',
  newTab: '(opens in a new tab)',
  waiting: 'The library is being read.',
  size,
  date,
  instant,
  language,
  quoted,
  outcome,

  figures: {
    heading: 'What it holds',
    articles: 'Articles',
    statements: 'Statements',
    outlets: 'Outlets',
    size: 'On disk',
    oldest: 'Oldest',
    newest: 'Newest',
    number: (n: number) => whole.format(n),
  },

  trouble: {
    stillServes: 'Pages are still compared with the articles that came with As Reported.',
    notDone: (reason: string) => `That did not work: ${reason}`,
    again: 'Try again',
    dismiss: 'Dismiss',
    damaged: (n: number) =>
      `${articles(n)} in your library cannot be read any more; everything else is here. Repairing looks through all of it again.`,
    drop: (n: number) => `Delete ${n === 1 ? 'what' : 'the ones that'} cannot be read`,
    repair: 'Repair',
  },

  none: {
    heading: 'Nothing is kept yet',
    ways: [
      'On an article, press “Add this article” in the sidebar, or Alt+Shift+D: it stays until you delete it.',
      'Let As Reported remember what you read, on the sites that you choose, in the settings.',
      'Import a file that was exported from another library.',
    ],
    kept: 'Kept are the quotes and figures of an article with the sentences around them, and where and when they were printed; not the page.',
  },

  closed: {
    heading: 'Not in private windows',
    how: 'The library is not available in a private window: nothing is kept of what you read here. Open it from an ordinary window.',
  },

  tabs: { label: 'What to show', name: TABS, count: (n: number) => whole.format(n) },

  search: {
    label: SEARCHES,
    found: (tab: LibraryTab, n: number, of: number) =>
      n === of ? NOUNS[tab](n) : `${whole.format(n)} of ${NOUNS[tab](of)}`,
    first: (n: number) => `The first ${statements(n)} that fit`,
    searching: 'Searching',
    nothing: 'Nothing fits.',
    clear: 'Clear search and filters',
  },

  filters: {
    heading: 'Filters',
    active: (n: number) => `Filters (${n})`,
    outlet: 'Outlet',
    allOutlets: 'All outlets',
    source: 'How it came',
    sources: { all: 'Every way', added: 'Added by you', remembered: 'Remembered', hidden: 'Hidden outlets' },
    pack: (name: string) => `Pack: ${name}`,
    from: 'From day',
    to: 'To day',
    language: 'Language',
    allLanguages: 'All languages',
    speaker: (name: string) => `Speaker: ${name}`,
    drop: (what: string) => `Drop the filter ${what}`,
  },

  articles: {
    list: 'Articles',
    how: 'Up and Down walk the list, Space ticks an article and Shift+Space all up to here, Enter opens, Delete deletes.',
    untitled: 'Without a title',
    noOutlet: 'No outlet named',
    select: (title: string) => `Select ${quoted(title)}`,
    remove: 'Delete',
    removeOf: (title: string) => `Delete ${quoted(title)}`,
    added: 'added',
    remembered: 'remembered',
    versions: (n: number) => count(n, 'version', 'versions'),
    statements,
    selectAll: (n: number) => `Select all ${articles(n)} shown`,
    selected: (n: number) => `${numbers.format(n)} selected`,
    removeSelected: (n: number) => `Delete ${articles(n)}`,
    clearSelection: 'Select none',
    removing: (n: number) => `${articles(n)} being deleted`,
  },

  article: {
    back: 'All articles',
    backTo: { statements: 'All statements', outlets: 'All outlets', speakers: 'All speakers' },
    open: 'Open the page',
    gone: 'This article cannot be read any more.',
    waiting: 'The article is being read.',
    statements: 'Its statements',
    none: 'It has no quotes and no figures.',
    published: 'Published',
    kept: 'Kept',
    added: (at: string) => `added by you ${instant(at)}`,
    remembered: (at: number) => `remembered ${localDay(new Date(at).toISOString())}`,
    imported: (name: string) => `from the pack ${quoted(name)}`,
    version: 'Version',
    versionOf: (at: string | null, n: number) =>
      `${at === null ? 'undated' : instant(at)} · ${statements(n)}`,
    byline: 'By',
    language: 'Language',
    address: 'Address',
    openStatement: 'Open at these words',
  },

  statements: {
    list: 'Statements',
    openIn: (title: string) => `in ${quoted(title)}`,
    more: 'Further articles are being read.',
    ofArticles: (n: number) => `Statements of ${articles(n)}`,
  },

  outlets: {
    list: 'Outlets',
    about: (n: number, m: number) => `${articles(n)} · ${statements(m)}`,
    merged: (hosts: string) => `with ${hosts}`,
    hidden: 'hidden',
    renamed: 'your name for it',
    showArticles: (name: string) => `Show the articles of ${name}`,
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    done: 'Done',
    name: 'Name',
    save: 'Save the name',
    usual: 'Usual name',
    hide: 'Hide',
    hideMeans: 'Its articles are compared with nothing and stand in no list but that of hidden outlets.',
    show: 'Show again',
    merge: 'Merge into',
    mergeMeans: 'For an outlet that publishes under several addresses.',
    choose: 'Choose an outlet',
    mergeNow: 'Merge',
    part: (host: string) => `Take ${host} out again`,
    noHost: 'Its articles have no address, so it cannot be changed.',
  },

  speakers: {
    list: 'Speakers',
    about: (n: number, from: number) => `${articles(n)} from ${outlets(from)}`,
    showArticles: (name: string) => `Show the articles that quote ${name}`,
    note: 'Names as articles print them in full; another spelling is another line.',
  },

  undo: {
    label: 'Last change',
    told: undoable,
    undo: 'Undo',
    dismiss: 'Dismiss',
  },

  keeping: {
    label: 'How it is kept',
    heading: 'Remembering what you read',
    off: 'Off: only articles that you add are kept.',
    everywhere: 'On, on every site where As Reported reads by itself.',
    sites: (n: number) =>
      n === 0 ? 'On, but no site is chosen yet.' : `On, on ${count(n, 'site', 'sites')}.`,
    change: 'Change this in the settings',
    age: 'Forget remembered articles after',
    ages: (days: number | null) =>
      days === null ? 'never' : days === 365 ? 'a year' : count(days, 'day', 'days'),
    bound: 'Let the library take at most',
    bounds: (bytes: number | null) => (bytes === null ? 'no bound' : size(bytes)),
    means: 'The oldest remembered articles go first. Articles that you added stay until you delete them.',
    roomHeading: 'Room on this computer',
    room: (used: string, all: string) => `The browser gives As Reported up to ${all}; ${used} are used.`,
    promised: 'The browser promises to keep it, even when the disk is nearly full.',
    unpromised: 'The browser may clear it when the disk is nearly full.',
    ask: 'Ask the browser to keep it',
  },

  packs: {
    heading: 'Packs',
    none: 'No pack is imported. A pack is a file of articles that come and go together.',
    bundled: 'The articles that came with As Reported are always there and are not listed here.',
    on: (name: string) => `Compare with ${quoted(name)}`,
    about: (n: number, at: string) => `${articles(n)} · imported ${localDay(at)}`,
    off: 'compared with nothing',
    remove: 'Remove',
    removeOf: (name: string) => `Remove the pack ${quoted(name)}`,
    sure: (n: number) => `Remove this pack with its ${articles(n)}? This cannot be undone.`,
    keep: 'Keep it',
  },

  transfer: {
    heading: 'Export and import',
    how: 'One article with its statements a line (JSONL). Importing an export gives the same library.',
    export: 'Export everything',
    import: 'Import a file',
    drop: 'or drop one here',
    exporting: 'Exporting',
    importing: 'Importing',
    ofArticles: (done: number, all: number) => `${whole.format(done)} of ${articles(all)}`,
    ofBytes: (done: number, all: number) => `${size(done)} of ${size(all)}`,
    cancel: 'Cancel',
    exported: (n: number) => `${articles(n)} exported. The file is among your downloads.`,
    imported: (name: string, added: number, known: number) =>
      `${quoted(name)}: ${articles(added)} added${known > 0 ? `, ${articles(known)} were here already` : ''}.`,
    cancelled: {
      export: 'The export was cancelled: no file was written.',
      import: (n: number) =>
        n === 0
          ? 'The import was cancelled: nothing was added.'
          : `The import was cancelled: ${articles(n)} had come and stay.`,
    },
    failed: {
      export: (reason: string) => `The export failed: ${reason}`,
      import: (reason: string) => `The import failed: ${reason}`,
    },
    problems: (n: number) => `${count(n, 'line', 'lines')} could not be read`,
    line: (n: number) => `Line ${n}`,
    more: (n: number) => `and ${count(n, 'more line', 'more lines')}`,
  },

  health: {
    heading: 'Check and repair',
    how: 'Compares what is kept with the lists and the index that are made from it.',
    check: 'Check the library',
    checking: 'The library is being checked.',
    fine: (n: number) => `${articles(n)} checked: everything is as it should be.`,
    problems: (n: number) => `${count(n, 'problem', 'problems')} found`,
    repair: 'Repair',
    repairing: 'The library is being repaired.',
    repaired: 'The library is repaired.',
  },

  erase: {
    heading: 'Erase everything',
    how: 'Takes out every article, added ones too, every pack and what you decided of outlets.',
    open: 'Erase the library',
    title: 'Erase the whole library?',
    sure: (n: number) =>
      `${articles(n)} will be gone from this computer. This cannot be undone; an export can be imported again.`,
    word: 'erase',
    type: (word: string) => `Type ${quoted(word)} to go on`,
    wrong: (word: string) => `Type the word ${quoted(word)}.`,
    cancel: 'Keep the library',
    now: 'Erase everything',
  },
};

export type LibraryPageWords = typeof english;
export const libraryPageWords: LibraryPageWords = english;
