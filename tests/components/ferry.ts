/**
 * An invented story as the sidebar gets it: one article read, and how others in an invented corpus tell it.
 * Offsets are found in the texts, so that a changed text cannot leave a wrong span behind.
 */
import type {
  Article,
  ArticleMeta,
  Difference,
  Figure,
  Match,
  Quote,
  Speaker,
  Statement,
} from '../../lib/model';
import type { AskedReady, Holdings, ReadyTab } from '../../lib/shown';

const meta: ArticleMeta = {
  url: 'https://www.coast-courier.example/ferries/talks',
  outlet: 'Coast Courier',
  title: 'Ferry chief calls the delay “a small price” as talks drag on',
  byline: 'Ida Moen',
  publishedAt: '2026-03-13T08:00:00+01:00',
  publishedAtBasis: 'metadata',
  capturedAt: '2026-03-13T09:00:00Z',
  lang: 'en',
  kind: 'report',
  translatedFrom: null,
  republishedBy: null,
};

export const HERE: Article = {
  ...meta,
  passages: [],
  text: [
    '“We thought it might be faster to talk with the union,” Mara Lindholm said on Wednesday. “So far it’s been slower, but that’s fine. It’s all part of it.”',
    'At least 12 people were injured in the collision at Norvik pier, the harbour police said.',
    'Lindholm called the strike “very bad timing”.',
    '“The crew did not ignore the signal, and nobody on the bridge was tired,” she said. “We have looked at every minute of that night, at every order that was given, and we will publish all of it before the summer, whatever it says about us.”',
    'The minister said a “full and open” review would follow. “I like this harbour, and I will come back,” he added. Repairs will cost $5 million.',
  ].join('\n'),
};

export const WELLE: Article = {
  ...meta,
  passages: [],
  url: 'https://ferryfans.example/2026/03/talks.html',
  outlet: 'Die Welle',
  title: 'Suddenly the ferry chief has time',
  publishedAt: '2026-03-12',
  publishedAtBasis: 'inferred',
  translatedFrom: 'de',
  republishedBy: 'ferryfans.example',
  text: [
    '“We thought it would be faster to negotiate with the union. It’s been slower so far, but that’s fine,” said the head of the company, Mara Lindholm.',
    'In the collision on Tuesday night, at least eight people were injured, a spokeswoman said.',
  ].join('\n'),
};
export const TIDINGS: Article = {
  ...meta,
  passages: [],
  url: 'https://tidings.example/a?id=7',
  outlet: 'Norvik Tidings',
  title: 'Twelve hurt',
  publishedAt: '2026-03-13',
  text: [
    'Twelve people were injured at the pier in Norvik.',
    '“Very bad timing,” Ms Lindholm said of the strike.',
    '“The crew did ignore the signal, and nobody on the bridge was tired,” Lindholm told reporters.',
    'Lindholm hinted that the talks were slow.',
    'The review will be “full and open”, the mayor said.',
  ].join('\n'),
};
export const WIRE: Article = {
  ...meta,
  passages: [],
  url: 'https://wire.example/ferry',
  outlet: null,
  title: 'Ferry: 14 hurt',
  publishedAt: null,
  publishedAtBasis: null,
  text: '14 people were injured, and Lindholm spoke of “very bad timing”.',
};

const LINDHOLM: Speaker = { name: 'Mara Lindholm', start: 0, end: 0, via: 'named', certainty: 0.95 };

const spanOf = (article: Article, text: string) => {
  const start = article.text.indexOf(text);
  if (start < 0) throw new Error(`not in the text: ${text}`);
  return { start, end: start + text.length };
};

function base(article: Article, id: string, text: string) {
  const span = spanOf(article, text);
  const from = article.text.lastIndexOf('\n', span.start) + 1;
  const to = article.text.indexOf('\n', span.end);
  const sentence = article.text.slice(from, to < 0 ? undefined : to);
  return { ...span, id, text, sentence, leadIn: null, uttered: null, certainty: 0.9 };
}

export const quoteIn = (article: Article, id: string, text: string, over: Partial<Quote> = {}): Quote => ({
  kind: 'quote',
  ...base(article, id, text),
  utterance: id,
  gap: null,
  form: 'marks',
  within: null,
  speaker: LINDHOLM,
  cue: 'said',
  cueStart: null,
  ...over,
});

export const figureIn = (
  article: Article,
  id: string,
  text: string,
  value: number,
  over: Partial<Figure> = {},
): Figure => {
  const figure: Figure = {
    kind: 'figure',
    ...base(article, id, text),
    value,
    low: null,
    high: null,
    bound: 'exact',
    change: null,
    unit: null,
    counted: 'injured',
    per: null,
    source: null,
    place: null,
    asOf: null,
    comparable: { value, low: null, high: null, unit: null },
  };
  return { ...figure, ...over };
};

/** A difference in words by the words themselves; '' is the empty side, which stands after `after`. */
export function wordsDiffer(
  kind: 'replaced' | 'left-out' | 'put-in',
  [here, hereText, hereAfter]: [Article, string, string?],
  [there, thereText, thereAfter]: [Article, string, string?],
): Difference {
  const place = (article: Article, text: string, after = '') => {
    if (text !== '') return spanOf(article, text);
    const { end } = spanOf(article, after);
    return { start: end, end };
  };
  return {
    kind,
    here: place(here, hereText, hereAfter),
    there: place(there, thereText, thereAfter),
    hereText,
    thereText,
  };
}

export function matchIn(article: Article, pieces: readonly Statement[], over: Partial<Match> = {}): Match {
  const [statement] = pieces;
  if (!statement) throw new Error('a match has a statement');
  const { text: _, passages: __, ...about } = article;
  return {
    article: about,
    statement,
    pieces,
    score: 0.9,
    level: 'same',
    relation: 'verbatim',
    flags: [],
    differences: [],
    telling: article.url,
    why: [
      { kind: 'words', shared: ['slower', 'union'], near: [], coverage: 0.8, weight: 3.1 },
      { kind: 'speaker', here: 'Mara Lindholm', there: 'Mara Lindholm', agreement: 'same', weight: 1.2 },
      { kind: 'date', daysApart: 0, weight: 0.8 },
    ],
    ...over,
  };
}

const TALKS = [
  'We thought it might be faster to talk with the union,',
  'So far it’s been slower, but that’s fine. It’s all part of it.',
] as const;
const wednesday = { from: '2026-03-11', to: '2026-03-11' };
export const talks = [
  quoteIn(HERE, 'q1', TALKS[0], { utterance: 'u1', uttered: wednesday }),
  quoteIn(HERE, 'q2', TALKS[1], { utterance: 'u1', uttered: wednesday }),
] as const;
export const injured = figureIn(HERE, 'f1', 'At least 12 people', 12, {
  low: 12,
  bound: 'at-least',
  place: 'Norvik',
  source: 'the harbour police',
});
export const timing = quoteIn(HERE, 'q3', 'very bad timing');
const SIGNAL = 'The crew did not ignore the signal, and nobody on the bridge was tired,';
export const signal = quoteIn(HERE, 'q4', SIGNAL, { utterance: 'u4' });
const minutes = quoteIn(
  HERE,
  'q5',
  'We have looked at every minute of that night, at every order that was given, and we will publish all of it before the summer, whatever it says about us.',
  { utterance: 'u4' },
);
export const review = quoteIn(HERE, 'q6', 'full and open', { speaker: null });
export const harbour = quoteIn(HERE, 'q7', 'I like this harbour, and I will come back,', { speaker: null });
const cost = figureIn(HERE, 'f2', '$5 million', 5_000_000, { unit: 'USD', counted: null });

export const translated = matchIn(
  WELLE,
  [
    quoteIn(
      WELLE,
      'w1',
      'We thought it would be faster to negotiate with the union. It’s been slower so far, but that’s fine,',
    ),
  ],
  {
    relation: 'reworded',
    flags: ['translated'],
    differences: [
      wordsDiffer('replaced', [HERE, 'might'], [WELLE, 'would']),
      wordsDiffer('replaced', [HERE, 'talk'], [WELLE, 'negotiate']),
      wordsDiffer('left-out', [HERE, 'It’s all part of it.'], [WELLE, '', 'but that’s fine']),
    ],
  },
);
const hinted = matchIn(
  TIDINGS,
  [
    {
      kind: 'paraphrase',
      ...base(TIDINGS, 't4', 'the talks were slow'),
      speaker: LINDHOLM,
      cue: 'hinted',
      cueStart: 0,
    },
  ],
  { relation: 'indirect', telling: 'tidings-hint' },
);
const eight = matchIn(
  WELLE,
  [figureIn(WELLE, 'w2', 'at least eight people', 8, { low: 8, bound: 'at-least', source: 'a spokeswoman' })],
  {
    relation: 'superseded',
    differences: [{ kind: 'value', hereText: '12', thereText: 'eight', ratio: 8 / 12 }],
    why: [
      { kind: 'quantity', counted: 'injured', unit: null, weight: 1.4 },
      { kind: 'event', sharedMatches: 2, weight: 1.1 },
    ],
  },
);
const twelve = matchIn(TIDINGS, [figureIn(TIDINGS, 't1', 'Twelve people', 12, { place: 'Norvik' })], {
  relation: 'compatible',
  differences: [{ kind: 'bound', hereText: 'At least', thereText: '', ratio: null }],
});
const fourteen = matchIn(WIRE, [figureIn(WIRE, 'x1', '14 people', 14)], {
  relation: 'differs',
  differences: [{ kind: 'value', hereText: '12', thereText: '14', ratio: 14 / 12 }],
  flags: ['other-scope'],
});
export const notIgnored = matchIn(
  TIDINGS,
  [quoteIn(TIDINGS, 't3', 'The crew did ignore the signal, and nobody on the bridge was tired,')],
  {
    relation: 'reworded',
    flags: ['negation-changed'],
    differences: [wordsDiffer('left-out', [HERE, 'not'], [TIDINGS, '', 'The crew did'])],
  },
);
const possible = matchIn(TIDINGS, [quoteIn(TIDINGS, 't5', 'full and open', { speaker: null })], {
  level: 'possible',
  score: 0.4,
  flags: ['speaker-differs'],
});
const wire = matchIn(WIRE, [quoteIn(WIRE, 'x2', 'very bad timing')], { telling: 'timing' });
const tidings = matchIn(TIDINGS, [quoteIn(TIDINGS, 't2', 'Very bad timing,')], {
  telling: 'timing',
  score: 0.95,
});

/** Nine statements told elsewhere or not, as the background leaves them for the sidebar. */
export const READY: ReadyTab = {
  kind: 'ready',
  article: meta,
  statements: [...talks, injured, timing, signal, minutes, review, harbour, cost].map((one) => ({ ...one })),
  comparisons: [
    { statement: 'q1', matches: [translated, hinted] },
    { statement: 'q2', matches: [translated] },
    { statement: 'f1', matches: [twelve, eight, fourteen] },
    { statement: 'q3', matches: [tidings, wire] },
    { statement: 'q4', matches: [notIgnored] },
    { statement: 'q6', matches: [possible] },
  ].map((one) => structuredClone(one)) as ReadyTab['comparisons'],
  corpus: { articles: 412, statements: 5120, outlets: 37, oldest: '2025-11-02', newest: '2026-03-13' },
  origins: [WELLE, TIDINGS, WIRE].map(({ url }) => ({ url, origin: { kind: 'bundled' } })),
  changes: [],
  addedAt: null,
  isPrivate: false,
  beyond: 0,
  isFollowed: true,
};

export const EMPTY: ReadyTab = {
  ...READY,
  comparisons: [],
  corpus: { articles: 0, statements: 0, outlets: 0, oldest: null, newest: null },
};

/** The same article, where the reader brought in all the others herself and it was changed since. */
export const BROUGHT: ReadyTab = {
  ...READY,
  origins: [
    { url: WELLE.url, origin: { kind: 'session', tab: 5 } },
    { url: TIDINGS.url, origin: { kind: 'kept', addedAt: '2026-03-12T12:00:00Z', tab: null } },
    { url: WIRE.url, origin: { kind: 'session', tab: null } },
  ],
  changes: [{ statement: 'f1', was: 'At least nine people', wasAt: '2026-03-13T12:05:00Z' }],
};

/** Words put into the box: a figure that others report, a quote that they do, and one that nobody has. */
export const ASKED: AskedReady = {
  kind: 'ready',
  words: 'At least 12 people were hurt, “very bad timing”, “I like this harbour, and I will come back,”',
  isCut: false,
  at: 1,
  article: { ...meta, url: '', outlet: null, title: '', publishedAt: null, publishedAtBasis: null },
  statements: [injured, { ...timing, speaker: null }, harbour],
  comparisons: READY.comparisons.filter(({ statement }) => statement === 'f1' || statement === 'q3'),
  corpus: READY.corpus,
  origins: BROUGHT.origins,
};

export const HOLDINGS: Holdings = {
  corpus: READY.corpus,
  bundled: 408,
  session: 3,
  kept: 1,
  remembered: 0,
  packs: 0,
  isSessionOn: true,
};
