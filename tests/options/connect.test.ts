import { describe, expect, it } from 'vitest';
import {
  connect,
  createSettingsStore,
  isAllKnown,
  type SettingsBrowser,
} from '../../entrypoints/options/connect';
import { DEFAULT_CHOICES, type LibraryChoices } from '../../lib/library/choices';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';
import type { Holdings, KeptArticle } from '../../lib/shown';

const HOLDINGS: Holdings = {
  corpus: { articles: 5, statements: 120, outlets: 4, oldest: null, newest: null },
  bundled: 5,
  session: 0,
  kept: 0,
  remembered: 0,
  packs: 0,
  isSessionOn: true,
};
const ARTICLE: KeptArticle = {
  url: 'https://a.example/x',
  title: 'X',
  outlet: null,
  addedAt: '2026-03-12T10:05:00Z',
  versions: 1,
  statements: 2,
};

/** A browser of plain values. */
class FakeBrowser implements SettingsBrowser {
  settings: Settings = DEFAULT_SETTINGS;
  articles: readonly KeptArticle[] = [ARTICLE];
  sent: FromSidebar[] = [];
  refuses = false;
  told: ((settings: Settings) => void)[] = [];
  hint: () => void = () => undefined;
  comeBack: () => void = () => undefined;
  grant: (patterns: readonly string[]) => void = () => undefined;

  choices: LibraryChoices = DEFAULT_CHOICES;
  promises = true;
  asksToPersist = 0;
  tellChoices: (choices: LibraryChoices) => void = () => undefined;
  readChoices = async () => this.choices;
  writeChoices = async (change: Partial<LibraryChoices>) => {
    if (this.refuses) throw new Error('No room.');
    this.choices = { ...this.choices, ...change };
    this.tellChoices(this.choices);
  };
  onChoicesChange = (listener: (choices: LibraryChoices) => void) => {
    this.tellChoices = listener;
    return () => undefined;
  };
  askToPersist = async () => {
    this.asksToPersist += 1;
    return this.promises;
  };

  watchGrants = (listener: (patterns: readonly string[]) => void) => {
    this.grant = listener;
    return () => undefined;
  };
  readSettings = async () => this.settings;
  writeSettings = async (change: Partial<Settings>) => {
    if (this.refuses) throw new Error('No room.');
    this.change({ ...this.settings, ...change });
  };
  onSettingsChange = (listener: (settings: Settings) => void) => {
    this.told.push(listener);
    return () => undefined;
  };
  onCorpusHint = (listener: () => void) => {
    this.hint = listener;
    return () => undefined;
  };
  onReturn = (listener: () => void) => {
    this.comeBack = listener;
    return () => undefined;
  };
  answer = (message: FromSidebar): SidebarReply => {
    switch (message.kind) {
      case 'list-kept':
        return { kind: 'kept', articles: this.articles };
      case 'holdings':
        return { kind: 'holdings', ...HOLDINGS };
      case 'unkeep-address':
        this.articles = this.articles.filter(({ url }) => url !== message.url);
        return { kind: 'done' };
      default:
        return { kind: 'failed', reason: 'unasked' };
    }
  };
  sendFromSidebar = async (message: FromSidebar) => {
    this.sent.push(message);
    return this.answer(message);
  };
  change(settings: Settings) {
    this.settings = settings;
    for (const tell of this.told) tell(settings);
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function start(prepare: (browser: FakeBrowser) => void = () => undefined) {
  const browser = new FakeBrowser();
  prepare(browser);
  const store = createSettingsStore();
  const actions = connect(store, browser);
  await settle();
  return { browser, store, actions };
}

describe('what is shown', () => {
  it('comes from the browser', async () => {
    const { browser, store } = await start();
    browser.grant(['*://a.example/*']);
    expect(store.getState()).toMatchObject({
      granted: ['*://a.example/*'],
      settings: DEFAULT_SETTINGS,
      kept: [ARTICLE],
      holdings: HOLDINGS,
      failure: null,
    });
  });
  it.each<readonly [string, (browser: FakeBrowser) => void]>([
    ['an article was read or added', (browser) => browser.hint()],
    ['the reader comes back to the page', (browser) => browser.comeBack()],
  ])('is asked for again when %s', async (_, happen) => {
    const { browser, store } = await start();
    browser.articles = [];
    happen(browser);
    await settle();
    expect(store.getState().kept).toEqual([]);
  });
  it('is known once the last answer has come, or one has failed', async () => {
    const { browser, store } = await start();
    expect(isAllKnown(store.getState())).toBe(false);
    browser.grant([]);
    expect(isAllKnown(store.getState())).toBe(true);
    expect(isAllKnown({ ...createSettingsStore().getState(), failure: 'Gone.' })).toBe(true);
  });
  it('follows settings that were changed elsewhere', async () => {
    const { browser, store } = await start();
    browser.change({ highlight: false, session: true });
    expect(store.getState().settings).toEqual({ highlight: false, session: true });
  });
  it('is not thrown back by an older answer', async () => {
    const { store } = await start((browser) => {
      const stored = browser.settings;
      browser.readSettings = async () => {
        browser.change({ highlight: false, session: false });
        return stored;
      };
    });
    expect(store.getState().settings).toEqual({ highlight: false, session: false });
  });
  it('is only the answer to the last question', async () => {
    const { browser, store } = await start();
    const answers: ((reply: SidebarReply) => void)[] = [];
    browser.sendFromSidebar = () => new Promise((resolve) => answers.push(resolve));
    browser.hint();
    browser.hint();
    answers[2]?.({ kind: 'kept', articles: [] });
    answers[0]?.({ kind: 'kept', articles: [ARTICLE, ARTICLE] });
    await settle();
    expect(store.getState().kept).toEqual([]);
  });
});

describe('a switch', () => {
  it('is shown at once and stored', async () => {
    const { browser, store, actions } = await start();
    actions.change({ session: false });
    expect(store.getState().settings).toEqual({ highlight: true, session: false });
    await settle();
    expect(browser.settings).toEqual({ highlight: true, session: false });
  });
  it('that cannot be stored goes back, and says why', async () => {
    const { store, actions } = await start((browser) => {
      browser.refuses = true;
    });
    actions.change({ session: false });
    await settle();
    expect(store.getState()).toMatchObject({ settings: DEFAULT_SETTINGS, failure: 'No room.' });
  });
});

describe('an article', () => {
  it('is removed by its address, and the list is asked for again', async () => {
    const { browser, store, actions } = await start();
    expect(await actions.remove(ARTICLE.url)).toBe(true);
    await settle();
    expect(browser.sent).toContainEqual({ kind: 'unkeep-address', url: ARTICLE.url });
    expect(store.getState().kept).toEqual([]);
  });
  it('that could not be removed stays, and says why', async () => {
    const { browser, store, actions } = await start();
    const { answer } = browser;
    browser.answer = (message) =>
      message.kind === 'unkeep-address' ? { kind: 'failed', reason: 'Busy.' } : answer(message);
    expect(await actions.remove(ARTICLE.url)).toBe(false);
    await settle();
    expect(store.getState()).toMatchObject({ kept: [ARTICLE], failure: 'Busy.' });
  });
});

describe('a failure', () => {
  it('by reply is told, and asking again clears it', async () => {
    const { browser, store, actions } = await start((fake) => {
      fake.answer = () => ({ kind: 'failed', reason: 'Gone.' });
    });
    expect(store.getState()).toMatchObject({ kept: null, failure: 'Gone.' });
    browser.answer = () => ({ kind: 'kept', articles: [] });
    actions.retry();
    await settle();
    expect(store.getState()).toMatchObject({ kept: [], failure: null });
  });
  it('by error is told too', async () => {
    const { store } = await start((browser) => {
      browser.readSettings = () => Promise.reject(new Error('Locked.'));
    });
    expect(store.getState().failure).toBe('Locked.');
  });
});

describe('what is remembered', () => {
  it('is shown at once, stored, and the browser is asked to keep it, the first time', async () => {
    const { browser, store, actions } = await start();
    actions.remember({ kind: 'everywhere' });
    expect(store.getState().choices?.remember).toEqual({ kind: 'everywhere' });
    await settle();
    expect(browser.choices.remember).toEqual({ kind: 'everywhere' });
    expect(store.getState().persistence).toBe('promised');
    actions.remember({ kind: 'sites', hosts: ['a.example'] });
    await settle();
    expect(browser.asksToPersist).toBe(1);
  });

  it('is told where the browser promises nothing', async () => {
    const { store, actions } = await start((browser) => {
      browser.promises = false;
    });
    actions.remember({ kind: 'everywhere' });
    await settle();
    expect(store.getState().persistence).toBe('not-promised');
  });

  it('is thrown back where it cannot be stored', async () => {
    const { browser, store, actions } = await start();
    browser.refuses = true;
    actions.remember({ kind: 'everywhere' });
    await settle();
    expect(store.getState()).toMatchObject({ choices: DEFAULT_CHOICES, failure: 'No room.' });
  });

  it('follows the sidebar and the library', async () => {
    const { browser, store } = await start();
    browser.tellChoices({ ...DEFAULT_CHOICES, remember: { kind: 'sites', hosts: ['a.example'] } });
    expect(store.getState().choices?.remember).toEqual({ kind: 'sites', hosts: ['a.example'] });
  });
});
