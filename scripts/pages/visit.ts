/** Opens saved pages in a real browser and says what is seen in them. */
import type { Browser, Page } from 'puppeteer-core';
import { look } from '../../tests/e2e/harness/looking';
import { until } from '../../tests/e2e/harness/waiting';
import type { Driven } from '../browsers/launch';
import type { Seen } from './judge';

/** Milliseconds between two looks at the highlights, and looks in a row that must see the same. */
const INTERVAL = 120;
const LOOKS = 3;
/** Milliseconds after which a page that nothing was said of counts as forgotten. */
const PATIENCE = 30_000;

/** Elements whose text is never shown. */
const UNSHOWN = 'script, style, noscript, template, title';

/** Runs in the page: its text, and the highlighted stretches as offsets into it. JSON, because Firefox's driver cuts deep objects. */
const SEEN = `(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const starts = new Map();
  const parts = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(${JSON.stringify(UNSHOWN)})) continue;
    starts.set(node, length);
    parts.push(node.data);
    length += node.data.length;
  }
  const offsetOf = (node, offset) => {
    if (starts.has(node)) return starts.get(node) + offset;
    const from = node.childNodes[offset] ?? node.nextSibling ?? node;
    const seek = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    seek.currentNode = from;
    for (let next = from; next !== null; next = seek.nextNode()) if (starts.has(next)) return starts.get(next);
    return length;
  };
  const highlights = [];
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith('as-reported-')) continue;
    for (const range of ranges) highlights.push({
      start: offsetOf(range.startContainer, range.startOffset), end: offsetOf(range.endContainer, range.endOffset) });
  }
  return JSON.stringify({ text: parts.join(''), highlights });
})()`;

const HTML = 'document.documentElement.outerHTML';

/** The pages' markup as the browser makes it without the extension. */
export async function htmlOf(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await look<string>(page, HTML);
  } finally {
    await page.close();
  }
}

/** What the extension keeps of the tab with this address, as far as it is needed here. */
interface State {
  readonly kind: string;
  readonly statements?: ReadonlyArray<{ readonly id: string; readonly text: string }>;
  readonly comparisons?: ReadonlyArray<{
    readonly statement: string;
    readonly matches: ReadonlyArray<{
      readonly level: string;
      readonly article: { readonly url: string };
      readonly statement: { readonly text: string };
    }>;
  }>;
}

const STATE = (address: string) => `(async () => {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === ${JSON.stringify(address)});
  if (tab === undefined) return 'null';
  const key = 'tab:' + tab.id;
  return JSON.stringify((await chrome.storage.session.get(key))[key] ?? null);
})()`;

export interface Visit extends Seen {
  /** What the extension made of the page: \`ready\`, \`no-article\`, \`failed\`. */
  readonly kind: string;
  /** Texts of all the statements that the extension found, marked or not. */
  readonly found: readonly string[];
  /** Marked texts, each with what was matched with it. */
  readonly matched: ReadonlyMap<string, string>;
  readonly html: string;
}

async function settled(page: Page): Promise<Pick<Seen, 'text' | 'highlights'>> {
  let before = '';
  let same = 0;
  return until(
    'highlights that rest',
    async () => {
      await new Promise((done) => setTimeout(done, INTERVAL));
      return JSON.parse(await look<string>(page, SEEN)) as Pick<Seen, 'text' | 'highlights'>;
    },
    ({ highlights }) => {
      const now = JSON.stringify(highlights);
      same = now === before ? same + 1 : 1;
      before = now;
      return same >= LOOKS;
    },
    PATIENCE,
  );
}

function marked(state: State | null): ReadonlyMap<string, string> {
  const texts = new Map((state?.statements ?? []).map(({ id, text }) => [id, text]));
  return new Map(
    (state?.comparisons ?? []).flatMap(({ statement, matches }) => {
      const same = matches.find(({ level }) => level === 'same');
      if (same === undefined) return [];
      return [[texts.get(statement) ?? '', `${same.article.url}: ${same.statement.text}`] as const];
    }),
  );
}

/** @param own a page of the extension, by which its storage is read */
export async function visit({ browser }: Driven, own: Page, address: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    const state = await until(
      `what the extension makes of ${address}`,
      async () => JSON.parse(String(await own.evaluate(STATE(page.url())))) as State | null,
      (seen) => seen !== null && seen.kind !== 'working',
      PATIENCE,
    );
    const seen = await settled(page);
    const matched = marked(state);
    return {
      ...seen,
      kind: state?.kind ?? 'none',
      pieces: [...matched.keys()],
      found: (state?.statements ?? []).map(({ text }) => text),
      matched,
      html: await look<string>(page, HTML),
    };
  } finally {
    await page.close();
  }
}

/** A page of the extension that belongs to no tab. Firefox reports no load event for it. */
export async function ownPage({ browser, base }: Driven): Promise<Page> {
  const own = await browser.newPage();
  await own.goto(`${base}/sidepanel.html?tab=0`, { waitUntil: [] });
  await own.waitForSelector('#root > *, main');
  return own;
}
