/** Answers to the page's script: compare this article, forget this tab, open the sidebar at this statement. */
import { inviteFrame } from '../../browser/frame-invites';
import { onFromPage } from '../../browser/messages';
import { clickOpensPanel, openPanel, panelIsOpen } from '../../browser/panels';
import type { PageSender } from '../../browser/senders';
import { forgetTab, writeChosen, writeTabState } from '../../browser/tab-state';
import type { Article } from '../../lib/model';
import type { FromPage, PageReply } from '../../lib/protocol';
import { compareArticle } from './comparison';
import { marksOf } from './marks';

/** A page speaks for itself only: what it calls its address must be of the site that the browser saw sending. */
function isOwnAddress(article: Article, from: PageSender): boolean {
  return URL.canParse(article.url) && new URL(article.url).origin === new URL(from.url).origin;
}

async function compareFor(article: Article, from: PageSender): Promise<PageReply> {
  if (!isOwnAddress(article, from)) return { kind: 'failed', reason: 'The article is not from this page.' };
  await writeTabState(from.tab, { kind: 'working', since: Date.now() });
  try {
    const ready = await compareArticle(article);
    await writeTabState(from.tab, ready);
    return { kind: 'marks', marks: marksOf(ready) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'The comparison failed.';
    await writeTabState(from.tab, { kind: 'failed', reason });
    return { kind: 'failed', reason };
  }
}

/** The panel is asked for before anything is waited for: the reader's click does not survive a wait. */
async function openFor(statement: string, { tab, window }: PageSender): Promise<PageReply> {
  const opening = clickOpensPanel() ? openPanel(tab) : null;
  const chosen = writeChosen(tab, { statement, at: Date.now() });
  if (opening !== null) await opening;
  await chosen;
  if (opening !== null || (await panelIsOpen(window))) return { kind: 'sidebar', opened: { how: 'native' } };
  return { kind: 'sidebar', opened: { how: 'frame', nonce: await inviteFrame(tab) } };
}

async function leftBehind(why: 'not-an-article' | 'too-large' | 'left', tab: number): Promise<PageReply> {
  if (why === 'left') await forgetTab(tab);
  else await writeTabState(tab, { kind: 'no-article', why });
  return { kind: 'done' };
}

export function answerPages(): void {
  onFromPage((message: FromPage, from): Promise<PageReply> => {
    switch (message.kind) {
      case 'article':
        return compareFor(message.article, from);
      case 'no-article':
        return leftBehind(message.why, from.tab);
      case 'open':
        return openFor(message.statement, from);
      case 'frame-closed':
        return writeChosen(from.tab, { statement: null, at: Date.now() }).then(() => ({ kind: 'done' }));
    }
  });
}
