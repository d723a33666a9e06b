/** The background ended at random moments while the extension is used; `scripts/end-background.ts` does it more often. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../../bench/measures';
import { type Demonstration, serveDemonstration } from '../../scripts/demo/serve';
import { endOften, readerOf } from '../../scripts/ends/run';
import { installed } from './harness/extension';

/** Enough for every step to be cut off once or twice. */
const TIMES = 14;
const SEED = 5;

describe('a background that is ended at random moments, in Chromium', () => {
  const extension = installed('Chromium');
  let web: Demonstration;
  beforeAll(async () => {
    web = await serveDemonstration();
  });
  afterAll(() => web.close());

  it(`leaves nothing undone and nothing waiting, ${TIMES} times over`, async () => {
    const articles = [web.article, `${web.base}harbour-ledger.html`];
    const reader = await readerOf(extension.driven, articles, chanceOf(SEED));
    const told = await endOften(reader, TIMES);
    expect(told.failures).toEqual([]);
    expect(told.live).toBeGreaterThan(TIMES / 2);
  });
});
