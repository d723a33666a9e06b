/** The sidebar over the demonstration article: its list, and how other outlets told single statements. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { faults } from './harness/axe';
import { installed } from './harness/extension';
import { highlights, look, settledTexts, untilSeen } from './harness/looking';
import { demonstration, story } from './harness/pages';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';
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

const LAMPS = 'The lamps went out one after another and nobody had a torch,';
const DARK = 'Then the whole deck was dark for two hours.';
const SIGNAL = 'We had no signal from the bridge until the morning,';
const ROPES = 'The ropes were dry when we came back to the pier.';
const ENGINE = 'I would have heard the engine start.';

/** One outlet's report of a night: a name, a pronoun, somebody unnamed, two days, pieces around a cue and over two paragraphs. */
const night = (outlet: string): string =>
  story({
    title: `The night as ${outlet} tells it`,
    outlet,
    paragraphs: [
      `“${LAMPS}” Mara Lindholm, the head of the ferry company, said on Wednesday. “${DARK}”`,
      `“${SIGNAL}” she said.`,
      '“Nobody has asked us for the log of that night yet,” a spokesman for the mayor said.',
      `Lindholm wrote on 11 April: “${ROPES}`,
      `“${ENGINE}”`,
    ],
  });

describe.each(BROWSERS)('who speaks and when, in the sidebar of %s', (name) => {
  const web = site();
  const extension = installed(name);
  let page: Page;
  let sidebar: Page;
  beforeAll(async () => {
    const first = await extension.open(web.page('/herald/night', night('Lowland Herald')));
    const tab = await extension.tabOf(first);
    await tabState(extension, tab, 'the first report', (state) => state?.kind === 'ready');
    page = await extension.open(web.page('/gazette/night', night('The Quay Gazette')));
    await settledTexts(page);
    sidebar = await extension.sidebarFor(page);
    await until(
      'all that was said',
      () => entries(sidebar),
      (all) => all.length >= 4,
    );
  });
  afterEach(() => backToList(sidebar));

  const told = (beginning: string) =>
    look<string>(
      sidebar,
      `[...document.querySelectorAll('[data-entry]')].find((one) => one.textContent.startsWith(${JSON.stringify(beginning)}))
        .querySelector('.meta').textContent`,
    );

  it('is told for each as surely as the article tells it', async () => {
    expect(await told('“The lamps')).toMatch(/^Mara Lindholm, on Wednesday · /);
    expect(await told('“We had no signal')).toMatch(/^(?:probably )?Mara Lindholm · /);
    expect(await told('“Nobody has asked')).toMatch(/^“a spokesman for the mayor” · /);
    expect(await told('“The ropes')).toMatch(/^Mara Lindholm, on 11 April · /);
  });

  it('has the pieces joined, and says what parts them', async () => {
    const listed = await entries(sidebar);
    expect(listed).toContain(`“${LAMPS}” ⋯ “${DARK}”`);
    expect(listed).toContain(`“${ROPES}” ⋯ “${ENGINE}”`);
    const named = await look<string[]>(
      sidebar,
      `[...document.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label'))`,
    );
    expect(named).toEqual(['here the report has 11 words of its own', 'here a new paragraph begins']);
  });

  it('tells in the comparison how a pronoun was printed, on either side, and axe finds no fault', async () => {
    await openEntry(sidebar, '“We had no signal');
    await look(sidebar, `document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
    const text = await look<string>(sidebar, `document.querySelector('.comparison').textContent`);
    expect(text.match(/printed as “she”/g)?.length).toBe(2);
    expect(await faults(sidebar)).toEqual([]);
  });

  it('tints all pieces of what was chosen', async () => {
    await page.bringToFront();
    await openEntry(sidebar, '“The lamps');
    const tinted = await until(
      'the tint on both pieces',
      async () =>
        (await highlights(page)).filter((one) => one.name.startsWith('chosen')).map((one) => one.text),
      (texts) => texts.length >= 2,
    );
    expect([...tinted].sort()).toEqual([LAMPS, DARK].sort());
    await sidebar.bringToFront();
  });
});
