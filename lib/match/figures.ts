/**
 * Matches the figures of one article: the same quantity of the same event, whatever its value.
 *
 * That two figures count the same kind of thing is the condition to be looked at (candidates); day, place,
 * surroundings, shared quotes and the value itself are the evidence. Cost: figures × CANDIDATES.
 * Source: log-odds as in evidence.ts. Not the value alone: "12 killed" is printed every week.
 */
import type { ArticleMeta, Evidence, Figure, FigureRelation, Flag, Match } from '../model';
import { fold } from '../text/fold';
import type { Rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { tokenise } from '../text/tokens';
import type { CandidateSource, CorpusArticle, FigureCandidate } from './candidates';
import { daysApart } from './days-of-statement';
import { contextWeight, eventWeight, levelOf, probability } from './evidence';
import { sharedContext, type WordSet } from './features';
import { differencesOf, figureRelation, singleValueOf, TOLLS } from './figure-relation';
import { countedKey } from './quantity';
import { nameKey } from './word-likeness';

const CANDIDATES = 40;
const LISTED_WORDS = 8;
/** Nats: words of smaller rarity say nothing of what a sentence is about. */
const LEAST_CONTEXT_WORD = 3;

/** Log-odds. */
export const FIGURE_WEIGHTS = {
  bias: -4.6,
  /** What is counted is named, and named alike; for each nat of the word's rarity. */
  counted: 0.22,
  /** Only a unit ("two weeks", "5 percent"): many things are measured in it. */
  onlyUnit: -1.5,
  sameValue: 1.2,
  /** For each nat of distance between the values' logarithms: tolls grow, measures of one thing do not. */
  valueDistance: { toll: -0.7, counted: -5, onlyUnit: -9 },
  /** One counts the gunmen, the children or the others, the other all. */
  otherPeople: -3,
  /** "More than 250,000" and "up to 250,000": two sides of a threshold, not two counts. */
  oppositeBounds: -4,
  /** Days apart: none, one, two … */
  days: [2.2, 1.6, 0, -1.5, -2.5, -3],
  longAgo: -4,
  unknownDate: 0,
  place: { same: 1.6, unknown: 0, wider: 0, different: -4 },
  /** For each doubling of the mass of shared words around. */
  context: 2.4,
  event: 4,
} as const;

type PlaceAgreement = keyof typeof FIGURE_WEIGHTS.place;

interface FigureMatch {
  readonly here: Figure;
  readonly candidate: FigureCandidate;
  readonly days: number | null;
  readonly place: PlaceAgreement;
  readonly context: { readonly words: readonly string[]; readonly weight: number };
  readonly sharedMatches: number;
  readonly score: number;
}

const contexts = new WeakMap<Figure, WordSet>();

/** The words around a figure without numbers and its own words. */
function contextOf(figure: Figure, title: string): WordSet {
  const known = contexts.get(figure);
  if (known !== undefined) return known;
  const own = new Set(tokenise(figure.text).map((token) => token.stem));
  const around = tokenise(`${figure.sentence} ${figure.leadIn ?? ''} ${title}`).filter((token) =>
    /^\p{L}/u.test(token.form),
  );
  const words = new Set(around.map((token) => token.stem).filter((word) => !own.has(word)));
  contexts.set(figure, words);
  return words;
}

const placeWords = (place: string): string[] =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|city|region|district|oblast|and|capital)$/.test(word))
    .map(nameKey);

function placeAgreement(here: string | null, there: string | null): PlaceAgreement {
  if (here === null || there === null) return 'unknown';
  const [ours, theirs] = [placeWords(here), placeWords(there)];
  if (ours.length === 0 || theirs.length === 0) return 'unknown';
  if (ours.some((word) => theirs.includes(word))) return 'same';
  return isCountry(here) !== isCountry(there) ? 'wider' : 'different';
}

const COUNTRIES = new Set(
  'ukraine russia gaza israel iran syria lebanon yemen sudan turkey germany france italy spain poland britain england scotland china india pakistan japan nigeria mexico brazil canada australia greece haiti myanmar afghanistan iraq libya egypt kenya somalia congo ethiopia philippines indonesia thailand us usa america country nation'.split(
    ' ',
  ),
);
const isCountry = (place: string): boolean =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .some((word) => COUNTRIES.has(word));

/** Whether the figure names no more than its unit; two ages are two persons'. */
function isOnlyUnit(figure: Figure): boolean {
  return figure.counted === null || figure.counted === figure.unit || figure.counted === 'age';
}

function kindOf(figure: Figure): keyof typeof FIGURE_WEIGHTS.valueDistance {
  if (isOnlyUnit(figure)) return 'onlyUnit';
  return figure.counted !== null && TOLLS.has(figure.counted) ? 'toll' : 'counted';
}

/** Some among the dead or hurt, told apart from all of them. */
const SOME_PEOPLE =
  /\b(?:suspects?|gun(?:man|men)|attackers?|shooters?|assailants?|bombers?|militants?|terrorists?|insurgents?|rebels?|officers?|police|soldiers?|troops|children|kids?|wom[ae]n|girls?|boys?|journalists?|students?|firefighters?|rescuers?|hostages?|foreigners?|others?|additional)\b/giu;

function peopleIn(figure: Figure): string {
  return [...figure.text.toLowerCase().matchAll(SOME_PEOPLE)]
    .map(([word]) => stem(word))
    .sort()
    .join(' ');
}

/** Two counts that name different people among those counted. */
function peopleWeight(here: Figure, there: Figure): number {
  if (isOnlyUnit(here)) return 0;
  return peopleIn(here) === peopleIn(there) ? 0 : FIGURE_WEIGHTS.otherPeople;
}

const SIDE: Readonly<Record<Figure['bound'], -1 | 0 | 1>> = {
  exact: 0,
  about: 0,
  between: 0,
  'at-least': 1,
  'more-than': 1,
  'at-most': -1,
  'less-than': -1,
};

const boundsWeight = (here: Figure, there: Figure): number =>
  SIDE[here.bound] * SIDE[there.bound] < 0 ? FIGURE_WEIGHTS.oppositeBounds : 0;

function valueWeight(here: Figure, there: Figure): number {
  const [ours, theirs] = [singleValueOf(here), singleValueOf(there)];
  if (ours === null || theirs === null) return 0;
  if (ours === theirs) return FIGURE_WEIGHTS.sameValue;
  const distance = FIGURE_WEIGHTS.valueDistance[kindOf(here)];
  return ours <= 0 || theirs <= 0 ? distance : distance * Math.abs(Math.log(ours / theirs));
}

function daysWeight(days: number | null): number {
  return days === null ? FIGURE_WEIGHTS.unknownDate : (FIGURE_WEIGHTS.days[days] ?? FIGURE_WEIGHTS.longAgo);
}

function countedWeight(figure: Figure, rarity: Rarity): number {
  const counted = countedKey(figure);
  if (counted === null || isOnlyUnit(figure)) return FIGURE_WEIGHTS.onlyUnit;
  return FIGURE_WEIGHTS.counted * rarity(counted);
}

/** Saturating: the first shared words say nearly all. */
const surroundingsWeight = (nats: number): number => FIGURE_WEIGHTS.context * contextWeight(nats);

function logOdds(match: Omit<FigureMatch, 'score'>, rarity: Rarity): number {
  return (
    FIGURE_WEIGHTS.bias +
    countedWeight(match.here, rarity) +
    valueWeight(match.here, match.candidate.figure) +
    peopleWeight(match.here, match.candidate.figure) +
    boundsWeight(match.here, match.candidate.figure) +
    daysWeight(match.days) +
    FIGURE_WEIGHTS.place[match.place] +
    surroundingsWeight(match.context.weight) +
    FIGURE_WEIGHTS.event * eventWeight(match.sharedMatches)
  );
}

function isSameChange(here: Figure, there: Figure): boolean {
  return here.change === there.change && here.per === there.per;
}

export async function matchFigure(
  article: ArticleMeta,
  address: string,
  here: Figure,
  corpus: CandidateSource,
  sharedMatches: (article: CorpusArticle) => number,
): Promise<FigureMatch[]> {
  const ours = new Set(
    [...contextOf(here, article.title)].filter((word) => corpus.rarity(word) >= LEAST_CONTEXT_WORD),
  );
  const candidates = await corpus.findFigures(here, article.publishedAt, CANDIDATES);
  const usable = candidates.filter(
    (candidate) => candidate.article.address !== address && isSameChange(here, candidate.figure),
  );
  return usable.map((candidate) => {
    const theirs = contextOf(candidate.figure, candidate.article.meta.title);
    const match = {
      here,
      candidate,
      days: daysApart(
        { article, statement: here },
        { article: candidate.article.meta, statement: candidate.figure },
      ),
      place: placeAgreement(here.place, candidate.figure.place),
      context: sharedContext(ours, theirs, corpus.rarity),
      sharedMatches: sharedMatches(candidate.article),
    };
    return { ...match, score: probability(logOdds(match, corpus.rarity)) };
  });
}

function explain(match: FigureMatch, rarity: Rarity): Evidence[] {
  const counted = countedWeight(match.here, rarity) + valueWeight(match.here, match.candidate.figure);
  const shared = match.context.words.slice(0, LISTED_WORDS);
  const why: Evidence[] = [
    { kind: 'quantity', counted: match.here.counted, unit: match.here.unit, weight: counted },
    { kind: 'date', daysApart: match.days, weight: daysWeight(match.days) },
    { kind: 'context', shared, weight: surroundingsWeight(match.context.weight) },
  ];
  if (match.sharedMatches > 0) {
    const weight = FIGURE_WEIGHTS.event * eventWeight(match.sharedMatches);
    why.push({ kind: 'event', sharedMatches: match.sharedMatches, weight });
  }
  return why;
}

function flagsOf(match: FigureMatch): Flag[] {
  return match.place === 'wider' ? ['other-scope'] : [];
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
    ({ here, candidate }) => singleValueOf(here) === singleValueOf(candidate.figure),
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
    const relation: FigureRelation = figureRelation(
      { article, figure: match.here },
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
        differences: differencesOf(match.here, figure),
        telling: other.telling,
        why: explain(match, rarity),
      },
    ];
  });
}
