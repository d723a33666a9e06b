/** Pages as they are: wherever and however late the words stand, they are underlined exactly and nothing is touched. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { inFirefox } from '../../scripts/browsers/firefox-inside';
import { installed } from './harness/extension';
import { showsHighlights, textsInFrames } from './harness/frames';
import {
  CONNECTED,
  clickText,
  highlightedTexts,
  highlights,
  look,
  settledTexts,
  untilSeen,
  untilTexts,
} from './harness/looking';
import { CONCESSION, DIRECTION, prose, story, TIMING } from './harness/pages';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';
import { until } from './harness/waiting';

const BIG = 'pretty big concession';
const BAD = 'not necessary, and very bad timing';
const RIGHT = 'moving in the right direction';
const UNTOUCHED = 'document.documentElement.outerHTML === window.asServed';
const KEEP = `<script>addEventListener('DOMContentLoaded', () => {
  window.asServed = document.documentElement.outerHTML;
});</script>`;

const bare = (body: string, head = '', lang = 'en'): string => `<!doctype html><html lang="${lang}">
<head><meta charset="utf-8"><title>Talks</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><meta property="og:site_name" content="The Quay Gazette">
<meta property="article:published_time" content="2025-04-25T09:00:00Z">${head}</head><body>${body}${KEEP}</body></html>`;

const shadowed = (mode: 'open' | 'closed'): string => {
  const text = JSON.stringify(prose({ title: 'Talks', paragraphs: [CONCESSION, TIMING] }));
  return bare(`<main><article-text></article-text></main><script>
    customElements.define('article-text', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: '${mode}' });
        root.innerHTML = '<article>' + ${text} + '</article>';
        window.inside = root;
        window.insideAsServed = root.innerHTML;
      }
    });</script>`);
};

const IN_SHADOW = `[...CSS.highlights].every(([, ranges]) => [...ranges].every((range) => range.startContainer.getRootNode() === window.inside))`;

/** The article comes when the reader has agreed to something. */
const CONSENT =
  bare(`<main id="main"><div role="dialog"><p>We value your privacy.</p><button id="agree">Agree</button></div></main>
<script>document.getElementById('agree').addEventListener('click', () => setTimeout(() => {
  document.getElementById('main').innerHTML = '<article>' + ${JSON.stringify(prose({ title: 'Talks', paragraphs: [CONCESSION, TIMING] }))} + '</article>';
}, 300));</script>`);

/** The article is there, but not shown before the reader has agreed. */
const COVERED =
  bare(`<main id="main" style="display: none"><article>${prose({ title: 'Talks', paragraphs: [CONCESSION, TIMING] })}</article></main>
<div id="wall"><p>We value your privacy.</p><button id="agree">Agree</button></div>
<script>document.getElementById('agree').addEventListener('click', () => {
  document.getElementById('wall').remove();
  document.getElementById('main').style.display = '';
});</script>`);

/** As a framework does on taking over a page: every node made anew, several times, and texts in pieces. */
const HYDRATED =
  bare(`<main id="main"><article>${prose({ title: 'Talks', paragraphs: [CONCESSION, TIMING] })}</article></main>
<script>
  let times = 0;
  const again = () => {
    const old = document.querySelector('article');
    const anew = old.cloneNode(true);
    for (const paragraph of anew.querySelectorAll('p')) {
      const text = paragraph.firstChild;
      if (text.length > 40) text.splitText(40).splitText(1);
    }
    old.replaceWith(anew);
    times += 1;
    if (times < 6) setTimeout(again, 120);
  };
  addEventListener('load', again);
</script>`);

const SCROLLED = bare(`<main><article>${prose({ title: 'Talks', paragraphs: [CONCESSION] })}</article></main>
<div style="height: 3000px"></div><script>
  const more = ${JSON.stringify([TIMING, DIRECTION].map((text) => `<p>${text}</p>`))};
  addEventListener('scroll', () => {
    while (more.length > 2 - Math.floor(scrollY / 500) && more.length > 0)
      document.querySelector('article').insertAdjacentHTML('beforeend', more.shift());
  });
</script>`);

/** Two reports of one remark in a script or a direction of its own; marks and quote are as printed there. */
const SCRIPTS = [
  {
    what: 'right to left',
    lang: 'ar',
    dir: 'rtl',
    quote: 'لن نتوقف عن البحث في المصب حتى نجد آخر راكب كان على متن السفينة الغارقة',
    paragraph: (quote: string) => `<p>وقال وزير الداخلية أمين الصباغ يوم الخميس: «${quote}».</p>`,
    filling:
      'كانت القاعة ممتلئة قبل إغلاق الأبواب بوقت طويل، ووقف المتأخرون على طول الجدار ومعاطفهم على أذرعهم وأصغوا.',
  },
  {
    what: 'Japanese',
    lang: 'ja',
    dir: 'ltr',
    quote: '川の水位はまだ下がっておらず、住民の皆さんは高台から戻らないでください',
    paragraph: (quote: string) => `<p>港湾長の丸山一郎氏は木曜日、「${quote}」と述べた。</p>`,
    filling:
      '会場は開始のずっと前から満員で、遅れて来た人々は上着を腕に掛けたまま壁際に立って話を聞いていた。',
  },
] as const;

const inScript = (
  { lang, dir, quote, paragraph, filling }: (typeof SCRIPTS)[number],
  outlet: string,
): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${outlet}</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet}"></head><body><main><article><h1>${outlet}</h1>
${paragraph(quote)}${`<p>${filling}</p>`.repeat(4)}</article></main>${KEEP}</body></html>`;

/** A letter of two paragraphs and a post, as one paper sets them apart and another reports them. */
const LETTER = [
  'The harbour wall was never built to hold a storm of this kind, and council after council has known it.',
  'Not a single household on the quay shall pay for the timber that we failed to buy in the spring.',
] as const;
const POST =
  'Tonight the sirens in the lower town stayed silent until the water had come, and somebody at the water office has to explain why.';
const SET_APART = bare(
  `<main><article>${prose({
    title: 'The wall',
    paragraphs: ['Mayor Ana Lopez wrote in a letter to the households on Thursday:'],
  }).replace(
    ':</p>',
    `:</p><blockquote>${LETTER.map((words) => `<p>${words}</p>`).join('')}</blockquote>
<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${POST}</p>&mdash; Tom Reed (@treed) <a href="https://pigeon.example/treed/status/77">April 24, 2025</a></blockquote>`,
  )}</article></main>`,
);
const REPORTED = story({
  title: 'The wall, reported',
  outlet: 'The Valley Ledger',
  paragraphs: [
    `“${LETTER[0]}” Mayor Ana Lopez wrote in a letter on Thursday. “${LETTER[1]}”`,
    `“${POST}” Tom Reed, who runs the ferry, wrote on Thursday.`,
  ],
});

describe.each(BROWSERS)('hard pages in %s', (name) => {
  const web = site();
  const extension = installed(name);

  it.each(['open', 'closed'] as const)('an article in an %s shadow tree', async (mode) => {
    const page = await extension.open(web.page(`/shadow-${mode}`, shadowed(mode)));
    await untilTexts(page, [BAD, BIG]);
    await untilSeen(page, IN_SHADOW, true);
    expect(await look(page, 'window.inside.innerHTML === window.insideAsServed')).toBe(true);
    expect(await showsHighlights(page)).toBe(true);
  });

  it('an article in a frame of the same site', async () => {
    web.page('/framed-article', story({ title: 'Talks', paragraphs: [CONCESSION, TIMING] }));
    const frame = '<iframe src="/framed-article" style="width: 100%; height: 800px"></iframe>';
    const page = await extension.open(web.page('/framing', bare(`<main>${frame}</main>`)));
    await untilTexts(page, [BAD, BIG], textsInFrames);
    expect(await look(page, UNTOUCHED)).toBe(true);
    expect(await showsHighlights(page)).toBe(true);
  });

  it.each([
    ['comes after', CONSENT],
    ['is covered until', COVERED],
  ])('an article that %s the reader’s consent', async (what, body) => {
    const page = await extension.open(web.page(`/consent-${what.length}`, body));
    const tab = await extension.tabOf(page);
    await tabState(extension, tab, 'a verdict', (state) => state !== null && state.kind !== 'working');
    expect(await highlightedTexts(page)).toEqual([]);
    await page.click('#agree');
    await untilTexts(page, [BAD, BIG]);
  });

  it('an article whose nodes are made anew while it is read', async () => {
    const page = await extension.open(web.page('/hydrated', HYDRATED));
    await untilSeen(page, 'times', 6);
    await untilTexts(page, [BAD, BIG]);
    await untilSeen(page, CONNECTED, true);
  });

  it('an article that grows while it is scrolled', async () => {
    const page = await extension.open(web.page('/scrolled', SCROLLED));
    await untilTexts(page, [BIG]);
    await look(page, 'scrollTo(0, 600)');
    await untilTexts(page, [BAD, BIG]);
    await look(page, 'scrollTo(0, 1100)');
    await untilTexts(page, [BAD, BIG, RIGHT]);
  });

  it('a block quotation and an embedded post that another paper reports', async () => {
    const first = await extension.open(web.page('/set-apart', SET_APART));
    const tab = await extension.tabOf(first);
    await tabState(extension, tab, 'the letter', (state) => state?.kind === 'ready');
    const second = await extension.open(web.page('/reported', REPORTED));
    await untilTexts(second, [...LETTER, POST]);
    await untilTexts(first, [...LETTER, POST]);
    expect(await look(first, UNTOUCHED)).toBe(true);
    await first.bringToFront();
    expect(await showsHighlights(first)).toBe(true);
  });

  it.each(SCRIPTS)('two reports in $what', async (script) => {
    const first = await extension.open(web.page(`/${script.lang}/1`, inScript(script, 'Outlet One')));
    const tab = await extension.tabOf(first);
    await tabState(extension, tab, 'the first report', (state) => state?.kind === 'ready');
    const second = await extension.open(web.page(`/${script.lang}/2`, inScript(script, 'Outlet Two')));
    await untilTexts(second, [script.quote]);
    await untilTexts(first, [script.quote]);
    expect(await look(second, UNTOUCHED)).toBe(true);
    expect(await showsHighlights(second)).toBe(true);
  });

  it.each([0.5, 4])('words at a zoom of %s can be clicked', async (zoom) => {
    const address = web.page(`/zoom-${zoom}`, story({ title: 'Zoom', paragraphs: [CONCESSION, TIMING] }));
    const page = await extension.open(address);
    const tab = await extension.tabOf(page);
    await extension.ask(`chrome.tabs.setZoom(${tab}, ${zoom})`);
    await page.bringToFront();
    await untilTexts(page, [BAD, BIG]);
    await clickText(page, BAD);
    const key = JSON.stringify(`chosen:${tab}`);
    const chosen = await until(
      'the choice',
      () =>
        extension.ask<string | null>(
          `chrome.storage.session.get(${key}).then((all) => all[${key}]?.statement ?? null)`,
        ),
      (statement) => statement !== null,
      15_000,
    );
    const state = await tabState(extension, tab, 'the article', (one) => one?.kind === 'ready');
    const statements = state?.kind === 'ready' ? state.statements : [];
    expect(statements.find((one) => one.id === chosen)?.text).toBe(BAD);
    await extension.ask(`chrome.tabs.setZoom(${tab}, 1)`);
    await page.close();
  });

  it('a dark page has light inks', async () => {
    const style = '<style>html { background: #101318; color: #e8e8e8 }</style>';
    const article = `<main><article>${prose({ title: 'Talks', paragraphs: [CONCESSION, TIMING] })}</article></main>`;
    const page = await extension.open(web.page('/dark', bare(article, style)));
    await untilTexts(page, [BAD, BIG]);
    await until(
      'light inks alone',
      () => highlights(page),
      (all) => all.length > 0 && all.every((one) => one.name.endsWith('-on-dark')),
    );
    expect(await look(page, UNTOUCHED)).toBe(true);
    expect(await showsHighlights(page)).toBe(true);
  });

  const plain = () => web.page('/plain', story({ title: 'Plain', paragraphs: [CONCESSION, TIMING] }));

  it('forced colours show the underlines too', async () => {
    const page = await extension.open(plain());
    const force = (colours: 0 | 2) =>
      inFirefox(
        extension.driven.browser,
        `Services.prefs.setIntPref('browser.display.document_color_use', ${colours})`,
      );
    if (name === 'Firefox') await force(2);
    else await emulate(page, { features: [{ name: 'forced-colors', value: 'active' }] });
    await untilSeen(page, `matchMedia('(forced-colors: active)').matches`, true);
    await settledTexts(page);
    expect(await showsHighlights(page)).toBe(true);
    if (name === 'Firefox') await force(0);
  });

  it('a printed page has no underlines', async () => {
    const page = await extension.open(plain());
    await untilTexts(page, [BAD, BIG]);
    if (name === 'Firefox') await printedInFirefox(true);
    else await emulate(page, { media: 'print' });
    await untilSeen(page, `matchMedia('print').matches`, true);
    expect(await showsHighlights(page)).toBe(false);
  });

  /** Firefox shows the page of the tab at hand as it would be printed. */
  const printedInFirefox = (isPrinted: boolean) =>
    inFirefox(
      extension.driven.browser,
      `(() => { gBrowser.selectedBrowser.browsingContext.mediumOverride = '${isPrinted ? 'print' : ''}'; })()`,
    );

  async function emulate(page: Page, emulated: object): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', emulated);
  }

  it('nothing of all that said anything in a console', () => {
    expect(extension.complaints()).toEqual([]);
  });
});
