/**
 * The background: compares articles, answers pages and sidebars. Stateless: it is killed when idle, and all that
 * must outlive it stands in session storage. Every listener is added synchronously, or a wake-up would miss it.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { inWords } from '../../browser/failure';
import { informFrames } from '../../browser/framed-sidebars';
import { createMenu, onGesture, onStart } from '../../browser/gestures';
import { openPanel } from '../../browser/panels';
import { onTabAddress, onTabClosed } from '../../browser/tab-life';
import { forgetTab, readTabState, writeTabState } from '../../browser/tab-state';
import { followGrants, watchGrants } from './grants';
import { answerPages } from './page-requests';
import { answerSidebars, readTab } from './sidebar-requests';

/** Where nobody waits for an answer, the browser's own log of the background is the place. */
function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: see above.
  console.error(inWords(error));
}

/** The sidebar opens within the gesture; what the page is follows. */
function compareTab(tab: number): void {
  openPanel(tab).catch(report);
  readTab(tab)
    .then((reply) => (reply.kind === 'failed' ? writeTabState(tab, reply) : undefined))
    .catch(report);
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** The page's own script tells when it leaves; a page that could not is noticed by its address. */
async function forgetOtherAddress(tab: number, url: string): Promise<void> {
  const state = await readTabState(tab);
  if (state?.kind === 'ready' && withoutFragment(state.article.url) !== withoutFragment(url))
    await forgetTab(tab);
}

export default defineBackground(() => {
  answerPages();
  answerSidebars();
  onGesture(compareTab);
  watchGrants(report);
  informFrames(report);
  onTabClosed((tab) => {
    forgetTab(tab).catch(report);
  });
  onTabAddress((tab, url) => {
    forgetOtherAddress(tab, url).catch(report);
  });
  onStart(async () => {
    await createMenu();
    await followGrants();
  });
});
