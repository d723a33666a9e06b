import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../entrypoints/sidepanel/connect';
import type { Place } from '../../entrypoints/sidepanel/place';
import type { SidebarBrowser } from '../../entrypoints/sidepanel/sidebar-browser';
import { createSidebarStore } from '../../entrypoints/sidepanel/store';
import { viewOf } from '../../entrypoints/sidepanel/view';
import { DEFAULT_CHOICES, type LibraryChoices } from '../../lib/library/choices';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import type { Asked, Known } from '../../lib/shown';
import { ASKED, HOLDINGS, READY } from '../components/ferry';

type Watcher = (known: Known) => void;
const NOTHING: Known = { state: null, chosen: null, asked: null };

/** A browser of plain values: what is active, what is granted, what was sent. */
class FakeBrowser implements SidebarBrowser {
  tab: { id: number; url: string | null } | null = { id: 1, url: 'https://a.example/x' };
  granted = new Set<string>();
  sent: FromSidebar[] = [];
  watchers = new Map<number, Watcher>();
  changed: (() => void)[] = [];
  sitesChanged: (() => void)[] = [];
  answer: (message: FromSidebar) => Promise<SidebarReply> = async () => ({ kind: 'done' });
  agrees = true;

  sendFromSidebar = (message: FromSidebar) => {
    this.sent.push(message);
    return this.answer(message);
  };
  watchTab = (tab: number, listener: Watcher) => {
    this.watchers.set(tab, listener);
    listener(NOTHING);
    return () => void this.watchers.delete(tab);
  };
  activeTab = async () => this.tab;
  onActiveTabChange = (listener: () => void) => {
    this.changed.push(listener);
    return () => undefined;
  };
  sitePattern = (url: string) => (url.startsWith('https://') ? `*://${url.split('/')[2]}/*` : null);
  holdsSite = async (pattern: string) => this.granted.has(pattern);
  holdsAllSites = async () => this.granted.has('all');
  openSettings = vi.fn(async () => undefined);
  choices: LibraryChoices = DEFAULT_CHOICES;
  tellChoices: (choices: LibraryChoices) => void = () => undefined;
  readChoices = async () => this.choices;
  changeChoices = async (change: (before: LibraryChoices) => Partial<LibraryChoices>) => {
    this.choices = { ...this.choices, ...change(this.choices) };
    this.tellChoices(this.choices);
  };
  onChoicesChange = (listener: (choices: LibraryChoices) => void) => {
    this.tellChoices = listener;
    return () => undefined;
  };
  askToPersist = vi.fn(async () => true);
  openLibrary = vi.fn(async () => undefined);
  private ask = async (pattern: string) => {
    if (this.agrees) this.grant(pattern);
    return this.agrees;
  };
  askForSite = vi.fn((pattern: string) => this.ask(pattern));
  askForAllSites = vi.fn(() => this.ask('all'));
  giveBackSite = async (pattern: string) => {
    this.granted.delete(pattern);
    for (const listener of this.sitesChanged) listener();
  };
  giveBackAllSites = () => this.giveBackSite('all');
  onSitesChange = (listener: () => void) => {
    this.sitesChanged.push(listener);
    return () => undefined;
  };
  grant(pattern: string) {
    this.granted.add(pattern);
    for (const listener of this.sitesChanged) listener();
  }
  turn(tab: { id: number; url: string | null }) {
    this.tab = tab;
    for (const listener of this.changed) listener();
  }
}

/** Lets every promise that is under way settle. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function start(place: Place, prepare: (browser: FakeBrowser) => void = () => undefined) {
  const browser = new FakeBrowser();
  prepare(browser);
  const store = createSidebarStore(place.kind === 'frame');
  const actions = connect(store, place, browser);
  await settle();
  return { browser, store, actions };
}

describe('the browser’s sidebar', () => {
  it('serves the active tab and follows it', async () => {
    const { browser, store } = await start({ kind: 'native' });
    expect(store.getState()).toMatchObject({ tab: 1, url: 'https://a.example/x' });
    browser.turn({ id: 2, url: null });
    await settle();
    expect(store.getState().tab).toBe(2);
    expect([...browser.watchers.keys()]).toEqual([2]);
  });
  it('takes only the last answer when tabs change quickly', async () => {
    let answerFirst: (tab: { id: number; url: null }) => void = () => undefined;
    const first = new Promise<{ id: number; url: null }>((resolve) => {
      answerFirst = resolve;
    });
    const { browser, store } = await start({ kind: 'native' }, (fake) => {
      fake.activeTab = vi.fn().mockReturnValueOnce(first).mockResolvedValueOnce({ id: 3, url: null });
    });
    browser.turn({ id: 3, url: null });
    await settle();
    answerFirst({ id: 2, url: null });
    await settle();
    expect(store.getState().tab).toBe(3);
  });
  it('shows what is known of the tab', async () => {
    const { browser, store } = await start({ kind: 'native' });
    browser.watchers.get(1)?.({ ...NOTHING, state: READY, chosen: { statement: 'f1', at: 5 } });
    expect(viewOf(store.getState())).toMatchObject({ page: READY, open: 'f1' });
  });
});

describe('a tab of its own', () => {
  it('serves the tab that its address names, whatever is active', async () => {
    const { browser, store } = await start({ kind: 'tab', tab: 42 });
    expect(store.getState().tab).toBe(42);
    expect(browser.changed).toEqual([]);
  });
});

describe('in a frame', () => {
  it('shows nothing until the background says whom it serves', async () => {
    let reply: (reply: SidebarReply) => void = () => undefined;
    const { browser, store } = await start({ kind: 'frame' }, (fake) => {
      fake.answer = () =>
        new Promise((resolve) => {
          reply = resolve;
        });
    });
    expect(browser.sent).toEqual([{ kind: 'frame-hello' }]);
    expect(viewOf(store.getState())).toBeNull();
    reply({ kind: 'frame', tab: 9, nonce: 'n' });
    await settle();
    expect(viewOf(store.getState())).toMatchObject({ framed: true });
    expect(store.getState().tab).toBe(9);
  });
  it('shows nothing at all when nobody invited it', async () => {
    const { browser, store } = await start({ kind: 'frame' }, (fake) => {
      fake.answer = async () => ({ kind: 'failed', reason: 'uninvited' });
    });
    expect(viewOf(store.getState())).toBeNull();
    expect(browser.watchers.size).toBe(0);
  });
  it('asks to be closed', async () => {
    const { browser, actions } = await start({ kind: 'frame' }, (fake) => {
      fake.answer = async () => ({ kind: 'frame', tab: 9, nonce: 'n' });
    });
    actions.close();
    expect(browser.sent.at(-1)).toEqual({ kind: 'close-frame', tab: 9 });
  });
});

describe('clicks', () => {
  it('choosing and going back are told to the background', async () => {
    const { browser, store, actions } = await start({ kind: 'native' });
    actions.open('q1');
    expect(store.getState().open).toBe('q1');
    actions.back();
    expect(browser.sent).toEqual([
      { kind: 'choose', tab: 1, statement: 'q1', at: expect.any(Number) },
      { kind: 'choose', tab: 1, statement: null, at: expect.any(Number) },
    ]);
  });
  it('reading that fails is shown, by reply or by error', async () => {
    const { browser, store, actions } = await start({ kind: 'native' });
    browser.answer = async () => ({ kind: 'failed', reason: 'No access.' });
    actions.read();
    await settle();
    expect(store.getState().readFailure).toBe('No access.');
    browser.answer = () => Promise.reject(new Error('Gone.'));
    actions.read();
    await settle();
    expect(store.getState().readFailure).toBe('Gone.');
  });
});

describe('a request to read', () => {
  it.each(['unsupported', 'not-allowed'] as const)('that the browser refuses is told as %s', async (why) => {
    const { browser, store, actions } = await start({ kind: 'native' });
    browser.answer = async () => ({ kind: 'refused', why });
    actions.read();
    await settle();
    expect(store.getState()).toMatchObject({ refusal: why, readFailure: null });
  });
});

describe('the article', () => {
  it('is added, taken back and gone to by message', async () => {
    const { browser, actions } = await start({ kind: 'native' });
    actions.keep();
    actions.unkeep();
    actions.goTo('https://b.example/');
    expect(browser.sent).toEqual([
      { kind: 'keep', tab: 1 },
      { kind: 'unkeep', tab: 1 },
      { kind: 'go-to', url: 'https://b.example/' },
    ]);
  });
  it('that cannot be added says why, until the next click', async () => {
    const { browser, store, actions } = await start({ kind: 'native' });
    browser.answer = async () => ({ kind: 'failed', reason: 'The disk is full.' });
    actions.keep();
    await settle();
    expect(viewOf(store.getState())?.notice).toBe('The disk is full.');
    browser.answer = async () => ({ kind: 'done' });
    actions.keep();
    expect(viewOf(store.getState())?.notice).toBeNull();
  });
  it.each(['openSettings', 'openLibrary'] as const)('%s that comes to nothing says why', async (open) => {
    const { browser, store, actions } = await start({ kind: 'native' });
    browser[open].mockRejectedValueOnce(new Error('No window.'));
    actions[open]();
    await settle();
    expect(store.getState().notice).toBe('No window.');
  });
});

describe('words to compare', () => {
  it('are shown as working at once, and asked for', async () => {
    const { browser, store, actions } = await start({ kind: 'native' });
    actions.compareWords('x');
    expect(viewOf(store.getState())?.asked?.asked).toMatchObject({ kind: 'working', words: 'x' });
    expect(browser.sent).toEqual([{ kind: 'compare-words', tab: 1, words: 'x' }]);
  });
  it.each([
    ['by reply', async (): Promise<SidebarReply> => ({ kind: 'failed', reason: 'Why.' })],
    ['by error', () => Promise.reject(new Error('Why.'))],
  ])('that fail %s say why', async (_, answer) => {
    const { browser, store, actions } = await start({ kind: 'native' });
    browser.answer = answer;
    actions.compareWords('x');
    await settle();
    expect(viewOf(store.getState())?.asked?.asked).toMatchObject({ kind: 'failed', reason: 'Why.' });
  });
  it('are over when the reader goes back; their statements are not chosen in the page', async () => {
    const { browser, store, actions } = await start({ kind: 'native' });
    actions.compareWords('x');
    actions.openAsked('q1');
    actions.endWords();
    expect(viewOf(store.getState())?.asked).toBeNull();
    expect(browser.sent.map(({ kind }) => kind)).toEqual(['compare-words', 'end-words']);
  });
});

describe('what the corpus holds', () => {
  const nothingFound = { ...READY, comparisons: [] };
  const asked: Asked = { ...ASKED, comparisons: [] };
  const holds = async (...known: Partial<Known>[]) => {
    const { browser, store } = await start({ kind: 'native' }, (fake) => {
      fake.answer = async () => ({ kind: 'holdings', ...HOLDINGS });
    });
    for (const one of known) browser.watchers.get(1)?.({ ...NOTHING, ...one });
    await settle();
    return { asked: browser.sent.length, holdings: store.getState().holdings };
  };
  it.each<[string, Partial<Known>[], number]>([
    ['where nothing of the article was found', [{ state: nothingFound }], 1],
    ['where there is no article', [{ state: { kind: 'no-article', why: 'not-an-article' } }], 1],
    ['where nothing of the words was found', [{ state: READY, asked }], 1],
    ['again when the tab’s state changes', [{ state: nothingFound }, { state: { ...nothingFound } }], 2],
    [
      'not again for a choice',
      [{ state: nothingFound }, { state: nothingFound, chosen: { statement: 'q7', at: 1 } }],
      1,
    ],
  ])('is asked for %s', async (_, known, times) => {
    expect(await holds(...known)).toEqual({ asked: times, holdings: HOLDINGS });
  });
  it.each<[string, Partial<Known>[]]>([
    ['where something was found', [{ state: READY }]],
    ['before anything was read', [{ state: null }]],
    ['while it is read', [{ state: { kind: 'working', since: 1 } }]],
  ])('is not asked for %s', async (_, known) => {
    expect(await holds(...known)).toEqual({ asked: 0, holdings: null });
  });
  it('stays unknown where the background cannot tell, and nothing breaks', async () => {
    const { browser, store } = await start({ kind: 'native' }, (fake) => {
      fake.answer = async () => ({ kind: 'failed', reason: 'Why.' });
    });
    browser.watchers.get(1)?.({ ...NOTHING, state: nothingFound });
    await settle();
    expect(store.getState()).toMatchObject({ holdings: null, notice: null });
  });
});

describe('grants', () => {
  it('are known from the start and kept up', async () => {
    const { browser, store } = await start({ kind: 'native' }, (fake) => fake.granted.add('*://a.example/*'));
    expect(store.getState()).toMatchObject({ site: true, all: false });
    browser.grant('all');
    await settle();
    expect(store.getState()).toMatchObject({ site: true, all: true });
  });
  it('are looked up again for another site', async () => {
    const { browser, store } = await start({ kind: 'native' }, (fake) => fake.granted.add('*://a.example/*'));
    browser.turn({ id: 1, url: 'https://b.example/' });
    await settle();
    expect(store.getState()).toMatchObject({ url: 'https://b.example/', site: false });
  });
  it('are asked for in the click itself, before anything is awaited', async () => {
    const { browser, actions } = await start({ kind: 'native' });
    actions.allowSite();
    expect(browser.askForSite).toHaveBeenCalledWith('*://a.example/*');
    actions.allowAll();
    expect(browser.askForAllSites).toHaveBeenCalled();
  });
  it('once given, read the page that waits for it', async () => {
    const { browser, actions } = await start({ kind: 'native' });
    actions.allowSite();
    await settle();
    expect(browser.sent).toEqual([{ kind: 'read-tab', tab: 1 }]);
  });
  it('refused, read nothing', async () => {
    const { browser, actions } = await start({ kind: 'native' }, (fake) => {
      fake.agrees = false;
    });
    actions.allowAll();
    await settle();
    expect(browser.sent).toEqual([]);
  });
  it('are not asked for where there is no site', async () => {
    const { browser, actions } = await start({ kind: 'native' }, (fake) => {
      fake.tab = { id: 1, url: 'about:blank' };
    });
    actions.allowSite();
    expect(browser.askForSite).not.toHaveBeenCalled();
  });
  it('are given back', async () => {
    const { store, actions } = await start({ kind: 'native' }, (fake) => {
      fake.granted.add('*://a.example/*');
      fake.granted.add('all');
    });
    actions.stopAll();
    await settle();
    expect(store.getState().all).toBe(false);
    actions.stopSite();
    await settle();
    expect(store.getState().site).toBe(false);
  });
});
