/** The extension asks nobody for anything: all requests of the whole browser, with it and without it. */
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers/find';
import { type Driven, launch } from '../../scripts/browsers/launch';
import { gazetteReport, heraldReport } from './harness/event';
import { clickText, look, settledTexts } from './harness/looking';
import { demonstration } from './harness/pages';
import { type RecordingProxy, recordingProxy } from './harness/proxy';
import { site } from './harness/site';
import { backToList, entries, openEntry } from './harness/tellings';
import { until } from './harness/waiting';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };
const QUOTE = 'moving in the right direction';
const LOCAL = '127.0.0.1';

const ASK = `(() => {
  const box = document.querySelector('#compare-words');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(box, '“very bad timing”, he said');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.form.requestSubmit();
})()`;

describe.each(BROWSERS)('the requests of %s', (name) => {
  const web = site();
  let proxy: RecordingProxy | null = null;
  afterEach(async () => {
    await proxy?.close();
    proxy = null;
  });

  /** Everything asked for while the pages are open and `use` is at work. */
  async function asked(
    extension: string | null,
    use: (driven: Driven, pages: readonly Page[]) => Promise<void>,
  ): Promise<readonly string[]> {
    proxy = await recordingProxy();
    const driven = await launch(name, { extension, proxyPort: proxy.port });
    try {
      const pages: Page[] = [];
      const addresses = [
        demonstration(web),
        web.page('/gazette/ferry', gazetteReport()),
        web.page('/herald/pier', heraldReport()),
      ];
      for (const address of addresses) {
        const page = await driven.browser.newPage();
        await page.goto(address, { waitUntil: 'load' });
        pages.push(page);
      }
      await use(driven, pages);
    } finally {
      await driven.close();
    }
    return proxy.asked();
  }

  async function ownPage({ browser, base }: Driven, path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${base}/${path}`, { waitUntil: [] });
    await page.waitForSelector('main');
    return page;
  }

  /** All that the extension does: marks, list, comparison, words, adding and removing, a click, its other pages. */
  async function useEverything(driven: Driven, [page]: readonly Page[]): Promise<void> {
    if (page === undefined) throw new Error('No page is open');
    await settledTexts(page);
    const own = await ownPage(driven, 'sidepanel.html?tab=0');
    const tab = await own.evaluate(
      `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(page.url())}).id)`,
    );
    const sidebar = await ownPage(driven, `sidepanel.html?tab=${tab}`);
    await entries(sidebar);
    await openEntry(sidebar, '“moving in the right');
    await backToList(sidebar);
    for (const label of ['Add this article', 'Remove']) {
      await look(
        sidebar,
        `[...document.querySelectorAll('.keep button')].find((one) => one.textContent === '${label}').click()`,
      );
      await until(
        `the end of «${label}»`,
        () => look<boolean>(sidebar, `document.querySelector('.keep').textContent.includes('${label}')`),
        (isThere) => !isThere,
      );
    }
    await look(sidebar, ASK);
    await sidebar.waitForSelector('.asked .results, .comparison');
    for (const path of ['welcome.html', 'options.html']) await ownPage(driven, path);
    await page.bringToFront();
    await clickText(page, QUOTE);
  }

  it('are with the extension those without it', async () => {
    const without = await asked(null, async () => undefined);
    const withIt = await asked(join(OUTPUT, FOLDERS[name]), useEverything);
    const local = (all: readonly string[]) => all.filter((one) => one.startsWith(LOCAL)).sort();
    expect(local(without).length).toBeGreaterThanOrEqual(3);
    expect(local(withIt)).toEqual(local(without));
    const strangers = new Set(without.filter((one) => !one.startsWith(LOCAL)));
    expect(withIt.filter((one) => !one.startsWith(LOCAL) && !strangers.has(one))).toEqual([]);
  });
});
