/**
 * Looking into a page without being its reader. puppeteer's own `evaluate` counts as a user's gesture, which
 * would open doors that are closed to a real page; in Chromium these go around it.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { until } from './waiting';

const sessions = new WeakMap<Page, CDPSession>();

/** Evaluates an expression in the page's own world. In Chromium it grants no user activation. */
export async function look<T>(page: Page, expression: string): Promise<T> {
  if (page.browser().process()?.spawnfile.includes('firefox')) return (await page.evaluate(expression)) as T;
  let session = sessions.get(page);
  if (session === undefined) {
    session = await page.createCDPSession();
    sessions.set(page, session);
  }
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
    userGesture: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

export interface Highlighted {
  /** As registered, without the common beginning. */
  readonly name: string;
  readonly text: string;
}

const REGISTERED = `[...CSS.highlights].filter(([name]) => name.startsWith('as-reported-')).flatMap(([name, ranges]) =>
  [...ranges].map((range) => ({ name: name.slice('as-reported-'.length), text: range.toString() })))`;

/** What the extension has highlighted in the page, in no particular order. */
export function highlights(page: Page): Promise<readonly Highlighted[]> {
  return look(page, REGISTERED);
}

/** Distinct highlighted texts, sorted. */
export async function highlightedTexts(page: Page): Promise<readonly string[]> {
  return [...new Set((await highlights(page)).map((one) => one.text))].sort();
}

/** Waits until something is highlighted, and until two looks in a row see the same. */
export async function settledTexts(page: Page): Promise<readonly string[]> {
  let before: readonly string[] = [];
  return until(
    'highlights',
    () => highlightedTexts(page),
    (texts) => {
      const settled = texts.length > 0 && texts.join('\n') === before.join('\n');
      before = texts;
      return settled;
    },
  );
}

/**
 * Waits until these texts are highlighted and no others.
 *
 * @param read what is highlighted, sorted; in the page itself unless told otherwise
 */
export function untilTexts(
  page: Page,
  expected: readonly string[],
  read: (page: Page) => Promise<readonly string[]> = highlightedTexts,
): Promise<readonly string[]> {
  const wanted = JSON.stringify([...expected].sort());
  return until(
    `just these highlights: ${expected.join(', ')}`,
    () => read(page),
    (seen) => JSON.stringify(seen) === wanted,
  );
}

/** Waits until an expression has this value in the page. */
export function untilSeen<T>(page: Page, expression: string, expected: T): Promise<T> {
  return until(
    `${expression} to be ${JSON.stringify(expected)}`,
    () => look<T>(page, expression),
    (seen) => seen === expected,
  );
}

/** Every highlighted range lies in the page as it now is. */
export const CONNECTED = `[...CSS.highlights].every(([, ranges]) => [...ranges].every((range) => range.startContainer.isConnected))`;

const boxOf = (text: string) => `(() => {
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith('as-reported-')) continue;
    for (const range of ranges) {
      if (!range.toString().includes(${JSON.stringify(text)})) continue;
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
})()`;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a highlighted text comes to rest in the viewport, after scrolling to it: an opening panel moves it. */
export async function placeOf(page: Page, text: string): Promise<Place> {
  let before: Place | null = null;
  const place = await until(
    `«${text}» to rest`,
    () => look<Place | null>(page, boxOf(text)),
    (seen) => {
      const rests = seen === null || (seen.x === before?.x && seen.y === before.y);
      before = seen;
      return rests;
    },
  );
  if (place === null) throw new Error(`Nothing highlighted holds «${text}»`);
  return place;
}

/** A real mouse click on a highlighted text. */
export async function clickText(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}
