/** What a reader has read leaves nothing in the profile when the browser is closed, unless she added it herself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers/find';
import { type Driven, launch } from '../../scripts/browsers/launch';
import { BOTH, gazetteReport, heraldReport, NAMES, UNCACHED } from './harness/event';
import { look, settledTexts } from './harness/looking';
import { wordsInFiles } from './harness/profile-search';
import { site } from './harness/site';
import { entries } from './harness/tellings';
import { until } from './harness/waiting';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };
const KEEP = `[...document.querySelectorAll('.keep button')].find((one) => one.textContent === 'Add this article')`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('the profile of %s, after the browser was closed', (name) => {
  const web = site();

  async function withBrowser(profile: string, use: (driven: Driven) => Promise<void>): Promise<void> {
    const driven = await launch(name, { extension: join(OUTPUT, FOLDERS[name]), profile });
    try {
      await use(driven);
    } finally {
      await driven.close();
    }
  }

  async function openReports({ browser }: Driven): Promise<Page> {
    const first = await browser.newPage();
    await first.goto(web.page('/gazette/ferry', gazetteReport(), UNCACHED));
    const second = await browser.newPage();
    await second.goto(web.page('/herald/pier', heraldReport(), UNCACHED));
    expect(await settledTexts(second)).toContain(BOTH);
    return second;
  }

  async function sidebarOf({ browser, base }: Driven, page: Page): Promise<Page> {
    const own = await browser.newPage();
    await own.goto(`${base}/sidepanel.html?tab=0`, { waitUntil: [] });
    await own.waitForSelector('main');
    const tab = await own.evaluate(
      `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(page.url())}).id)`,
    );
    await own.goto(`${base}/sidepanel.html?tab=${tab}`, { waitUntil: [] });
    await entries(own);
    return own;
  }

  function profileFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'as-reported-profile-'));
    folders.push(folder);
    return folder;
  }

  it('holds no word of two articles that were compared with each other', async () => {
    const profile = profileFolder();
    await withBrowser(profile, async (driven) => {
      await sidebarOf(driven, await openReports(driven));
    });
    expect(wordsInFiles(profile, NAMES)).toEqual([]);
  });

  it('holds the words of an article that was added: the search would have found the others', async () => {
    const profile = profileFolder();
    await withBrowser(profile, async (driven) => {
      const sidebar = await sidebarOf(driven, await openReports(driven));
      await look(sidebar, `${KEEP}.click()`);
      await until(
        'the article to be added',
        () => look<string>(sidebar, `document.querySelector('.keep').textContent`),
        (text) => text.startsWith('Added'),
      );
    });
    const found = wordsInFiles(profile, NAMES);
    expect(NAMES.filter((word) => !found.some((line) => line.endsWith(`: ${word}`)))).toEqual([]);
  });
});
