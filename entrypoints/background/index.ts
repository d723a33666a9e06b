/**
 * The background: compares articles, answers pages and sidebars. Stateless: it is killed when idle, and all that
 * must outlive it stands in session storage. Every listener is added synchronously, or a wake-up would miss it.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { inWords } from '../../browser/failure';
import { informFrames } from '../../browser/framed-sidebars';
import { createMenu, onGesture, onStart } from '../../browser/gestures';
import { openPanel } from '../../browser/panels';
import { writeTabState } from '../../browser/tab-state';
import { followGrants, watchGrants } from './grants';
import { answerPages } from './page-requests';
import { answerSidebars, readTab } from './sidebar-requests';
import { watchTabEnds } from './tab-ends';

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

export default defineBackground(() => {
  answerPages();
  answerSidebars();
  onGesture(compareTab);
  watchGrants(report);
  informFrames(report);
  watchTabEnds(report);
  onStart(async () => {
    await createMenu();
    await followGrants();
  });
});
