/** The shape of one language's data for figures. Every phrase is in lower case; a trailing `*` marks a stem. */
import type { Bound } from '../../../model';
import type { DigitStyle } from '../digits';

/** What became of people, where that is what a figure counts. */
export type Happening =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'arrested'
  | 'displaced'
  | 'evacuated'
  | 'hospitalized'
  | 'rescued'
  | 'casualty';

export interface HappeningWords {
  readonly happening: Happening;
  /** Behind the number or its noun: "12 people [were] killed". */
  readonly after: readonly string[];
  /** Before the number: "killing 12". */
  readonly before: readonly string[];
  /** Stands as the counted noun: "12 deaths". */
  readonly nouns: readonly string[];
  /** Subject whose level the number is: "the death toll rose to 12". */
  readonly tolls: readonly string[];
}

export interface FigureWords {
  readonly digits: DigitStyle;
  /** French: soixante-dix is 60 + 10. */
  readonly countsBeyondTen: boolean;
  /** Names keep their form in every case, so that a place can be taken as printed. */
  readonly fixedNames: boolean;
  /** Up to 100, and hundreds printed as one word. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Multiply what stands before them: hundred, thousand, dozen. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Plurals that stand without a number: "hundreds". */
  readonly vague: Readonly<Record<string, number>>;
  /** "several", "a few", before a magnitude. */
  readonly few: readonly string[];
  /** "third", "fifths". */
  readonly denominators: Readonly<Record<string, number>>;
  readonly half: readonly string[];
  readonly and: readonly string[];
  readonly point: readonly string[];
  readonly minus: readonly string[];
  readonly articles: readonly string[];
  readonly of: readonly string[];
  /** Forms of "one" that are pronouns and articles too. */
  readonly one: readonly string[];
  readonly boundsBefore: Partial<Record<Bound, readonly string[]>>;
  readonly boundsAfter: Partial<Record<Bound, readonly string[]>>;
  /** Between a bound or a change and the number: "just", "an", "estimated". */
  readonly fillers: readonly string[];
  readonly between: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly or: readonly string[];
  readonly changeBefore: Partial<Record<'up' | 'down', readonly string[]>>;
  readonly changeAfter: Partial<Record<'up' | 'down', readonly string[]>>;
  /** Between the verb and the number: "by". */
  readonly changeLinks: readonly string[];
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Canonical unit of time (or another unit) → "a week", "weekly". */
  readonly per: Readonly<Record<string, readonly string[]>>;
  readonly clock: readonly string[];
  readonly months: readonly string[];
  /** Words that make the number behind them a label: "section 4". */
  readonly labels: readonly string[];
  /** Canonical noun → its forms. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
  readonly happened: readonly HappeningWords[];
  /** May stand between the number and what happened: "people [have been reported] killed". */
  readonly happenedSkip: readonly string[];
  /** May stand between a verb and its number: "killed [in all] 12". */
  readonly beforeSkip: readonly string[];
  /** Between a toll and its number: "rose to". */
  readonly levels: readonly string[];
  /** No noun: end of the counted phrase. */
  readonly stops: readonly string[];
  /** "according to". */
  readonly sourceMarks: readonly string[];
  /** "in", "across". */
  readonly placeMarks: readonly string[];
}

/** A language without data. */
export const NO_WORDS: FigureWords = {
  digits: 'point',
  countsBeyondTen: false,
  fixedNames: true,
  numbers: {},
  magnitudes: {},
  vague: {},
  few: [],
  denominators: {},
  half: [],
  and: [],
  point: [],
  minus: [],
  articles: [],
  of: [],
  one: [],
  boundsBefore: {},
  boundsAfter: {},
  fillers: [],
  between: [],
  from: [],
  to: [],
  or: [],
  changeBefore: {},
  changeAfter: {},
  changeLinks: [],
  units: {},
  currencies: {},
  per: {},
  clock: [],
  months: [],
  labels: [],
  counted: {},
  happened: [],
  happenedSkip: [],
  beforeSkip: [],
  levels: [],
  stops: [],
  sourceMarks: [],
  placeMarks: [],
};
