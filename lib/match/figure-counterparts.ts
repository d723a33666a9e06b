/**
 * Which of two articles' figures stand for one another: where a number has its equal in the other article, it is no
 * other number's counterpart ("162 delegates" is not "101", which both print).
 *
 * Greedy, best first: an equal before any other, then by score. Cost: linear in the matches of an article, but for
 * sorting. Source: own; an optimal assignment would trade a certain pair for two doubtful ones.
 */
import type { CorpusArticle } from './candidates';
import { isBareTime, isFew, isOneValue, JUST_POSSIBLE } from './figure-evidence';
import type { FigureMatch } from './figure-match';
import { singleValueOf } from './figure-relation';

const isEqual = ({ evidence: { here, there } }: FigureMatch): boolean => isOneValue(here, there);

/** Values that have their counterpart: both of an equal pair, and of other pairs the one there. */
interface Taken {
  readonly equal: Set<number | null>;
  readonly there: Map<number | null, number | null>;
}

/**
 * Whether the pair's values are free, or each other's already: a number is printed several times. One of this article
 * may have several there ("eight, at one point nine"): which is shown is for the comparison to say.
 */
function take(match: FigureMatch, taken: Taken): boolean {
  const { here, there } = match.evidence;
  const [ours, theirs] = [singleValueOf(here), singleValueOf(there)];
  if (isEqual(match)) {
    taken.equal.add(ours);
    return true;
  }
  if (taken.equal.has(ours) || taken.equal.has(theirs)) return false;
  const other = taken.there.get(theirs);
  taken.there.set(theirs, other ?? ours);
  return other === undefined || other === ours;
}

/** Figures of one kind of thing are told apart among themselves. */
const kindOf = ({ evidence: { here } }: FigureMatch): string => `${here.counted}/${here.comparable.unit}`;

function grouped<K>(matches: readonly FigureMatch[], keyOf: (match: FigureMatch) => K): FigureMatch[][] {
  const groups = new Map<K, FigureMatch[]>();
  for (const match of matches) {
    const group = groups.get(keyOf(match));
    if (group === undefined) groups.set(keyOf(match), [match]);
    else group.push(match);
  }
  return [...groups.values()];
}

function counterparts(matches: readonly FigureMatch[]): FigureMatch[] {
  const taken: Taken = { equal: new Set(), there: new Map() };
  const best = [...matches].sort((a, b) => Number(isEqual(b)) - Number(isEqual(a)) || b.score - a.score);
  return best.filter((match) => take(match, taken));
}

/** The matches without those whose number stands for another one. */
export function withoutTaken(matches: readonly FigureMatch[]): ReadonlySet<FigureMatch> {
  const articles = grouped<CorpusArticle>(matches, ({ candidate }) => candidate.article);
  return new Set(articles.flatMap((one) => grouped(one, kindOf)).flatMap(counterparts));
}

/**
 * Share of the poorer frame from which two bare times are of one thing whatever else is told of that time: below it an
 * editor struck more than half of those that another figure of the article fits better ("21 days" of one state's rule and
 * of another's), and hardly any of the others.
 */
const ONE_FRAME = 0.5;

/** Two figures of one article for one of the other's. */
const isShared = (one: FigureMatch, other: FigureMatch): boolean =>
  one !== other &&
  one.candidate.article === other.candidate.article &&
  (one.evidence.here === other.evidence.here || one.evidence.there === other.evidence.there);

/** The same of a few things ("two nominees"). */
const ONE_FRAME_OF_FEW = 0.15;

function isDoubtfulAlone({ evidence: { here, frame } }: FigureMatch): boolean {
  if (isBareTime(here)) return frame.coverage < ONE_FRAME;
  return isFew(here) && frame.coverage < ONE_FRAME_OF_FEW;
}

/** Of several that could be meant by a bare time the best fits; what the others have in common with it is only the number. */
export function withoutSecondBest(matches: readonly FigureMatch[]): FigureMatch[] {
  return matches.map((match) => {
    const isDoubtful = isDoubtfulAlone(match);
    const isSecond = () => matches.some((other) => isShared(match, other) && other.score > match.score);
    return isDoubtful && isSecond() ? { ...match, score: Math.min(match.score, JUST_POSSIBLE) } : match;
  });
}
