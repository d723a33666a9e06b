/** Words of the library page's second column: what is remembered, room, packs, files, health, the end of it all. */
import { count, LOCALE, localDay, quoted } from './english-formats';

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

export const libraryKeepingWords = {
  size,

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
    bundled: 'Articles that came with As Reported',
    aboutBundled:
      'They are not listed here. Private windows are always compared with them, and with nothing else.',
    on: (name: string) => `Compare with ${quoted(name)}`,
    about: (n: number, at: string) => `${articles(n)} · imported ${localDay(at)}`,
    off: 'compared with nothing',
    offNow: 'Now nothing else is compared with them.',
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
