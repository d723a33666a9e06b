/** Two reports of one story, opened in a fresh profile in which nothing is set: each shows what the other printed. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import {
  BOTH,
  GAZETTE,
  gazetteReport,
  HERALD,
  heraldReport,
  SEARCH_HERE,
  SEARCH_THERE,
} from './harness/event';
import { installed } from './harness/extension';
import { highlightedTexts, look } from './harness/looking';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';
import { entries, openEntry, tellingOf } from './harness/tellings';
import { until } from './harness/waiting';

const ORIGIN = `document.querySelector('.comparison .origin')?.textContent ?? ''`;
const GO = '.comparison .origin button';

describe.each(BROWSERS)('the reading session in %s', (name) => {
  const web = site();
  const extension = installed(name);
  let gazette: Page;
  let herald: Page;

  const untilMarked = (page: Page, texts: readonly string[]) =>
    until(
      `the underlines ${texts.join(', ')}`,
      () => highlightedTexts(page),
      (seen) => texts.every((text) => seen.includes(text)),
    );

  beforeAll(async () => {
    gazette = await extension.open(web.page('/gazette/ferry', gazetteReport()));
    const tab = await extension.tabOf(gazette);
    await tabState(extension, tab, 'the first report', (state) => state?.kind === 'ready');
  });

  it('the first report has nothing to be compared with, and its sidebar says how that changes', async () => {
    expect(await highlightedTexts(gazette)).toEqual([]);
    const sidebar = await extension.sidebarFor(gazette);
    const said = await until(
      'what the corpus holds',
      () => look<string>(sidebar, `document.querySelector('main').textContent`),
      (text) => /second report of the same story/.test(text),
    );
    expect(said).toMatch(/None of the \d+ statements is in your corpus/);
    await sidebar.close();
  });

  it('the second report is underlined where the first said the same, and so is the first without a load', async () => {
    herald = await extension.open(web.page('/herald/pier', heraldReport()));
    await untilMarked(herald, [BOTH, SEARCH_THERE]);
    await untilMarked(gazette, [BOTH, SEARCH_HERE]);
  });

  it.each([
    ['first', GAZETTE, HERALD, SEARCH_THERE],
    ['second', HERALD, GAZETTE, SEARCH_HERE],
  ])(
    'the sidebar of the %s shows the other’s words, names its tab and goes there',
    async (_, here, there, words) => {
      const [own, other] = here === GAZETTE ? [gazette, herald] : [herald, gazette];
      const otherTab = await extension.tabOf(other);
      const sidebar = await extension.sidebarFor(own);
      expect((await entries(sidebar)).length).toBeGreaterThanOrEqual(2);
      await openEntry(sidebar, here === GAZETTE ? '“We will keep searching' : '“We shall go on searching');
      const telling = await tellingOf(sidebar, there);
      expect(telling.sentence).toContain(words);
      await until(
        'the other tab to be named',
        () => look<string>(sidebar, ORIGIN),
        (text) => /in another tab/i.test(text),
      );
      await (await sidebar.waitForSelector(GO))?.click();
      const active = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.id ?? null)`;
      await until(
        'the other report’s tab',
        () => extension.ask<number | null>(active),
        (id) => id === otherTab,
      );
      await sidebar.close();
    },
  );

  it('a report whose tab is closed stays in the session, and no tab is offered', async () => {
    await gazette.close();
    const sidebar = await extension.sidebarFor(herald);
    await openEntry(sidebar, '“We shall go on searching');
    await until(
      'the line without a tab',
      () => look<string>(sidebar, ORIGIN),
      (text) => /read in this session/i.test(text),
    );
    expect(await sidebar.$(GO)).toBeNull();
  });

  it('nothing of all that said anything in a console', () => {
    expect(extension.complaints()).toEqual([]);
  });
});
