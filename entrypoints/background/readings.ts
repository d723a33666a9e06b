/**
 * The latest reading of each tab. One that ends after a newer has begun, or after its page has gone, may write
 * nothing and tell nobody. Only in memory: a comparison does not outlive the background either.
 */
import { forgetTab } from '../../browser/tab-state';

/** Equal to itself only. */
export type Reading = symbol;

const latest = new Map<number, Reading>();

export function beginReading(tab: number): Reading {
  const reading = Symbol();
  latest.set(tab, reading);
  return reading;
}

export function latestReading(tab: number): Reading | null {
  return latest.get(tab) ?? null;
}

/** Nothing is known of the tab any more, and a comparison under way will not change that. */
export function endReading(tab: number): Promise<void> {
  latest.delete(tab);
  return forgetTab(tab);
}
