/** What a reader does with the extension in Chromium, step by step, and how each step shows that it came through. */
import type { Page } from 'puppeteer-core';
import { clickText, highlightedTexts, highlights, look, settledTexts } from '../../tests/e2e/harness/looking';
import type { Driven } from '../browsers/launch';

/** What lies open in the sidebar. */
type Shown = 'list' | 'comparison' | 'words';

export interface Reader {
  readonly driven: Driven;
  /** The tab with the article, and the sidebar for it in a tab of its own. */
  readonly page: Page;
  readonly sidebar: Page;
  readonly tab: number;
  /** Addresses of articles with words that the bundled corpus knows. */
  readonly articles: readonly string[];
  /** From 0 to 1. */
  readonly random: () => number;
  shown: Shown;
  isAdded: boolean;
}

export interface Step {
  readonly name: string;
  readonly isPossible: (reader: Reader) => boolean;
  readonly act: (reader: Reader) => Promise<void>;
  readonly hasArrived: (reader: Reader) => Promise<boolean>;
  /** What is shown after it, where that is something else. */
  readonly after?: Shown;
}

/** Words that the bundled corpus knows. */
const WORDS = 'Trump said that it had been “very bad timing” and that 5,000 soldiers a week were dying.';

const pick = <T>(reader: Reader, from: readonly T[]): T | undefined =>
  from[Math.floor(reader.random() * from.length)];

/** Something that the background keeps of the reader's tab, under `state`, `chosen` or `asked`. */
async function kept(reader: Reader, key: 'tab' | 'chosen' | 'asked') {
  const name = JSON.stringify(`${key}:${reader.tab}`);
  const text = await look<string>(
    reader.sidebar,
    `chrome.storage.session.get(${name}).then((all) => JSON.stringify(all[${name}] ?? null))`,
  );
  return JSON.parse(text) as Readonly<Record<string, unknown>> | null;
}

const seen = (reader: Reader, selector: string) =>
  look<boolean>(reader.sidebar, `document.querySelector(${JSON.stringify(selector)}) !== null`);
const press = (reader: Reader, selector: string) =>
  look<null>(reader.sidebar, `(document.querySelector(${JSON.stringify(selector)})?.click(), null)`);
const tints = async (reader: Reader) =>
  (await highlights(reader.page)).filter((one) => one.name.startsWith('chosen')).length;

/** Which article is shown changes whether it is an added one. */
export async function isAdded(reader: Reader): Promise<boolean> {
  return typeof (await kept(reader, 'tab'))?.addedAt === 'string';
}

export const isRead = async (reader: Reader) =>
  (await kept(reader, 'tab'))?.kind === 'ready' && (await highlightedTexts(reader.page)).length > 0;

const LIST_ENTRIES = 'main [data-entry]';
const BACK = 'nav.steps button:first-child';

async function openArticle(reader: Reader): Promise<void> {
  await reader.page.bringToFront();
  await reader.page.goto(pick(reader, reader.articles) ?? '', { waitUntil: 'domcontentloaded' });
}

const ASK = `(() => {
  const box = document.querySelector('#compare-words');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(box, ${JSON.stringify(WORDS)});
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.form.requestSubmit();
})()`;

async function chooseEntry(reader: Reader): Promise<void> {
  const at = Math.floor(reader.random() * 5);
  await look(
    reader.sidebar,
    `((all) => all[${at} % all.length]?.click())([...document.querySelectorAll('${LIST_ENTRIES}')])`,
  );
}

async function clickInPage(reader: Reader): Promise<void> {
  await reader.page.bringToFront();
  const text = pick(reader, await settledTexts(reader.page));
  if (text !== undefined) await clickText(reader.page, text);
}

export const STEPS: readonly Step[] = [
  {
    name: 'open an article',
    isPossible: ({ shown }) => shown === 'list',
    act: openArticle,
    hasArrived: async (reader) => (await isRead(reader)) && seen(reader, LIST_ENTRIES),
  },
  {
    name: 'open the sidebar',
    isPossible: ({ shown }) => shown === 'list',
    act: async ({ sidebar }) => {
      await sidebar.reload({ waitUntil: [] });
    },
    hasArrived: (reader) => seen(reader, LIST_ENTRIES),
  },
  {
    name: 'choose a statement',
    isPossible: ({ shown }) => shown === 'list',
    act: chooseEntry,
    hasArrived: async (reader) => (await seen(reader, '.comparison')) && (await tints(reader)) > 0,
    after: 'comparison',
  },
  {
    name: 'click underlined words',
    isPossible: ({ shown }) => shown === 'list',
    act: clickInPage,
    hasArrived: async (reader) =>
      (await seen(reader, '.comparison')) && typeof (await kept(reader, 'chosen'))?.statement === 'string',
    after: 'comparison',
  },
  {
    name: 'go back to the list',
    isPossible: ({ shown }) => shown === 'comparison',
    act: async (reader) => void (await press(reader, BACK)),
    hasArrived: async (reader) => (await seen(reader, LIST_ENTRIES)) && (await tints(reader)) === 0,
    after: 'list',
  },
  {
    name: 'compare words',
    isPossible: ({ shown }) => shown === 'list',
    act: async ({ sidebar }) => void (await look(sidebar, ASK)),
    hasArrived: async (reader) =>
      (await kept(reader, 'asked'))?.kind === 'ready' && seen(reader, '.asked .results [data-entry]'),
    after: 'words',
  },
  {
    name: 'go back from the words',
    isPossible: ({ shown }) => shown === 'words',
    act: async (reader) => void (await press(reader, BACK)),
    hasArrived: async (reader) =>
      (await kept(reader, 'asked')) === null && !(await seen(reader, '.asked')) && seen(reader, LIST_ENTRIES),
    after: 'list',
  },
  {
    name: 'add the article',
    isPossible: ({ shown, isAdded }) => shown === 'list' && !isAdded,
    act: async (reader) => void (await press(reader, '.keep button')),
    hasArrived: isAdded,
  },
  {
    name: 'remove the article',
    isPossible: ({ shown, isAdded }) => shown === 'list' && isAdded,
    act: async (reader) => void (await press(reader, '.keep button')),
    hasArrived: async (reader) => (await kept(reader, 'tab'))?.addedAt === null,
  },
];
