/**
 * What is said about a match in one sentence, and about an entry in one line.
 *
 * The strongest differences come first into the sentence: of two wordings the longest words that part tell the
 * most ("negotiate" for "deal" before "would" for "might"), and a sentence of ours must stay shorter than the
 * quotation it is about. Cost: O(differences log differences).
 */
import { matchDiffers } from '../lib/match/differs';
import type { ArticleMeta, Figure, FigureRelation, Match, QuoteRelation, WordDifference } from '../lib/model';
import type { Entry } from './entries';
import { wordDifferences } from './marked-wording';
import { figureOf, signOf } from './quantities';
import { words } from './words';

/** Differences told in the sentence; the others are only marked. */
const MAX_TOLD = 3;
/** Words; a longer stretch is counted, not repeated. */
const MAX_REPEATED_WORDS = 12;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words without the stops and blanks at their ends, which are not what differs. */
function bare(text: string): string {
  return text
    .replace(/^[\s.,;:]+/u, '')
    .replace(/[\s.,;:]$/u, '')
    .trimEnd();
}

const wordCount = (text: string) => text.split(/\s/).filter((word) => word !== '').length;
const long = (text: string) => wordCount(text) > MAX_REPEATED_WORDS;

/** Too long to be repeated: told by its length. */
function passageOf({ kind, hereText, thereText }: WordDifference): string {
  const passage = words.differences.passage(wordCount(kind === 'put-in' ? thereText : hereText));
  switch (kind) {
    case 'left-out':
      return words.differences.withoutPassage(passage);
    case 'put-in':
      return words.differences.addsPassage(passage);
    case 'replaced':
      return words.differences.rewordsPassage(passage);
  }
}

const isLong = ({ hereText, thereText }: WordDifference) => long(hereText) || long(thereText);

/** How much a difference tells: the letters that part, less those that both begin with (a spelling, an ending). */
function weight({ hereText, thereText }: WordDifference): number {
  const parting = [...hereText].findIndex((letter, at) => letter !== thereText[at]);
  const common = parting < 0 ? hereText.length : parting;
  return Math.max(hereText.length, thereText.length) - 2 * common;
}

/** "Says “negotiate” for “deal”; without “It’s all right”."; empty where no words differ. */
export function wordingSentence(match: Match): string {
  const telling = wordDifferences(match).filter((one) => bare(one.hereText) !== bare(one.thereText));
  const strongest = [...telling].sort((one, other) => weight(other) - weight(one)).slice(0, MAX_TOLD);
  const told = telling.filter((one) => strongest.includes(one));
  const short = told.filter((one) => !isLong(one));
  const of = (kind: WordDifference['kind']) => short.filter((one) => one.kind === kind);
  const parts: string[] = [];
  const pairs = of('replaced').map((one) => ({ there: bare(one.thereText), here: bare(one.hereText) }));
  if (pairs.length > 0) parts.push(words.differences.says(pairs));
  const without = of('left-out').map((one) => bare(one.hereText));
  if (without.length > 0) parts.push(words.differences.without(without));
  const adds = of('put-in').map((one) => bare(one.thereText));
  if (adds.length > 0) parts.push(words.differences.adds(adds));
  parts.push(...told.filter(isLong).map(passageOf));
  const rest = telling.length - told.length;
  if (rest > 0) parts.push(words.differences.more(rest));
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`;
}

const lengthOf = (pieces: readonly { text: string }[]) =>
  pieces.reduce((sum, piece) => sum + piece.text.length, 0);

function relationSentence(relation: QuoteRelation, match: Match, here: readonly { text: string }[]): string {
  switch (relation) {
    case 'excerpt':
      return lengthOf(match.pieces) < lengthOf(here) ? words.differences.shorter : words.differences.longer;
    case 'verbatim':
    case 'edited':
    case 'reworded':
    case 'indirect':
      return words.differences[relation];
  }
}

const isFigureRelation = (relation: Match['relation']): relation is FigureRelation =>
  relation === 'equal' || relation === 'superseded' || relation === 'compatible' || relation === 'differs';

/** What a quote's match does with the words, in one or two sentences. `here` are the reader's own pieces. */
export function quoteSentence(match: Match, here: readonly { text: string }[]): string {
  if (isFigureRelation(match.relation)) return '';
  const wording = wordingSentence(match);
  const relation = relationSentence(match.relation, match, here);
  if (wording === '') return relation;
  return match.relation === 'excerpt' ? `${relation} ${wording}` : wording;
}

/** "“at least eight people” there, “12 people” here: 33 % lower"; null where number and bound are the same. */
function numbersSentence(match: Match, here: Figure, there: Figure): string | null {
  const value = match.differences.find((one) => one.kind === 'value');
  if (!value && !match.differences.some((one) => one.kind === 'bound')) return null;
  const told = words.figure.thereHere(there.text, here.text);
  // Of two that can both hold none is higher.
  const isApart = value?.kind === 'value' && match.relation !== 'compatible';
  const ratio = isApart ? words.figure.ratio(value.ratio) : null;
  return ratio === null ? told : words.figure.withRatio(told, ratio);
}

/** What is counted, where the two say it and say it otherwise. */
function countedSentence(here: Figure, there: Figure): string | null {
  if (here.counted === null || there.counted === null || here.counted === there.counted) return null;
  return words.figure.countsOther(there.counted, here.counted);
}

/** "An earlier count. “at least eight people” there, “12 people” here: 33 % lower." of a figure's match. */
export function figureSentence(match: Match, entry: Entry): string {
  const here = figureOf(entry.first);
  const there = figureOf(match.statement);
  if (here === null || there === null || !isFigureRelation(match.relation)) return '';
  const told = [numbersSentence(match, here, there), countedSentence(here, there)];
  return [
    words.figure[countOf(match.relation, entry, match)],
    ...told.flatMap((one) => (one === null ? [] : [`${capital(one)}.`])),
  ].join(' ');
}

/** A toll that grew: the smaller count is the earlier one. */
function countOf<R extends FigureRelation>(
  relation: R,
  entry: Entry,
  match: Match,
): Exclude<R, 'superseded'> | 'earlier' | 'later';
function countOf(relation: FigureRelation, entry: Entry, match: Match) {
  if (relation !== 'superseded') return relation;
  const here = figureOf(entry.first);
  const there = figureOf(match.statement);
  return here && there && signOf(here, there) === '>' ? 'later' : 'earlier';
}

/** The short label beside the outlet's name. */
export function relationTag(match: Match, entry: Entry): string {
  if (match.statement.kind !== 'figure' && match.article.translatedFrom !== null)
    return words.telling.translation;
  if (match.relation !== 'superseded') return words.relation[match.relation];
  return words.overview[countOf(match.relation, entry, match)];
}

/** "Translated from German, republished at host · about 24 Apr 2025". */
export function provenance(article: ArticleMeta): string {
  const from: string[] = [];
  if (article.kind === 'primary') from.push(words.telling.primary);
  if (article.translatedFrom !== null)
    from.push(words.telling.translatedFrom(words.language(article.translatedFrom)));
  if (article.republishedBy !== null) from.push(words.telling.republishedAt(article.republishedBy));
  const date = words.date(article.publishedAt, article.publishedAtBasis);
  return from.length === 0 ? capital(date) : `${capital(from.join(', '))} · ${date}`;
}

/** The strongest thing to say about an entry, and whether it is a difference. */
export interface Strongest {
  readonly text: string;
  readonly tone: 'differs' | 'same' | 'plain';
}

/** Printed forms of the numbers that differ, each once. */
function otherNumbers(differing: readonly Match[], entry: Entry): string {
  const told = differing.map((match) => {
    if (match.relation !== 'superseded') return match.statement.text;
    return words.overview.counted(
      match.statement.text,
      words.overview[countOf(match.relation, entry, match)],
    );
  });
  return words.list([...new Set(told)].slice(0, MAX_TOLD));
}

/** The gravest flag, if any speaks against the telling. */
function flagPhrase({ flags }: Match): string | null {
  if (flags.includes('negation-changed')) return words.overview.senseReversed;
  if (flags.includes('speaker-differs')) return words.overview.otherSpeaker;
  if (flags.includes('hedge-cut')) return words.overview.hedgeCut;
  return flags.includes('cut-inside') ? words.overview.cutInside : null;
}

function strongestOfMatch(match: Match): string {
  const [told] = wordDifferences(match)
    .filter((one) => one.kind === 'replaced' && !isLong(one))
    .sort((one, other) => other.thereText.length - one.thereText.length);
  if (match.relation === 'reworded' && !match.flags.includes('negation-changed') && told)
    return words.differences.says([{ there: bare(told.thereText), here: bare(told.hereText) }]);
  return flagPhrase(match) ?? words.overview.otherWords;
}

/** For the line under an entry of the list; null where there is nothing to say beyond the outlets. */
export function strongest(entry: Entry): Strongest | null {
  const differing = entry.sure.filter(matchDiffers);
  const first = differing.find((match) => match.flags.includes('negation-changed')) ?? differing[0];
  if (first) {
    const figures = entry.first.kind === 'figure';
    return { text: figures ? otherNumbers(differing, entry) : strongestOfMatch(first), tone: 'differs' };
  }
  if (entry.sure.length === 0) return null;
  const relations = new Set(entry.sure.map((match) => match.relation));
  if (relations.size === 1) {
    const [relation] = relations;
    if (relation === 'verbatim') return { text: words.overview.wordForWord, tone: 'same' };
    if (relation === 'equal') return { text: words.overview.sameNumber, tone: 'same' };
    if (relation) return { text: words.relation[relation], tone: 'plain' };
  }
  return null;
}
