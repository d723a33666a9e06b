/** Heads and captures of made-up articles, each with what a test says of it. */
import { headOf, type KeptCapture, type KeptHead } from '../../lib/library/kept';
import type { Quote, Statement } from '../../lib/model';

export interface Made {
  readonly number: number;
  readonly host?: string;
  readonly path?: string;
  readonly outlet?: string | null;
  readonly title?: string;
  readonly lang?: string;
  readonly publishedAt?: string | null;
  readonly addedAt?: string | null;
  readonly keptAt?: number;
  readonly pack?: number | null;
  /** Whom it quotes, each with one sentence. */
  readonly quotes?: readonly (readonly [speaker: string, words: string])[];
}

const START = Date.UTC(2026, 2, 12);

export function quote(speaker: string, words: string, at: number): Quote {
  const sentence = `“${words},” ${speaker} said.`;
  return {
    kind: 'quote',
    id: `q${at}`,
    text: words,
    start: at * 1_000,
    end: at * 1_000 + words.length,
    sentence,
    leadIn: null,
    uttered: null,
    certainty: 0.95,
    utterance: `u${at}`,
    gap: null,
    form: 'marks',
    within: null,
    speaker: { name: speaker, via: 'named', certainty: 0.95, start: at * 1_000, end: at * 1_000 + 1 },
    cue: 'said',
    cueStart: null,
  };
}

export function madeCapture({
  number,
  host = 'coast-courier.example',
  path = `/story-${number}`,
  outlet = 'Coast Courier',
  title = `Story ${number}`,
  lang = 'en',
  publishedAt = '2026-03-12',
  addedAt = null,
  keptAt = START - number,
  pack = null,
  quotes = [['Mara Lindholm', `We will not leave without answer ${number}`]],
}: Made): KeptCapture {
  const statements: Statement[] = quotes.map(([speaker, words], at) => quote(speaker, words, at));
  const meta = {
    url: host === '' ? `story-${number}.txt` : `https://${host}${path}`,
    outlet,
    title,
    byline: null,
    publishedAt,
    publishedAtBasis: null,
    capturedAt: null,
    lang,
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
  } as const;
  return {
    address: host === '' ? meta.url : `${host}${path}`,
    addedAt,
    article: { meta, statements },
    visit: null,
    keptAt,
    pack,
  };
}

export const madeHead = (made: Made): KeptHead => headOf(made.number, madeCapture(made));
