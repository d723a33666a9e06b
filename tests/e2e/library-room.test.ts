/** A library in a browser that gives no more room, in Chromium, which lets a driver say how much there is. */
import type { CDPSession, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { Press, stepsOf } from '../../scripts/kills/works';
import { installed } from './harness/extension';
import { look } from './harness/looking';

/** Bytes beyond what is used: the first imports fit, later ones do not. */
const SPARE = 500_000;

describe('a browser without room, in Chromium', () => {
  const extension = installed('Chromium');

  /** For as long as the session is there. */
  async function bound(page: Page, quotaSize: number): Promise<CDPSession> {
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: extension.driven.base, quotaSize });
    return session;
  }

  /** Null where it was done. */
  const failureOf = (page: Page, given: unknown) =>
    look<string | null>(
      page,
      `globalThis.library.importAt(${JSON.stringify(given)}).then(() => null, (error) => error.message)`,
    );

  it('is told of in words; what was acknowledged stays, and goes on once there is room', async () => {
    const page = await extension.openOwn('library-trial.html');
    await page.waitForFunction('globalThis.library !== undefined');
    const batches = stepsOf('importing', new Press()).map(({ given }) => given[0] as unknown[]);
    // Bound before the first change: the browser remembers for half a minute how much room it found.
    const used = await look<number>(page, 'navigator.storage.estimate().then(({ usage }) => usage)');
    const session = await bound(page, used + SPARE);
    let rows = 0;
    let failure: string | null = null;
    let refused: unknown[] = [];
    for (const batch of batches) {
      failure = await failureOf(page, batch);
      refused = batch;
      if (failure !== null) break;
      rows += batch.length;
    }
    expect(rows).toBeGreaterThan(0);
    expect(failure).toBe('There is no room on this computer for more in your library.');
    expect(await look(page, 'globalThis.library.checkLibrary()')).toEqual({ captures: rows, problems: [] });
    await session.detach();
    expect(await failureOf(page, refused)).toBeNull();
    expect(await look(page, 'globalThis.library.checkLibrary()')).toEqual({
      captures: rows + refused.length,
      problems: [],
    });
  });
});
