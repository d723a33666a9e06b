import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { inSlices, pauseOf } from '../../page/slices';

type Work = Generator<string | null, string>;

/** Milliseconds that the clock goes on with each step of the work. */
function clockOf(stepCost: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (): void => {
    now += stepCost;
  };
}

function* steps(count: number, onStep: () => void): Work {
  for (let i = 0; i < count; i++) {
    onStep();
    yield null;
  }
  return 'done';
}

/** Runs the work and tells how many steps each slice had. */
async function slicesOf(count: number, stepCost: number): Promise<number[]> {
  const tick = clockOf(stepCost);
  const slices: number[] = [];
  const work = steps(count, () => {
    tick();
    slices[slices.length - 1] = (slices.at(-1) ?? 0) + 1;
  });
  const pause = async () => void slices.push(0);
  const result = await inSlices(work, { pause, take: () => undefined, isOver: () => false });
  expect(result).toBe('done');
  return slices;
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('work that takes no time is one slice, in a task of its own', async () => {
  expect(await slicesOf(1_000, 0)).toEqual([1_000]);
});

it('a slice ends at the first look at the clock after five milliseconds', async () => {
  const slices = await slicesOf(100, 1);
  expect(slices.slice(0, -1).every((count) => count === 8)).toBe(true);
  expect(slices.reduce((sum, count) => sum + count)).toBe(100);
});

it('dear steps are still eight to a look, so that no slice is without progress', async () => {
  expect(await slicesOf(20, 100)).toEqual([8, 8, 4]);
});

it('a slice ends after a part, which is taken at once', async () => {
  clockOf(0);
  const told: string[] = [];
  function* parts(): Work {
    yield 'first';
    yield null;
    yield 'second';
    return 'done';
  }
  const result = await inSlices(parts(), {
    pause: async () => void told.push('pause'),
    take: (part) => void told.push(String(part)),
    isOver: () => false,
  });
  expect([...told, result]).toEqual(['pause', 'first', 'pause', 'second', 'pause', 'done']);
});

it.each([
  ['before it begins', 0, 0],
  ['after two slices', 2, 16],
])('work that nobody wants any more stops %s', async (_, asked, done) => {
  const tick = clockOf(100);
  let count = 0;
  let looks = 0;
  const work = steps(100, () => {
    count += 1;
    tick();
  });
  const result = await inSlices(work, {
    pause: async () => undefined,
    take: () => undefined,
    isOver: () => looks++ >= asked,
  });
  expect([result, count]).toEqual([null, done]);
});

it('work that throws rejects with what it threw', async () => {
  function* broken(): Work {
    yield null;
    throw new Error('The page is odd.');
  }
  const slicing = { pause: async () => undefined, take: () => undefined, isOver: () => false };
  await expect(inSlices(broken(), slicing)).rejects.toThrow('The page is odd.');
});

it('sliced anyhow, the work gives what it gives at once', async () => {
  const script = fc.array(fc.record({ part: fc.option(fc.string()), cost: fc.nat({ max: 20 }) }));
  await fc.assert(
    fc.asyncProperty(script, async (all) => {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      function* work(): Generator<string | null, number> {
        for (const { part, cost } of all) {
          now += cost;
          yield part;
        }
        return all.length;
      }
      const taken: unknown[] = [];
      const result = await inSlices(work(), {
        pause: async () => undefined,
        take: (part) => taken.push(part),
        isOver: () => false,
      });
      const atOnce = [...work()].filter((part) => part !== null);
      expect([result, taken]).toEqual([all.length, atOnce]);
    }),
  );
});

it.each([
  ['by the browser’s queue of tasks', true],
  ['by a timer, where the browser has no queue', false],
])('a pause waits %s', async (_, hasQueue) => {
  const told: string[] = [];
  const run = (name: string) => (task: () => void) => {
    told.push(name);
    setTimeout(task, 0);
  };
  const postTask = (task: () => void) =>
    new Promise<void>((resolve) =>
      run('queue')(() => {
        task();
        resolve();
      }),
    );
  const window = { setTimeout: run('timer'), ...(hasQueue ? { scheduler: { postTask } } : {}) };
  const paused = pauseOf(window as unknown as Window)().then(() => told.push('after'));
  told.push('before');
  await paused;
  expect(told).toEqual([hasQueue ? 'queue' : 'timer', 'before', 'after']);
});
