/** A figure with a candidate for it and what is to be said of the two: what the stages of figures.ts hand on. */
import type { FigureCandidate } from './candidates';
import type { FigureEvidence } from './figure-evidence';

export interface FigureMatch {
  readonly candidate: FigureCandidate;
  readonly evidence: FigureEvidence;
  /** Stems around both figures, the rarest first. */
  readonly contextWords: readonly string[];
  /** Probability, 0–1. */
  readonly score: number;
}
