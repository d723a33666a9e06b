import { describe, expect, it } from 'vitest';
import { readHtml } from '../../cli/html';
import { extract } from '../../lib/extract/extract';
import type { Article } from '../../lib/model';
import { parsedElsewhere } from './page-copy';
import { documentOf, fixture } from './page-document';

const TELLING = [
  'The council of Quay met behind closed doors for most of the afternoon, and nobody who came out of the room would say how the vote on the new bridge had gone.',
  'Outside, some two hundred people waited in the rain for a word from the mayor, who had promised the ferrymen an answer before the end of the month.',
  'By nightfall the square was empty again, the lamps had gone out one after the other, and the ferry lay at its berth as it has done since the autumn storms.',
];
const REST = TELLING.slice(1)
  .map((words) => `<p>${words}</p>`)
  .join('');

/** The article of a page with this between its paragraphs, copied, sent and parsed as in the browser. */
function articleWith(body: string): Article {
  const html = `<!doctype html><html lang="en"><head><title>A bridge for Quay</title>
    <meta property="og:type" content="article"></head>
    <body><main><article><h1>A bridge for Quay</h1><p>${TELLING[0]}</p>${body}${REST}</article></main></body></html>`;
  const { parsed } = parsedElsewhere(documentOf(html));
  if (!parsed) throw new Error('the page was not taken for an article');
  return parsed.article;
}

const told = (article: Article) =>
  article.passages.map(({ start, end, kind, author, url }) => ({
    words: article.text.slice(start, end),
    kind,
    author,
    url,
  }));

const WORDS = 'We shall build the bridge, and we shall build it before the winter comes.';
const MORE = 'Whoever wants a ferry may keep one.';
const BOTH = `${WORDS}\n${MORE}`;

describe('a block quotation', () => {
  it.each([
    ['of one paragraph', `<blockquote><p>${WORDS}</p></blockquote>`, WORDS, null],
    ['without a paragraph', `<blockquote>${WORDS}</blockquote>`, WORDS, null],
    ['of two paragraphs', `<blockquote><p>${WORDS}</p><p>${MORE}</p></blockquote>`, BOTH, null],
    ['with lines', `<blockquote><p>${WORDS}<br>${MORE}</p></blockquote>`, BOTH, null],
    [
      'with markup',
      `<blockquote><p>We <em>shall</em> build the <a href="/b">bridge</a>, and soon.</p></blockquote>`,
      'We shall build the bridge, and soon.',
      null,
    ],
    [
      'signed in a cite',
      `<blockquote><p>${WORDS}</p><cite>Ana Lopez</cite></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed in a cite in its paragraph',
      `<blockquote><p>${WORDS} <cite>— Ana Lopez, mayor</cite></p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed in a footer',
      `<blockquote><p>${WORDS}</p><footer>— <cite>Ana Lopez</cite>, mayor of Quay</footer></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed behind a dash',
      `<blockquote><p>${WORDS}</p><p>— Ana Lopez</p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed in a cite behind a dash',
      `<blockquote><p>${WORDS}</p><p>— <cite>Ana Lopez</cite></p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed in a cite with an office behind it',
      `<blockquote><p>${WORDS}</p><p>— <cite>Ana Lopez</cite>, mayor of Quay</p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed behind two hyphens',
      `<blockquote><p>${WORDS}</p><p>-- Ana Lopez, the mayor</p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed by name and office',
      `<blockquote><p>${WORDS}<br><strong>Ana Lopez</strong>, mayor of Quay.</p></blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed in the caption of its figure',
      `<figure><blockquote><p>${WORDS}</p></blockquote><figcaption>Ana Lopez, mayor</figcaption></figure>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed beside it',
      `<div><blockquote><p>${WORDS}</p></blockquote><div class="quote-attribution">Mayor Ana Lopez</div></div>`,
      WORDS,
      'Mayor Ana Lopez',
    ],
    [
      'signed under it behind a dash',
      `<blockquote><p>${WORDS}</p></blockquote><p>– Ana Lopez</p>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'signed under it in italics',
      `<blockquote><p>${WORDS}</p></blockquote><p><em>Ana Lopez, mayor of Quay</em></p>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'headed by its author',
      `<blockquote><div class="author"><span>Ana Lopez</span>:</div>${WORDS}</blockquote>`,
      WORDS,
      'Ana Lopez',
    ],
    [
      'that cites a work in its midst',
      `<blockquote><p>As <cite>The Quay Almanac</cite> has it, the river gives nothing back.</p></blockquote>`,
      'As The Quay Almanac has it, the river gives nothing back.',
      null,
    ],
    [
      'that ends with a dash of its own',
      `<blockquote><p>${WORDS}</p><p>— And not a day later.</p></blockquote>`,
      `${WORDS}\n— And not a day later.`,
      null,
    ],
  ])('%s', (_, body, words, author) => {
    expect(told(articleWith(body))).toEqual([{ words, kind: 'block-quote', author, url: null }]);
  });

  it('inside another is a passage of its own', () => {
    const article = articleWith(
      `<blockquote><p>${WORDS}</p><blockquote><p>${MORE}</p></blockquote><p>So it was said.</p></blockquote>`,
    );
    expect(told(article).map(({ words }) => words)).toEqual([WORDS, MORE, 'So it was said.']);
  });

  it.each([
    ['a heading', `<blockquote><h3>Order of the day</h3><p>${WORDS}</p></blockquote>`],
    ['a list', `<blockquote><ul><li>${WORDS}</li><li>${MORE}</li></ul></blockquote>`],
    ['a table', `<blockquote><table><tr><td>${WORDS}</td><td>${MORE}</td></tr></table></blockquote>`],
    ['code', `<blockquote><p>Type <code>bridge --build</code> and wait for the prompt.</p></blockquote>`],
  ])('around %s is layout', (_, body) => {
    expect(told(articleWith(body))).toEqual([]);
  });

  it('is none of the words that a style sheet hides', () => {
    expect(told(articleWith(`<blockquote hidden><p>${WORDS}</p></blockquote>`))).toEqual([]);
  });
});

describe('an embedded post', () => {
  const LINK = 'https://pigeon.example/ana/status/1914';
  it.each([
    [
      'under its text',
      `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${WORDS}</p>&mdash; Ana Lopez (@analopez) <a href="${LINK}?ref_src=embed">April 24, 2025</a></blockquote>`,
      WORDS,
      'Ana Lopez',
      LINK,
    ],
    [
      'whose text has lines',
      `<div class="embed"><blockquote class="twitter-tweet" data-lang="en"><p>${WORDS}<br><br>${MORE}</p>&mdash; Ana Lopez (@analopez) <a href="${LINK}">April 24, 2025</a></blockquote></div>`,
      BOTH,
      'Ana Lopez',
      LINK,
    ],
    [
      'of a handle at a domain',
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://did/1"><p lang="en">${WORDS}</p>&mdash; Ana Lopez (<a href="https://sky.example/profile/ana">@ana.sky.example</a>) <a href="https://sky.example/profile/ana/post/3l/">April 24, 2025 at 9:12 AM</a></blockquote>`,
      WORDS,
      'Ana Lopez',
      'https://sky.example/profile/ana/post/3l/',
    ],
    [
      'of a picture with its caption',
      `<blockquote class="instagram-media" data-instgrm-permalink="https://pictures.example/p/Xy1/?utm_source=embed"><div><a href="https://pictures.example/p/Xy1/"><div>View this post on Instagram</div></a><p>${WORDS}</p><p>A post shared by Ana Lopez (@analopez) on Apr 24, 2025</p></div></blockquote>`,
      WORDS,
      'Ana Lopez',
      'https://pictures.example/p/Xy1/',
    ],
    [
      'in another language',
      `<blockquote class="instagram-media"><p>${WORDS}</p><p>Une publication partagée par Ana Lopez (@analopez)</p></blockquote>`,
      WORDS,
      'Ana Lopez',
      null,
    ],
    [
      'of a page',
      `<div class="fb-post" data-href="https://faces.example/lopez/posts/77"><blockquote class="fb-xfbml-parse-ignore"><p>${WORDS}</p>Posted by <a href="https://faces.example/lopez">Ana Lopez</a> on <a href="https://faces.example/lopez/posts/77">Thursday</a></blockquote></div>`,
      WORDS,
      'Ana Lopez',
      'https://faces.example/lopez/posts/77',
    ],
    [
      'by a handle alone',
      `<blockquote class="mastodon-embed"><p>${WORDS}</p><p>Post by (@ana@tooth.example)</p></blockquote>`,
      WORDS,
      '@ana@tooth.example',
      null,
    ],
    [
      'in an element of its own',
      `<twitter-tweet><blockquote><p>${WORDS}</p></blockquote><p>— Ana Lopez (@analopez) April 24, 2025</p></twitter-tweet>`,
      WORDS,
      'Ana Lopez',
      null,
    ],
  ])('%s', (_, body, words, author, url) => {
    expect(told(articleWith(body))).toEqual([{ words, kind: 'post', author, url }]);
  });

  it('leaves its author and its date in the text', () => {
    const article = articleWith(
      `<blockquote class="twitter-tweet"><p>${WORDS}</p>— Ana Lopez (@analopez) <a href="${LINK}">April 24, 2025</a></blockquote>`,
    );
    expect(article.text).toContain(`${WORDS}\n— Ana Lopez (@analopez) April 24, 2025\n`);
  });
});

describe('the statements of a page', () => {
  const article = readHtml(fixture('letters'), 'https://quay.example/news/bridge');
  const quotes = (article ? extract(article) : []).filter((one) => one.kind === 'quote');
  const outer = quotes.filter((quote) => quote.within === null);

  it('are what it sets apart and what stands between marks, each once', () => {
    expect(outer.map(({ form, text, speaker }) => [form, text.slice(0, 20), speaker?.name])).toEqual([
      ['block-quote', 'You have carried thi', 'Ana Maria Lopez'],
      ['block-quote', 'The bridge shall hav', 'Ana Maria Lopez'],
      ['block-quote', 'A name on a stone fe', 'Tom Reed'],
      ['post', 'Whoever wants a ferr', 'Ana Maria Lopez'],
      ['marks', 'The vote was never i', 'Ines Varga'],
      ['marks', 'It was the counting ', 'Ines Varga'],
    ]);
  });

  it('know when they were said', () => {
    expect(outer.slice(0, 4).map(({ uttered }) => uttered?.from ?? null)).toEqual([
      '2025-04-22',
      '2025-04-22',
      null,
      '2025-04-24',
    ]);
  });

  it('go on over the paragraphs of a letter', () => {
    expect(outer[1]).toMatchObject({
      utterance: outer[0]?.utterance,
      gap: { kind: 'paragraph', words: 0 },
    });
  });
});
