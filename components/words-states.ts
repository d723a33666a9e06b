/**
 * What the sidebar says about itself, page and corpus: states, sites, what is kept, words that were compared, where a
 * telling comes from. Part of the catalogue in words.ts.
 */
import type { Holdings } from '../lib/shown';
import { MAX_KEPT_VERSIONS } from '../lib/shown';
import type { Closed } from './closed-pages';
import {
  and,
  count,
  date,
  instant,
  localDay,
  numbers,
  plurals,
  quoted,
  statements,
  unbroken,
} from './english-formats';

/** Printed beside what it does; the browser lets the reader change it. */
const KEY_READ = 'Alt+Shift+A';
const KEY_ADD = 'Alt+Shift+D';

const CLOSED: Record<Closed, string> = {
  browser: 'This is a page of the browser itself, which no extension may read.',
  store: 'The browser lets no extension read its store of extensions.',
  extension: 'This is a page of an extension, which no other may read.',
  reader: 'The browser lets no extension read its reader view. Leave it, and the page itself can be read.',
  pdf: 'The browser shows this PDF in a viewer of its own, which no extension may read.',
  viewer: 'The browser shows this file in a viewer of its own. Only web pages can be read.',
  unknown:
    'The browser closes it to extensions, as it does its own pages, stores of extensions, PDFs and the reader view.',
};

/** Stands wherever adding is explained. */
export const LATER_VERSIONS = `An added article that is read again with other words keeps that version too, at most ${MAX_KEPT_VERSIONS}.`;

const articles = (n: number) => count(n, 'article', 'articles');

const upTo = (newest: string | null) => (newest === null ? '' : `, to ${unbroken(date(newest))}`);

/** "5 came with As Reported, 1 was read since the browser started and 2 were added by you"; none of what is none. */
type MadeOf = Omit<Holdings, 'corpus' | 'isSessionOn'>;
function madeOf({ bundled, session, kept, remembered, packs }: MadeOf): string {
  const were = (n: number) => `${numbers.format(n)} ${plurals.select(n) === 'one' ? 'was' : 'were'}`;
  const parts = [
    bundled > 0 ? `${numbers.format(bundled)} came with As Reported` : '',
    session > 0 ? `${were(session)} read since the browser started` : '',
    kept > 0 ? `${were(kept)} added by you` : '',
    remembered > 0 ? `${were(remembered)} remembered while you read` : '',
    packs > 0 ? `${numbers.format(packs)} came with packs that you imported` : '',
  ];
  return and.format(parts.filter((part) => part !== ''));
}

export const stateWords = {
  status: {
    idle: 'Nothing has been read on this page yet.',
    idleHow: `The toolbar button and ${KEY_READ} read it too.`,
    read: 'Read this page',
    working: 'Reading this page',
    slow: 'This takes longer than it should.',
    retry: 'Read again',
    notFollowed: 'This page keeps changing and is no longer followed.',
    noArticle: 'This page is not an article.',
    noArticleHow: 'Front pages, searches and shops are left alone.',
    wordsStill: 'Words of any page can be compared: select them, or put them in the box below.',
    tooLarge: 'This page is too large to be read as an article.',
    failed: 'This page could not be read.',
    refused: 'This page may not be read yet.',
    refusedHow: `Press the toolbar button or ${KEY_READ} on the page: that reads it once. Its site can be allowed here then.`,
    refusedSite: `Allow the site, and its articles are read by themselves. The toolbar button or ${KEY_READ} reads this page once.`,
    refusedFramed: `Press the toolbar button or ${KEY_READ} on the page: that reads it once.`,
    allow: (host: string) => `Allow ${host}`,
    closed: 'This page cannot be read.',
    closedWhy: CLOSED,
    /** A click that was answered by a failure. */
    notice: (reason: string) => `That did not work: ${reason}`,
  },

  sites: {
    heading: 'Read without being asked',
    thisSite: 'This site',
    allSites: 'All sites',
    onSite: (host: string) => `Articles on ${host} are read by themselves.`,
    onAll: 'Articles on all sites are read by themselves.',
    never: 'Articles are read when you ask. To have them read by themselves, allow:',
    stopSite: 'Stop on this site',
    stopAll: 'Stop on all sites',
    framed: `To allow sites, open the sidebar itself: toolbar button or ${KEY_READ}.`,
  },

  holdings: {
    /** What the corpus holds. `made` is null where only its size is known. */
    holds: (n: number, newest: string | null, made: MadeOf | null) => {
      if (n === 0) return 'Your corpus holds no article yet.';
      const from = made === null ? '' : madeOf(made);
      return `Your corpus holds ${articles(n)}${upTo(newest)}${from === '' ? '' : `: ${from}`}.`;
    },
    /** Nothing that the reader read or added is searched for a private window. */
    inPrivate: (n: number, newest: string | null) =>
      `Compared only with the ${articles(n)} that came with As Reported${upTo(newest)}.`,
    library: 'See what is kept in your library',
    grows: (isSessionOn: boolean) =>
      isSessionOn
        ? 'It grows when you open a second report of the same story in another tab, or add an article.'
        : 'It grows when you add an article. Articles read in other tabs are not compared: that is switched off in the settings.',
  },

  keep: {
    add: 'Add this article',
    how: `to your corpus on this computer (${KEY_ADD}). ${LATER_VERSIONS}`,
    added: (at: string) => `Added to your corpus on this computer, ${instant(at)}.`,
    remove: 'Remove',
    listed: 'All articles that you added are listed in the settings.',
    list: 'See all added articles',
    between: ' · ',
    isPrivate:
      'This is a private window: it is compared only with the articles that came with As Reported, and nothing of it is kept, not even until the browser closes.',
  },

  remember: {
    start: 'Remember this site',
    how: 'What you read on it then stays in your library on this computer: the statements, not the page, and never from private windows.',
    onSite: (host: string) => `What you read on ${host} is remembered on this computer.`,
    everywhere: 'What you read is remembered on this computer, on all sites.',
    stop: 'Stop',
    settings: 'Change this in the settings',
  },

  asked: {
    label: 'Compare any words',
    compare: 'Compare',
    keys: 'Ctrl+Enter or ⌘+Enter compares them.',
    full: (limit: number) => `No more than ${numbers.format(limit)} characters are compared.`,
    nav: 'Compared words',
    back: 'Back to the page',
    heading: 'The words you compared',
    yours: 'Your words',
    working: 'Comparing the words',
    cut: 'Only these words are compared: the whole is too long.',
    retry: 'Compare again',
    failed: 'The words could not be compared.',
    nothing: 'There is nothing in these words to compare: no quote, no figure and no sentence.',
    notInCorpus: (size: string) => `Not in your corpus (${size}):`,
    found: 'Found in your corpus',
    missing: 'Not in your corpus',
  },

  origin: {
    inTab: 'in another tab',
    session: 'read in this session',
    kept: (at: string) => `added by you on ${localDay(at)}`,
    remembered: (at: string) => `from your library, read on ${localDay(at)}`,
    pack: (name: string) => `from the imported pack “${name}”`,
    goTo: 'Go to that tab',
    of: (outlet: string, origin: string) => `${outlet}: ${origin}`,
    /** In the list: how many of so many outlets. */
    some: (n: number, of: number, origin: string) => (n === of ? origin : `${numbers.format(n)} ${origin}`),
    keptSome: 'added by you',
    rememberedSome: 'from your library',
    packSome: 'from an imported pack',
  },

  versions: {
    changed: (was: string, at: string, now: string) =>
      `This page said ${quoted(was)} on ${instant(at)}; now ${quoted(now)}.`,
    summary: (n: number) =>
      `${statements(n)} ${plurals.select(n) === 'one' ? 'has' : 'have'} changed on this page since you last read it.`,
  },
};
