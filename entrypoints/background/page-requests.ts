/** Answers to the page's script: compare this article, forget this tab, open the sidebar at this statement. */
import { inWords } from '../../browser/failure';
import { inviteFrame } from '../../browser/frame-invites';
import { onFromPage } from '../../browser/messages';
import { clickOpensPanel, openPanel, panelIsOpen } from '../../browser/panels';
import type { PageSender } from '../../browser/senders';
import { forgetTab, readTabState, writeChosen, writeTabState } from '../../browser/tab-state';
import type { Article } from '../../lib/model';
import type { FromPage, PageReply, TabState } from '../../lib/protocol';
import { compareArticle } from './comparison';
import { marksOf } from './marks';

/** A page speaks for itself only: what it calls its address must be of the site that the browser saw sending. */
function isOwnAddress(article: Article, from: PageSender): boolean {
  return URL.canParse(article.url) && new URL(article.url).origin === new URL(from.url).origin;
}

/** The reading under way in each tab; one that ends after a newer has begun, or the page has left, tells nobody. */
const underWay = new Map<number, symbol>();

/** What the sidebar shows of the same article stays until the new answer is there; a choice in another one ends. */
async function beginReading(tab: number, url: string): Promise<void> {
  const before = await readTabState(tab);
  if (before?.kind === 'ready' && before.article.url === url) return;
  await writeChosen(tab, { statement: null, at: Date.now() });
  await writeTabState(tab, { kind: 'working', since: Date.now() });
}

async function compareFor(article: Article, { tab }: PageSender): Promise<PageReply> {
  const reading = Symbol('reading');
  underWay.set(tab, reading);
  const conclude = async (state: TabState, reply: PageReply): Promise<PageReply> => {
    if (underWay.get(tab) !== reading) return { kind: 'done' };
    await writeTabState(tab, state);
    return reply;
  };
  try {
    await beginReading(tab, article.url);
    const ready = await compareArticle(article);
    return await conclude(ready, { kind: 'marks', marks: marksOf(ready) });
  } catch (error) {
    const failed = { kind: 'failed', reason: inWords(error) } as const;
    return conclude(failed, failed);
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
  underWay.delete(tab);
  if (why === 'left') await forgetTab(tab);
  else await writeTabState(tab, { kind: 'no-article', why });
  return { kind: 'done' };
}

export function answerPages(): void {
  onFromPage((message: FromPage, from): Promise<PageReply> => {
    switch (message.kind) {
      case 'article':
        return isOwnAddress(message.article, from)
          ? compareFor(message.article, from)
          : Promise.resolve({ kind: 'failed', reason: 'The article is not from this page.' });
      case 'no-article':
        return leftBehind(message.why, from.tab);
      case 'open':
        return openFor(message.statement, from);
      case 'frame-closed':
        return writeChosen(from.tab, { statement: null, at: Date.now() }).then(() => ({ kind: 'done' }));
    }
  });
}
