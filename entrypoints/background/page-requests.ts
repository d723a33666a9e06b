/** Answers to the page's script: compare this article, forget this tab, open the sidebar at this statement. */
import { inWords } from '../../browser/failure';
import { inviteFrame } from '../../browser/frame-invites';
import { informFrame } from '../../browser/framed-sidebars';
import { onFromPage } from '../../browser/messages';
import { clickOpensPanel, openPanel, panelIsOpen } from '../../browser/panels';
import type { PageSender } from '../../browser/senders';
import { readTabState, writeChosen, writeTabState } from '../../browser/tab-state';
import type { FromPage, PageReply } from '../../lib/protocol';
import type { NoArticle, TabState } from '../../lib/shown';
import type { Snapshot, SnapshotPart } from '../../lib/snapshot';
import { compareArticle } from './comparison';
import { marksOf } from './marks';
import { receivePart } from './page-parts';
import { type ParsedPage, parsePage, prepareParsing } from './parsing';
import { beginReading, endReading, isOfLatest, latestReading } from './readings';

/** A page speaks for itself only: what it calls its address must be of the site that the browser saw sending. */
function isOwnAddress(url: string, from: PageSender): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(from.url).origin;
}

/** What the sidebar shows of the same article stays until the new answer is there; a choice in another one ends. */
async function announce(tab: number, url: string, isLatest: () => boolean): Promise<void> {
  const before = await readTabState(tab);
  if (!isLatest() || (before?.kind === 'ready' && before.article.url === url)) return;
  // Both are put in turn at once: what ends the reading comes before or after them, never between.
  await Promise.all([
    writeChosen(tab, { statement: null, at: Date.now() }),
    writeTabState(tab, { kind: 'working', since: Date.now() }),
  ]);
}

async function compareFor(
  { article, anchorsOf }: ParsedPage,
  { tab, document }: PageSender,
): Promise<PageReply> {
  const reading = beginReading(tab, document);
  const isLatest = () => latestReading(tab) === reading;
  const conclude = async (state: TabState, reply: PageReply): Promise<PageReply> => {
    if (!isLatest()) return { kind: 'done' };
    await writeTabState(tab, state);
    return reply;
  };
  try {
    await announce(tab, article.url, isLatest);
    const ready = await compareArticle(article);
    const anchors = anchorsOf(ready.statements);
    return await conclude(ready, { kind: 'marks', anchors, marks: marksOf(ready), highlight: true });
  } catch (error) {
    const failed = { kind: 'failed', reason: inWords(error) } as const;
    return conclude(failed, failed);
  }
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

async function leftBehind(why: NoArticle, { tab, document }: PageSender): Promise<PageReply> {
  if (why !== 'left') {
    beginReading(tab, document);
    await writeTabState(tab, { kind: 'no-article', why });
  } else if (isOfLatest(tab, document)) await endReading(tab);
  return { kind: 'done' };
}

async function readWhole(snapshot: Snapshot, from: PageSender): Promise<PageReply> {
  const page = await parsePage(snapshot);
  if (page !== null) return compareFor(page, from);
  await leftBehind('not-an-article', from);
  return { kind: 'none' };
}

/** Parts are put together and parsed; the answer to the last one is the page's. */
async function readPart(part: SnapshotPart, from: PageSender): Promise<PageReply> {
  const received = receivePart(part, from);
  switch (received.kind) {
    case 'missing':
      return { kind: 'resend' };
    case 'more':
      await prepareParsing();
      return { kind: 'done' };
    case 'whole':
      return readWhole({ tokens: received.tokens, url: part.url, capturedAt: part.capturedAt }, from);
  }
}

async function unreadable(reason: string, { tab, document }: PageSender): Promise<PageReply> {
  beginReading(tab, document);
  await writeTabState(tab, { kind: 'failed', reason });
  return { kind: 'done' };
}

export function answerPages(): void {
  onFromPage((message: FromPage, from): Promise<PageReply> => {
    switch (message.kind) {
      case 'part':
        return isOwnAddress(message.url, from)
          ? readPart(message, from)
          : Promise.resolve({ kind: 'failed', reason: 'The article is not from this page.' });
      case 'no-article':
        return leftBehind(message.why, from);
      case 'unreadable':
        return unreadable(message.reason, from);
      case 'open':
        return openFor(message.statement, from);
      case 'frame-closed':
        return writeChosen(from.tab, { statement: null, at: Date.now() }).then(() => ({ kind: 'done' }));
    }
  });
}
