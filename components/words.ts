/**
 * Every word that the sidebar says, in one place. A second language is a second object of type {@link Words}.
 *
 * Plain objects and functions over `Intl` instead of a message format: the types check every use, and nothing
 * has to be parsed. What an outlet printed is only ever put between quotation marks, never changed.
 */
import type { Bound, DayRange, FigureRelation, Flag, QuoteRelation, Relation } from '../lib/model';
import {
  and,
  count,
  date,
  instant,
  LOCALE,
  language,
  numbers,
  outlets,
  plurals,
  quoted,
  quotedList,
  statements,
  uttered,
} from './english-formats';
import type { Filter } from './entries';
import type { Sign } from './quantities';
import { evidence, evidenceWords } from './words-evidence';
import { speechWords } from './words-speech';
import { stateWords } from './words-states';

const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });

const BOUNDS: Record<Bound, string> = {
  exact: 'a plain number',
  about: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
  between: 'a range',
};

const QUOTE_RELATIONS: Record<QuoteRelation, string> = {
  verbatim: 'word for word',
  excerpt: 'in part',
  edited: 'lightly edited',
  reworded: 'other words',
  indirect: 'without marks',
};

const FIGURE_RELATIONS: Record<FigureRelation, string> = {
  equal: 'the same number',
  superseded: 'another count',
  compatible: 'both can hold',
  differs: 'another number',
};

const FLAGS: Record<Flag, string> = {
  'negation-changed': 'A “not” or “never” stands in one wording only: the sense may be reversed.',
  'hedge-cut': 'A word of doubt or reserve stands in one wording only.',
  'cut-inside': 'Words are cut from the middle without a mark.',
  'speaker-differs': 'Another speaker is named.',
  translated: 'One side is a translation.',
  'other-scope': 'Counts another place or another time.',
};

const SIGNS: Record<Sign, string> = { '<': 'smaller', '=': 'the same', '>': 'greater' };

/** "33 % lower", "twice as high"; null where the ratio says nothing. */
function ratio(there: number | null): string | null {
  if (there === null || there <= 0 || Math.abs(there - 1) < 0.01) return null;
  if (there === 2) return 'twice as high';
  if (there === 0.5) return 'half as high';
  if (there > 2) return `${numbers.format(there)} times as high`;
  const percent = Math.round(Math.abs(there - 1) * 100);
  return `${percent} % ${there < 1 ? 'lower' : 'higher'}`;
}

const english = {
  locale: LOCALE,
  brand: 'As Reported',
  sidebar: 'As Reported sidebar',
  openMark: '“',
  closeMark: '”',
  /** Joins the pieces of one utterance; outside the marks, and no outlet's sign. */
  joint: '⋯',
  newTab: '(opens in a new tab)',
  date,
  instant,
  uttered,
  quoted,
  outlets,
  list: (texts: readonly string[]) => and.format(texts),
  language,
  unnamedSpeaker: 'speaker not named here',
  speech: speechWords,

  overview: {
    summary: (found: number, total: number, from: number) => ({
      lead: `${found} of ${total}`,
      rest: `${total === 1 ? 'statement is' : 'statements are'} in your corpus, from ${outlets(from)}`,
    }),
    nothingFound: (total: number) =>
      total === 1
        ? 'The one statement is not in your corpus'
        : `None of the ${total} statements is in your corpus`,
    /** Nothing is certain, but `maybe` of them are possible or told without quotation marks. */
    nothingCertain: (maybe: number, total: number) =>
      total === 1
        ? 'The one statement may be in your corpus, but that is not certain'
        : `${maybe} of ${total} statements may be in your corpus, none for certain`,
    noStatements: 'No quotes and no figures were found in this article.',
    emptyCorpus: 'Your corpus is empty: there is nothing to compare with yet.',
    differ: (n: number) => `${n} ${plurals.select(n) === 'one' ? 'differs' : 'differ'}`,
    filters: 'Show',
    filter: { all: 'All', quotes: 'Quotes', figures: 'Figures', differs: 'Differs' } satisfies Record<
      Filter,
      string
    >,
    shown: (n: number) => `${statements(n)} shown`,
    noneShown: 'None of this kind is in your corpus.',
    list: 'Statements in your corpus',
    beyond: (n: number) =>
      `This page holds more than can be compared: its last ${statements(n)} ${n === 1 ? 'was' : 'were'} left out.`,
    /** Of `n` that are not for certain in the corpus, `maybe` are possible or told without quotation marks. */
    unreported: (n: number, maybe: number) => {
      const absent = n - maybe;
      const may = `${absent > 0 ? maybe : statements(maybe)} may be${absent > 0 ? '' : ' in your corpus'}`;
      if (absent === 0) return may;
      const none = `${statements(absent)} ${absent === 1 ? 'is' : 'are'} not in your corpus`;
      return maybe === 0 ? none : `${none}, ${may}`;
    },
    corpus: (articles: number, newest: string | null) =>
      `${count(articles, 'article', 'articles')}${newest === null ? '' : `, to ${date(newest)}`}`,
    indirectlyIn: (n: number) => `reported indirectly in ${outlets(n)}`,
    possiblyIn: (n: number) => `possibly in ${outlets(n)}`,
    inOutlets: outlets,
    translated: (n: number, of: number) => (of === 1 ? 'a translation' : `${n} translated`),
    earlier: 'earlier count',
    later: 'later count',
    counted: (number: string, count: string) => `${number} (${count})`,
    otherSpeaker: 'another speaker is named',
    senseReversed: 'the sense may be reversed',
    hedgeCut: 'a word of doubt is missing',
    cutInside: 'words are cut from the middle',
    otherWords: 'other words',
    sameNumber: 'the same number',
    wordForWord: 'word for word',
  },

  comparison: {
    back: 'All statements',
    nav: 'Statements',
    position: (at: number, of: number) => `${at} of ${of}`,
    announce: (at: number, of: number, text: string) => `Statement ${at} of ${of}: ${text}`,
    previous: 'Previous statement',
    next: 'Next statement',
    thisArticle: 'This article',
    legend: 'How differences are marked',
    otherWord: 'other word',
    putIn: 'put in',
    leftOut: 'left out',
    heardOther: (here: string) => `(here ${quoted(here)})`,
    heardPutIn: '(put in:',
    heardLeftOut: '(left out:',
    heardEnd: ')',
    hereReads: (here: string) => `Here: ${quoted(here)}`,
    notInCorpus: 'No other article in your corpus has it.',
    possible: (n: number) => `${n} possibly the same`,
    possibleNote: 'Uncertain: the words are alike, but it may be another statement.',
    indirect: (n: number) => `Reported indirectly, in ${outlets(n)}`,
    indirectNote: 'Told without quotation marks: what was said, in the reporter’s words.',
  },

  telling: {
    primary: 'the original: a transcript, an official text or a post',
    translatedFrom: (language: string) => `translated from ${language}`,
    republishedAt: (host: string) => `republished at ${host}`,
    translation: 'translation',
    translatedThere: 'The words are the translator’s.',
    translatedHere: 'One side is a translation: its words are the translator’s.',
    alsoIn: (names: readonly string[], wordForWord: boolean) =>
      `Also in ${names.length > 3 ? outlets(names.length) : and.format(names)}, ${
        wordForWord ? 'word for word' : 'a copy of the same text'
      }`,
    around: 'The sentence around it',
    why: 'Why matched',
    openQuote: (host: string) => `Open at the quote (${host})`,
    openFigure: (host: string) => `Open at the figure (${host})`,
  },

  differences: {
    says: (pairs: readonly { there: string; here: string }[]) =>
      `says ${and.format(pairs.map((pair) => `${quoted(pair.there)} for ${quoted(pair.here)}`))}`,
    without: (texts: readonly string[]) => `without ${quotedList(texts)}`,
    adds: (texts: readonly string[]) => `adds ${quotedList(texts)}`,
    passage: (n: number) => `a passage of ${n} words`,
    withoutPassage: (passage: string) => `without ${passage}`,
    addsPassage: (passage: string) => `adds ${passage}`,
    rewordsPassage: (passage: string) => `has other words for ${passage}`,
    more: (n: number) => `${count(n, 'smaller difference is', 'smaller differences are')} marked`,
    verbatim: 'Word for word.',
    shorter: 'Prints a part of it.',
    longer: 'Prints more of it.',
    edited: 'The same words but for spelling, brackets or tense.',
    reworded: 'The same statement in other words.',
    indirect: 'In the reporter’s own words.',
  },

  figure: {
    legend: 'How numbers are marked',
    sign: SIGNS,
    heardSign: (sign: Sign) => `${SIGNS[sign]}:`,
    bound: BOUNDS,
    boundTerm: 'Bound',
    counted: 'Counted',
    place: 'Place',
    asOf: 'As of',
    source: 'Counted by',
    thereHere: (there: string, here: string) => `${quoted(there)} there, ${quoted(here)} here`,
    ratio,
    tick: (value: number) => compact.format(value),
    withRatio: (numbers: string, ratio: string) => `${numbers}: ${ratio}`,
    equal: 'The same number.',
    earlier: 'An earlier count.',
    later: 'A later count.',
    compatible: 'Both can hold: the bounds overlap.',
    differs: 'A different number.',
    countsOther: (there: string, here: string) => `counts ${quoted(there)} there, ${quoted(here)} here`,
    day: ({ from, to }: DayRange) => (from === to ? date(from) : `${date(from)} to ${date(to)}`),
    per: (unit: string) => `a ${unit}`,
  },

  relation: { ...QUOTE_RELATIONS, ...FIGURE_RELATIONS } satisfies Record<Relation, string>,
  flag: FLAGS,
  evidence,
  why: evidenceWords,

  ...stateWords,
  close: 'Close',
  settings: 'Settings',
  library: 'Library',
};

export type Words = typeof english;
export const words: Words = english;
