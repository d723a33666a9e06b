/**
 * Weighs the evidence that two figures are the same quantity of the same event, whatever their values.
 *
 * Log-odds as in evidence.ts; weights set by hand on development pairs, few and each with its reason. Cost: O(1)
 * but for the words around. Not the value alone: "12 killed" is printed every week.
 */
import type { Figure } from '../model';
import type { Rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { contextWeight, eventWeight, probability } from './evidence';
import { singleValueOf, TOLLS } from './figure-relation';
import type { PlaceAgreement } from './places';
import { countedKey } from './quantity';

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

export interface FigureEvidence {
  readonly here: Figure;
  readonly there: Figure;
  readonly days: number | null;
  readonly place: PlaceAgreement;
  /** Nats of shared words around the two figures. */
  readonly context: number;
  /** Quotes that the two articles certainly share. */
  readonly sharedMatches: number;
}

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

export function daysWeight(days: number | null): number {
  return days === null ? FIGURE_WEIGHTS.unknownDate : (FIGURE_WEIGHTS.days[days] ?? FIGURE_WEIGHTS.longAgo);
}

function countedWeight(figure: Figure, rarity: Rarity): number {
  const counted = countedKey(figure);
  if (counted === null || isOnlyUnit(figure)) return FIGURE_WEIGHTS.onlyUnit;
  return FIGURE_WEIGHTS.counted * rarity(counted);
}

/** Saturating: the first shared words say nearly all. */
export const surroundingsWeight = (nats: number): number => FIGURE_WEIGHTS.context * contextWeight(nats);

/** What the counted thing and the two values say. */
export function quantityWeight({ here, there }: FigureEvidence, rarity: Rarity): number {
  return (
    countedWeight(here, rarity) +
    valueWeight(here, there) +
    peopleWeight(here, there) +
    boundsWeight(here, there)
  );
}

export const figureEventWeight = (shared: number): number => FIGURE_WEIGHTS.event * eventWeight(shared);

/** Probability (0–1) that the two figures are one quantity of one event. */
export function figureProbability(evidence: FigureEvidence, rarity: Rarity): number {
  return probability(
    FIGURE_WEIGHTS.bias +
      quantityWeight(evidence, rarity) +
      daysWeight(evidence.days) +
      FIGURE_WEIGHTS.place[evidence.place] +
      surroundingsWeight(evidence.context) +
      figureEventWeight(evidence.sharedMatches),
  );
}
