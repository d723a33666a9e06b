/** Pages that change while they are read, and pages that are no articles. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { installed } from './harness/extension';
import { CONNECTED, highlightedTexts, look, settledTexts, untilSeen, untilTexts } from './harness/looking';
import { CONCESSION, DIRECTION, prose, story, TIMING } from './harness/pages';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';

const BIG = 'pretty big concession';
const BAD = 'not necessary, and very bad timing';
const RIGHT = 'moving in the right direction';

/** A page that shows another story without a load, and the last one again when the reader goes back. */
function application(): string {
  const stories = {
    '/first': prose({ title: 'The concession', paragraphs: [CONCESSION] }),
    '/second': prose({ title: 'The direction', paragraphs: [DIRECTION] }),
  };
  const script = `<script>
    const stories = ${JSON.stringify(stories)};
    const render = () => {
      document.querySelector('article').innerHTML = stories[location.pathname];
      document.title = document.querySelector('h1').textContent;
    };
    const go = (path) => { history.pushState(null, '', path); render(); };
    addEventListener('popstate', render);
  </script>`;
  return story({ title: 'The concession', paragraphs: [CONCESSION], end: script });
}

const links = (count: number, text: string): string =>
  Array.from({ length: count }, (_, index) => `<li><a href="/${index}">${text}</a></li>`).join('');

const NO_ARTICLES: ReadonlyArray<readonly [what: string, body: string]> = [
  [
    'a front page',
    `<h1>News</h1><ul>${links(40, '“Pretty big concession” seen, at least 12 people killed')}</ul>`,
  ],
  [
    'search results',
    `<form><input value="concession"></form><ol>${links(10, '… a “pretty big concession” …')}</ol>`,
  ],
  ['a shop', `<h1>Chair</h1><p>At least 12 people bought it.</p><ul>${links(12, 'Another chair')}</ul>`],
  ['an editor', `<div contenteditable="true"><p>Trump spoke of a “pretty big concession”.</p></div>`],
];

describe.each(BROWSERS)('pages in %s', (name) => {
  const web = site();
  const extension = installed(name);

  it('text that is loaded late is underlined too', async () => {
    const page = await extension.open(web.page('/late', story({ title: 'Late', paragraphs: [CONCESSION] })));
    expect(await settledTexts(page)).toEqual([BIG]);
    await look(
      page,
      `document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: ${JSON.stringify(TIMING)} })), 0`,
    );
    await untilTexts(page, [BIG, BAD]);
  });

  it('a page that renders itself anew keeps its underlines', async () => {
    const page = await extension.open(
      web.page('/anew', story({ title: 'Anew', paragraphs: [CONCESSION, TIMING] })),
    );
    await untilTexts(page, [BIG, BAD]);
    await look(
      page,
      `{ const old = document.querySelector('article'); old.replaceWith(old.cloneNode(true)); }`,
    );
    await untilTexts(page, [BIG, BAD]);
    await untilSeen(page, CONNECTED, true);
  });

  it('another story without a load takes the place of the first, and going back brings that again', async () => {
    const page = await extension.open(web.page('/first', application()));
    await untilTexts(page, [BIG]);
    await look(page, `go('/second')`);
    await untilTexts(page, [RIGHT]);
    const tab = await extension.tabOf(page);
    const second = await tabState(
      extension,
      tab,
      'the second story',
      (state) => state?.kind === 'ready' && state.article.url === web.address('/second'),
    );
    expect(second).toMatchObject({ article: { title: expect.stringContaining('direction') } });
    await look(page, 'history.back()');
    await untilTexts(page, [BIG]);
  });

  it.each(NO_ARTICLES)('%s gets nothing', async (what, body) => {
    const address = web.page(
      `/${what.replaceAll(' ', '-')}`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${what}</title><link rel="icon" href="data:,">
      </head><body>${body}<script>window.asServed = document.documentElement.outerHTML</script></body></html>`,
    );
    const page = await extension.open(address);
    const tab = await extension.tabOf(page);
    const state = await tabState(
      extension,
      tab,
      'a verdict',
      (seen) => seen !== null && seen.kind !== 'working',
    );
    expect(state).toEqual({ kind: 'no-article', why: 'not-an-article' });
    expect(await highlightedTexts(page)).toEqual([]);
  });

  it('an article that is left behind for another page is forgotten', async () => {
    const page = await extension.open(web.page('/left', story({ title: 'Left', paragraphs: [CONCESSION] })));
    await settledTexts(page);
    const tab = await extension.tabOf(page);
    await page.goto(web.page('/empty', '<!doctype html><title>Empty</title><link rel="icon" href="data:,">'));
    const state = await tabState(extension, tab, 'the empty page', (seen) => seen?.kind === 'no-article');
    expect(state).toEqual({ kind: 'no-article', why: 'not-an-article' });
  });
});
