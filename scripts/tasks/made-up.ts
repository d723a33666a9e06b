/** Made-up pages that ask too much of a reader of pages: the same at every run, from a seeded generator. */

export interface MadeUp {
  readonly name: string;
  readonly html: () => string;
  /** Milliseconds for which it is still recorded after the background has answered. */
  readonly watched: number;
}

const WORDS =
  'harbour council ferry engine winter lamp harvest quiet letter bridge market window copper garden island teacher signal butter thunder river cotton mirror ticket valley orchard captain village copper basket'.split(
    ' ',
  );
const SPEAKERS = ['Mayor Ida Brandt', 'Captain Ole Strand', 'Professor Jun Sato', 'Governor Ana Ruiz'];

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator: short, and good enough to pick words). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function sentences(seed: number): (words: number) => string {
  const next = numbers(seed);
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? 'lamp';
  return (words) => Array.from({ length: words }, word).join(' ');
}

/** A paragraph of about 480 characters with one quote. */
function paragraph(say: (words: number) => string, at: number): string {
  const speaker = SPEAKERS[at % SPEAKERS.length];
  return `<p>The ${say(24)}. “We never thought the ${say(9)} number ${at} would end,” ${speaker} said on Thursday. After that the ${say(22)}.</p>`;
}

const wrapped = (title: string, body: string, end = ''): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<meta property="og:site_name" content="The Made-up Mail"></head><body><main><article><h1>${title}</h1>${body}
</article></main>${end}</body></html>`;

function grown(length: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let at = 0, size = 0; size < length; at += 1) {
    const next = piece(at);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('\n');
}

const MEGABYTE = 1_000_000;

function article(length: number): string {
  const say = sentences(7);
  return wrapped(
    'A long report',
    grown(length, (at) => paragraph(say, at)),
  );
}

/** An article of usual length in the midst of a very long page: comments, lists, a script's data. */
function hugePage(): string {
  const say = sentences(11);
  const item = (at: number) =>
    `<li class="comment"><a href="/user/${at}">${say(3)}</a><p>${say(30)}</p></li>`;
  const body = grown(8_000, (at) => paragraph(say, at));
  return wrapped('A report above many comments', body, `<ul>${grown(10 * MEGABYTE, item)}</ul>`);
}

function manyQuotes(): string {
  const say = sentences(13);
  const quotes = Array.from(
    { length: 5_000 },
    (_, at) => `<p>“It was the ${say(9)} of day ${at},” ${SPEAKERS[at % SPEAKERS.length]} said.</p>`,
  );
  return wrapped('Five thousand voices', quotes.join('\n'));
}

/** Text nodes are cheap to send as markup only where elements part them. */
function manyNodes(): string {
  const say = sentences(17);
  const body = grown(8_000, (at) => paragraph(say, at));
  return wrapped('A report over a million nodes', body, `<div>${'a<b>b</b>'.repeat(500_000)}</div>`);
}

/** Milliseconds in which thousands of ranges are made and painted, and for which the restless page is watched. */
const PAINTED = 3_000;
const WATCHED = 10_000;

/** Changes a thousand times a second: a ticker beside the article. */
function restless(): string {
  const say = sentences(19);
  const ticker = `<p id="ticker">0</p><script>
    let count = 0;
    const ticker = document.getElementById('ticker');
    setInterval(() => {
      for (let change = 0; change < 10; change += 1) {
        count += 1;
        if (count % 2 === 0) ticker.firstChild.data = String(count);
        else ticker.replaceChildren(String(count));
      }
    }, 10);
  </script>`;
  return wrapped(
    'A report beside a ticker',
    grown(8_000, (at) => paragraph(say, at)),
    ticker,
  );
}

/** What a made-up page prints between marks. */
export const quotesIn = (html: string): readonly string[] =>
  [...html.matchAll(/“([^”<]{1,400})”/g)].map(([, quote]) => quote ?? '');

export const MADE_UP: readonly MadeUp[] = [
  { name: 'article of 1 MB', html: () => article(MEGABYTE), watched: PAINTED },
  { name: 'page of 10 MB', html: hugePage, watched: PAINTED },
  { name: '5,000 quotes', html: manyQuotes, watched: PAINTED },
  { name: 'a million text nodes', html: manyNodes, watched: PAINTED },
  { name: 'a thousand changes a second', html: restless, watched: WATCHED },
];
