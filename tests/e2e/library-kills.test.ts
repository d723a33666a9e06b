/** The browser killed at random moments of works on the library; `scripts/kill-library.ts` does it more often. */
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../bench/measures';
import { BROWSERS } from '../../scripts/browsers/find';
import { killOften } from '../../scripts/kills/run';
import { KINDS } from '../../scripts/kills/works';

const SEED = 3;

describe.each(BROWSERS)('a library in %s', (name) => {
  it('is whole after every kill, and what was acknowledged is there', async () => {
    const told = await killOften(name, KINDS.length, chanceOf(SEED));
    expect(told.failures).toEqual([]);
    expect(told.inTheMiddle).toBeGreaterThan(0);
  });
});
