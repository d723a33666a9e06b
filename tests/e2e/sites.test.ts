/** Which pages are read: none until the reader agrees, and none again after she has changed her mind. */
import type { Browser, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { type Installed, installed } from './harness/extension';
import { highlightedTexts, look, settledTexts, untilSeen, untilTexts } from './harness/looking';
import { CONCESSION, demonstration, story } from './harness/pages';
import { site } from './harness/site';
import { until } from './harness/waiting';

const QUOTE = 'pretty big concession';
const UNTOUCHED = 'document.documentElement.outerHTML === window.asServed';

const origins = (extension: Installed) =>
  extension.ask<string[]>('chrome.permissions.getAll().then((held) => held.origins)');
const registered = (extension: Installed) =>
  extension.ask<string[]>(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.map((one) => one.id))',
  );
const untilPlain = (page: Page) =>
  until(
    'the page without underlines',
    () => highlightedTexts(page),
    (texts) => texts.length === 0,
  );
const untilNoOrigin = (extension: Installed) =>
  until(
    'no site to be granted',
    () => origins(extension),
    (granted) => granted.length === 0,
  );
const untilRegistered = (extension: Installed, count: number) =>
  until(
    `${count} registered scripts`,
    () => registered(extension),
    (ids) => ids.length === count,
  );

/** A driver is quicker than any reader: it can press the button before the new worker has said what it listens to. */
async function untilListening(browser: Browser, base: string): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(base),
  );
  await until(
    'the background to listen to the button',
    async () =>
      (await target.worker())?.evaluate('globalThis.chrome?.action?.onClicked.hasListeners() ?? false'),
    (listens) => listens === true,
  );
}

describe.each(BROWSERS)('what a reader installs, in %s', (name) => {
  const web = site();
  const extension = installed(name, 'shipped');

  it('asks for no site, runs nowhere and leaves an article alone', async () => {
    const page = await extension.open(demonstration(web));
    const manifest = await extension.ask<Record<string, unknown>>('chrome.runtime.getManifest()');
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(await origins(extension)).toEqual([]);
    expect(await registered(extension)).toEqual([]);
    expect(await highlightedTexts(page)).toEqual([]);
    expect(await look(page, UNTOUCHED)).toBe(true);
  });
});

describe('the toolbar button in Chromium', () => {
  const web = site();
  const extension = installed('Chromium', 'shipped');

  it('reads the page at hand, opens the panel beside it, and keeps no grant', async () => {
    const page = await extension.open(demonstration(web));
    const { browser, base } = extension.driven;
    const ours = (await browser.extensions()).get(new URL(base).host);
    if (ours === undefined) throw new Error('The extension is not installed');
    await untilListening(browser, base);
    // The welcome page has opened meanwhile, and the button is pressed for the tab that is seen.
    await browser.waitForTarget((one) => one.url() === `${base}/welcome.html`);
    await page.bringToFront();
    await untilSeen(page, 'document.visibilityState', 'visible');
    await page.triggerExtensionAction(ours);
    expect(await settledTexts(page)).toContain('moving in the right direction');
    const panel = await browser.waitForTarget((one) => one.url() === `${base}/sidepanel.html`);
    await until(
      'the list in the panel',
      async () => look<number>(await panel.asPage(), `document.querySelectorAll('[data-entry]').length`),
      (count) => count > 15,
    );
    expect(await origins(extension)).toEqual([]);
    expect(await registered(extension)).toEqual([]);
    const other = await extension.open(
      web.page('/other', story({ title: 'Other', paragraphs: [CONCESSION] })),
    );
    expect(await highlightedTexts(other)).toEqual([]);
  });
});

describe('the sidebar’s buttons in Firefox', () => {
  const web = site();
  const extension = installed('Firefox', 'shipped', { firefoxAgrees: true });

  async function press(label: string): Promise<void> {
    const sidebar = await extension.ownPage();
    await sidebar.bringToFront();
    const button = await sidebar.waitForSelector(`::-p-xpath(//footer//button[. = '${label}'])`);
    await button?.click();
  }

  it('grant all sites: pages are read by themselves, those that were open already too', async () => {
    const open = await extension.open(demonstration(web));
    await press('All sites');
    await untilRegistered(extension, 1);
    expect(await settledTexts(open)).toContain('moving in the right direction');
    const next = await extension.open(web.page('/next', story({ title: 'Next', paragraphs: [CONCESSION] })));
    expect(await settledTexts(next)).toEqual([QUOTE]);

    await press('Stop on all sites');
    await untilRegistered(extension, 0);
    await untilPlain(open);
    await untilPlain(next);
    await untilSeen(open, UNTOUCHED, true);
    await untilNoOrigin(extension);
    const later = await extension.open(demonstration(web));
    expect(await registered(extension)).toEqual([]);
    expect(await highlightedTexts(later)).toEqual([]);
  });
});

describe('the browser’s own settings in Chromium', () => {
  const web = site();
  const extension = installed('Chromium');

  async function runOn(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    const { browser, base } = extension.driven;
    const extensionId = new URL(base).host;
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    const change = JSON.stringify({ extensionId, hostAccess });
    await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
    await settings.close();
  }

  it('take all sites back: pages become as they were; given again, they are read without a load', async () => {
    const page = await extension.open(demonstration(web));
    const before = await settledTexts(page);
    await runOn('ON_CLICK');
    await untilPlain(page);
    await untilRegistered(extension, 0);
    await untilSeen(page, UNTOUCHED, true);
    await untilNoOrigin(extension);

    await runOn('ON_ALL_SITES');
    await untilRegistered(extension, 1);
    await untilTexts(page, before);
  });
});
