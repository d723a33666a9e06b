/** The library page in the browsers: every list, deletion and undo, export and import, without a mouse, and no fault that axe knows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { libraryPageWords as words } from '../../components/library-page-words';
import { BROWSERS } from '../../scripts/browsers/find';
import { faults } from './harness/axe';
import { installed } from './harness/extension';
import { RING, tabTo } from './harness/keys';
import { fillLibrary, madeCaptures } from './harness/library';
import { look, untilSeen } from './harness/looking';
import { until } from './harness/waiting';

const CASES = BROWSERS.flatMap((name) =>
  [false, true].map((dark) => [name, dark ? 'dark' : 'light', dark] as const),
);
const KEPT = 120;
const COUNT = `Number(document.querySelector('.library-figures dd')?.textContent.replace(/\\D/g, '') ?? 0)`;
const ACTIVE = `document.activeElement.closest('li')?.dataset.index ?? null`;
const isAt = (selector: string) => `document.activeElement.matches(${JSON.stringify(selector)})`;
const click = (page: Page, selector: string) =>
  look(page, `document.querySelector(${JSON.stringify(selector)}).click()`);
const clickNamed = (page: Page, name: string) =>
  look(
    page,
    `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)}).click()`,
  );
const texts = (page: Page, selector: string) =>
  look<string[]>(
    page,
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`,
  );

describe.each(CASES)('%s, %s', (name, _, dark) => {
  const extension = installed(name, 'e2e', { dark });
  const folder = mkdtempSync(join(tmpdir(), 'as-reported-library-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The page over a library of made-up articles; a second time with what the first left. */
  async function library(): Promise<Page> {
    const page = await extension.openOwn('library.html');
    await page.bringToFront();
    if ((await look<number>(page, COUNT)) === 0) await fillLibrary(page, madeCaptures(KEPT));
    await page.waitForSelector('.rows li');
    return page;
  }

  it('axe finds nothing in an empty library, in the four lists, in an article and in the question before erasing', async () => {
    const empty = await extension.openOwn('library.html');
    await empty.waitForSelector('.library-none');
    expect(await look(empty, `matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(dark);
    expect(await faults(empty)).toEqual([]);
    await empty.close();
    const page = await library();
    await untilSeen(page, COUNT, KEPT);
    await click(page, '.rows input');
    await click(page, '.library-filters summary');
    expect(await faults(page)).toEqual([]);
    await click(page, '.rows .row-title');
    await page.waitForSelector('.kept-statement');
    expect(await faults(page)).toEqual([]);
    for (const tab of ['statements', 'outlets', 'speakers']) {
      await click(page, `#library-tab-${tab}`);
      await page.waitForSelector('.rows li');
      if (tab === 'outlets') await click(page, '.rows [data-control="change"]');
      expect(await faults(page)).toEqual([]);
    }
    await click(page, '[aria-haspopup="dialog"]');
    await page.waitForSelector('dialog[open]');
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  if (dark) return;

  it('keyboard alone walks, opens, selects, deletes and undoes', async () => {
    const page = await library();
    await tabTo(page, isAt('[role="tab"]'));
    expect(await look(page, RING)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await untilSeen(page, `document.activeElement.id`, 'library-tab-statements');
    await page.keyboard.press('Home');
    await tabTo(page, isAt('.rows input'));
    expect(await look(page, RING)).toBe(true);
    await page.keyboard.press('End');
    await untilSeen(page, ACTIVE, String(KEPT - 1));
    await page.keyboard.press('Home');
    await untilSeen(page, ACTIVE, '0');
    await page.keyboard.press(' ');
    for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown');
    await untilSeen(page, ACTIVE, '3');
    await page.keyboard.down('Shift');
    await page.keyboard.press(' ');
    await page.keyboard.up('Shift');
    await untilSeen(
      page,
      `document.querySelector('.selection-count')?.textContent`,
      words.articles.selected(4),
    );
    await page.keyboard.press('Delete');
    await untilSeen(page, COUNT, KEPT - 4);
    await untilSeen(page, `document.activeElement.closest('.rows') !== null`, true);
    await tabTo(page, isAt('.undo-bar .primary'));
    expect(await look(page, RING)).toBe(true);
    await page.keyboard.press('Enter');
    await untilSeen(page, COUNT, KEPT);
    await page.close();
  });

  it('keyboard alone opens an article and comes back to its row', async () => {
    const page = await library();
    await tabTo(page, isAt('.rows .row-title'));
    for (let down = 0; down < 5; down++) await page.keyboard.press('ArrowDown');
    await untilSeen(page, ACTIVE, '5');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.kept-statement');
    await untilSeen(page, isAt('.kept-article h2'), true);
    await tabTo(page, isAt('.kept-article .quiet'), true);
    await page.keyboard.press('Enter');
    await untilSeen(page, ACTIVE, '5');
    await page.close();
  });

  it('Escape closes the question before erasing, which keeps the focus to itself', async () => {
    const page = await library();
    await tabTo(page, isAt('[aria-haspopup="dialog"]'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab');
      const isOutside = await look<boolean>(
        page,
        `document.activeElement !== document.body && document.activeElement.closest('dialog') === null`,
      );
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await untilSeen(page, `document.querySelector('dialog[open]') === null`, true);
    expect(await look(page, COUNT)).toBe(KEPT);
    await page.close();
  });

  it('what is exported, erased and imported is there again, and lines that are wrong are named', async () => {
    const page = await library();
    await look(
      page,
      `(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.exported = blob; return make.call(URL, blob); };
      })()`,
    );
    await clickNamed(page, words.transfer.export);
    await until(
      'the export',
      () => texts(page, '.transfer [role="status"]'),
      ([told]) => told === words.transfer.exported(KEPT),
    );
    const text = await look<string>(page, 'window.exported.text()');
    expect(text.trim().split('\n')).toHaveLength(KEPT + 1);

    await click(page, '[aria-haspopup="dialog"]');
    const field = await page.waitForSelector('dialog[open] input');
    await field?.type(words.erase.word);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.library-none');

    const file = join(folder, 'library.jsonl');
    writeFileSync(file, `${text.trimEnd()}\n{"broken\n`);
    const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await untilSeen(page, COUNT, KEPT);
    expect(await texts(page, '.problem b')).toEqual([words.transfer.line(KEPT + 2)]);
    await page.close();
  });

  it('words of statements are found by the index', async () => {
    const page = await library();
    await click(page, '#library-tab-statements');
    const field = await page.waitForSelector('.library-search input');
    await field?.type('half built');
    await until(
      'the statements',
      () => texts(page, '.statement-row'),
      (rows) => rows.length > 0 && rows.every((row) => row.includes('A wall that is half built')),
    );
    await page.close();
  });

  it('nothing of it complained', () => {
    expect(extension.complaints()).toEqual([]);
  });
});
