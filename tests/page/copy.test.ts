import { describe, expect, it } from 'vitest';
import type { SnapshotToken } from '../../lib/snapshot';
import { readArticle } from '../../page/article';
import { copyWhole } from '../../page/copy';
import type { ShadowOf } from '../../page/flat-tree';
import { AT, copied, copyOf, parsedElsewhere, URL } from './page-copy';
import { documentOf, fixture } from './page-document';

const FILLER =
  'Those who came late stood along the wall with their coats over their arms, listened, and said nothing until the lamps were lit on the quay.';
const FILLERS = `<p>${FILLER} ${FILLER}</p>`.repeat(3);
/** A page with these parts in the middle of an article, and in its head. */
const page = (body: string, head = '', html = '<html lang="en">'): string =>
  `<!doctype html>${html}<head><title>On the quay</title>${head}</head><body><nav><a href="/">Home</a></nav>
<article><h1>On the quay at night</h1>${FILLERS}${body}${FILLERS}</article></body></html>`;
const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const text = (document: Document): string => readArticle(document, URL, AT)?.article.text ?? '';

/** Those that a style sheet hides, as the browser tells it. */
function hideWhere(document: Document, isHidden: (element: Element) => boolean): void {
  for (const element of document.querySelectorAll('*')) element.checkVisibility = () => !isHidden(element);
}

type Case = readonly [name: string, html: string, says: string];

const WORDS: readonly Case[] = [
  [
    'inline marks in one another',
    page(
      '<p>She <b>said <i>it <em>was <a href="/x">a</a></em> poor</i> night</b>, and <span>left</span>.</p>',
    ),
    'She said it was a poor night, and left.',
  ],
  [
    'text nodes side by side, with a comment between them',
    page('<p>It was a <!-- very -->poor night.</p>'),
    'It was a poor night.',
  ],
  [
    'a table',
    page('<table><tr><th>Boats</th><td>14</td></tr><tr><th>Men</th><td colspan="2">3</td></tr></table>'),
    'Boats 14',
  ],
  [
    'a list',
    page('<ul><li>The wall stood.</li><li>The lamp did not.</li></ul>'),
    'The wall stood.\nThe lamp',
  ],
  ['preformatted lines', page('<pre>First line.\n  Second line.\n</pre>'), 'First line.\nSecond line.'],
  [
    'quotation marks that the browser draws',
    page('<p>He called it <q>a small price</q>.</p>'),
    '“a small price”',
  ],
  ['line breaks', page('<p>First line.<br>Second line,<br>and on.</p>'), 'First line.\nSecond line, and on.'],
  [
    'soft hyphens and marks without width',
    page('<p>A light\u00adhouse\u200b keeper.</p>'),
    'A lighthouse keeper.',
  ],
  [
    'entities',
    page('<p>Fish &amp; chips &lt;b&gt; &#8220;cheap&#8221; &nbsp;today.</p>'),
    'Fish & chips <b> “cheap” today.',
  ],
  ['white space of every kind', page('<p>\n  One \t word\n\n at a&nbsp;time. </p>'), 'One word at a time.'],
  ['elements that nobody knows', page('<p>It <x-mark>was</x-mark> <a1.b-c>odd</a1.b-c>.</p>'), 'It was odd.'],
  [
    'elements whose names no script can make',
    page('<p>It <a:b>was</a:b> <é>odd</é> <b"c>indeed</b"c>.</p>').replaceAll('<é>', '<xé>'),
    'It was',
  ],
  ['attributes that no script can set', page('<p =x "a" <b 1=2>It was odd.</p>'), 'It was odd.'],
  [
    'a right-to-left page',
    page('<p dir="rtl">قال الحارس إن <b>14 قاربا</b> غرقت.</p>'),
    'قال الحارس إن 14 قاربا غرقت.',
  ],
  ['words without spaces', page('<p>灯台守は<ruby>昨夜<rt>さくや</rt></ruby>語った。</p>'), '灯台守は'],
  ['signs beyond the first plane', page('<p>Lamps 🏮 and 𝒷oats.</p>'), 'Lamps 🏮 and 𝒷oats.'],
  ['a drawing among the words', page('<p>A <svg><title>no</title></svg>lamp.</p>'), 'A lamp.'],
  ['a player among the words', page('<p>A <video><b>no</b></video>lamp.</p>'), 'A lamp.'],
  ['scripts and styles', page('<p>A <script>no()</script><style>no{}</style>lamp.</p>'), 'A lamp.'],
];

const HIDDEN: readonly Case[] = [
  ['by its own style', page('<p>Seen <span style="display: none">secret</span> words.</p>'), 'Seen words.'],
  ['by its visibility', page('<div style="visibility:hidden"><p>secret</p></div>'), FILLER],
  ['by the attribute', page('<p>Seen <span hidden>secret</span> words.</p>'), 'Seen words.'],
  ['twice over', page('<p>Seen <span hidden style="display:none">secret</span> words.</p>'), 'Seen words.'],
  ['for screen readers', page('<div aria-hidden="true"><p>secret</p></div>'), FILLER],
];

describe('a page that is parsed elsewhere reads like the page itself', () => {
  it.each(WORDS)('%s', (_, html, says) => {
    const document = documentOf(html);
    const { parsed } = parsedElsewhere(document);
    expect(text(document)).toContain(says);
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });

  it.each(['harbour', 'breaks', 'transcript', 'front', 'shop', 'search'])('the page %s', (name) => {
    const document = documentOf(fixture(name));
    expect(parsedElsewhere(document).parsed?.article ?? null).toEqual(
      readArticle(document, URL, AT)?.article ?? null,
    );
  });

  it.each(HIDDEN)('what is hidden %s is left out', (_, html, says) => {
    const document = documentOf(html);
    const { parsed } = parsedElsewhere(document);
    expect(parsed?.article.text).toContain(says);
    expect(parsed?.article.text).not.toContain('secret');
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });

  it('what a style sheet hides is left out', () => {
    const document = documentOf(page('<p>Seen <span class="off">secret</span> words.</p>'));
    hideWhere(document, (element) => element.className === 'off');
    const { parsed } = parsedElsewhere(document);
    expect(parsed?.article.text).toContain('Seen words.');
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });

  it.each([
    ['is shown where its parent is', false],
    ['is hidden where its parent is', true],
  ])('what stands in an element without a box of its own %s', (_, isHidden) => {
    const document = documentOf(
      page('<p>Seen words.</p><div class="parent"><span style="display:contents">inside</span></div>'),
    );
    hideWhere(
      document,
      ({ className, localName }) => localName === 'span' || (isHidden && className === 'parent'),
    );
    const { parsed } = parsedElsewhere(document);
    expect(parsed?.article.text.includes('inside')).toBe(!isHidden);
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });

  it('what the script of the page put together reads as it stands, though no parser would build it', () => {
    const document = documentOf(page('<p id="outer">Outer words </p>'));
    const inner = document.createElement('p');
    inner.append('inner ', 'words.');
    document.getElementById('outer')?.append(inner);
    const { parsed } = parsedElsewhere(document);
    expect(parsed?.article.text).toContain('Outer words\ninner words.');
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });
});

describe('what a page tells of its article comes with the copy', () => {
  it.each<[string, string, object]>([
    [
      'JSON-LD',
      page(
        '',
        ld({
          '@type': 'NewsArticle',
          headline: 'The wall',
          author: [{ name: 'Mara Quill' }],
          publisher: { name: 'The Quay Herald' },
          datePublished: '2024-03-08T06:15:00Z',
        }),
      ),
      { title: 'The wall', byline: 'Mara Quill', outlet: 'The Quay Herald', publishedAtBasis: 'metadata' },
    ],
    [
      'meta tags',
      page(
        '',
        '<meta property="og:title" content="The &quot;wall&quot;"><meta name="author" content="Tom Reed"><meta property="og:site_name" content="Quay"><meta property="article:published_time" content="2024-03-08T06:15:00Z">',
      ),
      { title: 'The "wall"', byline: 'Tom Reed', outlet: 'Quay', publishedAtBasis: 'metadata' },
    ],
    [
      'the page itself',
      page('<p rel="author">By Ines Varga</p><time datetime="2024-03-08T06:15:00Z" pubdate>Friday</time>'),
      { title: 'On the quay', byline: 'Ines Varga' },
    ],
    [
      'microdata',
      page('<span itemprop="author"><b itemprop="name">Ines Varga</b></span>'),
      { byline: 'Ines Varga' },
    ],
    ['the language', page('', '', '<html lang="pt-BR">'), { lang: 'pt-br' }],
    [
      'the language by a header',
      page('', '<meta http-equiv="Content-Language" content="de">', '<html>'),
      { lang: 'de' },
    ],
  ])('%s', (_, html, tells) => {
    const document = documentOf(html);
    const { parsed } = parsedElsewhere(document);
    expect(parsed?.article).toMatchObject(tells);
    expect(parsed?.article).toEqual(readArticle(document, URL, AT)?.article);
  });
});

describe('the copy', () => {
  it('is the tree in reading order, with the live nodes by their numbers', () => {
    const document = documentOf(
      '<html lang="de"><head></head><body><p id="a">One <b>two</b></p>\n \n<p></p>three</body>',
    );
    const { tokens, nodes } = copyOf(document);
    const expected: SnapshotToken[] = [
      ['html', 'lang', 'de'],
      ['head'],
      1,
      ['body'],
      ['p', 'id', 'a'],
      'One ',
      ['b'],
      'two',
      2,
      '\n',
      ['p'],
      1,
      'three',
    ];
    expect(tokens).toEqual(expected);
    expect(nodes.map(({ data }) => data)).toEqual(['One ', 'two', '\n \n', 'three']);
  });

  it('leaves the page as it was', () => {
    const document = documentOf(fixture('harbour'));
    const before = document.documentElement.outerHTML;
    copyOf(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['scripts', '<script>secret()</script>'],
    ['styles', '<style>.secret{margin:0}</style>'],
    ['templates', '<template><p>secret</p></template>'],
    [
      'what a drawing, a player or a form holds',
      '<svg><text>secret</text></svg><textarea>secret</textarea><select><option>secret</select>',
    ],
    [
      'attributes that tell nothing of an article',
      '<p data-user="secret" onclick="secret()" value="secret" title="secret"></p>',
    ],
    ['comments', '<!-- secret -->'],
    ['the end of a long address', `<a href="/${'x'.repeat(200)}secret">x</a>`],
    ['the end of a long attribute', `<p class="${'x'.repeat(600)}secret">x</p>`],
    ['the end of a text that never ends', `<p>${'x '.repeat(200_001)}secret</p>`],
  ])('does not hold %s', (_, html) => {
    expect(JSON.stringify(copyOf(documentOf(html)).tokens)).not.toContain('secret');
  });

  it('is cut into parts that together are the whole', () => {
    const document = documentOf(page(`<p>${FILLER}</p>`.repeat(2_000)));
    const { parts, tokens } = copyOf(document);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    for (const part of parts.slice(0, -1)) {
      const length = JSON.stringify(part).length;
      expect([length > 96_000, length < 200_000]).toEqual([true, true]);
    }
    expect(tokens).toEqual(copyWhole(document));
  });
});

describe('the fingerprint', () => {
  const fingerprintOf = (html: string, change: (document: Document) => void = () => undefined) => {
    const document = documentOf(html);
    change(document);
    const { fingerprint, length } = copyOf(document);
    return { fingerprint, length };
  };
  const before = fingerprintOf('<p>It was a poor night.</p>');

  it.each<[string, string]>([
    ['rendered anew', '<p>It was a poor night.</p>'],
    ['in other elements', '<div><b>It was a poor night.</b></div>'],
    ['with white space around it', '\n<p>It was a poor night.</p>\n'],
  ])('is equal for the same words %s', (_, html) => {
    expect(fingerprintOf(html)).toEqual(before);
  });

  it.each<[string, string]>([
    ['other words of the same length', '<p>It was a good night.</p>'],
    ['one word more', '<p>It was a very poor night.</p>'],
  ])('differs for %s', (_, html) => {
    expect(fingerprintOf(html).fingerprint).not.toBe(before.fingerprint);
  });

  it('does not count what is hidden, and does once it is shown', () => {
    const html = '<p>It was a poor night.</p><p class="more">Nobody slept.</p>';
    const hide = (document: Document) => hideWhere(document, ({ className }) => className === 'more');
    expect(fingerprintOf(html, hide)).toEqual(before);
    expect(fingerprintOf(html).length).toBe(before.length + 'Nobody slept.'.length);
  });
});

describe('the fingerprint of the paragraphs', () => {
  const PARAGRAPH = `<p>${FILLER}</p>`;
  const proseOf = (html: string) => copyOf(documentOf(html)).prose;

  it.each<[string, string]>([
    ['a clock', `<i>10:05</i>${PARAGRAPH}`],
    ['a sign of loading', `${PARAGRAPH}<b>Loading, please wait a moment.</b>`],
    ['white space', `\n${PARAGRAPH} `],
  ])('does not count %s', (_, html) => {
    expect(proseOf(html)).toBe(proseOf(PARAGRAPH));
  });

  it.each<[string, string]>([
    ['a word put right', PARAGRAPH.replace('lamps', 'lights')],
    ['a paragraph more', `${PARAGRAPH}<p>${FILLER}</p>`],
    ['none left', '<p>Gone.</p>'],
  ])('counts %s', (_, html) => {
    expect(proseOf(html)).not.toBe(proseOf(PARAGRAPH));
  });

  it('is 0 where there are none', () => {
    expect(proseOf('<p>Gone.</p>')).toBe(0);
  });
});

describe('shadow trees and frames', () => {
  /** The story stands in the shadow tree of an element that takes the title by a slot. */
  function shadowed(mode: ShadowRootMode) {
    const document = documentOf('<body><x-page><h1 slot="title">On the quay</h1></x-page></body>');
    const root = document.querySelector('x-page')?.attachShadow({ mode });
    if (root === undefined) throw new Error('no root');
    root.innerHTML = `<article><slot name="title"></slot>${FILLERS}<x-quote></x-quote></article>`;
    const inner = root.querySelector('x-quote')?.attachShadow({ mode: 'open' });
    if (inner === undefined) throw new Error('no root');
    inner.innerHTML = `<p>“A small price,” she said. ${FILLER}</p>`;
    return { document, root, inner };
  }

  it('are read in their places, and named as roots', () => {
    const { document, root, inner } = shadowed('open');
    const { parsed, live } = parsedElsewhere(document);
    expect(parsed?.article.text).toContain(`${FILLER} ${FILLER}\n“A small price,” she said.`);
    expect(copyOf(document).roots).toEqual([document, root, inner]);
    expect(live.filter((node) => node.getRootNode() === inner)).toHaveLength(1);
  });

  it('that are closed are read where the browser opens them', () => {
    const { document, root } = shadowed('closed');
    expect(parsedElsewhere(document).parsed).toBeNull();
    const shadowOf: ShadowOf = (element) => (element === root.host ? root : null);
    expect(parsedElsewhere(document, shadowOf).parsed?.article.text).toContain('“A small price,” she said.');
  });

  it('of the same origin are part of the article around them, and no player', () => {
    const document = documentOf(page('<iframe src="about:blank"></iframe>'));
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = `<p>“A small price,” she said.</p>${FILLERS}`;
    const { parsed, live } = parsedElsewhere(document);
    expect(parsed?.article.text).toContain('“A small price,” she said.');
    expect(copyOf(document).roots).toEqual([document, inner]);
    expect(live.some((node) => node.ownerDocument === inner)).toBe(true);
  });

  it('of another origin are an empty place', () => {
    const document = documentOf('<p>One.</p><iframe></iframe><p>Two.</p>');
    const frame = document.querySelector('iframe');
    if (frame !== null) Object.defineProperty(frame, 'contentDocument', { value: null });
    expect(copyOf(document).tokens.slice(5)).toEqual(['One.', 1, ['iframe'], 1, ['p'], 'Two.']);
  });
});

const DRAFT = `<p>${'My own words. '.repeat(15)}</p>`;
const DRAFTS = DRAFT.repeat(3);

describe('the reader’s own words', () => {
  const framed = (change: (inner: Document) => void, words = DRAFTS) => {
    const document = documentOf(page('<iframe></iframe>'));
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = words;
    change(inner);
    return document;
  };
  const shadowed = (html: string) => {
    const document = documentOf(page('<x-editor></x-editor>'));
    const root = document.querySelector('x-editor')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
    return document;
  };
  const setOn = (element: Element) => element.setAttribute('contenteditable', 'true');
  /** As a browser tells it, where the attribute stands on none of the elements that are copied. */
  const setInBrowser = (element: Element) =>
    Object.defineProperty(element, 'isContentEditable', { value: true });

  it.each<[string, () => Document]>([
    ['the page itself', () => documentOf(page(`<div contenteditable>${DRAFTS}</div>`))],
    [
      'a text box of the page',
      () => {
        const document = documentOf(page('<textarea></textarea>'));
        for (const box of document.querySelectorAll('textarea')) box.value = DRAFTS;
        return document;
      },
    ],
    ['a frame in design mode', () => framed((inner) => Object.assign(inner, { designMode: 'on' }))],
    ['a frame whose body is edited', () => framed(({ body }) => setOn(body))],
    ['a frame whose root is edited', () => framed(({ documentElement }) => setOn(documentElement))],
    ['a part of a frame', () => framed(() => undefined, `${FILLERS}<div contenteditable="">${DRAFTS}</div>`)],
    ['a shadow tree', () => shadowed(`<div contenteditable="TRUE">${DRAFTS}</div>`)],
    ['a shadow tree, as plain text', () => shadowed(`<div contenteditable="plaintext-only">${DRAFTS}</div>`)],
    ['several parts together', () => shadowed(`<i contenteditable="true">${DRAFT}</i>`.repeat(3))],
    [
      'a part that the browser alone knows to be edited',
      () => {
        const document = shadowed(`<div>${DRAFTS}</div>`);
        const part = document.querySelector('x-editor')?.shadowRoot?.firstElementChild;
        if (part) setInBrowser(part);
        return document;
      },
    ],
  ])('make the page an editor, in %s', (_, make) => {
    const { result, tokens } = copied(make());
    expect(result).toEqual({ kind: 'editor' });
    expect(JSON.stringify(tokens)).not.toContain('My own words');
  });

  it.each<[string, () => Document]>([
    ['a shadow tree', () => shadowed(`<div contenteditable>${DRAFT}</div>`)],
    ['the page itself', () => documentOf(page(`<div contenteditable>${DRAFT}</div>`))],
    ['a frame', () => framed(({ body }) => setOn(body), '<p>My own words.</p>'.repeat(3))],
  ])('that are few are left out, in %s', (_, make) => {
    const { result, tokens } = copied(make());
    expect(result.kind).toBe('copied');
    expect(JSON.stringify(tokens)).not.toContain('My own words');
    expect(JSON.stringify(tokens)).toContain(FILLER);
  });

  it('are not what the page itself forbids to edit', () => {
    expect(JSON.stringify(copied(shadowed(`<p contenteditable="false">${FILLER}</p>`)).tokens)).toContain(
      FILLER,
    );
  });
});

/** A document of plain values: a real one of this size takes jsdom a minute. */
function endless(kind: 'elements' | 'texts' | 'deep' | 'comments'): Document {
  const node = {
    ELEMENT_NODE: 1,
    TEXT_NODE: 3,
    localName: 'i',
    shadowRoot: null,
    getAttributeNames: () => [],
    getAttribute: () => null,
  };
  const nodeType = { elements: 1, deep: 1, texts: 3, comments: 8 }[kind];
  const child: object = { ...node, nodeType, data: ' ', firstChild: null };
  Object.assign(child, kind === 'deep' ? { firstChild: child, nextSibling: null } : { nextSibling: child });
  return { documentElement: { ...node, nodeType: 1, firstChild: child } } as unknown as Document;
}

describe('a page that is too much says so, after a bounded number of steps', () => {
  it.each([
    ['elements', 60_000, 130_000],
    ['texts', 120_000, 121_000],
    ['deep', 250, 260],
    ['comments', 100_000, 1_000_000],
  ] as const)('%s without an end', (kind, atLeast, atMost) => {
    const { result, steps } = copied(endless(kind));
    expect(result).toEqual({ kind: 'too-large' });
    expect(steps).toBeGreaterThanOrEqual(atLeast - 2);
    expect(steps).toBeLessThanOrEqual(atMost);
  });

  it('more text than a book has', () => {
    const document = documentOf('<p></p>'.repeat(10));
    for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = 'x'.repeat(400_000);
    const { result, steps, tokens } = copied(document);
    expect([result, copyWhole(document)]).toEqual([{ kind: 'too-large' }, null]);
    expect(steps).toBeLessThan(30);
    expect(JSON.stringify(tokens).length).toBeLessThan(3_100_000);
  });

  it('attributes without words', () => {
    const html = `<p class="${'x'.repeat(490)}" id="${'y'.repeat(490)}"></p>`.repeat(9_000);
    const { result, tokens } = copied(documentOf(html));
    expect(result).toEqual({ kind: 'too-large' });
    expect(JSON.stringify(tokens).length).toBeLessThan(9_000_000);
  });

  it.each<[string, readonly string[], number]>([
    ['one that is never read', ['x'.repeat(300_001)], 0],
    ['all that are too many together', Array.from({ length: 200 }, () => 'x'.repeat(250_000)), 4],
    ['none of an ordinary page’s', ['x'.repeat(1_000), 'x'.repeat(20_000)], 2],
  ])('with JSON-LD is read, but for %s', (_, sources, count) => {
    const scripts = sources.map((source) => `<script type="application/ld+json">${source}</script>`).join('');
    const { result, tokens, nodes } = copyOf(documentOf(page('', scripts)));
    expect(result.kind).toBe('copied');
    expect(tokens.filter((token) => typeof token === 'string' && token.startsWith('xxx'))).toHaveLength(
      count,
    );
    expect(tokens.filter((token) => typeof token === 'string')).toHaveLength(nodes.length);
  });

  it('a name without an end, and one attribute a hundred times, are cut', () => {
    const document = documentOf('<p></p>');
    const odd = document.createElement('x'.repeat(1_000));
    for (let i = 0; i < 100; i++) odd.setAttributeNS(`urn:${i}`, 'class', 'a');
    document.body.append(odd);
    const token = copyOf(document).tokens.find((one) => Array.isArray(one) && one[0].startsWith('xxx'));
    expect(token).toEqual(['x'.repeat(100), ...Array.from({ length: 40 }, () => ['class', 'a']).flat()]);
  });

  it('below its bounds it is read', () => {
    const html = `${'<div>'.repeat(200)}deep${'</div>'.repeat(200)}${'<i>x</i>'.repeat(5_000)}`;
    expect(copied(documentOf(html)).result.kind).toBe('copied');
  });
});
