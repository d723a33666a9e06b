/** What the extension knows of a tab, as its background keeps it. */
import type { TabState } from '../../../lib/shown';
import type { Installed } from './extension';
import { until } from './waiting';

/** Waits for a state of the tab that is accepted. */
export function tabState(
  extension: Installed,
  tab: number,
  what: string,
  accept: (state: TabState | null) => boolean,
): Promise<TabState | null> {
  const key = JSON.stringify(`tab:${tab}`);
  return until(
    what,
    () =>
      extension.ask<TabState | null>(
        `chrome.storage.session.get(${key}).then((kept) => kept[${key}] ?? null)`,
      ),
    accept,
  );
}
