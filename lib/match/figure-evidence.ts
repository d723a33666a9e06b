/**
 * Weighs the evidence that two figures are the same quantity of the same event, whatever their values.
 *
 * Log-odds as in evidence.ts; weights set by hand on development pairs, few and each with its reason. Cost: O(1)
 * but for the words around. Not the value alone: "12 killed" is printed every week.
 */
import type { Figure } from '../model';
import type { Rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { doublings, probability } from './evidence';
import { type FrameLikeness, frameOf } from './figure-frame';
import type { Neighbours } from './figure-neighbours';
import { singleValueOf, TOLLS } from './figure-relation';
import { isOfAnotherScope } from './figure-scope';
import words from './figure-words.json' with { type: 'json' };
import type { PlaceAgreement } from './places';
import { countedKey } from './quantity';

/** Log-odds. */
export const FIGURE_WEIGHTS = {
  bias: -4.6,
  /** What is counted is named, and named alike; for each nat of the word's rarity. */
  counted: 0.22,
  /** Only a unit ("two weeks", "5 percent"): many things are measured in it. */
  onlyUnit: -1.5,
  /** One value, and for each digit that tells it from a round one: "12" is printed every day, "5,437" is not. */
  sameValue: 1.0,
  tellingDigit: 0.5,
  /** Two values are another quantity until what the sentences say of them is alike. */
  otherValue: { toll: -3.4, counted: -5, onlyUnit: -3.4 },
  /** For each nat of distance between the values' logarithms: tolls grow, measures of one thing do not. */
  valueDistance: { toll: -2, counted: -2.5, onlyUnit: -2.2 },
  /** One counts the gunmen, the children or the others, the other all. */
  otherPeople: -3,
  /** "More than 250,000" and "up to 250,000": two sides of a threshold, not two counts. */
  oppositeBounds: -6,
  /** Days apart: none, one, two … */
  days: [2.2, 1.6, 0, -1.5, -2.5, -3],
  longAgo: -4,
  unknownDate: 0,
  place: { same: 1.6, named: 0.8, unknown: 0, mixed: -1, wider: 0, different: -6 },
  /** For each doubling of the mass of shared words around. */
  context: 0.6,
  /** For each doubling of the nats that the two frames share, and for the poorer frame being shared wholly. */
  frame: { equal: 0.3, other: 0.6 },
  coverage: { equal: 2.5, other: 6 },
  /** For each doubling of the other values that the two articles tell of the same kind of thing. */
  rivals: -1,
  /**
   * The two sentences count the same other things besides, or even with the same number: the dead and the hurt of one
   * event are told together, most other things are told together by chance.
   */
  neighbours: {
    toll: { none: 0, kind: 2.5, value: 3 },
    counted: { none: 0, kind: 0.5, value: 2 },
    onlyUnit: { none: 0, kind: 0.5, value: 2 },
  },
  /** One to ten of a unit or of people are printed everywhere: being equal says little. */
  smallNumber: -1.2,
  /** "Two men" are other men in every second sentence. */
  anyNoun: -3,
  /** One value is told worldwide, nationwide, or with other things ("drones and missiles"), or is none ("dozens"). */
  otherExtent: -4,
  event: 0.8,
} as const;

export interface FigureEvidence {
  readonly here: Figure;
  readonly there: Figure;
  readonly days: number | null;
  readonly place: PlaceAgreement;
  /** Nats of shared words around the two figures. */
  readonly context: number;
  readonly frame: Pick<FrameLikeness, 'shared' | 'coverage'>;
  readonly neighbours: Neighbours;
  /** Values of the same kind of thing in each of the two articles, this one with them. */
  readonly values: { readonly here: number; readonly there: number };
  /** Quotes that the two articles certainly share. */
  readonly sharedMatches: number;
}

const TIMES: ReadonlySet<string> = new Set(words.times);

/** "21 days", "a year": how long or how old, and nothing of what. */
export const isBareTime = (figure: Figure): boolean => isOnlyUnit(figure) && TIMES.has(figure.unit ?? '');

/** Whether the figure names no more than its unit; two ages are two persons'. */
function isOnlyUnit(figure: Figure): boolean {
  return figure.counted === null || figure.counted === figure.unit || figure.counted === 'age';
}

function kindOf(figure: Figure): keyof typeof FIGURE_WEIGHTS.valueDistance {
  if (isOnlyUnit(figure)) return 'onlyUnit';
  return figure.counted !== null && TOLLS.has(figure.counted) ? 'toll' : 'counted';
}

/** Some among the dead or hurt, told apart from all of them. */
const SOME_PEOPLE: ReadonlySet<string> = new Set(words.somePeople);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const people = new WeakMap<Figure, string>();

/** Remembered: a figure is compared with many. */
function peopleIn(figure: Figure): string {
  const known = people.get(figure);
  if (known !== undefined) return known;
  const named = wordsOf(figure.text)
    .filter((word) => SOME_PEOPLE.has(word))
    .map(stem)
    .sort()
    .join(' ');
  people.set(figure, named);
  return named;
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

/** Digits up to the last that is no 0: 1 for 800, 3 for 1,250. */
function tellingDigits(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '');
  return Math.max(1, digits.replace(/0+$/, '').length);
}

const ANY_NOUN: ReadonlySet<string> = new Set(words.people);
const EXTENTS: ReadonlySet<string> = new Set(words.scope);
const VAGUE: ReadonlySet<string> = new Set(words.vague);
/** Share of a word's weight from which it stands by the number. */
const BY_THE_NUMBER = 0.3;

const extents = new WeakMap<Figure, string>();

/** What tells over what or with what the number counts, remembered. */
function extentOf(figure: Figure): string {
  const extent = extents.get(figure) ?? readExtent(figure);
  extents.set(figure, extent);
  return extent;
}

function readExtent(figure: Figure): string {
  const around = [...frameOf(figure).values()].filter(({ closeness }) => closeness >= BY_THE_NUMBER);
  const own = figure.text.toLowerCase().split(/\s+/);
  return [
    around.some(({ form }) => EXTENTS.has(form)) ? 'wide' : '',
    own.includes('and') ? 'joined' : '',
    own.some((word) => VAGUE.has(word)) ? 'vague' : '',
  ].join(' ');
}

/** Numbers up to here are printed everywhere, in words. */
const SMALL = 10;

/** A few of what is no toll. */
export const isFew = (figure: Figure): boolean =>
  kindOf(figure) === 'counted' && Math.abs(figure.value ?? SMALL + 1) <= SMALL;

function sameValueWeight(value: number, figure: Figure): number {
  const telling = FIGURE_WEIGHTS.tellingDigit * Math.min(MOST_DIGITS, tellingDigits(value) - 1);
  const isSmall = Math.abs(figure.value ?? value) <= SMALL && kindOf(figure) !== 'toll';
  if (!isSmall) return FIGURE_WEIGHTS.sameValue + telling;
  const anyNoun = ANY_NOUN.has(figure.counted ?? '') ? FIGURE_WEIGHTS.anyNoun : 0;
  return FIGURE_WEIGHTS.sameValue + FIGURE_WEIGHTS.smallNumber + anyNoun;
}

export const isOneValue = (here: Figure, there: Figure): boolean =>
  singleValueOf(here) === singleValueOf(there);

function valueWeight(here: Figure, there: Figure): number {
  const [ours, theirs] = [singleValueOf(here), singleValueOf(there)];
  if (ours === null || theirs === null) return 0;
  if (ours === theirs) return sameValueWeight(ours, here);
  const distance = FIGURE_WEIGHTS.valueDistance[kindOf(here)];
  const apart = ours <= 0 || theirs <= 0 ? 1 : Math.abs(Math.log(ours / theirs));
  const extent = extentOf(here) === extentOf(there) ? 0 : FIGURE_WEIGHTS.otherExtent;
  return FIGURE_WEIGHTS.otherValue[kindOf(here)] + distance * apart + extent;
}
/** Digits beyond the first that count: behind them every number is as rare. */
const MOST_DIGITS = 3;

/** Of many values of one kind the two that are meant must be told apart; where they are equal, they are. */
function rivalsWeight({ here, there, values }: FigureEvidence): number {
  if (isOneValue(here, there)) return 0;
  return FIGURE_WEIGHTS.rivals * (Math.log2(Math.max(1, values.here)) + Math.log2(Math.max(1, values.there)));
}

/** What the two sentences say of their numbers. */
export function frameWeight({ here, there, frame }: FigureEvidence): number {
  const kind = isOneValue(here, there) ? 'equal' : 'other';
  return (
    FIGURE_WEIGHTS.frame[kind] * Math.log2(1 + frame.shared) + FIGURE_WEIGHTS.coverage[kind] * frame.coverage
  );
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
export const surroundingsWeight = (nats: number): number => FIGURE_WEIGHTS.context * doublings(nats);

/** What the counted thing and the two values say. */
export function quantityWeight({ here, there }: FigureEvidence, rarity: Rarity): number {
  return (
    countedWeight(here, rarity) +
    valueWeight(here, there) +
    peopleWeight(here, there) +
    boundsWeight(here, there)
  );
}

export const figureEventWeight = (shared: number): number => FIGURE_WEIGHTS.event * doublings(shared);

/** Below what a reader may rely on (evidence.ts). */
export const JUST_POSSIBLE = 0.6;

/** Another place or scope, or other people among those counted: however alike the rest, it is another count. */
function isOtherCount({ here, there, place }: FigureEvidence): boolean {
  const [ours, theirs] = [peopleIn(here), peopleIn(there)];
  const areOtherPeople = ours !== theirs && ((ours !== '' && theirs !== '') || isSomeOfAll(here, there));
  return place === 'different' || areOtherPeople || isOfAnotherScope(here, there);
}

const REST: ReadonlySet<string> = new Set(words.rest);

/** "Killed 45 people" and "killed 19 soldiers": another number of other people; "170 others" are all the hurt. */
function isSomeOfAll(here: Figure, there: Figure): boolean {
  const isRest = ({ text }: Figure) => wordsOf(text).some((word) => REST.has(word));
  return !isOneValue(here, there) && !isRest(here) && !isRest(there);
}

/** Probability (0–1) that the two figures are one quantity of one event. */
export function figureProbability(evidence: FigureEvidence, rarity: Rarity): number {
  const likely = probability(
    FIGURE_WEIGHTS.bias +
      quantityWeight(evidence, rarity) +
      daysWeight(evidence.days) +
      FIGURE_WEIGHTS.place[evidence.place] +
      surroundingsWeight(evidence.context) +
      frameWeight(evidence) +
      rivalsWeight(evidence) +
      FIGURE_WEIGHTS.neighbours[kindOf(evidence.here)][evidence.neighbours] +
      figureEventWeight(evidence.sharedMatches),
  );
  return isOtherCount(evidence) ? Math.min(likely, JUST_POSSIBLE) : likely;
}
