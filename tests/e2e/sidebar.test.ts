/** The sidebar over the demonstration article: its list, and how other outlets told single statements. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { installed } from './harness/extension';
import { highlights, look, settledTexts, untilSeen } from './harness/looking';
import { demonstration } from './harness/pages';
import { site } from './harness/site';
import { backToList, entries, openEntry, tellingOf, tellings } from './harness/tellings';
import { until } from './harness/waiting';

const ZELENSKYY = '“I thought it might be easier to deal with Zelenskyy,”';

describe.each(BROWSERS)('the sidebar in %s', (name) => {
  const web = site();
  const extension = installed(name);
  let page: Page;
  let sidebar: Page;
  beforeAll(async () => {
    page = await extension.open(demonstration(web));
    await settledTexts(page);
    sidebar = await extension.sidebarFor(page);
    await entries(sidebar);
  });
  afterEach(() => backToList(sidebar));

  it('sums the article up in one sentence whose numbers are those of the list', async () => {
    const summary = await look<string>(sidebar, `document.querySelector('.summary').textContent`);
    const numbers = /^(\d+) of (\d+) statements are in your corpus, from (\d+) outlets · (\d+) differ$/.exec(
      summary,
    );
    if (numbers === null) throw new Error(`Not a summary: ${summary}`);
    const [found, total, outlets, differ] = numbers.slice(1).map(Number);
    const count = (at: string) => look<number>(sidebar, `document.querySelectorAll('${at}').length`);
    expect(await count('.overview > ol > li')).toBe(found);
    expect(await count('.overview li')).toBe(total);
    expect(await count('.overview > ol > li.differs')).toBe(differ);
    expect(outlets).toBe(3);
  });

  it('lists what others reported in the order in which the article is read', async () => {
    const listed = await entries(sidebar);
    const text = await look<string>(
      page,
      `document.querySelector('article').innerText.replace(/\\s+/g, ' ')`,
    );
    let at = 0;
    for (const entry of listed) {
      const [piece = ''] = entry.split(' ⋯ ');
      const next = text.indexOf(piece.replace(/^“|”$/g, '').slice(0, 40), at);
      expect(next, `«${entry}» after character ${at}`).toBeGreaterThanOrEqual(at);
      at = next;
    }
    expect(listed.length).toBeGreaterThan(15);
  });

  it('marks which words a translation changed and left out, and none that merely stand elsewhere', async () => {
    await openEntry(sidebar, ZELENSKYY);
    const welt = await tellingOf(sidebar, 'WELT');
    expect(welt.replaced).toEqual([
      ['would', 'might'],
      ['negotiate', 'deal'],
      ['Zelensky', 'Zelenskyy'],
    ]);
    expect(welt.leftOut).toEqual(['It’s all right']);
    expect(welt.putIn).toEqual([]);
    expect(welt.says).toContain('“negotiate” for “deal”');
    expect(welt.says).toContain('without “It’s all right”');
    expect(welt.says).not.toContain('so far');
    expect(welt.provenance).toContain('Translated from German');
    expect(welt.provenance).toContain('republished at bettymacdonaldfanclub');
    const pollard = await tellingOf(sidebar, 'Planet Pollard');
    expect(pollard).toMatchObject({ says: 'Word for word.', replaced: [], leftOut: [], putIn: [] });
  });

  it('links to each outlet at the quote itself', async () => {
    await openEntry(sidebar, ZELENSKYY);
    for (const { link } of await tellings(sidebar)) {
      const { protocol, hash } = new URL(link);
      expect(protocol).toBe('https:');
      expect(hash).toMatch(/^#:~:text=/);
      expect(decodeURIComponent(hash)).toContain('I thought it');
    }
  });

  it('sets the counts of the killed side by side, the earlier one named as such', async () => {
    await openEntry(sidebar, 'At least 12 people');
    expect((await tellings(sidebar)).map(({ outlet, number }) => [outlet, number])).toEqual([
      ['Planet Pollard', '=At least 12 people'],
      ['PHNotes', '=12 fatalities'],
      ['WELT', '<At least eight people died'],
    ]);
    expect((await tellingOf(sidebar, 'WELT')).says).toContain('An earlier count.');
    expect((await tellingOf(sidebar, 'PHNotes')).says).toContain('Both can hold');
  });

  it('sets the counts of the injured side by side', async () => {
    await openEntry(sidebar, '90 were injured');
    const told = (await tellings(sidebar)).map(({ outlet, number }) => `${outlet} ${number}`);
    expect(told.sort()).toEqual([
      'PHNotes >over 100 injuries',
      'Planet Pollard =90 were injured',
      'WELT <more than 70 injured',
    ]);
  });

  it('shows the rate of the dying as another outlet worded it', async () => {
    await openEntry(sidebar, '5,000 soldiers a week');
    expect((await tellingOf(sidebar, 'WELT')).sentence).toContain('5,000 soldiers are dying every week');
  });

  it('scrolls the page to a chosen statement and tints it, and takes the tint away again', async () => {
    await look(page, 'scrollTo(0, 0)');
    const chosen = async () =>
      (await highlights(page)).filter((one) => one.name.startsWith('chosen')).map((one) => one.text);
    await page.bringToFront();
    await openEntry(sidebar, ZELENSKYY);
    await until('the tint', chosen, (texts) =>
      texts.includes('I thought it might be easier to deal with Zelenskyy,'),
    );
    const place = `(() => {
      const [range] = [...CSS.highlights].find(([name]) => name.startsWith('as-reported-chosen'))[1];
      const { top, bottom } = range.getBoundingClientRect();
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    })()`;
    await untilSeen(page, place, true);
    await sidebar.bringToFront();
    await backToList(sidebar);
    await until('the tint to go', chosen, (texts) => texts.length === 0);
  });
});
