/** What follows when the reader changes what is remembered, for how long, or what is compared with. */
import { showsLeftOver } from '../../browser/last-words';
import { onChoicesChange } from '../../browser/library/choices';
import { keepVersion } from '../../browser/library/keeping';
import { knownTabs, readTabState } from '../../browser/tab-state';
import { canonicalAddress } from '../../lib/corpus/address';
import { isRemembered, type LibraryChoices } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import { tidyLibrary } from './library-tidying';
import { refreshLater } from './refreshing';
import { report } from './report';

/** The article that the reader had before her eyes when she chose its site is remembered too. */
async function rememberTab(tab: number, isChosenNow: (host: string) => boolean): Promise<void> {
  const state = await readTabState(tab);
  if (state?.kind !== 'ready' || state.isPrivate) return;
  const host = hostOf(state.article.url);
  if (host === null || !isChosenNow(host)) return;
  if (await showsLeftOver(tab, canonicalAddress(state.article.url))) return;
  await keepVersion({ meta: state.article, statements: state.statements }, null, true);
}

/** Where nothing more is remembered than before, nothing comes: what was deleted meanwhile stays deleted. */
async function follow(choices: LibraryChoices, before: LibraryChoices): Promise<void> {
  const isChosenNow = (host: string) => isRemembered(choices, host) && !isRemembered(before, host);
  for (const { tab } of await knownTabs()) await rememberTab(tab, isChosenNow);
  await tidyLibrary();
  refreshLater();
}

export function followLibraryChoices(): void {
  onChoicesChange((choices, before) => {
    follow(choices, before).catch(report);
  });
}
