/** What axe-core has against a page. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds, one line for each rule and place. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`,
  );
  return found as string[];
}
