/**
 * Cost as growth: how much longer four times the input takes. A clock alone would judge the machine, not the code.
 * Linear work grows four times, quadratic work sixteen times, and what backtracks does not come back at all.
 */

/** Between four and sixteen, with room for caches and the garbage collector. */
export const LINEAR = 10;

/** Milliseconds; what is faster is noise. */
const FLOOR = 20;
/** The smallest time of several runs is the one that was disturbed least. */
const MAX_RUNS = 6;
const FACTOR = 4;

/** Characters of the smaller input. */
const LENGTH = 25_000;

/** `unit` again and again, to `length` characters or a little more. */
export const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length));

/**
 * Time for the input of `4 * length` over the time for that of `length`, each the best of up to six runs.
 *
 * @param work is given the length of the input that it shall make and work on.
 */
export function growth(work: (length: number) => unknown, length = LENGTH): number {
  const timed = (size: number): number => {
    const before = performance.now();
    work(size);
    return performance.now() - before;
  };
  let [small, large] = [Infinity, Infinity];
  for (let run = 0; run < MAX_RUNS; run += 1) {
    small = Math.min(small, timed(length));
    large = Math.min(large, timed(FACTOR * length));
    if (large < LINEAR * Math.max(FLOOR, small)) break;
  }
  return large / Math.max(FLOOR, small);
}
