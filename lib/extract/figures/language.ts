/**
 * The words of one language, made ready for look-up.
 *
 * Cost: the tables of a language are built once, when its first article comes. Source: the data in `words/`.
 */
import type { Bound } from '../../model';
import { canonicalTable, type PhraseTable, phraseTable, wordTable } from './phrases';
import { DE } from './words/de';
import { EN } from './words/en';
import { ES } from './words/es';
import type { FigureWords, Happening } from './words/figure-words';
import { NO_WORDS } from './words/figure-words';
import { FR } from './words/fr';
import { RU } from './words/ru';
import { CODES, CURRENCY_SIGNS, SYMBOLS } from './words/signs';
import { UK } from './words/uk';

export interface Language {
  readonly words: FigureWords;
  readonly numbers: PhraseTable<number>;
  readonly magnitudes: PhraseTable<number>;
  readonly vague: PhraseTable<number>;
  readonly few: PhraseTable<true>;
  readonly denominators: PhraseTable<number>;
  readonly boundsBefore: PhraseTable<Bound>;
  readonly boundsAfter: PhraseTable<Bound>;
  readonly fillers: PhraseTable<true>;
  readonly changeBefore: PhraseTable<'up' | 'down'>;
  readonly changeAfter: PhraseTable<'up' | 'down'>;
  /** Between the verb of a change and its number: "by". */
  readonly changeLinks: PhraseTable<true>;
  readonly units: PhraseTable<string>;
  readonly symbols: PhraseTable<string>;
  readonly currencyBefore: PhraseTable<string>;
  readonly currencyAfter: PhraseTable<string>;
  readonly currencyNames: PhraseTable<string>;
  readonly per: PhraseTable<string>;
  readonly clock: PhraseTable<true>;
  readonly months: PhraseTable<true>;
  readonly labels: PhraseTable<true>;
  readonly counted: PhraseTable<string>;
  readonly happenedAfter: PhraseTable<Happening>;
  readonly happenedBefore: PhraseTable<Happening>;
  readonly happenedNouns: PhraseTable<Happening>;
  readonly happenedSkip: PhraseTable<true>;
  readonly beforeSkip: PhraseTable<true>;
  readonly tolls: PhraseTable<Happening>;
  readonly levels: PhraseTable<true>;
  readonly stops: ReadonlySet<string>;
  /** Words with which a number or its currency may begin: at all others nothing is tried. */
  readonly starters: ReadonlySet<string>;
  readonly sourceMarks: PhraseTable<true>;
  readonly placeMarks: PhraseTable<true>;
}

function startersOf(words: FigureWords): Set<string> {
  const tables = [
    words.numbers,
    words.magnitudes,
    words.vague,
    words.denominators,
    Object.fromEntries([...words.few, ...words.articles, ...words.minus].map((one) => [one, 0])),
    Object.fromEntries(Object.values(CURRENCY_SIGNS).flatMap((signs) => signs.map((one) => [one, 0]))),
  ];
  const phrases = tables.flatMap((table) => Object.keys(table));
  return new Set(phrases.map((one) => /^(?:[\p{L}\p{M}']+|.)/u.exec(one)?.[0] ?? one));
}

function prepare(words: FigureWords): Language {
  const pairs = <T>(record: Readonly<Record<string, T>>) => phraseTable(Object.entries(record));
  const happened = (part: 'after' | 'before' | 'nouns' | 'tolls') =>
    phraseTable(
      words.happened.flatMap((one) => one[part].map((printed) => [printed, one.happening] as const)),
    );
  return {
    words,
    numbers: pairs(words.numbers),
    magnitudes: pairs(words.magnitudes),
    vague: pairs(words.vague),
    few: wordTable(words.few),
    denominators: pairs(words.denominators),
    boundsBefore: canonicalTable(words.boundsBefore),
    boundsAfter: canonicalTable(words.boundsAfter),
    fillers: wordTable(words.fillers),
    changeBefore: canonicalTable(words.changeBefore),
    changeAfter: canonicalTable(words.changeAfter),
    changeLinks: wordTable(words.changeLinks),
    units: canonicalTable(words.units),
    symbols: canonicalTable(SYMBOLS),
    currencyBefore: canonicalTable(CURRENCY_SIGNS),
    currencyAfter: phraseTable([
      ...Object.entries(CURRENCY_SIGNS).flatMap(([code, signs]) => signs.map((one) => [one, code] as const)),
      ...CODES.map((code) => [code.toLowerCase(), code] as const),
    ]),
    currencyNames: canonicalTable(words.currencies),
    per: canonicalTable(words.per),
    clock: wordTable(words.clock),
    months: wordTable(words.months),
    labels: wordTable(words.labels),
    counted: canonicalTable(words.counted),
    happenedAfter: happened('after'),
    happenedBefore: happened('before'),
    happenedNouns: happened('nouns'),
    happenedSkip: wordTable(words.happenedSkip),
    beforeSkip: wordTable(words.beforeSkip),
    tolls: happened('tolls'),
    levels: wordTable(words.levels),
    stops: new Set(words.stops),
    starters: startersOf(words),
    sourceMarks: wordTable(words.sourceMarks),
    placeMarks: wordTable(words.placeMarks),
  };
}

const WORDS: Readonly<Record<string, FigureWords>> = { en: EN, de: DE, fr: FR, es: ES, uk: UK, ru: RU };
/** Pages that print the language's name where its code belongs. */
const NAMED: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  ukrainian: 'uk',
  russian: 'ru',
};
const ready = new Map<string, Language>();

/** `lang`: BCP 47. A language without data gets digits, signs and symbols only. */
export function languageOf(lang: string): Language {
  const printed = lang.toLowerCase().split(/[-_]/u)[0] ?? '';
  const base = Object.hasOwn(NAMED, printed) ? (NAMED[printed] ?? '') : printed;
  const key = Object.hasOwn(WORDS, base) ? base : '';
  const known = ready.get(key);
  if (known) return known;
  const language = prepare(WORDS[key] ?? NO_WORDS);
  ready.set(key, language);
  return language;
}
