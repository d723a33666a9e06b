/** Every word of the settings page, and of the choice of sites that the welcome page shows too. */
import { count, date, instant, outlets, quoted, statements } from './english-formats';
import { LATER_VERSIONS } from './words-states';

const articles = (n: number) => count(n, 'article', 'articles');
const sites = (n: number) => count(n, 'site', 'sites');

const english = {
  title: 'Settings',
  welcome: 'Show the welcome page',
  failed: (reason: string) => `That did not work: ${reason}`,
  again: 'Try again',

  sites: {
    heading: 'Where it runs',
    unknown: 'The browser is asked which sites are allowed.',
    never: 'Only when you ask: press the toolbar button or Alt+Shift+A on a page. No site is read by itself.',
    some: (n: number) => `By itself on ${sites(n)} below; elsewhere when you ask.`,
    all: 'By itself on all sites.',
    prompt:
      'The browser will ask whether As Reported may “read and change” or “access” your data on these sites: underlining words takes that permission, and nothing that is read leaves this computer.',
    allowed: 'Allowed now',
    allSites: 'All sites',
    takeBack: 'Take back',
    takeBackOf: (what: string) => `Take back: ${what}`,
    takeBackAll: 'Only when I ask',
    allowAll: 'Allow all sites',
    choose: 'News sites to choose from',
    search: 'Search the list',
    chosen: (names: string) => `Chosen: ${names}`,
    found: (n: number) => `${sites(n)} in the list`,
    none: 'No site of that name is in the list. You can type its address below.',
    allow: (n: number) =>
      n === 0 ? 'Allow the chosen sites' : `Allow ${n} chosen ${n === 1 ? 'site' : 'sites'}`,
    noneChosen: 'Choose a site in the list first.',
    other: 'Address of another site',
    otherHint: 'For example example.com',
    allowOther: 'Allow this site',
    noSite: 'That is no address of a website. It looks like example.com.',
    given: 'Allowed.',
    declined: 'The browser did not allow it; nothing has changed.',
    taken: 'Taken back.',
    stillHeld: 'The browser keeps this permission.',
  },

  page: {
    heading: 'Comparing',
    highlight: 'Underline in the page',
    highlightMeans:
      'Words that others report are underlined where they stand; without it they are listed in the sidebar only.',
    session: 'Compare the articles I read with each other',
    sessionMeans:
      'What you read is remembered until the browser closes, never from private windows; switching this off forgets it at once.',
    language: 'Language',
    languageMeans: 'The language follows the browser’s. So far there is English only.',
  },

  remember: {
    heading: 'Remember what I read',
    means:
      'Articles that As Reported reads then stay in your library on this computer, so that later reports are compared with them. Kept are their quotes and figures, each with its sentence and the words before it, and outlet, title, address, date, language and time of reading.',
    not: 'Not kept: the page itself, and anything from private windows. Nothing leaves this computer. In the library you can search it, set how long it is kept, and delete any of it or all.',
    off: 'Off: only articles that I add are kept',
    sites: 'Only on sites that I list',
    everywhere: 'On every site where As Reported reads',
    listed: 'Sites on which what you read is remembered',
    noneListed: 'No site is listed yet, so nothing is remembered.',
    site: 'Site',
    add: 'Add',
    stop: 'Stop',
    stopOf: (host: string) => `Stop remembering ${host}`,
    noSite: 'That is no address of a website. It looks like example.com.',
    persistence: {
      promised: 'The browser promises to keep your library, even when the disk is nearly full.',
      'not-promised':
        'The browser has not promised to keep it: it may clear it when the disk is nearly full.',
    },
    library: 'Open your library',
  },

  kept: {
    heading: 'Articles you added',
    waiting: 'The list is being read.',
    none: `None yet. “Add this article” in the sidebar, or Alt+Shift+D on its page, keeps an article’s statements on this computer. ${LATER_VERSIONS}`,
    meaning: `Their statements stay on this computer until you remove them. ${LATER_VERSIONS}`,
    about: (addedAt: string, n: number, versions: number) =>
      [
        `added ${instant(addedAt)}`,
        statements(n),
        ...(versions > 1 ? [count(versions, 'version', 'versions')] : []),
      ].join(' · '),
    more: (n: number) => `${count(n, 'more article is', 'more articles are')} in your library`,
    newTab: '(opens in a new tab)',
    remove: 'Remove',
    removeOf: (title: string) => `Remove ${quoted(title)}`,
    sure: (versions: number) =>
      versions > 1
        ? `Remove all ${versions} versions of this article? This cannot be undone.`
        : 'Remove this article? This cannot be undone.',
    keep: 'Keep it',
    removed: (title: string) => `Removed ${quoted(title)}.`,
  },

  holdings: {
    heading: 'Your corpus',
    library: 'Open the library',
    waiting: 'The corpus is being counted.',
    all: (n: number, from: number, held: number) =>
      `${articles(n)} from ${outlets(from)}, with ${statements(held)}.`,
    empty: 'It is empty: there is nothing to compare with yet.',
    dated: (oldest: string, newest: string) =>
      oldest === newest ? `Of ${date(oldest)}.` : `From ${date(oldest)} to ${date(newest)}.`,
    bundled: (n: number) => `${articles(n)} came with As Reported`,
    kept: (n: number) => `${articles(n)} added by you`,
    remembered: (n: number) => `${articles(n)} remembered while you read`,
    packs: (n: number) => `${articles(n)} from packs that you imported`,
    session: (n: number) => `${articles(n)} read since the browser started`,
  },
};

export type SettingsPageWords = typeof english;
export const settingsPageWords: SettingsPageWords = english;
