import { describe, expect, it } from 'vitest';
import { addressOf, CASES, REMARKS, wordsOf } from '../../bench/labelled/cases';
import { OURS, scoresByMethod } from '../../bench/labelled/methods';
import { bestPoint, f1Of, pointsOf, recallAt } from '../../bench/labelled/ranking';

const FEWEST = 160;
const printings = REMARKS.flatMap(({ here, there }) => [here, ...there]);

describe('the labelled cases', () => {
  it('are many, of both kinds', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(FEWEST);
    expect(CASES.filter(({ there }) => there.same).length).toBeGreaterThan(FEWEST / 3);
    expect(CASES.filter(({ there }) => !there.same).length).toBeGreaterThan(FEWEST / 3);
  });

  it.each(printings.map((one) => [`${one.outlet}: ${one.text}`, one] as const))('%s', (_, one) => {
    expect(wordsOf(one).split(' ').length).toBeGreaterThanOrEqual(3);
    expect(one.text.split('“').length).toBe(one.text.split('”').length);
    expect(one.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    const surname = one.speaker.split(' ').at(-1) ?? '';
    expect(one.text).toContain(surname);
  });

  it('have an address each', () => expect(new Set(printings.map(addressOf)).size).toBe(printings.length));

  it('call no phenomenon both the same and another', () => {
    const same = new Set(CASES.filter(({ there }) => there.same).map(({ there }) => there.phenomenon));
    const other = CASES.filter(({ there }) => !there.same).map(({ there }) => there.phenomenon);
    expect(other.filter((phenomenon) => same.has(phenomenon))).toEqual([]);
  });
});

describe('precision and recall at every threshold', () => {
  const points = pointsOf([0.9, 0.8, 0.8, 0.3, 0], [true, true, false, true, true]);

  it('ties share a point, and what is not found has none', () =>
    expect(points).toEqual([
      { threshold: 0.9, precision: 1, recall: 0.25 },
      { threshold: 0.8, precision: 2 / 3, recall: 0.5 },
      { threshold: 0.3, precision: 3 / 4, recall: 0.75 },
    ]));
  it('best F1', () => expect(bestPoint(points).threshold).toBe(0.3));
  it('recall at a precision', () => {
    expect(recallAt(points, 0.95)).toBe(0.25);
    expect(recallAt(points, 0.7)).toBe(0.75);
    expect(recallAt(pointsOf([], []), 0.95)).toBe(0);
  });
});

describe('the matcher beside what it is not', () => {
  it('is better than every other method on the labelled cases', async () => {
    const labels = CASES.map(({ there }) => there.same);
    const methods = await scoresByMethod();
    const best = new Map(
      [...methods].map(([name, scores]) => [name, f1Of(bestPoint(pointsOf(scores, labels)))]),
    );
    const ours = best.get(OURS) ?? 0;
    best.delete(OURS);
    expect(best.size).toBe(4);
    expect(ours).toBeGreaterThan(Math.max(...best.values()));
  });
});
