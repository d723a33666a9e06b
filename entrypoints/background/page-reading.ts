/** What a page sends of itself, from its first part to the comparison in the tab's state. */
import { inWords } from '../../browser/failure';
import { takeWish } from '../../browser/keep-wishes';
import type { PageSender } from '../../browser/senders';
import { readSettings } from '../../browser/settings';
import { readTabState, writeChosen, writeTabState } from '../../browser/tab-state';
import { isCompared } from '../../lib/match/compared';
import type { PageReply } from '../../lib/protocol';
import type { NoArticle, TabState } from '../../lib/shown';
import type { Snapshot, SnapshotPart } from '../../lib/snapshot';
import { compareArticle } from './comparison';
import { keepIfWished } from './keeping';
import { marksOf } from './marks';
import { receivePart } from './page-parts';
import { type ParsedPage, parsePage, prepareParsing } from './parsing';
import { corpusFor } from './reader-corpus';
import { beginReading, latestReading, type Reading } from './readings';
import { refreshLater } from './refreshing';

/** A reading under way: whose it is, and whether a newer one has begun or the page has gone. */
interface Underway extends PageSender {
  readonly isLatest: () => boolean;
}

function underway(reading: Reading, from: PageSender): Underway {
  return { ...from, isLatest: () => latestReading(from.tab) === reading };
}

/** Where nothing is shown of the tab, the sidebar says that work has begun. */
async function announceWork({ tab, isLatest }: Underway): Promise<void> {
  const before = await readTabState(tab);
  if (!isLatest() || before?.kind === 'ready' || before?.kind === 'working') return;
  await writeTabState(tab, { kind: 'working', since: Date.now() });
}

/** What the sidebar shows of the same article stays until the new answer is there; a choice in another one ends. */
async function announceArticle({ tab, isLatest }: Underway, url: string): Promise<void> {
  const before = await readTabState(tab);
  if (!isLatest() || (before?.kind === 'ready' && before.article.url === url)) return;
  // Both are put in turn at once: what ends the reading comes before or after them, never between.
  await Promise.all([
    writeChosen(tab, { statement: null, at: Date.now() }),
    writeTabState(tab, { kind: 'working', since: Date.now() }),
  ]);
}

/** What the reader wished for the page comes true, or has come to nothing. */
async function settle(tab: number, state: TabState): Promise<void> {
  await writeTabState(tab, state);
  if (state.kind === 'ready') await keepIfWished(tab);
  else await takeWish(tab);
}

async function conclude({ tab, isLatest }: Underway, state: TabState, reply: PageReply): Promise<PageReply> {
  if (!isLatest()) return { kind: 'done' };
  await settle(tab, state);
  return reply;
}

async function compareFor({ article, anchorsOf }: ParsedPage, reading: Underway): Promise<PageReply> {
  await announceArticle(reading, article.url);
  const ready = await compareArticle(article, reading);
  const anchors = anchorsOf(ready.statements.filter(isCompared));
  const { highlight } = await readSettings();
  return conclude(reading, ready, { kind: 'marks', anchors, marks: marksOf(ready), highlight });
}

async function readWhole(snapshot: Snapshot, from: PageSender): Promise<PageReply> {
  const reading = underway(beginReading(from.tab), from);
  // Opened while storage and parser are waited for; what fails here fails below again, and is told there.
  corpusFor(from.isPrivate).catch(() => null);
  try {
    await announceWork(reading);
    const page = await parsePage(snapshot);
    if (page !== null) return await compareFor(page, reading);
    return await conclude(reading, { kind: 'no-article', why: 'not-an-article' }, { kind: 'none' });
  } catch (error) {
    const failed = { kind: 'failed', reason: inWords(error) } as const;
    return await conclude(reading, failed, failed);
  } finally {
    refreshLater();
  }
}

/** Parts are put together and parsed; the answer to the last one is the page's. */
export async function readPart(part: SnapshotPart, from: PageSender): Promise<PageReply> {
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

/** The page is no article. */
export async function noArticle(why: NoArticle, { tab }: PageSender): Promise<PageReply> {
  beginReading(tab);
  await settle(tab, { kind: 'no-article', why });
  refreshLater();
  return { kind: 'done' };
}

export async function unreadable(reason: string, { tab }: PageSender): Promise<PageReply> {
  beginReading(tab);
  await settle(tab, { kind: 'failed', reason });
  refreshLater();
  return { kind: 'done' };
}
