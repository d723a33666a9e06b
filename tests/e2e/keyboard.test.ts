/** The sidebar without a mouse. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { installed } from './harness/extension';
import { RING, tabTo } from './harness/keys';
import { look, settledTexts, untilSeen } from './harness/looking';
import { demonstration } from './harness/pages';
import { site } from './harness/site';
import { entries } from './harness/tellings';
import { until } from './harness/waiting';

const FOCUSED = `document.activeElement?.textContent ?? ''`;

describe.each(BROWSERS)('the sidebar by keyboard in %s', (name) => {
  const web = site();
  const extension = installed(name);
  let sidebar: Page;
  beforeAll(async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    sidebar = await extension.sidebarFor(page);
    await entries(sidebar);
    await sidebar.bringToFront();
  });

  it('Tab leads to the list, with a ring around what has the focus; arrows walk it', async () => {
    await tabTo(sidebar, `document.activeElement.matches('[data-entry]')`);
    expect(await look(sidebar, RING)).toBe(true);
    const first = await look<string>(sidebar, FOCUSED);
    await sidebar.keyboard.press('ArrowDown');
    await until(
      'the focus on another entry',
      () => look<string>(sidebar, FOCUSED),
      (focused) => focused !== first,
    );
    await sidebar.keyboard.press('ArrowUp');
    await untilSeen(sidebar, FOCUSED, first);
  });

  it('Enter opens the comparison and says so; going back returns to the same entry', async () => {
    const entry = await look<string>(sidebar, FOCUSED);
    await sidebar.keyboard.press('Enter');
    await sidebar.waitForSelector('.comparison');
    const told = await until(
      'the announcement',
      () => look<string>(sidebar, `document.querySelector('[role=status]').textContent`),
      (text) => /\d+ of \d+/.test(text),
    );
    expect(told).toContain('Stopping the war');
    await untilSeen(sidebar, 'document.activeElement.tagName', 'H1');
    await tabTo(sidebar, `document.activeElement.matches('nav.steps button:first-child')`, true);
    await sidebar.keyboard.press('Enter');
    await untilSeen(sidebar, FOCUSED, entry);
    await untilSeen(sidebar, RING, true);
  });

  it('Escape goes back too', async () => {
    await sidebar.keyboard.press('Enter');
    await sidebar.waitForSelector('.comparison');
    await sidebar.keyboard.press('Escape');
    expect((await entries(sidebar)).length).toBeGreaterThan(0);
  });

  it('everything that can be clicked can be reached', async () => {
    const unreachable = `[...document.querySelectorAll('button, a[href], summary')]
      .filter((one) => one.checkVisibility() && one.tabIndex < 0).map((one) => one.textContent)`;
    expect(await look(sidebar, unreachable)).toEqual([]);
  });
});
