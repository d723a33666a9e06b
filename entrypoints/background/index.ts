/**
 * The background: compares articles, answers pages and sidebars. Stateless: it is killed when idle, and all that
 * must outlive it stands in session storage. Every listener is added synchronously, or a wake-up would miss it.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { informFrames } from '../../browser/framed-sidebars';
import { createMenu, type Gesture, onFirstInstall, onGesture, onStart } from '../../browser/gestures';
import { emptyTrash } from '../../browser/library/changes';
import { openPanel } from '../../browser/panels';
import { openOwnPage } from '../../browser/tab-travel';
import { compareWords } from './asking';
import { followGrants, watchGrants } from './grants';
import { keepByKey } from './keeping';
import { followLibraryChoices } from './library-choices';
import { answerPages } from './page-requests';
import { readByGesture } from './reading-tabs';
import { report } from './report';
import { resume } from './resuming';
import { followSettings } from './settings-changes';
import { answerSidebars } from './sidebar-requests';
import { watchTabEnds } from './tab-ends';

/** Tests start from an empty browser: no page of ours in their way. */
const WELCOMES = import.meta.env.MODE !== 'e2e';

function workFor(gesture: Gesture): Promise<unknown> {
  switch (gesture.kind) {
    case 'compare-page':
      return readByGesture(gesture.tab);
    case 'add-article':
      return keepByKey(gesture.tab);
    case 'compare-words':
      return compareWords(gesture.tab, gesture.words);
  }
}

/** The sidebar opens within the gesture; the work follows. */
function obey(gesture: Gesture): void {
  openPanel(gesture.tab).catch(report);
  workFor(gesture).catch(report);
}

export default defineBackground(() => {
  answerPages();
  answerSidebars();
  onGesture(obey);
  watchGrants(report);
  informFrames(report);
  watchTabEnds(report);
  followSettings();
  followLibraryChoices();
  onStart(async () => {
    await createMenu();
    await followGrants();
    await emptyTrash();
  });
  if (WELCOMES) onFirstInstall(() => openOwnPage('/welcome.html').catch(report));
  resume().catch(report);
});
