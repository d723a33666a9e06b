import { describe, expect, it } from 'vitest';
import { readHtml } from '../../cli/html';
import { fixture } from './page-document';

const breaks = fixture('breaks');

describe('a saved page in the terminal', () => {
  it('is read like the live page', () => {
    const article = readHtml(fixture('harbour'), 'https://quay.example/news/wall');
    expect(article).toMatchObject({
      url: 'https://quay.example/news/wall',
      outlet: 'The Quay Herald',
      title: 'Harbour wall gives way in the night',
      capturedAt: null,
    });
    expect(article?.text).toContain('“We heard it before we saw it,”');
    expect(article?.text).not.toContain('This sentence is for nobody');
  });

  it.each([
    [
      'the canonical address',
      '<link rel="canonical" href="https://valley.example/council">',
      'https://valley.example/council',
    ],
    ['og:url', '<meta property="og:url" content="https://valley.example/og">', 'https://valley.example/og'],
    ['nothing', '<link rel="canonical" href="javascript:void 0">', 'about:blank'],
  ])('takes its address from %s', (_, head, url) => {
    expect(readHtml(breaks.replace('<head>', `<head>${head}`), null)?.url).toBe(url);
  });

  it('is none where its own address is a front page', () => {
    const html = breaks.replace('<head>', '<head><link rel="canonical" href="https://valley.example/">');
    expect(readHtml(html, null)).toBeNull();
  });

  it.each([
    ['an empty file', ''],
    ['a list', fixture('front')],
    ['no HTML at all', '{"a": 1}'],
    ['bytes', '\u0000\u0001\ufffd<<<>>>'],
  ])('is none: %s', (_, html) => {
    expect(readHtml(html, null)).toBeNull();
  });

  it.each([
    ['a style sheet that breaks off', '<style>.a{width:calc(1px + </style>'],
    ['a style that breaks off', '<div style="width:calc(100% - (2px">x</div>'],
    ['a script', '<script>document.body.remove()</script>'],
    ['a script that does not end', '<script>while(true){}</script>'],
    [
      'something to load',
      '<img src="http://127.0.0.1:9/x" onerror="document.body.remove()"><link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    ],
    ['an anchor that never closes', '<a name="top">'],
    ['a tag full of tags', `<b${' <b'.repeat(20_000)}></b>`],
  ])('survives %s', (_, html) => {
    const article = readHtml(breaks.replace('<div id="content">', `${html}<div id="content">`), null);
    expect(article?.text).toContain('nobody on this council will pretend otherwise');
  });

  it('keeps what words say of style', () => {
    const html = breaks.replace('in the old mill', 'with an old style = new vote');
    expect(readHtml(html, null)?.text).toContain('with an old style = new vote');
  });
});
