/**
 * Aligns the words of two wordings, in order: which word of one stands for which of the other.
 *
 * Local alignment with affine gaps over word tokens; a pair of equal words earns the weight of the word's
 * rarity, so that common words follow the rare ones but never lead. Gaps at an ellipsis are nearly free: the
 * mark is the outlet's and says that something was left out. Cost: O(n·m) time and bytes, with n and m at most
 * MAX_TOKENS. Source: Smith and Waterman (1981), Gotoh (1982). Not a longest common subsequence, which scatters
 * its pairs over a long text, and not a bag of words, which cannot say what was changed.
 */
import { type Nearness, STRANGERS } from '../text/nearness';
import type { Rarity } from '../text/rarity';
import type { Token } from '../text/tokens';
import { INFLECTED, type Looks, looksOf, MOST_NEAR, mayBeAlike, wordLikeness } from './word-likeness';

/** Tokens of one utterance that are aligned; a speech is longer, but no outlet's quote of it is. */
export const MAX_TOKENS = 600;
/** Nats. Starting a gap: a little more than a common word earns. */
const GAP_OPEN = 1;
/** Nats a word: long gaps are as usual as short ones once a reporter has begun to cut. */
const GAP_EXTEND = 0.08;
/** Nats. A gap that the other wording marks with an ellipsis, however long. */
const GAP_AT_ELLIPSIS = 0.2;
/** Nats. Two different words side by side: "deal" for "negotiate". */
const MISMATCH = 0.9;
/** Nats. The least that a pair of equal words earns, so that "of the" is aligned between its neighbours. */
const LEAST_PAIR = 0.15;
/** Nats: what a word must prove before another of like meaning may stand for it. */
const LEAST_NEAR = 1.5;

export interface Pair {
  readonly here: number;
  readonly there: number;
  /** 0–1, see word-likeness.ts. */
  readonly likeness: number;
  /** Nats: the rarity of the commoner of the two words times the likeness; 0 for what an outlet inserted. */
  readonly weight: number;
}

const STOP = 0;
const PAIRED = 1;
const SKIP_HERE = 2;
const SKIP_THERE = 3;

interface Grid {
  readonly columns: number;
  /** How the best alignment that ends here came about. */
  readonly step: Uint8Array;
  /** Whether the gap that ends here continues one (bit 1: here skipped, bit 2: there skipped). */
  readonly gap: Uint8Array;
  readonly likeness: Float32Array;
  best: number;
  bestAt: number;
}

interface Wording {
  readonly weigh: Rarity;
  readonly tokens: readonly Token[];
  readonly looks: Looks;
  /** Nats, of each token. */
  readonly weights: Float64Array;
  /** 1 where a word of like meaning may stand for the token. */
  readonly hasNear: Uint8Array;
  /** Nats that it costs to skip words of the other wording just before the token, and each further word; one more at the end. */
  readonly gapOpen: Float64Array;
  readonly gapExtend: Float64Array;
}

/** Names, numbers and words that prove nothing have none that could stand for them. */
function mayHaveNear(token: Token, weight: number): boolean {
  return weight >= LEAST_NEAR && !token.inserted && /^[a-z]{3,}$/.test(token.form);
}

function readWording(tokens: readonly Token[], weigh: Rarity): Wording {
  const bounded = tokens.slice(0, MAX_TOKENS);
  const weights = Float64Array.from(bounded, (token) => Math.max(LEAST_PAIR, weigh(token.stem)));
  const hasNear = Uint8Array.from(bounded, (token, at) => (mayHaveNear(token, weights[at] ?? 0) ? 1 : 0));
  const gapOpen = new Float64Array(bounded.length + 1).fill(GAP_OPEN);
  const gapExtend = new Float64Array(bounded.length + 1).fill(GAP_EXTEND);
  bounded.forEach(({ afterEllipsis }, at) => {
    if (!afterEllipsis) return;
    gapOpen[at] = GAP_AT_ELLIPSIS;
    gapExtend[at] = 0;
  });
  return { weigh, tokens: bounded, looks: looksOf(bounded), weights, hasNear, gapOpen, gapExtend };
}

/** One wording is aligned with many others; remembered for the measure that asked last. */
const wordings = new WeakMap<readonly Token[], Wording>();

function wordingOf(tokens: readonly Token[], weigh: Rarity): Wording {
  const before = wordings.get(tokens);
  if (before?.weigh === weigh) return before;
  const wording = readWording(tokens, weigh);
  wordings.set(tokens, wording);
  return wording;
}

/** One grid serves all alignments, which never overlap in time: it grows to the largest that was asked for. */
let kept = { step: new Uint8Array(0), gap: new Uint8Array(0), likeness: new Float32Array(0) };

/** The cells of its border, at which every alignment stops, are emptied; all others will be written. */
function gridFor(rows: number, columns: number): Grid {
  const size = rows * columns;
  if (kept.step.length < size)
    kept = { step: new Uint8Array(size), gap: new Uint8Array(size), likeness: new Float32Array(size) };
  kept.step.fill(STOP, 0, columns);
  for (let row = 1; row < rows; row += 1) kept.step[row * columns] = STOP;
  return { ...kept, columns, best: 0, bestAt: 0 };
}

function fill(here: Wording, there: Wording, nearness: Nearness): Grid {
  const columns = there.tokens.length + 1;
  const grid = gridFor(here.tokens.length + 1, columns);
  const above = new Float64Array(columns);
  const skipHere = new Float64Array(columns).fill(-Infinity);
  for (let at = 0; at < here.tokens.length; at += 1) {
    const near = here.hasNear[at] === 1 ? nearness : STRANGERS;
    fillRow({ grid, at, here, there, near, above, skipHere });
  }
  return grid;
}

interface Row {
  readonly grid: Grid;
  /** The word here that the row stands for. */
  readonly at: number;
  readonly here: Wording;
  readonly there: Wording;
  readonly near: Nearness;
  /** Best scores of the row above; overwritten with this row's. */
  readonly above: Float64Array;
  readonly skipHere: Float64Array;
}

/** Likeness by spelling, else by meaning. */
function likenessOf({ at, here, there, near }: Row, column: number): number {
  const token = here.tokens[at] as Token; // the grid has a row and a column for each of them
  const other = there.tokens[column] as Token;
  const spelled = mayBeAlike(here.looks, at, there.looks, column) ? wordLikeness(token, other) : 0;
  if (spelled > 0 || near === STRANGERS || there.hasNear[column] !== 1) return spelled;
  const nearness = near(token.form, other.form);
  return nearness === 1 ? INFLECTED : MOST_NEAR * nearness;
}

/** The innermost loop of matching: arrays at hand, no objects made. What is read lies within the arrays. */
function fillRow(row: Row): void {
  const { grid, at: word, here, there, above, skipHere } = row;
  const { columns, step, gap, likeness: likenesses } = grid;
  const { weights, gapOpen, gapExtend } = there;
  const weight = here.weights[word] as number;
  const thereOpen = here.gapOpen[word + 1] as number;
  const thereExtend = here.gapExtend[word + 1] as number;
  let diagonal = 0;
  let left = 0;
  let skipThere = -Infinity;
  for (let column = 1; column < columns; column += 1) {
    const at = (word + 1) * columns + column;
    const up = above[column] as number;
    const likeness = likenessOf(row, column - 1);
    const earned = Math.min(weight, weights[column - 1] as number) * likeness;
    const paired = diagonal + (likeness > 0 ? earned : -MISMATCH);
    const continuedHere = (skipHere[column] as number) - (gapExtend[column] as number);
    const openedHere = up - (gapOpen[column] as number);
    const skippedHere = Math.max(continuedHere, openedHere);
    const continuedThere = skipThere - thereExtend;
    const openedThere = left - thereOpen;
    skipThere = Math.max(continuedThere, openedThere);
    const score = Math.max(0, paired, skippedHere, skipThere);
    gap[at] = (continuedHere > openedHere ? 1 : 0) | (continuedThere > openedThere ? 2 : 0);
    step[at] = stepOf(score, paired, skippedHere);
    likenesses[at] = likeness;
    if (score > grid.best) {
      grid.best = score;
      grid.bestAt = at;
    }
    skipHere[column] = skippedHere;
    above[column] = score;
    diagonal = up;
    left = score;
  }
}

function stepOf(score: number, paired: number, skippedHere: number): number {
  if (score <= 0) return STOP;
  if (score === paired) return PAIRED;
  return score === skippedHere ? SKIP_HERE : SKIP_THERE;
}

/** Goes back over a gap to the cell before it. */
function beforeGap(grid: Grid, from: number, stride: number, bit: number): number {
  let at = from;
  while (((grid.gap[at] ?? 0) & bit) !== 0) at -= stride;
  return at - stride;
}

/** The pair that a cell stands for; null where two different words stand side by side. */
function pairAt(grid: Grid, at: number, here: Wording, there: Wording): Pair | null {
  const [row, column] = [Math.floor(at / grid.columns) - 1, (at % grid.columns) - 1];
  const [ours, theirs] = [here.tokens[row], there.tokens[column]];
  const likeness = grid.likeness[at] ?? 0;
  if (ours === undefined || theirs === undefined || likeness === 0) return null;
  const inserted = ours.inserted || theirs.inserted;
  const weight = Math.min(here.weights[row] ?? 0, there.weights[column] ?? 0) * likeness;
  return { here: row, there: column, likeness, weight: inserted ? 0 : weight };
}

/**
 * The pairs of the best alignment in reading order; empty where nothing is alike.
 * @param weigh nats of a stem
 */
export function align(
  here: readonly Token[],
  there: readonly Token[],
  weigh: Rarity,
  nearness: Nearness = STRANGERS,
): Pair[] {
  const [ours, theirs] = [wordingOf(here, weigh), wordingOf(there, weigh)];
  const grid = fill(ours, theirs, nearness);
  const pairs: Pair[] = [];
  let at = grid.bestAt;
  for (let step = grid.step[at]; step !== undefined && step !== STOP; step = grid.step[at]) {
    if (step === PAIRED) {
      const pair = pairAt(grid, at, ours, theirs);
      if (pair !== null) pairs.push(pair);
      at -= grid.columns + 1;
    } else {
      at = step === SKIP_HERE ? beforeGap(grid, at, grid.columns, 1) : beforeGap(grid, at, 1, 2);
    }
  }
  return pairs.reverse();
}
