import { describe, expect, it } from 'vitest';
import { isPrimaryHost, outletOfHost } from '../../lib/corpus/outlets';
import type { ArticleMeta } from '../../lib/model';
import { readJsonLd } from '../../page/json-ld';
import { readMetadata } from '../../page/metadata';
import { isoDate } from '../../page/published';
import { documentOf, fixture } from './page-document';

const URL = 'https://quay.example/news/wall';
const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const read = (html: string, url = URL): ArticleMeta => readMetadata(documentOf(html, url), url, null);

it('reads all that a tidy page tells', () => {
  expect(readMetadata(documentOf(fixture('harbour')), URL, '2024-03-09T10:00:00Z')).toEqual({
    url: URL,
    outlet: 'The Quay Herald',
    title: 'Harbour wall gives way in the night',
    byline: 'Mara Quill, Tom Reed',
    publishedAt: '2024-03-08T06:15:00+00:00',
    publishedAtBasis: 'metadata',
    capturedAt: '2024-03-09T10:00:00Z',
    lang: 'en-gb',
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
  });
});

it('leaves unknown what a bare page does not tell', () => {
  expect(read('<p>Words.</p>')).toMatchObject({
    outlet: null,
    title: '',
    byline: null,
    publishedAt: null,
    publishedAtBasis: null,
    lang: 'en',
  });
});

describe('the outlet', () => {
  const news = (publisher: unknown) => ld({ '@type': 'NewsArticle', headline: 'A wall', publisher });
  it.each<[string, string, string | null]>([
    [
      'JSON-LD before og:site_name',
      news({ name: 'The Quay Herald' }) + meta('og:site_name', 'quay'),
      'The Quay Herald',
    ],
    ['JSON-LD publisher as text', news('The Quay Herald'), 'The Quay Herald'],
    ['JSON-LD publisher in a list', news([{ name: 'The Quay Herald' }]), 'The Quay Herald'],
    [
      'JSON-LD publisher by reference in a graph',
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'A wall', publisher: { '@id': '#us' } },
          { '@id': '#us', '@type': 'Organization', name: 'The Quay Herald' },
        ],
      }),
      'The Quay Herald',
    ],
    [
      'og:site_name where JSON-LD has an address for a name',
      news('https://quay.example') + meta('og:site_name', 'Quay'),
      'Quay',
    ],
    ['nothing of an unknown host', '', null],
  ])('%s', (_, html, outlet) => {
    expect(read(html).outlet).toBe(outlet);
  });

  it.each([
    ['https://edition.cnn.com/x', 'CNN'],
    ['https://www.reuters.com/world/x', 'Reuters'],
    ['https://notreuters.com/x', null],
    ['not an address', null],
  ])('by host: %s', (url, outlet) => {
    expect(readMetadata(documentOf(''), url, null).outlet).toBe(outlet);
  });
});

describe('the title', () => {
  it.each([
    ['og:title', `${meta('og:title', 'The wall is down')}<title>x</title>`, 'The wall is down'],
    [
      'without the outlet',
      meta('og:title', 'The wall is down | Quay Herald') + meta('og:site_name', 'Quay Herald'),
      'The wall is down',
    ],
    ['without the host', '<title>The wall is down - quay.example</title>', 'The wall is down'],
    ['with a dash of its own', meta('og:title', 'The wall - and after'), 'The wall - and after'],
    [
      'from the page where the window’s title repeats it',
      '<title>The wall is down – News – Quay</title><h1>The wall is down</h1>',
      'The wall is down',
    ],
    [
      'from the window where the page’s heading is another',
      '<title>The wall is down</title><h1>Thank you for visiting</h1>',
      'The wall is down',
    ],
    [
      'with entities that were escaped twice',
      meta('og:title', 'Wall &amp;amp; harbour: &amp;#8220;gone&amp;#8221;'),
      'Wall & harbour: “gone”',
    ],
    ['from JSON-LD', ld({ '@type': 'Article', headline: 'The wall\nis down' }), 'The wall is down'],
  ])('%s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });

  it('is bounded', () => {
    expect(read(meta('og:title', 'wall '.repeat(50_000))).title.length).toBeLessThanOrEqual(300);
  });
});

describe('the byline', () => {
  const by = (author: unknown) => ld({ '@type': 'NewsArticle', headline: 'x', author });
  it.each<[string, string, string | null]>([
    ['a text', by('Mara Quill'), 'Mara Quill'],
    [
      'several, one twice',
      by([{ name: 'Mara Quill' }, { name: 'Tom Reed' }, 'Mara Quill']),
      'Mara Quill, Tom Reed',
    ],
    ['in a meta tag with a lead', '<meta name="author" content="By Mara Quill">', 'Mara Quill'],
    ['not an address', meta('article:author', 'https://quay.example/mara'), null],
    ['on the page', '<a rel="author" href="/mara">Mara Quill</a>', 'Mara Quill'],
    ['of the wrong kind', by({ name: { first: 'Mara' } }), null],
  ])('%s', (_, html, byline) => {
    expect(read(html).byline).toBe(byline);
  });
});

describe('the date and its basis', () => {
  it.each<[string, string, string, [string | null, string | null]]>([
    ['JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2024-03-08' }), URL, ['2024-03-08', 'metadata']],
    [
      'a meta tag',
      meta('article:published_time', '2024-03-08T06:15:00Z'),
      URL,
      ['2024-03-08T06:15:00Z', 'metadata'],
    ],
    [
      'a printed <time>',
      '<article><time datetime="2024-03-08T06:15Z">Friday</time></article>',
      URL,
      ['2024-03-08T06:15Z', 'printed'],
    ],
    [
      'metadata before print',
      `${meta('article:published_time', '2024-03-08')}<time datetime="2024-03-09">`,
      URL,
      ['2024-03-08', 'metadata'],
    ],
    ['the address', '', 'https://quay.example/2024/3/8/wall', ['2024-03-08', 'inferred']],
    ['no day in the address', '', 'https://quay.example/2024/31/99/wall', [null, null]],
  ])('%s', (_, html, url, [at, basis]) => {
    expect(read(html, url)).toMatchObject({ publishedAt: at, publishedAtBasis: basis });
  });

  it.each([
    ['2024-03-08', '2024-03-08'],
    ['2024-03-08T06:15:00-0500', '2024-03-08T06:15:00-05:00'],
    ['2024-03-08T06:15:00.123Z', '2024-03-08T06:15:00Z'],
    ['2024-03-08 06:15:00', '2024-03-08'],
    ['March 8, 2024', '2024-03-08'],
    ['Fri, 08 Mar 2024 06:15:00 GMT', '2024-03-08T06:15:00.000Z'],
    ['2024-13-41', null],
    ['Friday', null],
    ['12', null],
    ['', null],
    [`2024-03-08${' '.repeat(100_000)}x`, null],
  ])('%s is %s', (printed, iso) => {
    expect(isoDate(printed)).toBe(iso);
  });
});

describe('the language', () => {
  it.each([
    ['<html lang="de-AT">', 'de-at'],
    ['<html lang="pt_BR">', 'pt-br'],
    [meta('og:locale', 'fr_FR'), 'fr-fr'],
    ['<html lang="not a language">', 'en'],
    ['', 'en'],
  ])('%s is %s', (html, lang) => {
    expect(read(html).lang).toBe(lang);
  });
});

describe('the kind', () => {
  it.each([
    ['an official text', '', 'https://www.president.gov.ua/en/news/1', 'primary'],
    ['a transcript', '<title>Transcript: The minister on the wall</title>', URL, 'primary'],
    ['remarks', '<title>Remarks by the President at the lock</title>', URL, 'primary'],
    ['a report about a transcript', '<title>What the transcript leaves out</title>', URL, 'report'],
  ])('%s', (_, html, url, kind) => {
    expect(read(html, url).kind).toBe(kind);
  });
});

describe('hosts', () => {
  it.each([
    ['news.bbc.co.uk', 'BBC'],
    ['co.uk', null],
    ['', null],
    ['localhost', null],
  ])('%s', (host, outlet) => {
    expect(outletOfHost(host)).toBe(outlet);
  });

  it('knows who publishes originals', () => {
    expect(['kremlin.ru', 'www.whitehouse.gov', 'whitehouse.gov.example'].map(isPrimaryHost)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('hostile JSON-LD', () => {
  const script = (source: string) =>
    readJsonLd(documentOf(`<script type="application/ld+json">${source}</script>`));
  it.each([
    ['broken', '{"@type":"NewsArticle",'],
    ['null', 'null'],
    ['a number', '7'],
    ['empty', ''],
    ['too long', `{"@type":"NewsArticle","headline":"${'x'.repeat(400_000)}"}`],
    ['nested without end', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['of another kind', '{"@type":"Product","name":"Lantern"}'],
    ['types that are no texts', '{"@type":[{"x":1},7,null],"headline":"x"}'],
  ])('%s says nothing', (_, source) => {
    expect(script(source)).toBeNull();
  });

  it.each([
    ['raw line breaks in a text', '{"@type":"NewsArticle","headline":"two\nlines"}', 'two lines'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"kept"} -->', 'kept'],
    [
      'fields of the wrong kind',
      '{"@type":"NewsArticle","headline":{"a":1},"author":7,"publisher":[[]],"name":"kept"}',
      'kept',
    ],
    [
      'the article after other things',
      '[{"@type":"WebSite"},{"@graph":[{"@type":["Thing","NewsArticle"],"headline":"kept"}]}]',
      'kept',
    ],
    [
      'other articles in a list before it',
      '[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"other"}]},{"@type":"NewsArticle","headline":"kept"}]',
      'kept',
    ],
  ])('%s is forgiven', (_, source, headline) => {
    expect(script(source)?.headline).toBe(headline);
  });
});
