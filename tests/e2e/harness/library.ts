/** A library of made-up articles, and how it comes into a browser: straight into the database, as the extension keeps it. */
import type { Page } from 'puppeteer-core';
import { canonicalAddress } from '../../../lib/corpus/address';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { headOf, type KeptCapture } from '../../../lib/library/kept';
import type { Article } from '../../../lib/model';

const TOWNS = [
  'Halden Bay',
  'Oster Quay',
  'Port Ilmen',
  'Marrow Hill',
  'Low Fenwick',
  'Sarn',
  'Little Torvik',
];
const PEOPLE = [
  'Mara Lindholm',
  'Pavel Dorn',
  'Ilse Marten',
  'Tomas Quist',
  'Zora Adebayo',
  'Henrik Vale',
  'Noor Castellan',
  'Édith Morvan',
];
const OFFICES = ['the harbour master', 'the mayor', 'a union secretary', 'the regional governor'];
const OUTLETS = [
  ['coast-courier.example', 'Coast Courier'],
  ['tidings.example', 'The Tidings'],
  ['lowland-herald.example', 'Lowland Herald'],
  ['quay-gazette.example', 'The Quay Gazette'],
  ['evening-lantern.example', 'Evening Lantern'],
  ['m.evening-lantern.example', 'Lantern'],
  ['nordland-bote.example', null],
] as const;
const STORIES = [
  ['Ferry talks go on', 'the ferry', 'We will not leave the islands without a winter timetable'],
  ['Council puts off vote on the flood wall', 'the flood wall', 'A wall that is half built protects nobody'],
  [
    'Nurses and hospital settle after nine days',
    'the strike',
    'This is not everything we asked for, but it is enough to go back',
  ],
  [
    'Storm takes the roof of the old market hall',
    'the market hall',
    'We heard it go at four in the morning, like a train over our heads',
  ],
  [
    'Bridge stays closed until the spring',
    'the bridge',
    'Nobody will drive over it before the last bolt has been tested',
  ],
  [
    'Prices of heating oil double within a year',
    'the price of oil',
    'People choose between a warm room and a warm meal',
  ],
  [
    'School buses to run on hydrogen',
    'the bus fleet',
    'The children were the first to notice how quiet they are',
  ],
] as const;
const FURTHER = [
  'I have said this before and I will say it again: the money is there',
  'Ask me again when the report is on the table',
  'We were told on Monday, by telephone, in two sentences',
  'That decision was wrong and we should say so plainly',
];
const DAY_MS = 86_400_000;
const BEGINNING = Date.UTC(2026, 2, 12, 9, 5);

const pick = <T>(of: readonly T[], at: number): T => {
  const one = of[at % of.length];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};

function articleOf(at: number): Article {
  const [title, matter, said] = pick(STORIES, at);
  const [host, outlet] = pick(OUTLETS, at * 3 + (at >> 3));
  const [town, person, other] = [pick(TOWNS, at >> 1), pick(PEOPLE, at), pick(PEOPLE, at * 5 + 3)];
  const day = new Date(BEGINNING - at * DAY_MS * 0.7);
  return {
    url: `https://www.${host}/${day.getUTCFullYear()}/story-${at}`,
    outlet,
    title: `${title} in ${town}`,
    byline: at % 3 === 0 ? 'Ada Marlowe' : null,
    publishedAt: day.toISOString().slice(0, 10),
    publishedAtBasis: at % 5 === 0 ? 'inferred' : 'metadata',
    capturedAt: new Date(day.getTime() + DAY_MS / 3).toISOString(),
    lang: at % 11 === 0 ? 'de' : 'en',
    kind: 'report',
    translatedFrom: null,
    republishedBy: at % 13 === 0 ? 'wire-copy.example' : null,
    passages: [],
    text: [
      `People in ${town} have waited for word on ${matter} since the weekend.`,
      `“${said},” ${person}, ${pick(OFFICES, at)}, said on Thursday. At least ${12 + (at % 40)} people were affected, the emergency service said.`,
      `“${pick(FURTHER, at)},” said ${other}. The work will cost ${3 + (at % 9)} million euros.`,
    ].join('\n'),
  };
}

/** The article at this place; the same at every run. Every fourth is added, the others are remembered. */
export function madeCapture(at: number, pack: number | null = null): KeptCapture {
  const article = articleOf(at);
  const keptAt = BEGINNING - at * DAY_MS * 0.7 + DAY_MS / 2;
  return {
    address: canonicalAddress(article.url),
    addedAt: at % 4 === 0 && pack === null ? new Date(keptAt).toISOString() : null,
    article: packArticle(article, extract(article)),
    visit: null,
    keptAt,
    pack,
  };
}

export const madeCaptures = (count: number, from = 0): KeptCapture[] =>
  Array.from({ length: count }, (_, at) => madeCapture(from + at));

/** Rows of one transaction: what goes over the driver's protocol at once. */
const BATCH = 200;

/** Runs in a page of the extension's, whose database is open already. */
const PUT = `(rows, packs) => new Promise((done, fail) => {
  const opening = indexedDB.open('as-reported');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const change = database.transaction(['captures', 'heads', 'packs'], 'readwrite');
    for (const { number, capture, head } of rows) {
      change.objectStore('captures').put(capture, number);
      change.objectStore('heads').put(head);
    }
    for (const pack of packs) change.objectStore('packs').put(pack);
    change.onerror = () => fail(change.error);
    change.oncomplete = () => {
      database.close();
      new BroadcastChannel('library').postMessage(null);
      done(rows.length);
    };
  };
})`;

/** Puts captures beside one another, numbered from `first` on; without segments, which the extension makes itself. */
export async function fillLibrary(
  page: Page,
  captures: readonly KeptCapture[],
  packs: readonly { number: number; name: string; isOn: boolean; importedAt: string }[] = [],
  first = 1,
): Promise<void> {
  const rows = captures.map((capture, at) => ({
    number: first + at,
    capture,
    head: headOf(first + at, capture),
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await page.evaluate(
      `(${PUT})(${JSON.stringify(rows.slice(at, at + BATCH))}, ${JSON.stringify(at === 0 ? packs : [])})`,
    );
}
