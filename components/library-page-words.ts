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
import { libraryKeepingWords } from './library-keeping-words';
import type { LibraryTab, Outcome, OutletChange, Undoable } from './library-view';

const articles = (n: number) => count(n, 'article', 'articles');
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

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
    doneWith: (name: string) => `Done with ${name}`,
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

  ...libraryKeepingWords,
};

export type LibraryPageWords = typeof english;
export const libraryPageWords: LibraryPageWords = english;
