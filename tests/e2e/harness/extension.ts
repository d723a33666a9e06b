/** The built extension in a real browser, for the tests of one file. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers/find';
import { type Driven, type LaunchOptions, launch } from '../../../scripts/browsers/launch';
import { until } from './waiting';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');

/** `e2e`: hosts are granted and shadow roots open; `shipped`: what a reader installs. */
export type Build = 'e2e' | 'shipped';

const FOLDERS: Readonly<Record<Build, Readonly<Record<BrowserName, string>>>> = {
  e2e: { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' },
  shipped: { Chromium: 'production-chrome', Firefox: 'production-firefox' },
};

export interface Installed {
  readonly name: BrowserName;
  readonly driven: Driven;
  /** What pages and the extension's own pages complained of since the last call. */
  complaints(): readonly string[];
  /** Opens an address in a new tab and waits until it is loaded. */
  open(address: string): Promise<Page>;
  /** The browser's number for the tab that shows this page. */
  tabOf(page: Page): Promise<number>;
  /** The sidebar for a page, in a tab of its own. */
  sidebarFor(page: Page): Promise<Page>;
  /** A page of the extension's own, in a new tab. */
  openOwn(path: string): Promise<Page>;
  /** A page of the extension that belongs to no tab. */
  ownPage(): Promise<Page>;
  /** Evaluates an expression over the extension's API in one of its own pages. */
  ask<T>(expression: string): Promise<T>;
}

export function installed(
  name: BrowserName,
  build: Build = 'e2e',
  options: Omit<LaunchOptions, 'extension'> = {},
): Installed {
  let driven: Driven | null = null;
  let own: Page | null = null;
  let heard: string[] = [];
  const running = () => {
    if (driven === null) throw new Error(`${name} is not running`);
    return driven;
  };
  beforeAll(async () => {
    driven = await launch(name, { extension: resolve(OUTPUT, FOLDERS[build][name]), ...options });
  });
  afterAll(async () => {
    await driven?.close();
  });

  async function newPage(): Promise<Page> {
    const page = await running().browser.newPage();
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text());
    });
    return page;
  }
  /** Firefox reports no load event for the extension's pages: wait for what they show. */
  async function openOwn(path: string): Promise<Page> {
    const page = await newPage();
    await page.goto(`${running().base}/${path}`, { waitUntil: [] });
    await page.waitForSelector('#root > *, main');
    return page;
  }
  async function ownPage(): Promise<Page> {
    // With an address of its own, so that it is never taken for the native sidebar.
    if (own === null || own.isClosed()) own = await openOwn('sidepanel.html?tab=0');
    return own;
  }
  async function ask<T>(expression: string): Promise<T> {
    const asking = await ownPage();
    return (await asking.evaluate(expression)) as T;
  }
  async function tabOf(page: Page): Promise<number> {
    const address = JSON.stringify(page.url());
    const tab = await until(
      `the tab of ${address}`,
      () =>
        ask<number | null>(
          `chrome.tabs.query({}).then((all) => all.find((one) => one.url === ${address})?.id ?? null)`,
        ),
      (id) => id !== null,
    );
    await page.bringToFront();
    if (tab === null) throw new Error(`No tab shows ${address}`);
    return tab;
  }
  return {
    name,
    get driven() {
      return running();
    },
    complaints() {
      const all = heard;
      heard = [];
      return all;
    },
    async open(address) {
      const page = await newPage();
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    tabOf,
    openOwn,
    ownPage,
    ask,
    sidebarFor: async (page) => openOwn(`sidepanel.html?tab=${await tabOf(page)}`),
  };
}
