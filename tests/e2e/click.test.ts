/** A click on underlined words: where the sidebar opens, at which statement, and what the page learns of it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Installed, installed } from './harness/extension';
import { clickText, look, settledTexts, untilSeen } from './harness/looking';
import { demonstration, story } from './harness/pages';
import { site } from './harness/site';
import { until } from './harness/waiting';

const QUOTE = 'I wasn’t happy with it.';
const OTHER = 'moving in the right direction';
const WORDING = '#wording-here';

const FRAME = `document.querySelector('as-reported-frame')`;

/** The page's markup, once the pointer rests elsewhere: over underlined words it has our card and shape. */
async function asServed(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await untilSeen(page, 'document.documentElement.outerHTML === window.asServed', true);
}

/** The background holds this statement to be the chosen one of the page's tab. */
async function untilChosen(extension: Installed, page: Page, text: string): Promise<void> {
  const tab = await extension.tabOf(page);
  const chosen = `chrome.storage.session.get(['tab:${tab}', 'chosen:${tab}']).then((kept) =>
    kept['tab:${tab}'].statements.find(({ id }) => id === kept['chosen:${tab}']?.statement)?.text ?? null)`;
  await until(
    `«${text}» to be chosen`,
    () => extension.ask<string | null>(chosen),
    (seen) => seen === text,
  );
}
const PANELS = `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)`;

describe('a click on underlined words in Chromium', () => {
  const web = site();
  const extension = installed('Chromium');

  async function panel(): Promise<Page> {
    const { browser, base } = extension.driven;
    const target = await browser.waitForTarget((one) => one.url() === `${base}/sidepanel.html`);
    return target.asPage();
  }

  it('opens the browser’s own side panel at that statement, and turns it at the next click', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    await clickText(page, QUOTE);
    const shown = await panel();
    const wording = () =>
      look<string | null>(shown, `document.querySelector('${WORDING}')?.textContent ?? null`);
    await until('the statement in the panel', wording, (text) => text?.includes(QUOTE) ?? false);
    await clickText(page, OTHER);
    await until('the next statement in the panel', wording, (text) => text?.includes(OTHER) ?? false);

    await until(
      'one panel',
      () => extension.ask<number>(PANELS),
      (count) => count === 1,
    );
    await untilChosen(extension, page, OTHER);
    expect(await look(page, FRAME)).toBe(null);
    await asServed(page);
  });
});

const VISIBILITY = `${FRAME} && getComputedStyle(${FRAME}).visibility`;

describe('a click on underlined words in Firefox', () => {
  const web = site();
  const extension = installed('Firefox');

  const framed = (page: Page) => {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (frame === undefined) throw new Error('The page holds no frame');
    return frame;
  };
  const revealed = (page: Page) => untilSeen(page, VISIBILITY, 'visible');

  const untilFramed = (page: Page, words: string) =>
    until(
      `«${words}» in the frame`,
      () => framed(page).evaluate((at) => document.querySelector(at)?.textContent ?? null, WORDING),
      (text) => text?.includes(words) ?? false,
    );

  it('shows the sidebar in the page at that statement, and closing it leaves the page as it was', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    await clickText(page, QUOTE);
    await revealed(page);
    await untilFramed(page, QUOTE);
    await clickText(page, OTHER);
    await untilFramed(page, OTHER);
    await untilChosen(extension, page, OTHER);

    await look(page, `${FRAME}.shadowRoot.querySelector('button').click()`);
    await untilSeen(page, FRAME, null);
    await asServed(page);
  });

  it('offers nothing in the frame that could grant a site', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    await clickText(page, QUOTE);
    await revealed(page);
    await untilFramed(page, QUOTE);
    const buttons = () =>
      framed(page).evaluate(() =>
        [...document.querySelectorAll('footer button')].map((one) => one.textContent),
      );
    expect(await buttons()).toEqual([]);
  });

  it('tells the page nothing of the frame’s address', async () => {
    const address = web.page(
      '/listening.html',
      story({
        title: 'A page that listens',
        paragraphs: [
          'Mr Lavrov, the Russian foreign minister, said the talks were “moving in the right direction”.',
        ],
        end: `<script>
          window.heard = [];
          addEventListener('message', (event) => heard.push(['message', event.origin, event.data]));
          addEventListener('error', (event) => heard.push(['error', event.message, event.filename]), true);
          addEventListener('securitypolicyviolation', (event) => heard.push(['policy', event.blockedURI]));
          new PerformanceObserver((list) => list.getEntries().forEach((one) => heard.push(['resource', one.name])))
            .observe({ type: 'resource', buffered: true });
        </script>`,
      }),
    );
    const page = await extension.open(address);
    await settledTexts(page);
    await clickText(page, OTHER);
    await revealed(page);
    const learnt = await look<string>(
      page,
      `JSON.stringify([heard, performance.getEntries().map(({ name }) => name), document.referrer,
        [...CSS.highlights.keys()], Object.keys(window), location.ancestorOrigins ?? null])`,
    );
    expect(learnt).not.toContain(new URL(extension.driven.base).host);
    expect(learnt).not.toContain('moz-extension');
    const seen = await framed(page).evaluate(() => document.referrer);
    expect(seen).toBe('');
  });

  it('shows nothing in a frame that the page made itself, though it know the address', async () => {
    const address = web.page(
      '/hostile.html',
      `<!doctype html><title>Hostile</title><iframe src="${extension.driven.base}/sidepanel.html?tab=1"></iframe>`,
    );
    const reader = await extension.open(demonstration(web));
    await settledTexts(reader);
    const page = await extension.open(address);
    const state = () =>
      framed(page).evaluate(() => `${document.readyState} ${document.getElementById('root')?.textContent}`);
    await until('the frame to load', state, (seen) => seen.startsWith('complete'));
    // An answer would have come by the time that another question has been answered.
    const asked = `browser.runtime.sendMessage({ kind: 'frame-hello' })`;
    expect(await framed(page).evaluate(`${asked}.then((reply) => reply.kind)`)).toBe('failed');
    expect(
      await framed(page).evaluate(
        `browser.runtime.sendMessage({ kind: 'watch-tab', tab: 1 }).then((reply) => reply.kind)`,
      ),
    ).toBe('failed');
    expect(await state()).toBe('complete ');
  });

  it('says how to open the sidebar where the page’s policy keeps the frame blank', async () => {
    const address = web.page(
      '/sandboxed.html',
      story({
        title: 'A page under a sandbox policy',
        paragraphs: [
          'The Russian foreign minister, Sergey Lavrov, said the talks were “moving in the right direction”.',
        ],
      }),
      { 'content-security-policy': 'sandbox allow-scripts' },
    );
    const page = await extension.open(address);
    await settledTexts(page);
    await clickText(page, OTHER);
    const notice = `document.querySelector('as-reported-notice')?.shadowRoot?.textContent ?? ''`;
    expect(
      await until(
        'the notice',
        () => look<string>(page, notice),
        (text) => text !== '',
      ),
    ).toContain('Alt+Shift+A');
    expect(await look(page, FRAME)).toBe(null);
  });
});
