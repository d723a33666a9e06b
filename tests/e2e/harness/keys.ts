/** A reader without a mouse. */
import type { Page } from 'puppeteer-core';
import { look } from './looking';

/** More presses than a page of ours has stops. */
const MAX_STOPS = 120;

/** True where what has the focus shows it by a ring of two pixels or more. */
export const RING = `(() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
})()`;

/** Presses Tab until the expression holds in the page. `backwards`: with Shift. */
export async function tabTo(page: Page, expression: string, backwards = false): Promise<void> {
  if (backwards) await page.keyboard.down('Shift');
  try {
    for (let stop = 0; stop < MAX_STOPS; stop++) {
      await page.keyboard.press('Tab');
      if (await look<boolean>(page, expression)) return;
    }
  } finally {
    if (backwards) await page.keyboard.up('Shift');
  }
  const last = await look<string>(page, `document.activeElement?.outerHTML.slice(0, 200) ?? ''`);
  throw new Error(`Tab never led to ${expression}; last to ${last}`);
}
