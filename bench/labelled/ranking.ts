/** Precision and recall of a scoring at every threshold that it allows. Cost: O(n log n). */

export interface Point {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

/** One point for each distinct score above 0, from the strictest. */
export function pointsOf(scores: readonly number[], labels: readonly boolean[]): Point[] {
  const all = labels.filter(Boolean).length;
  const ranked = scores
    .map((score, at) => ({ score, isSame: labels[at] === true }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const points: Point[] = [];
  let right = 0;
  ranked.forEach(({ score, isSame }, at) => {
    if (isSame) right += 1;
    if (ranked[at + 1]?.score === score) return;
    points.push({ threshold: score, precision: right / (at + 1), recall: right / all });
  });
  return points;
}

export const f1Of = ({ precision, recall }: Point): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

const NOTHING: Point = { threshold: 1, precision: 1, recall: 0 };

export const bestPoint = (points: readonly Point[]): Point =>
  points.reduce((best, point) => (f1Of(point) > f1Of(best) ? point : best), NOTHING);

/** The highest recall at no less than this precision. */
export const recallAt = (points: readonly Point[], precision: number): number =>
  Math.max(0, ...points.filter((point) => point.precision >= precision).map(({ recall }) => recall));
