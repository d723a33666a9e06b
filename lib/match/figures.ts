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
import type { CandidateSource, CorpusArticle, FigureCandidate, IsOwn } from './candidates';
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

/** What the reader's article brings into each comparison. */
interface FigureQuery {
  readonly article: ArticleMeta;
  readonly statements: readonly Statement[];
  readonly corpus: CandidateSource;
  readonly sharedMatches: (article: CorpusArticle) => number;
}

/** Null where the two are not of one kind. @param ours words around the figure here */
function weighedFigure(
  here: Figure,
  candidate: FigureCandidate,
  ours: WordSet,
  { article, statements, corpus, sharedMatches }: FigureQuery,
): FigureMatch | null {
  const { article: other, figure: there } = candidate;
  if (!isSameChange(here, there) || isNoCount(there)) return null;
  const context = sharedContext(ours, contextOf(there, other.meta.title), corpus.rarity);
  const evidence: FigureEvidence = {
    here,
    there,
    days: daysApart({ article, statement: here }, { article: other.meta, statement: there }),
    place: placesAgree(here, there),
    context: context.weight,
    frame: frameLikeness(here, there, corpus.rarity, corpus.nearness),
    neighbours: neighboursOf({ figure: here, statements }, { figure: there, statements: other.statements }),
    values: { here: valuesLike(here, statements), there: valuesLike(there, other.statements) },
    sharedMatches: sharedMatches(other),
  };
  const contextWords = context.words.slice(0, LISTED_WORDS);
  const score = figureProbability(evidence, corpus.rarity);
  return levelOf(score) === null ? null : { candidate, evidence, contextWords, score };
}

/** Those that a reader may be shown. */
async function matchFigure(here: Figure, isOwn: IsOwn, query: FigureQuery): Promise<FigureMatch[]> {
  const { article, corpus } = query;
  const around = [...contextOf(here, article.title)];
  const ours = new Set(around.filter((word) => corpus.rarity(word) >= LEAST_CONTEXT_WORD));
  const weigh = (candidate: FigureCandidate) => weighedFigure(here, candidate, ours, query);
  const candidates = await corpus.findFigures(
    here,
    article.publishedAt,
    CANDIDATES,
    (candidate) => weigh(candidate) !== null,
  );
  return candidates.flatMap((candidate) => (isOwn(candidate.article) ? [] : (weigh(candidate) ?? [])));
}

/** The matches of each of an article's figures, by the figure's id. */
export async function matchFigures(
  article: ArticleMeta,
  isOwn: IsOwn,
  statements: readonly Statement[],
  corpus: CandidateSource,
  sharedMatches: (article: CorpusArticle) => number,
): Promise<ReadonlyMap<string, readonly FigureMatch[]>> {
  const query: FigureQuery = { article, statements, corpus, sharedMatches };
  const figures = statements.flatMap((one) => (one.kind === 'figure' && !isNoCount(one) ? [one] : []));
  const found = await Promise.all(
    figures.map(async (figure) => [figure.id, await matchFigure(figure, isOwn, query)] as const),
  );
  const matches = new Map(found);
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
