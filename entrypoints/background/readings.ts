/**
 * The latest reading of each tab. One that ends after a newer has begun, or after its page has gone, may write
 * nothing and tell nobody. Only in memory: a comparison does not outlive the background either.
 */
import { forgetTab } from '../../browser/tab-state';

export interface Reading {
  /** The browser's name for the page's document; null where the browser tells none (Firefox before 153). */
  readonly document: string | null;
}

const latest = new Map<number, Reading>();

export function beginReading(tab: number, document: string | null): Reading {
  const reading = { document };
  latest.set(tab, reading);
  return reading;
}

export function latestReading(tab: number): Reading | null {
  return latest.get(tab) ?? null;
}

/** False for a page whose farewell comes late, when the next page of the tab is being read already. */
export function isOfLatest(tab: number, document: string | null): boolean {
  const known = latest.get(tab)?.document ?? null;
  return known === null || document === null || known === document;
}

/** Nothing is known of the tab any more, and a comparison under way will not change that. */
export function endReading(tab: number): Promise<void> {
  latest.delete(tab);
  return forgetTab(tab);
}
