/**
 * Ties the settings page to the browser: what it shows comes from there, at first and after each change made
 * here, in another window, through synchronisation or on the browser's own pages. The browser comes in as a
 * parameter, so that tests need none.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { inWords } from '../../browser/failure';
import type { SettingsActions, SettingsView } from '../../components/SettingsPage';
import type { LibraryChoices, Remember } from '../../lib/library/choices';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import type { Settings } from '../../lib/settings';

type Undo = () => void;

/** The part of `browser/` that the settings need. */
export interface SettingsBrowser {
  watchGrants(listener: (patterns: readonly string[]) => void, fail: (error: unknown) => void): Undo;
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<unknown>;
  onSettingsChange(listener: (settings: Settings) => void): Undo;
  readChoices(): Promise<LibraryChoices>;
  writeChoices(change: Partial<LibraryChoices>): Promise<unknown>;
  onChoicesChange(listener: (choices: LibraryChoices) => void): Undo;
  /** Whether the browser promises to keep what is stored. */
  askToPersist(): Promise<boolean>;
  sendFromSidebar(message: FromSidebar): Promise<SidebarReply>;
  onCorpusHint(listener: () => void): Undo;
  /** The reader comes back to this page, where it may have missed something. */
  onReturn(listener: () => void): Undo;
}

export type SettingsStore = StoreApi<SettingsView>;

export function createSettingsStore(): SettingsStore {
  return createStore<SettingsView>(() => ({
    granted: null,
    settings: null,
    kept: null,
    holdings: null,
    choices: null,
    persistence: null,
    failure: null,
  }));
}

/** True once there is nothing left to come, or something has failed. */
export function isAllKnown({ granted, settings, kept, holdings, choices, failure }: SettingsView): boolean {
  return failure !== null || ![granted, settings, kept, holdings, choices].includes(null);
}

type Fail = (error: unknown) => void;

/** Asks for the articles and the corpus; of two questions under way the later one counts. */
function corpusQuestion(store: SettingsStore, browser: SettingsBrowser, fail: Fail): () => void {
  let asked = 0;
  return () => {
    const mine = ++asked;
    const take = (reply: SidebarReply) => {
      if (mine !== asked) return;
      if (reply.kind === 'kept') store.setState({ kept: reply.articles });
      else if (reply.kind === 'holdings') store.setState({ holdings: reply });
      else if (reply.kind === 'failed') fail(reply.reason);
    };
    browser.sendFromSidebar({ kind: 'list-kept' }).then(take, fail);
    browser.sendFromSidebar({ kind: 'holdings' }).then(take, fail);
  };
}

/** Reads the settings; a change that comes meanwhile is newer than what was read. */
function settingsQuestion(store: SettingsStore, browser: SettingsBrowser, fail: Fail): () => void {
  let changes = 0;
  browser.onSettingsChange((settings) => {
    changes += 1;
    store.setState({ settings });
  });
  return () => {
    const before = changes;
    browser.readSettings().then((settings) => {
      if (changes === before) store.setState({ settings });
    }, fail);
  };
}

/** Reads what was chosen of the library, and follows it. */
function choicesQuestion(store: SettingsStore, browser: SettingsBrowser, fail: Fail): () => void {
  browser.onChoicesChange((choices) => store.setState({ choices }));
  return () => {
    browser.readChoices().then((choices) => store.setState({ choices }), fail);
  };
}

/** The browser is asked to keep what is remembered in the reader's own click: some browsers show a question. */
function remembering(store: SettingsStore, browser: SettingsBrowser, fail: Fail) {
  return (remember: Remember) => {
    const { choices } = store.getState();
    if (choices === null) return;
    const isFirst = choices.remember.kind === 'off' && remember.kind !== 'off';
    store.setState({ choices: { ...choices, remember }, failure: null });
    browser.writeChoices({ remember }).catch(fail);
    if (!isFirst) return;
    browser.askToPersist().then(
      (isPromised) => store.setState({ persistence: isPromised ? 'promised' : 'not-promised' }),
      () => store.setState({ persistence: 'not-promised' }),
    );
  };
}

/** Starts following; returns what the reader's clicks do. */
export function connect(store: SettingsStore, browser: SettingsBrowser): SettingsActions {
  const fail = (error: unknown) => store.setState({ failure: inWords(error) });
  const askCorpus = corpusQuestion(store, browser, fail);
  const askSettings = settingsQuestion(store, browser, fail);
  const askChoices = choicesQuestion(store, browser, fail);
  const askAll = () => {
    askSettings();
    askChoices();
    askCorpus();
  };
  browser.watchGrants((granted) => store.setState({ granted }), fail);
  browser.onCorpusHint(askCorpus);
  browser.onReturn(askAll);
  askAll();
  return {
    change(change) {
      const { settings } = store.getState();
      // Shown at once; where it cannot be stored, what is stored is shown again.
      if (settings !== null) store.setState({ settings: { ...settings, ...change }, failure: null });
      browser.writeSettings(change).catch((error: unknown) => {
        fail(error);
        askSettings();
      });
    },
    remember: remembering(store, browser, (error) => {
      fail(error);
      askChoices();
    }),
    async remove(url) {
      const reply = await browser.sendFromSidebar({ kind: 'unkeep-address', url });
      if (reply.kind === 'failed') fail(reply.reason);
      else store.setState({ failure: null });
      askCorpus();
      return reply.kind === 'done';
    },
    retry() {
      store.setState({ failure: null });
      askAll();
    },
  };
}
