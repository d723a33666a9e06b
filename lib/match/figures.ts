/**
 * Matches the figures of one article against the corpus.
 *
 * That two figures count the same kind of thing is the condition to be looked at (candidates); what makes them one
 * quantity of one event is weighed in figure-evidence.ts. Cost: figures × CANDIDATES.
 */
import type { ArticleMeta, Evidence, Figure, Flag, Match } from '../model';
import type { Rarity } from '../text/rarity';
import { printedWords, stemsOf } from '../text/stems';
import type { CandidateSource, CorpusArticle, FigureCandidate } from './candidates';
import { daysApart } from './days-of-statement';
import { levelOf } from './evidence';

import {
  daysWeight,
  type FigureEvidence,
  figureEventWeight,
  figureProbability,
  quantityWeight,
  surroundingsWeight,
} from './figure-evidence';
import { differencesOf, figureRelation, singleValueOf } from './figure-relation';
import type { IsOwn } from './own-captures';
import { placeAgreement } from './places';
import { sharedContext, type WordSet } from './surroundings';

/** Candidates weighed for each figure. */
const CANDIDATES = 40;
/** Words listed to the reader as evidence. */
const LISTED_WORDS = 8;
/** Nats: words of smaller rarity say nothing of what a sentence is about. */
const LEAST_CONTEXT_WORD = 3;

interface FigureMatch {
  readonly candidate: FigureCandidate;
  readonly evidence: FigureEvidence;
  readonly contextWords: readonly string[];
  readonly score: number;
}

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
  return here.change === there.change && here.per === there.per;
}

export async function matchFigure(
  article: ArticleMeta,
  isOwn: IsOwn,
  here: Figure,
  corpus: CandidateSource,
  sharedMatches: (article: CorpusArticle) => number,
): Promise<FigureMatch[]> {
  const ours = new Set(
    [...contextOf(here, article.title)].filter((word) => corpus.rarity(word) >= LEAST_CONTEXT_WORD),
  );
  const candidates = await corpus.findFigures(here, article.publishedAt, CANDIDATES);
  const usable = candidates.filter(
    (candidate) => !isOwn(candidate.article) && isSameChange(here, candidate.figure),
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
      place: placeAgreement(here.place, candidate.figure.place),
      context: context.weight,
      sharedMatches: sharedMatches(candidate.article),
    };
    const contextWords = context.words.slice(0, LISTED_WORDS);
    return { candidate, evidence, contextWords, score: figureProbability(evidence, corpus.rarity) };
  });
}

function explain({ evidence, contextWords }: FigureMatch, title: string, rarity: Rarity): Evidence[] {
  const { here, days, context, sharedMatches } = evidence;
  const shared = printedWords([here.sentence, here.leadIn ?? '', title], contextWords);
  const why: Evidence[] = [
    { kind: 'quantity', counted: here.counted, unit: here.unit, weight: quantityWeight(evidence, rarity) },
    { kind: 'date', daysApart: days, weight: daysWeight(days) },
    { kind: 'context', shared, weight: surroundingsWeight(context) },
  ];
  if (sharedMatches > 0) why.push({ kind: 'event', sharedMatches, weight: figureEventWeight(sharedMatches) });
  return why;
}

function flagsOf(match: FigureMatch): Flag[] {
  return match.evidence.place === 'wider' ? ['other-scope'] : [];
}

/**
 * Of each article the figure that says the same number, else the one that the article names first of those that
 * may be meant: nearness of value is no reason to prefer an aside ("at one point the toll was nine").
 */
function onePerArticle(matches: readonly FigureMatch[]): FigureMatch[] {
  const chosen = new Map<CorpusArticle, FigureMatch>();
  const inOrder = matches
    .filter(({ score }) => levelOf(score) === 'same')
    .sort((a, b) => a.candidate.figure.start - b.candidate.figure.start);
  const rest = [...matches].sort((a, b) => b.score - a.score);
  const equal = inOrder.filter(
    ({ evidence }) => singleValueOf(evidence.here) === singleValueOf(evidence.there),
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
    const relation = figureRelation(
      { article, figure: match.evidence.here },
      { article: other.meta, figure },
    );
    return [
      {
        article: other.meta,
        statement: figure,
        pieces: [figure],
        score: match.score,
        level,
        relation,
        flags: flagsOf(match),
        differences: differencesOf(match.evidence.here, figure),
        telling: other.telling,
        why: explain(match, article.title, rarity),
      },
    ];
  });
}
