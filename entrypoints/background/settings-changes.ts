/** What follows when the reader changes a setting, here or on another computer. */
import { forgetSession } from '../../browser/session-articles';
import { onSettingsChange } from '../../browser/settings';
import type { Settings } from '../../lib/settings';
import { refreshLater, remarkTabs } from './refreshing';
import { report } from './report';

/** Without a session nothing of one stays. */
async function follow({ session }: Settings): Promise<void> {
  if (!session) {
    await forgetSession();
    refreshLater();
  }
  await remarkTabs();
}

export function followSettings(): void {
  onSettingsChange((settings) => {
    follow(settings).catch(report);
  });
}
