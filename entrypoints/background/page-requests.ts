/** Answers to the page's script: compare this article, forget this tab, open the sidebar at this statement. */
import { inviteFrame } from '../../browser/frame-invites';
import { informFrame } from '../../browser/framed-sidebars';
import { onFromPage } from '../../browser/messages';
import { clickOpensPanel, openPanel, panelIsOpen } from '../../browser/panels';
import type { PageSender } from '../../browser/senders';
import { writeChosen } from '../../browser/tab-state';
import type { FromPage, PageReply } from '../../lib/protocol';
import { noArticle, readPart, unreadable } from './page-reading';
import { endFollowing } from './refreshing';

/** A page speaks for itself only: what it calls its address must be of the site that the browser saw sending. */
function isOwnAddress(url: string, from: PageSender): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(from.url).origin;
}

/** The panel is asked for before anything is waited for: the reader's click does not survive a wait. */
async function openFor(statement: string, { tab, window }: PageSender): Promise<PageReply> {
  const isNative = clickOpensPanel();
  const opening = isNative ? openPanel(tab) : Promise.resolve();
  await Promise.all([opening, writeChosen(tab, { statement, at: Date.now() })]);
  // A frame that is open has heard of the choice; an invitation that nobody needs could be used by another.
  if (isNative || (await panelIsOpen(window)) || (await informFrame(tab)))
    return { kind: 'sidebar', opened: { how: 'native' } };
  return { kind: 'sidebar', opened: { how: 'frame', nonce: await inviteFrame(tab) } };
}

export function answerPages(): void {
  onFromPage((message: FromPage, from): Promise<PageReply> => {
    switch (message.kind) {
      case 'part':
        return isOwnAddress(message.url, from)
          ? readPart(message, from)
          : Promise.resolve({ kind: 'failed', reason: 'The article is not from this page.' });
      case 'no-article':
        return noArticle(message.why, from);
      case 'unreadable':
        return unreadable(message.reason, from);
      case 'no-longer-followed':
        return endFollowing(from.tab).then(() => ({ kind: 'done' }));
      case 'open':
        return openFor(message.statement, from);
      case 'frame-closed':
        return writeChosen(from.tab, { statement: null, at: Date.now() }).then(() => ({ kind: 'done' }));
    }
  });
}
