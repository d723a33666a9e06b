import { expect, it } from 'vitest';
import { createTurns } from '../../entrypoints/content/turns';

/** Work that the test ends, and what it was asked. */
function setUp() {
  const began: boolean[] = [];
  const ends: { done(isNew: boolean): void; fail(error: Error): void }[] = [];
  const turns = createTurns((asked) => {
    began.push(asked);
    return new Promise<boolean>((done, fail) => ends.push({ done, fail }));
  });
  return { began, ends, turns };
}
const passed = () => new Promise((resolve) => setTimeout(resolve, 0));

it('what is asked for while work is under way is done once, after it', async () => {
  const { began, ends, turns } = setUp();
  const first = turns(false);
  await passed();
  const others = [turns(false), turns(false), turns(false)];
  await passed();
  expect(began).toEqual([false]);
  ends[0]?.done(true);
  expect(await first).toBe(true);
  await passed();
  expect(began).toEqual([false, false]);
  ends[1]?.done(false);
  expect(await Promise.all(others)).toEqual([false, false, false]);
  expect(began).toHaveLength(2);
});

it.each([
  [[false, true, false], true],
  [[true, false], true],
  [[false, false], false],
])('of those who wait %o, one that was asked for makes the work asked for: %s', async (all, asked) => {
  const { began, ends, turns } = setUp();
  void turns(false);
  await passed();
  for (const one of all) void turns(one);
  ends[0]?.done(true);
  await passed();
  expect(began).toEqual([false, asked]);
});

it('a failure stays with those who waited for it', async () => {
  const { began, ends, turns } = setUp();
  const first = turns(false);
  await passed();
  const second = turns(true);
  ends[0]?.fail(new Error('The page is odd.'));
  await expect(first).rejects.toThrow('The page is odd.');
  await passed();
  ends[1]?.done(true);
  expect(await second).toBe(true);
  const third = turns(false);
  await passed();
  ends[2]?.done(false);
  expect(await third).toBe(false);
  expect(began).toEqual([false, true, false]);
});
