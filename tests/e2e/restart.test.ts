/** The browser ends an idle background whenever it likes: nothing that a reader sees may be lost by that. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { endBackground, SOON } from './harness/background';
import { installed } from './harness/extension';
import { clickText, highlights, look, settledTexts } from './harness/looking';
import { DIRECTION, demonstration, story } from './harness/pages';
import { site } from './harness/site';
import { entries, openEntry } from './harness/tellings';
import { until } from './harness/waiting';

const QUOTE = 'moving in the right direction';
const WORDING = `document.querySelector('#wording-here')?.textContent ?? ''`;

describe.each(BROWSERS)('after the background was ended in %s', (name) => {
  const web = site();
  const extension = installed(name, 'e2e', { firefoxIdle: SOON });

  /** What the sidebar shows that a click in the page has opened. */
  async function openedWording(page: Page): Promise<string> {
    if (name === 'Firefox') {
      const frame = page.frames().find((one) => one !== page.mainFrame());
      return frame === undefined ? '' : String(await frame.evaluate(WORDING));
    }
    const { browser, base } = extension.driven;
    const panel = browser.targets().find((one) => one.url() === `${base}/sidepanel.html`);
    return panel === undefined ? '' : look<string>(await panel.asPage(), WORDING);
  }

  it('a click on underlined words opens the sidebar at that statement', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    await endBackground(extension);
    await page.bringToFront();
    await clickText(page, QUOTE);
    const shown = await until(
      'the statement',
      () => openedWording(page),
      (text) => text.includes(QUOTE),
    );
    expect(shown).toContain(QUOTE);
    await page.close();
  });

  it('the sidebar still shows its list, and a choice reaches the page', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    const sidebar = await extension.sidebarFor(page);
    const before = await entries(sidebar);
    await endBackground(extension);
    expect(await entries(sidebar)).toEqual(before);
    await openEntry(sidebar, '“moving in the right direction');
    const tinted = await until(
      'the tint',
      async () =>
        (await highlights(page)).filter((one) => one.name.startsWith('chosen')).map((one) => one.text),
      (texts) => texts.length > 0,
    );
    expect(tinted).toEqual([QUOTE]);
  });

  it('the next page is compared as the first was', async () => {
    await endBackground(extension);
    const page = await extension.open(web.page('/next', story({ title: 'Next', paragraphs: [DIRECTION] })));
    expect(await settledTexts(page)).toEqual([QUOTE]);
  });
});
