/**
 * Matches the figures of one article against the corpus.
 *
 * That two figures count the same kind of thing is the condition to be looked at (candidates); what makes them one
 * quantity of one event is weighed in figure-evidence.ts, whatever their values; then each finds its counterpart among
 * those of an article (figure-counterparts.ts). Cost: figures × CANDIDATES, each the words of a sentence.
 */
import type { ArticleMeta, Evidence, Figure, FigureRelation, Flag, Match, Statement } from '../model';
import type { Rarity } from '../text/rarity';
import { printedWords, stemsOf } from '../text/stems';
import type { CandidateSource, CorpusArticle, IsOwn } from './candidates';
import { daysApart } from './days-of-statement';
import { levelOf } from './evidence';
import { withoutSecondBest, withoutTaken } from './figure-counterparts';
import {
  daysWeight,
  type FigureEvidence,
  figureEventWeight,
  figureProbability,
  frameWeight,
  isOneValue,
  quantityWeight,
  surroundingsWeight,
} from './figure-evidence';
import { frameLikeness } from './figure-frame';
import type { FigureMatch } from './figure-match';
import { neighboursOf } from './figure-neighbours';
import { differencesOf, figureRelation, singleValueOf } from './figure-relation';
import { valuesLike } from './figure-rivals';
import words from './figure-words.json' with { type: 'json' };
import { isCountry, placesAgree } from './places';
import { isSameRate } from './quantity';
import { sharedContext, type WordSet } from './surroundings';

/** Candidates weighed for each figure. */
const CANDIDATES = 40;
/** Words listed to the reader as evidence. */
const LISTED_WORDS = 8;
/** Nats: words of smaller rarity say nothing of what a sentence is about. */
const LEAST_CONTEXT_WORD = 3;

const contexts = new WeakMap<Figure, WordSet>();

/** The words around a figure without numbers and its own words. */
function contextOf(figure: Figure, title: string): WordSet {
  const known = contexts.get(figure);
  if (known !== undefined) return known;
  const own = new Set(stemsOf(figure.text));
  const around = [figure.sentence, figure.leadIn ?? '', title].flatMap(stemsOf);
  const words = new Set(around.filter((word) => /^\p{L}/u.test(word) && !own.has(word)));
  contexts.set(figure, words);
  return words;
}

function isSameChange(here: Figure, there: Figure): boolean {
  return here.change === there.change && isSameRate(here, there);
}

/** Behind such words stands what a share is of: "seven in 10 Americans" counts no ten of them. */
const SHARE_OF = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))\s(?:in|out\sof)\s(?:every\s)?$/iu;
/** "5 per 100,000 people": of how many, not how many. */
const RATE_OF = /\sper\s$/iu;
/** UTF-16 units before a figure that are looked at. */
const MAX_SHARE = 24;

/** "A two-state solution", "a three-judge panel": what kind of thing it is, and no count that a report could get wrong. */
const COMPOUND = /^(?:\p{L}+|\d{1,2})-\p{L}+$/u;

const IDIOMS: ReadonlySet<string> = new Set(words.idioms);
const CERTAIN = new RegExp(`^\\s(?:${words.certain.join('|')})\\b`, 'u');

/** "A million ways", "two things", "100 percent sure": nothing was counted. */
function isOfSpeech({ counted, unit, value, sentence, text }: Figure): boolean {
  if (counted !== null && IDIOMS.has(counted)) return true;
  const end = sentence.indexOf(text) + text.length;
  return unit === 'percent' && value === 100 && CERTAIN.test(sentence.slice(end, end + MAX_SHARE));
}

const isNoCount = (figure: Figure): boolean => isBase(figure) || isCompound(figure) || isOfSpeech(figure);

const isCompound = ({ text, counted, unit }: Figure): boolean =>
  counted !== null && counted !== unit && counted !== 'age' && COMPOUND.test(text);

function isBase({ sentence, text }: Figure): boolean {
  const at = sentence.indexOf(text);
  if (at <= 0) return false;
  const before = sentence.slice(Math.max(0, at - MAX_SHARE), at);
  return SHARE_OF.test(before) || RATE_OF.test(before);
}

async function matchFigure(
  article: ArticleMeta,
  isOwn: IsOwn,
  here: Figure,
  statements: readonly Statement[],
  corpus: CandidateSource,
  sharedMatches: (article: CorpusArticle) => number,
): Promise<FigureMatch[]> {
  const ours = new Set(
    [...contextOf(here, article.title)].filter((word) => corpus.rarity(word) >= LEAST_CONTEXT_WORD),
  );
  const candidates = await corpus.findFigures(here, article.publishedAt, CANDIDATES);
  const usable = candidates.filter(
    ({ article: other, figure }) => !isOwn(other) && isSameChange(here, figure) && !isNoCount(figure),
  );
  return usable.map((candidate) => {
    const theirs = contextOf(candidate.figure, candidate.article.meta.title);
    const context = sharedContext(ours, theirs, corpus.rarity);
    const evidence: FigureEvidence = {
      here,
      there: candidate.figure,
      days: daysApart(
        { article, statement: here },
        { article: candidate.article.meta, statement: candidate.figure },
      ),
      place: placesAgree(here, candidate.figure),
      context: context.weight,
      frame: frameLikeness(here, candidate.figure, corpus.rarity, corpus.nearness),
      neighbours: neighboursOf(
        { figure: here, statements },
        { figure: candidate.figure, statements: candidate.article.statements },
      ),
      values: {
        here: valuesLike(here, statements),
        there: valuesLike(candidate.figure, candidate.article.statements),
      },
      sharedMatches: sharedMatches(candidate.article),
    };
    const contextWords = context.words.slice(0, LISTED_WORDS);
    return { candidate, evidence, contextWords, score: figureProbability(evidence, corpus.rarity) };
  });
}

/** The matches of each of an article's figures, by the figure's id. */
export async function matchFigures(
  article: ArticleMeta,
  isOwn: IsOwn,
  statements: readonly Statement[],
  corpus: CandidateSource,
  sharedMatches: (article: CorpusArticle) => number,
): Promise<ReadonlyMap<string, readonly FigureMatch[]>> {
  const matches = new Map<string, FigureMatch[]>();
  for (const figure of statements) {
    if (figure.kind !== 'figure' || isNoCount(figure)) continue;
    const found = await matchFigure(article, isOwn, figure, statements, corpus, sharedMatches);
    matches.set(
      figure.id,
      found.filter(({ score }) => levelOf(score) !== null),
    );
  }
  const kept = [...withoutTaken([...matches.values()].flat())];
  const judged = withoutSecondBest(kept);
  return new Map(
    [...matches.keys()].map((id) => [id, judged.filter(({ evidence }) => evidence.here.id === id)]),
  );
}

function explain({ evidence, contextWords }: FigureMatch, title: string, rarity: Rarity): Evidence[] {
  const { here, days, context, sharedMatches } = evidence;
  const shared = printedWords([here.sentence, here.leadIn ?? '', title], contextWords);
  const why: Evidence[] = [
    { kind: 'quantity', counted: here.counted, unit: here.unit, weight: quantityWeight(evidence, rarity) },
    { kind: 'date', daysApart: days, weight: daysWeight(days) },
    { kind: 'context', shared, weight: surroundingsWeight(context) + frameWeight(evidence) },
  ];
  if (sharedMatches > 0) why.push({ kind: 'event', sharedMatches, weight: figureEventWeight(sharedMatches) });
  return why;
}

/** One counts in a country, the other in a part of it, and there are more in the country. */
function isWiderCount({ evidence: { here, there, place } }: FigureMatch, relation: FigureRelation): boolean {
  if (place !== 'wider' || relation === 'equal' || relation === 'compatible') return false;
  const [wide, narrow] = here.place !== null && isCountry(here.place) ? [here, there] : [there, here];
  return (singleValueOf(wide) ?? 0) > (singleValueOf(narrow) ?? 0);
}

/** Two scopes' counts differ, none is the earlier. */
function relationAndFlags(
  match: FigureMatch,
  here: ArticleMeta,
): { relation: FigureRelation; flags: Flag[] } {
  const relation = figureRelation(
    { article: here, figure: match.evidence.here },
    { article: match.candidate.article.meta, figure: match.candidate.figure },
  );
  return isWiderCount(match, relation)
    ? { relation: 'differs', flags: ['other-scope'] }
    : { relation, flags: [] };
}

/**
 * Of each article the figure that says the same number (of several the one that fits best), else the one that the
 * article names first of those that may be meant: nearness of value is no reason to prefer an aside ("at one point the toll was nine").
 */
function onePerArticle(matches: readonly FigureMatch[]): FigureMatch[] {
  const chosen = new Map<CorpusArticle, FigureMatch>();
  const inOrder = matches
    .filter(({ score }) => levelOf(score) === 'same')
    .sort((a, b) => a.candidate.figure.start - b.candidate.figure.start);
  const rest = [...matches].sort((a, b) => b.score - a.score);
  const equal = rest.filter(
    ({ score, evidence }) => levelOf(score) === 'same' && isOneValue(evidence.here, evidence.there),
  );
  for (const match of [...equal, ...inOrder, ...rest]) {
    if (!chosen.has(match.candidate.article)) chosen.set(match.candidate.article, match);
  }
  return [...chosen.values()].sort((a, b) => b.score - a.score);
}

/** Matches of one figure, best first, one an article. */
export function figureComparison(
  article: ArticleMeta,
  matches: readonly FigureMatch[],
  rarity: Rarity,
): Match[] {
  return onePerArticle(matches).flatMap((match): Match[] => {
    const level = levelOf(match.score);
    const { article: other, figure } = match.candidate;
    if (level === null) return [];
    return [
      {
        article: other.meta,
        statement: figure,
        pieces: [figure],
        score: match.score,
        level,
        ...relationAndFlags(match, article),
        differences: differencesOf(match.evidence.here, figure),
        telling: other.telling,
        why: explain(match, article.title, rarity),
      },
    ];
  });
}
