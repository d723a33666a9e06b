/** Pages whose address changes before their words do, and pages in which the reader writes. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { installed } from './harness/extension';
import { look, settledTexts, untilTexts } from './harness/looking';
import { CONCESSION, DIRECTION, prose, story, TIMING } from './harness/pages';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';
import { until } from './harness/waiting';

const BIG = 'pretty big concession';
const BAD = 'not necessary, and very bad timing';
const RIGHT = 'moving in the right direction';
/** Milliseconds that the second story takes to arrive: longer than the page is waited for after a move. */
const FETCH_MS = 1_500;

/** Its address is the next story's at once, its words come later, and meanwhile it says that it is loading. */
const LATE = story({
  title: 'The concession',
  paragraphs: [CONCESSION],
  end: `<script>
    const next = ${JSON.stringify(prose({ title: 'The direction', paragraphs: [DIRECTION] }))};
    const go = () => {
      history.pushState(null, '', '/late-second');
      document.body.append(Object.assign(document.createElement('i'), { textContent: 'Loading …' }));
      setTimeout(() => { document.querySelector('article').innerHTML = next; }, ${FETCH_MS});
    };
  </script>`,
});

const DRAFT = prose({ title: 'My draft', paragraphs: [CONCESSION, TIMING] });
const EDITORS: ReadonlyArray<readonly [what: string, script: string]> = [
  [
    'a frame in design mode',
    `const frame = document.body.appendChild(document.createElement('iframe'));
     frame.contentDocument.body.innerHTML = draft;
     frame.contentDocument.designMode = 'on';`,
  ],
  [
    'a shadow tree',
    `const root = document.body.appendChild(document.createElement('x-editor')).attachShadow({ mode: 'closed' });
     root.innerHTML = '<div contenteditable>' + draft + '</div>';`,
  ],
];
/** A frame within the article, so that its words are the article's. */
const INSIDE = `<script>
  document.querySelector('article').append(Object.assign(document.createElement('iframe'), { src: '/inner' }));
</script>`;
const editor = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Writing</title><link rel="icon" href="data:,"></head>
  <body><main></main><script>const draft = ${JSON.stringify(DRAFT)}; ${script}</script></body></html>`;

describe.each(BROWSERS)('moving pages in %s', (name) => {
  const web = site();
  const extension = installed(name);

  it('words of the last story are not told under the next one’s address', async () => {
    const page = await extension.open(web.page('/late-first', LATE));
    expect(await settledTexts(page)).toEqual([BIG]);
    const tab = await extension.tabOf(page);
    web.page('/late-second', LATE);
    await look(page, 'go()');
    const second = await tabState(
      extension,
      tab,
      'the second address',
      (state) => state?.kind === 'ready' && state.article.url === web.address('/late-second'),
    );
    expect(second).toMatchObject({ changes: [] });
    const statements = second?.kind === 'ready' ? second.statements : [];
    expect(statements.map(({ text }) => text).join('\n')).not.toContain(BIG);
    await untilTexts(page, [RIGHT]);
  });

  it.each(EDITORS)('what the reader writes in %s is no article', async (what, script) => {
    const page = await extension.open(web.page(`/writing-${what.length}`, editor(script)));
    const tab = await extension.tabOf(page);
    const state = await tabState(
      extension,
      tab,
      'a verdict',
      (seen) => seen !== null && seen.kind !== 'working',
    );
    expect(state).toEqual({ kind: 'no-article', why: 'not-an-article' });
  });

  it('a frame that goes is let go, and the page is read on', async () => {
    web.page('/inner', story({ title: 'Talks', paragraphs: [CONCESSION] }));
    const outer = story({ title: 'Outer', paragraphs: [TIMING], end: INSIDE });
    const page = await extension.open(web.page('/outer', outer));
    await untilTexts(page, [BAD]);
    await until(
      'the frame’s words to be read',
      (): Promise<number> => look(page, `document.querySelector('iframe').contentWindow.CSS.highlights.size`),
      (names) => names > 0,
    );
    await look(page, `document.querySelector('iframe').remove()`);
    await look(
      page,
      `document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: ${JSON.stringify(CONCESSION)} })), 0`,
    );
    await untilTexts(page, [BAD, BIG]);
  });
});
