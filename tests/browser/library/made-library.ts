/** Libraries as no reader has them: every kind of statement, several captures of one address, words of any letters. */
import fc from 'fast-check';
import { canonicalAddress } from '../../../lib/corpus/address';
import type { PackedArticle } from '../../../lib/corpus/pack';
import type { KeptCapture, OutletChoice } from '../../../lib/library/kept';
import type { ListedPack } from '../../../lib/library/transfer-lines';
import type { Figure, Paraphrase, Quote, Speaker } from '../../../lib/model';

/** Half characters, line ends of all kinds, what JSON escapes, and what looks like a pack. */
const LETTERS = [
  'a',
  'Ж',
  '平',
  '🚢',
  '\ud83d',
  '\ude00',
  '\n',
  '\r',
  '\u2028',
  '\0',
  '"',
  '\\',
  '\ufeff',
  'é',
  '{',
  ' ',
];
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'The ferry is safe',
    '“Größe”',
    '{"format":"as-reported-pack","version":1}',
    '__proto__',
    '',
  ),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const offset = fc.nat({ max: 2_000_000 });
const share = fc.constantFrom(0, 0.1, 0.30000000000000004, 1);
const amount = orNull(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.integer(),
  ),
);
const days = orNull(fc.record({ from: words, to: words }));
const quantity = { value: amount, low: amount, high: amount, unit: orNull(words) };

const speaker: fc.Arbitrary<Speaker> = fc.record({
  start: offset,
  end: offset,
  name: words,
  via: fc.constantFrom('named', 'role', 'pronoun', 'carried', 'unnamed'),
  certainty: share,
});
const shared = {
  id: words,
  start: offset,
  end: offset,
  text: words,
  sentence: words,
  leadIn: orNull(words),
  uttered: days,
  certainty: share,
};
const quote: fc.Arbitrary<Quote> = fc.record({
  ...shared,
  kind: fc.constant('quote'),
  utterance: words,
  gap: orNull(fc.record({ kind: fc.constantFrom('cue', 'sentence', 'paragraph'), words: offset })),
  form: fc.constantFrom('marks', 'block-quote', 'post'),
  within: orNull(words),
  speaker: orNull(speaker),
  cue: orNull(words),
  cueStart: orNull(offset),
});
const figure: fc.Arbitrary<Figure> = fc.record({
  ...shared,
  ...quantity,
  kind: fc.constant('figure'),
  bound: fc.constantFrom('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'between'),
  change: orNull(fc.constantFrom('up', 'down')),
  counted: orNull(words),
  per: orNull(words),
  source: orNull(words),
  place: orNull(words),
  asOf: days,
  comparable: fc.record(quantity),
});
const paraphrase: fc.Arbitrary<Paraphrase> = fc.record({
  ...shared,
  kind: fc.constant('paraphrase'),
  speaker: orNull(speaker),
  cue: words,
  cueStart: offset,
});

const article: fc.Arbitrary<PackedArticle> = fc.record({
  meta: fc.record({
    url: fc.oneof(
      fc.constantFrom(
        'https://a.example/1',
        'https://www.a.example/1?utm_source=x',
        'http://b.example/Ж',
        'file:x',
        '',
      ),
      words,
    ),
    outlet: orNull(words),
    title: words,
    byline: orNull(words),
    publishedAt: orNull(fc.oneof(instant, words)),
    publishedAtBasis: orNull(fc.constantFrom('printed', 'metadata', 'inferred')),
    capturedAt: orNull(
      fc.oneof(instant, fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z')),
    ),
    lang: fc.constantFrom('en', 'de-AT', 'uk', ''),
    kind: fc.constantFrom('report', 'primary'),
    translatedFrom: orNull(fc.constantFrom('fr', 'uk')),
    republishedBy: orNull(words),
  }),
  statements: fc.array(fc.oneof(quote, figure, paraphrase), { maxLength: 4 }),
});

export interface MadeLibrary {
  readonly packs: readonly ListedPack[];
  /** Each with the place of its pack in the list. */
  readonly captures: readonly KeptCapture[];
  readonly outlets: readonly OutletChoice[];
}

const host = fc.constantFrom('a.example', 'b.example', 'c.example', '平.example', 'd\ud83d.example');
const packs = fc.array(
  fc.record({
    name: fc.oneof(fc.constantFrom('Harbour', 'Harbour.jsonl', ''), words),
    isOn: fc.boolean(),
    importedAt: instant,
  }),
  { maxLength: 3 },
);

/** Packs of equal names, instants or both among them; up to `most` captures. */
export const madeLibrary = (most: number): fc.Arbitrary<MadeLibrary> =>
  packs
    .chain((list) => fc.tuple(fc.shuffledSubarray(list), fc.constant(list)))
    .chain(([doubled, list]) => {
      const all = [...list, ...doubled];
      return fc.record({
        packs: fc.constant(all),
        captures: fc.array(
          fc
            .record({
              addedAt: orNull(instant),
              keptAt: fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(0.5, 0)),
              visit: orNull(words),
              pack: all.length === 0 ? fc.constant(null) : orNull(fc.nat({ max: all.length - 1 })),
              article,
            })
            .map((capture) => ({ ...capture, address: canonicalAddress(capture.article.meta.url) })),
          { maxLength: most },
        ),
        outlets: fc.uniqueArray(
          fc
            .record({ host, name: orNull(words), isHidden: fc.boolean(), mergedInto: orNull(host) })
            .filter(({ name, isHidden, mergedInto }) => name !== null || isHidden || mergedInto !== null),
          { selector: (choice) => choice.host, maxLength: 4 },
        ),
      });
    });
