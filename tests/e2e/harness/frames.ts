/** Highlights of a page and of its frames: each document has a registry of its own. */
import type { Page } from 'puppeteer-core';

const TEXTS = `[...CSS.highlights].filter(([name]) => name.startsWith('as-reported-')).flatMap(([, ranges]) =>
  [...ranges].map((range) => range.toString()))`;

/** Distinct highlighted texts of all frames, sorted. */
export async function textsInFrames(page: Page): Promise<readonly string[]> {
  const all = await Promise.all(page.frames().map((frame) => frame.evaluate(TEXTS) as Promise<string[]>));
  return [...new Set(all.flat())].sort();
}

const DELETE_ALL = `(() => {
  for (const [name] of [...CSS.highlights]) CSS.highlights.delete(name);
})()`;

/** Two frames of the compositor: what was asked for is on the screen then. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))';

async function picture(page: Page): Promise<string> {
  await page.evaluate(PAINTED);
  return page.screenshot({ encoding: 'base64' });
}

/**
 * True where the page looks otherwise without its highlights, which are gone afterwards.
 *
 * @throws if the page does not look the same twice: then nothing can be told.
 */
export async function showsHighlights(page: Page): Promise<boolean> {
  const [first, again] = [await picture(page), await picture(page)];
  if (first !== again) throw new Error('The page does not rest');
  for (const frame of page.frames()) await frame.evaluate(DELETE_ALL);
  return (await picture(page)) !== first;
}
