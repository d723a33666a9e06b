/** What a reader sees of the demonstration article in one browser, as pictures. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { words } from '../../components/words';
import { clickText, placeOf, settledTexts } from '../../tests/e2e/harness/looking';
import { until } from '../../tests/e2e/harness/waiting';
import type { Driven } from '../browsers/launch';

/** Words in the demonstration article whose comparisons are shown. */
const QUOTE = 'I thought it might be easier to deal with Zelenskyy';
const FIGURE = 'At least 12 people';

/**
 * Pixels: as wide as browsers open their sidebars, and not higher than the window's own content: below that
 * Chromium repeats what stands at the top.
 */
const SIDEBAR = { width: 400, height: 800 };

/** Where the sidebar's words are: a page of its own, or the frame within the article. */
type Sidebar = Page | Frame;

const shownIn = (sidebar: Sidebar): Promise<string> =>
  sidebar.evaluate('document.body?.innerText ?? ""') as Promise<string>;

/** Waits until the sidebar shows all of these words. */
async function shows(sidebar: Sidebar, expected: readonly string[]): Promise<void> {
  await until(
    expected.join(', '),
    () => shownIn(sidebar),
    (text) => expected.every((one) => text.includes(one)),
  );
}

const comparisonOf = (sidebar: Sidebar, text: string) => shows(sidebar, [words.comparison.back, text]);

/** Number of the tab with this address, asked in a page of the extension. */
const tabWith = (address: string) =>
  `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(address)})?.id ?? null)`;

/** A page of the extension; Firefox reports no load event for it, so what it shows is waited for. */
async function openOwn({ browser, base }: Driven, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIDEBAR);
  await page.goto(`${base}/${address}`, { waitUntil: [] });
  await page.waitForSelector('#root > *');
  return page;
}

/** The sidebar in a tab of its own: no driver can look into the browser's side panel. */
async function openSidebar(driven: Driven, article: Page): Promise<Page> {
  const asking = await openOwn(driven, 'sidepanel.html');
  const tab = await until(
    'the number of the tab',
    () => asking.evaluate(tabWith(article.url())) as Promise<number | null>,
    (id) => id !== null,
  );
  await asking.close();
  return openOwn(driven, `sidepanel.html?tab=${tab}`);
}

/** The demonstration article frames nothing itself. */
async function framedSidebar(article: Page): Promise<Frame> {
  const frame = await until<Frame | undefined>(
    'the sidebar in the page',
    async () => article.frames().find((one) => one !== article.mainFrame()),
    (one) => one !== undefined,
  );
  if (frame === undefined) throw new Error('The page holds no frame');
  return frame;
}

/** Clicks the words in the article and shoots the page with the sidebar that opens within it. */
async function shootFramed(article: Page, save: Save): Promise<void> {
  for (const [text, name] of CLICKED) {
    await clickText(article, text);
    await comparisonOf(await framedSidebar(article), text);
    await save(article, name);
  }
}

/** Clicks the words in the article and shoots the sidebar, which shows what the click chose. */
async function shootApart(article: Page, sidebar: Page, save: Save): Promise<void> {
  for (const [text, name] of CLICKED) {
    await article.bringToFront();
    await clickText(article, text);
    await sidebar.bringToFront();
    await comparisonOf(sidebar, text);
    await save(sidebar, name);
  }
}

const CLICKED = [
  [QUOTE, 'quote'],
  [FIGURE, 'figure'],
] as const;

type Save = (page: Page, name: string) => Promise<void>;

/**
 * Saves four pictures: the article with its highlights, the list, a quote compared, a figure compared.
 *
 * @param folder made where it is missing
 * @returns the files
 */
export async function shoot(driven: Driven, address: string, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const save: Save = async (page, name) => {
    const file = join(folder, `${driven.name.toLowerCase()}-${name}.png`);
    // Beyond the viewport Chromium would resize the page, and what sticks to its top would be shot twice.
    await page.screenshot({ path: file as `${string}.png`, captureBeyondViewport: false });
    files.push(file);
  };
  const article = await driven.browser.newPage();
  await article.goto(address, { waitUntil: 'load' });
  await settledTexts(article);
  await placeOf(article, FIGURE);
  await save(article, 'article');
  const sidebar = await openSidebar(driven, article);
  await shows(sidebar, [words.overview.filter.differs]);
  await save(sidebar, 'overview');
  if (driven.name === 'Chromium') return shootApart(article, sidebar, save).then(() => files);
  await article.bringToFront();
  return shootFramed(article, save).then(() => files);
}
