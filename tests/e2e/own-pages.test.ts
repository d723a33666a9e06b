/** The welcome and the settings page: no fault that axe knows, and everything without a mouse. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { faults } from './harness/axe';
import { gazetteReport } from './harness/event';
import { installed } from './harness/extension';
import { RING, tabTo } from './harness/keys';
import { look, untilSeen } from './harness/looking';
import { site } from './harness/site';
import { until } from './harness/waiting';

const CASES = BROWSERS.flatMap((name) =>
  [false, true].map((dark) => [name, dark ? 'dark' : 'light', dark] as const),
);
const OPEN_ALL = `document.querySelectorAll('details').forEach((one) => { one.open = true; })`;
const IS_ENTRY = `document.activeElement.matches('[data-entry]')`;
/** What could be clicked and is no stop of the Tab key. One of a group of radio buttons, or of a walked list, is enough. */
const UNREACHABLE = `[...document.querySelectorAll('button, a[href], summary, input, textarea, select')]
  .filter((one) => one.checkVisibility() && one.tabIndex < 0 && !one.matches('[data-entry]')).map((one) => one.outerHTML.slice(0, 120))`;
const CHECKED = `document.activeElement.checked`;

describe.each(CASES)('%s, %s', (name, _, dark) => {
  const web = site();
  const extension = installed(name, 'e2e', { dark });

  async function welcome(): Promise<Page> {
    const page = await extension.openOwn('welcome.html');
    await page.waitForSelector('.results [data-entry]');
    await page.bringToFront();
    return page;
  }

  /** The settings, with one article added. */
  async function settings(): Promise<Page> {
    const article = await extension.open(web.page('/gazette/ferry', gazetteReport()));
    const sidebar = await extension.sidebarFor(article);
    const add = await sidebar.waitForSelector('.keep button');
    if (await look<boolean>(sidebar, `!document.querySelector('.keep').textContent.startsWith('Added')`))
      await add?.click();
    await until(
      'the article to be added',
      () => look<string>(sidebar, `document.querySelector('.keep').textContent`),
      (text) => text.startsWith('Added'),
    );
    await sidebar.close();
    await article.close();
    const page = await extension.openOwn('options.html');
    await page.waitForSelector('.kept-list li');
    await page.bringToFront();
    return page;
  }

  it('axe finds nothing in the welcome page, in its example’s list and in a comparison', async () => {
    const page = await welcome();
    expect(await look(page, `matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(dark);
    expect(await faults(page)).toEqual([]);
    await look(page, `document.querySelector('[data-entry]').click()`);
    await page.waitForSelector('.comparison');
    await look(page, OPEN_ALL);
    expect(await faults(page)).toEqual([]);
  });

  it('axe finds nothing in the settings, with everything opened and a removal asked about', async () => {
    const page = await settings();
    await look(page, OPEN_ALL);
    expect(await faults(page)).toEqual([]);
    await look(page, `document.querySelector('.kept-list button').click()`);
    await page.waitForSelector('.kept-list .question');
    expect(await faults(page)).toEqual([]);
  });

  if (dark) return;

  it('the example is compared by keyboard alone', async () => {
    const page = await welcome();
    expect(await look(page, UNREACHABLE)).toEqual([]);
    await tabTo(page, IS_ENTRY);
    expect(await look(page, RING)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.comparison');
    await page.keyboard.press('Escape');
    await untilSeen(page, IS_ENTRY, true);
  });

  it('a setting is changed and stays so, and an added article is removed, by keyboard alone', async () => {
    const page = await settings();
    expect(await look(page, UNREACHABLE)).toEqual([]);
    await tabTo(page, `document.activeElement.matches('.switch input')`);
    expect(await look(page, RING)).toBe(true);
    await untilSeen(page, CHECKED, true);
    await page.keyboard.press(' ');
    await until(
      'the setting to be stored',
      () => look<string>(page, `chrome.storage.sync.get(null).then((all) => JSON.stringify(all))`),
      (stored) => stored.includes('"highlight":false'),
    );
    await page.keyboard.press(' ');
    await tabTo(page, `document.activeElement.matches('.kept-list button')`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.kept-list .question');
    await tabTo(page, `document.activeElement.matches('.question button:last-of-type')`);
    await page.keyboard.press('Enter');
    const told = await until(
      'what became of it',
      () => look<string>(page, `document.querySelector('.outcome:focus')?.textContent ?? ''`),
      (text) => text !== '',
    );
    expect(told).toContain('Ferry breaks loose');
    await untilSeen(page, `document.querySelector('.kept-list') === null`, true);
  });
});
