/** What follows when the reader changes what is remembered, or for how long. */
import { onChoicesChange } from '../../browser/library/choices';
import { keepVersion } from '../../browser/library/keeping';
import { knownTabs, readTabState } from '../../browser/tab-state';
import { isRemembered, type LibraryChoices } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import { tidyLibrary } from './library-tidying';
import { refreshLater } from './refreshing';
import { report } from './report';

/** The article that the reader had before her eyes when she chose is remembered too. True where it came. */
async function rememberTab(tab: number, choices: LibraryChoices): Promise<boolean> {
  const state = await readTabState(tab);
  if (state?.kind !== 'ready' || state.isPrivate) return false;
  const host = hostOf(state.article.url);
  if (host === null || !isRemembered(choices, host)) return false;
  return keepVersion({ meta: state.article, statements: state.statements }, null, true);
}

async function follow(choices: LibraryChoices): Promise<void> {
  let isChanged = false;
  for (const { tab } of await knownTabs()) isChanged = (await rememberTab(tab, choices)) || isChanged;
  isChanged = (await tidyLibrary()) > 0 || isChanged;
  if (isChanged) refreshLater();
}

export function followLibraryChoices(): void {
  onChoicesChange((choices) => {
    follow(choices).catch(report);
  });
}
