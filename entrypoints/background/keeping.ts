/** Adds the article of a tab to what is kept for good, and takes it out again. */
import { takeWish, wishToKeep } from '../../browser/keep-wishes';
import { showsLeftOver } from '../../browser/last-words';
import { keepArticle, unkeepAddress } from '../../browser/library/keeping';
import { listHeads } from '../../browser/library/listing';
import { readTabState } from '../../browser/tab-state';
import { canonicalAddress } from '../../lib/corpus/address';
import { addedArticles } from '../../lib/library/added-articles';
import type { SidebarReply } from '../../lib/protocol';
import { tidyLater } from './library-tidying';
import { readByGesture } from './reading-tabs';
import { refreshLater, refreshTab } from './refreshing';
import { report } from './report';

const DONE: SidebarReply = { kind: 'done' };
const LEFT_OVER = 'The page still shows the article that stood here before. Add that one at its own address.';
const failed = (reason: string): SidebarReply => ({ kind: 'failed', reason });

/** All tabs that show it are told; the one that asked is first. @throws Error in words, if the store refuses */
export async function keepTab(tab: number): Promise<SidebarReply> {
  const state = await readTabState(tab);
  if (state?.kind !== 'ready') return failed('There is no article here that could be added.');
  if (state.isPrivate) return failed('Nothing is kept from private windows.');
  if (await showsLeftOver(tab, canonicalAddress(state.article.url))) return failed(LEFT_OVER);
  await keepArticle({ meta: state.article, statements: state.statements }, new Date().toISOString());
  await refreshTab(tab);
  refreshLater();
  tidyLater();
  return DONE;
}

/** @throws Error in words, if the store refuses */
export async function unkeep(url: string): Promise<SidebarReply> {
  await unkeepAddress(canonicalAddress(url));
  refreshLater();
  return DONE;
}

/** @throws Error in words, if the store refuses */
export async function unkeepTab(tab: number): Promise<SidebarReply> {
  const state = await readTabState(tab);
  if (state?.kind !== 'ready') return failed('There is no article here that could be removed.');
  await unkeepAddress(canonicalAddress(state.article.url));
  await refreshTab(tab);
  refreshLater();
  return DONE;
}

/** @throws Error in words, if the store cannot be opened */
export async function keptList(): Promise<SidebarReply> {
  return { kind: 'kept', articles: addedArticles(await listHeads()) };
}

/** The reader pressed the key before: the article is added now that it is read. A failure is reported. */
export async function keepIfWished(tab: number): Promise<void> {
  if (!(await takeWish(tab))) return;
  try {
    const reply = await keepTab(tab);
    if (reply.kind === 'failed') report(new Error(reply.reason));
  } catch (error) {
    report(error);
  }
}

/** The key was pressed: adds what was read, or has the page read and adds it then. */
export async function keepByKey(tab: number): Promise<void> {
  await wishToKeep(tab);
  if ((await readTabState(tab))?.kind === 'ready') return keepIfWished(tab);
  if (!(await readByGesture(tab))) await takeWish(tab);
}
