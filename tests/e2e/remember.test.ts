/** What the reader has remembered is there when the browser is started again; chosen in the settings, as a reader does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers/find';
import { type Driven, launch } from '../../scripts/browsers/launch';
import { BOTH, gazetteReport, heraldReport, UNCACHED } from './harness/event';
import { highlights, look, settledTexts } from './harness/looking';
import { site } from './harness/site';
import { entries, openEntry } from './harness/tellings';
import { until } from './harness/waiting';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };
const CHOICES = `document.querySelectorAll('input[name="remember"]').length`;
const STORED = `chrome.storage.local.get('library').then(({ library }) => library?.remember?.kind ?? null)`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('what is read in %s', (name) => {
  const web = site();

  async function withBrowser(profile: string, use: (driven: Driven) => Promise<void>): Promise<void> {
    const driven = await launch(name, { extension: join(OUTPUT, FOLDERS[name]), profile });
    try {
      await use(driven);
    } finally {
      await driven.close();
    }
  }

  function profileFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'as-reported-profile-'));
    folders.push(folder);
    return folder;
  }

  async function openOwn({ browser, base }: Driven, path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${base}/${path}`, { waitUntil: [] });
    await page.waitForSelector('main');
    return page;
  }

  /** By keyboard: the group is reached, and the arrow keys choose in it. */
  async function rememberEverywhere(driven: Driven): Promise<void> {
    const settings = await openOwn(driven, 'options.html');
    await until(
      'the choice',
      () => look<number>(settings, CHOICES),
      (count) => count === 3,
    );
    expect(await look(settings, STORED)).toBeNull();
    await look(settings, `document.querySelector('input[name="remember"]:checked').focus()`);
    await settings.keyboard.press('ArrowUp');
    await until(
      'the stored choice',
      () => look<string | null>(settings, STORED),
      (kind) => kind === 'everywhere',
    );
  }

  async function read({ browser }: Driven, path: string, html: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(web.page(path, html, UNCACHED));
    return page;
  }

  /** The article is in the library. */
  async function kept(driven: Driven, count: number): Promise<void> {
    const trial = await openOwn(driven, 'library-trial.html');
    await until(
      'the library',
      () => look<number>(trial, 'globalThis.library?.listHeads().then((heads) => heads.length) ?? -1'),
      (heads) => heads === count,
    );
  }

  async function sidebarOf(driven: Driven, page: Page): Promise<Page> {
    const own = await openOwn(driven, 'sidepanel.html?tab=0');
    const tab = await look<number>(
      own,
      `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(page.url())}).id)`,
    );
    return openOwn(driven, `sidepanel.html?tab=${tab}`);
  }

  it('is compared with after the browser was closed, and said to be from the library', async () => {
    const profile = profileFolder();
    await withBrowser(profile, async (driven) => {
      await rememberEverywhere(driven);
      await read(driven, '/gazette/ferry', gazetteReport());
      await kept(driven, 1);
    });
    await withBrowser(profile, async (driven) => {
      const page = await read(driven, '/herald/pier', heraldReport());
      expect(await settledTexts(page)).toContain(BOTH);
      const sidebar = await sidebarOf(driven, page);
      await entries(sidebar);
      await openEntry(sidebar, '“Nobody aboard');
      const told = await look<string>(sidebar, `document.querySelector('.origin')?.textContent ?? ''`);
      expect(told).toMatch(/^From your library, read on /);
    });
  });

  it('is forgotten with the browser where nothing was chosen', async () => {
    const profile = profileFolder();
    await withBrowser(profile, async (driven) => {
      const page = await read(driven, '/gazette/ferry', gazetteReport());
      const sidebar = await sidebarOf(driven, page);
      await sidebar.waitForSelector('.keep');
      await kept(driven, 0);
    });
    await withBrowser(profile, async (driven) => {
      const page = await read(driven, '/herald/pier', heraldReport());
      const sidebar = await sidebarOf(driven, page);
      await sidebar.waitForSelector('.keep');
      expect(await highlights(page)).toEqual([]);
    });
  });
});
