/** What a reader sees in the sidebar's page: its list, and one statement's comparison. */
import type { Page } from 'puppeteer-core';
import { look } from './looking';
import { until } from './waiting';

export interface Telling {
  readonly outlet: string;
  readonly provenance: string;
  /** The quote as shown; empty for a figure. */
  readonly wording: string;
  /** The number with its sign; empty for a quote. */
  readonly number: string;
  /** Words there, words here. */
  readonly replaced: readonly (readonly [string, string])[];
  readonly leftOut: readonly string[];
  readonly putIn: readonly string[];
  readonly says: string;
  readonly sentence: string;
  readonly link: string;
}

/** Without the words that are meant for screen readers only. */
const TELLINGS = `[...document.querySelectorAll('.comparison > article.telling')].map((telling) => {
  const seen = telling.cloneNode(true);
  for (const one of seen.querySelectorAll('.heard')) one.remove();
  const texts = (at) => [...seen.querySelectorAll(at)].map((one) => one.textContent.trim());
  const text = (at) => texts(at)[0] ?? '';
  return {
    outlet: text('h2'),
    provenance: text('header .meta'),
    wording: text('blockquote'),
    number: text('p.number'),
    replaced: [...seen.querySelectorAll('.replaced')].map((one) =>
      [one.textContent.trim(), one.title.replace(/^Here: “|”$/g, '')]),
    leftOut: texts('del'),
    putIn: texts('ins'),
    says: text('.says'),
    sentence: text('.context:last-of-type'),
    link: seen.querySelector('a.open')?.href ?? '',
  };
})`;

const ENTRIES = `[...document.querySelectorAll('[data-entry]')]`;
const SHOWN = `${ENTRIES}.filter((one) => one.closest('details') === null)`;

/** The statements in the list that other outlets reported, as they stand there. */
export function entries(sidebar: Page): Promise<readonly string[]> {
  return until(
    'the list of statements',
    () =>
      look<string[]>(sidebar, `${SHOWN}.map((one) => one.querySelector('.speech, .context').textContent)`),
    (all) => all.length > 0,
  );
}

/** Opens the comparison of the entry that begins with these words, from the list or from another one. */
export async function openEntry(sidebar: Page, beginning: string): Promise<void> {
  await backToList(sidebar);
  const found = `${ENTRIES}.find((one) => one.textContent.startsWith(${JSON.stringify(beginning)}))`;
  await until(
    `«${beginning}» in the list`,
    () => look<boolean>(sidebar, `${found} !== undefined`),
    (isThere) => isThere,
  );
  await look(sidebar, `${found}.click()`);
  await sidebar.waitForSelector('.comparison');
}

/** Where the list is shown already, it stays. */
export async function backToList(sidebar: Page): Promise<void> {
  await look(sidebar, `document.querySelector('nav.steps button')?.click()`);
  await entries(sidebar);
}

/** The open comparison's tellings that a reader may rely on, in their order. */
export function tellings(sidebar: Page): Promise<readonly Telling[]> {
  return look(sidebar, TELLINGS);
}

/** The open comparison's telling by this outlet. */
export async function tellingOf(sidebar: Page, outlet: string): Promise<Telling> {
  const all = await until(
    `a telling by ${outlet}`,
    () => tellings(sidebar),
    (told) => told.some((one) => one.outlet === outlet),
  );
  const found = all.find((one) => one.outlet === outlet);
  if (found === undefined) throw new Error(`${outlet} is gone`);
  return found;
}
