/**
 * Long work on the page's thread, cut into slices between which the page does its own.
 *
 * The work is a generator that yields often; a slice ends once its time is up, and the next begins as a task of
 * its own. Cost: one look at the clock for each few steps. Not `requestIdleCallback`: a busy page is never idle,
 * and Firefox may then let the work wait for ever. Not `setTimeout`: hidden tabs wait a second for each.
 */

/** Milliseconds of one slice: a frame has 16, and the page needs most of them. */
const SLICE_MS = 5;
/** Steps between two looks at the clock. */
const STEPS_PER_LOOK = 8;

/** Resolves in a later task. */
export type Pause = () => Promise<void>;

interface Scheduler {
  postTask(task: () => void): Promise<void>;
}

/** The browser's own queue of tasks; where it has none, its timer. */
export function pauseOf(window: Window): Pause {
  const { scheduler } = window as Window & { scheduler?: Scheduler };
  if (typeof scheduler?.postTask === 'function') return () => scheduler.postTask(() => undefined);
  return () => new Promise((resolve) => window.setTimeout(resolve, 0));
}

export interface Slicing<Step> {
  readonly pause: Pause;
  /** What a step yields; anything but null ends the slice after it, because handing it on costs time too. */
  readonly take: (step: Step) => void;
  /** True where nobody wants the result any more; asked between slices. */
  readonly isOver: () => boolean;
}

/** Runs `work` to its end and gives its result; null where it was over before. */
export async function inSlices<Step, Result>(
  work: Generator<Step | null, Result>,
  { pause, take, isOver }: Slicing<Step>,
): Promise<Result | null> {
  await pause();
  for (;;) {
    if (isOver()) return null;
    const done = slice(work, take);
    if (done !== null) return done.value;
    await pause();
  }
}

function slice<Step, Result>(
  work: Generator<Step | null, Result>,
  take: (step: Step) => void,
): { readonly value: Result } | null {
  const end = performance.now() + SLICE_MS;
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done === true) return { value };
    if (value !== null) {
      take(value);
      return null;
    }
    if (steps % STEPS_PER_LOOK === 0 && performance.now() >= end) return null;
  }
}
