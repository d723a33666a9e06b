/** A library in a browser that gives no more room, in Chromium, which lets a driver say how much there is. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { Press, stepsOf } from '../../scripts/kills/works';
import { installed } from './harness/extension';
import { look } from './harness/looking';

/** Bytes beyond what is used: the first imports fit, later ones do not. */
const SPARE = 300_000;

describe('a browser without room, in Chromium', () => {
  const extension = installed('Chromium');

  async function setQuota(page: Page, quotaSize: number | null): Promise<void> {
    const session = await page.createCDPSession();
    const origin = extension.driven.base;
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize === null ? {} : { quotaSize }),
    });
    await session.detach();
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
    const used = await look<number>(page, 'navigator.storage.estimate().then(({ usage }) => usage)');
    await setQuota(page, used + SPARE);
    const batches = stepsOf('importing', new Press()).map(({ given }) => given[0] as unknown[]);
    let rows = 0;
    let failure: string | null = null;
    let refused: unknown[] = [];
    for (const batch of batches) {
      failure = await failureOf(page, batch);
      refused = batch;
      if (failure !== null) break;
      rows += batch.length;
    }
    expect(failure).toBe('There is no room on this computer for more in your library.');
    expect(await look(page, 'globalThis.library.checkLibrary()')).toEqual({ captures: rows, problems: [] });
    await setQuota(page, null);
    expect(await failureOf(page, refused)).toBeNull();
    expect(await look(page, 'globalThis.library.checkLibrary()')).toEqual({
      captures: rows + refused.length,
      problems: [],
    });
  });
});
