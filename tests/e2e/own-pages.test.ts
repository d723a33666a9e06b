/** The welcome page and the settings, as they are installed: their looks to axe, and what a reader does there. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { settingsPageWords } from '../../components/settings-page-words';
import { welcomePageWords } from '../../components/welcome-page-words';
import { words } from '../../components/words';
import { BROWSERS } from '../../scripts/browsers/find';
import { type Installed, installed } from './harness/extension';
import { clickText, look, settledTexts } from './harness/looking';
import { demonstration } from './harness/pages';
import { site } from './harness/site';
import { until } from './harness/waiting';

const { sites, kept, page: switches } = settingsPageWords;
/** Logical pixels: 1280 at 400 % zoom. */
const NARROW = { width: 320, height: 720 };
const QUOTE = 'I thought it might be easier to deal with Zelenskyy';

/** Opens one of the extension's own pages; Firefox reports no load event for them. */
async function openOwn({ driven }: Installed, file: string, complaints: string[] = []): Promise<Page> {
  const page = await driven.browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${driven.base}/${file}`, { waitUntil: [] });
  await page.waitForSelector('#root main');
  return page;
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`,
  );
  return found as string[];
}

const textOf = (page: Page, selector: string) =>
  look<string>(page, `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
const untilSays = (page: Page, selector: string, said: string) =>
  until(
    said,
    () => textOf(page, selector),
    (text) => text.includes(said),
  );
const overflow = (page: Page) =>
  look<number>(page, 'document.documentElement.scrollWidth - document.documentElement.clientWidth');
const AT_MOST = 200;

/** Presses Tab until the element with the focus fits; a driver's keys are real ones. */
async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let presses = 0; presses < AT_MOST; presses++) {
    if (await look<boolean>(page, `(() => { const at = document.activeElement; return ${isThere}; })()`))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${isThere}`);
}

/** The same backwards: past a page's end the focus would wander through the browser's own window. */
async function tabBackTo(page: Page, isThere: string): Promise<void> {
  await page.keyboard.down('Shift');
  await tabTo(page, isThere);
  await page.keyboard.up('Shift');
}

const MODES = BROWSERS.flatMap((name) =>
  [false, true].map((dark) => [name, dark ? 'dark' : 'light', dark] as const),
);

describe.each(MODES)('%s, %s', (name, _, dark) => {
  const extension = installed(name, 'shipped', { dark });

  it('the welcome page compares its example by itself; no state has a fault that axe knows', async () => {
    const complaints: string[] = [];
    const page = await openOwn(extension, 'welcome.html', complaints);
    const underlined = await settledTexts(page);
    expect(underlined).toContain('At least 12 people');
    expect(await look(page, `matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(dark);
    expect(await faults(page)).toEqual([]);
    await clickText(page, QUOTE);
    await untilSays(page, '.comparison', 'WELT');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.results ol');
    await clickText(page, 'At least 12 people');
    await untilSays(page, '.comparison', 'Counted by');
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the settings have no fault that axe knows', async () => {
    const complaints: string[] = [];
    const page = await openOwn(extension, 'options.html', complaints);
    await untilSays(page, '.origins', '5 articles');
    await untilSays(page, '.state', sites.never);
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(['welcome.html', 'options.html'])('%s fits a window of 320 pixels', async (file) => {
    const page = await openOwn(extension, file);
    await page.setViewport(NARROW);
    expect(await overflow(page)).toBe(0);
    if (file !== 'welcome.html') return;
    await settledTexts(page);
    await clickText(page, QUOTE);
    await untilSays(page, '.comparison', 'WELT');
    expect(await overflow(page)).toBe(0);
    // The comparison lies below the article there: it must have come into sight.
    const top = await look<number>(page, `document.querySelector('.results').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(NARROW.height / 2);
  });
});

describe.each(BROWSERS)('by keyboard alone, in %s', (name) => {
  const extension = installed(name, 'shipped');

  it('the example is opened, walked and left', async () => {
    const page = await openOwn(extension, 'welcome.html');
    await settledTexts(page);
    await page.bringToFront();
    await tabTo(page, `at.matches('[data-entry]')`);
    await page.keyboard.press('Enter');
    await untilSays(page, '.place', '1 of');
    // Focus is on the heading, and the steps stand before it.
    await tabBackTo(page, `at.getAttribute('aria-label') === ${JSON.stringify(words.comparison.next)}`);
    await page.keyboard.press('Enter');
    await untilSays(page, '.place', '2 of');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.results ol');
    expect(await look(page, `document.activeElement.matches('[data-entry]')`)).toBe(true);
  });

  it('a switch is thrown, and another window shows it at once', async () => {
    const page = await openOwn(extension, 'options.html');
    const other = await openOwn(extension, 'welcome.html');
    await other.goto(`${extension.driven.base}/options.html`, { waitUntil: [] });
    await page.waitForSelector('.switch input');
    await other.waitForSelector('.switch input:checked');
    await page.bringToFront();
    await tabTo(page, `at.closest('label')?.textContent === ${JSON.stringify(switches.highlight)}`);
    await page.keyboard.press(' ');
    const isOn = `document.querySelector('.switch input').checked`;
    await until(
      'the switch to be off elsewhere',
      () => look<boolean>(other, isOn),
      (on) => !on,
    );
    await page.keyboard.press(' ');
    await until(
      'the switch to be on again',
      () => look<boolean>(other, isOn),
      (on) => on,
    );
  });
});

describe('sites, where the browser answers its own question', () => {
  const extension = installed('Firefox', 'shipped', { firefoxAgrees: true });

  it('are ticked in the list or typed, told in every window, and taken back', async () => {
    const welcome = await openOwn(extension, 'welcome.html');
    const settings = await openOwn(extension, 'options.html');
    await untilSays(settings, '.state', sites.never);
    await welcome.bringToFront();
    await tabTo(welcome, `at.closest('.outlets label')?.textContent.startsWith('BBC')`);
    await welcome.keyboard.press(' ');
    await tabTo(welcome, `at.textContent === ${JSON.stringify(sites.allow(1))}`);
    await welcome.keyboard.press('Enter');
    await untilSays(welcome, '.allowed', 'bbc.co.uk');
    await untilSays(settings, '.allowed', 'bbc.com');
    await settings.bringToFront();
    await tabTo(settings, `at.matches('input[inputmode=url]')`);
    await settings.keyboard.type('https://www.quay.example/news');
    await settings.keyboard.press('Enter');
    await untilSays(settings, '.allowed', 'quay.example');
    await tabBackTo(
      settings,
      `at.getAttribute('aria-label') === ${JSON.stringify(sites.takeBackOf('quay.example'))}`,
    );
    await settings.keyboard.press('Enter');
    await untilSays(settings, '.state', sites.some(2));
    expect(await textOf(settings, '.allowed')).not.toContain('quay.example');
    await welcome.bringToFront();
    await tabBackTo(welcome, `at.textContent === ${JSON.stringify(sites.takeBackAll)}`);
    await welcome.keyboard.press('Enter');
    await untilSays(welcome, '.state', sites.never);
    await untilSays(settings, '.state', sites.never);
  });
});

describe.each(BROWSERS)('articles that were added, in %s', (name) => {
  const web = site();
  const extension = installed(name, 'e2e');

  it('come into the list by themselves, and go after a question', async () => {
    const article = await extension.open(demonstration(web));
    await settledTexts(article);
    const settings = await openOwn(extension, 'options.html');
    await untilSays(settings, '.origins', '0 articles added by you');
    const tab = await extension.tabOf(article);
    await extension.ask(`chrome.runtime.sendMessage({ kind: 'keep', tab: ${tab} })`);
    await settings.bringToFront();
    await untilSays(settings, '.kept', 'The Example Times');
    await untilSays(settings, '.origins', '1 article added by you');
    await tabTo(settings, `at.getAttribute('aria-label')?.startsWith(${JSON.stringify(kept.remove)})`);
    await settings.keyboard.press('Enter');
    await untilSays(settings, '.question', kept.sure(1));
    expect(await faults(settings)).toEqual([]);
    await settings.keyboard.press('Escape');
    await until(
      'the question to be gone',
      () => textOf(settings, '.question'),
      (text) => text === '',
    );
    await settings.keyboard.press('Enter');
    await tabTo(settings, `at.closest('.question') && at.textContent === ${JSON.stringify(kept.remove)}`);
    await settings.keyboard.press('Enter');
    await untilSays(settings, '.origins', '0 articles added by you');
    expect(await textOf(settings, '.kept-list')).toBe('');
  });
});

describe.each(BROWSERS)('in %s', (name) => {
  const extension = installed(name, 'shipped');
  it.each([
    ['welcome.html', welcomePageWords.title],
    ['options.html', settingsPageWords.title],
  ])('%s names itself and its language', async (file, title) => {
    const page = await openOwn(extension, file);
    expect(await look(page, 'document.documentElement.lang')).toBe('en');
    expect(await look<string>(page, 'document.title')).toContain(title);
  });
});
