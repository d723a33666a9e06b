/** What follows when the reader changes what is remembered, for how long, or what is compared with. */
import { onChoicesChange } from '../../browser/library/choices';
import { keepVersion } from '../../browser/library/keeping';
import { knownTabs, readTabState } from '../../browser/tab-state';
import { isRemembered, type LibraryChoices } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import { tidyLibrary } from './library-tidying';
import { refreshLater } from './refreshing';
import { report } from './report';

/** The article that the reader had before her eyes when she chose is remembered too. */
async function rememberTab(tab: number, choices: LibraryChoices): Promise<void> {
  const state = await readTabState(tab);
  if (state?.kind !== 'ready' || state.isPrivate) return;
  const host = hostOf(state.article.url);
  if (host === null || !isRemembered(choices, host)) return;
  await keepVersion({ meta: state.article, statements: state.statements }, null, true);
}

async function follow(choices: LibraryChoices): Promise<void> {
  for (const { tab } of await knownTabs()) await rememberTab(tab, choices);
  await tidyLibrary();
  refreshLater();
}

export function followLibraryChoices(): void {
  onChoicesChange((choices) => {
    follow(choices).catch(report);
  });
}
