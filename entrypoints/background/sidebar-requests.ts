/** Answers to the extension's pages: the sidebar, native or framed, the welcome page, the settings. */

import { takeInvite } from '../../browser/frame-invites';
import { knownTab, rememberFrame } from '../../browser/framed-sidebars';
import { listHeads } from '../../browser/library/listing';
import { onFromSidebar, sendToPage } from '../../browser/messages';
import type { SidebarSender } from '../../browser/senders';
import { readSettings } from '../../browser/settings';
import { forgetAsked, readKnown, writeChosen } from '../../browser/tab-state';
import { holdingsByOrigin } from '../../lib/library/holdings';
import type { KeptHead } from '../../lib/library/kept';
import type { Article } from '../../lib/model';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import { compareWords } from './asking';
import { compareWithBundled } from './comparison';
import { goTo } from './going';
import { keepTab, keptList, unkeep, unkeepTab } from './keeping';
import { tidyLibrary } from './library-tidying';
import { marksOf } from './marks';
import { readerCorpus } from './reader-corpus';
import { readTab } from './reading-tabs';
import { refreshLater } from './refreshing';
import { report } from './report';

const DONE: SidebarReply = { kind: 'done' };

async function choose(tab: number, statement: string | null, at: number): Promise<SidebarReply> {
  const { chosen } = await readKnown(tab);
  if (chosen !== null && chosen.at > at) return DONE;
  await writeChosen(tab, { statement, at });
  await sendToPage(tab, { kind: 'show', statement });
  return DONE;
}

async function welcomeFrame({ framedBy, frame }: SidebarSender): Promise<SidebarReply> {
  const nonce = framedBy === null ? null : await takeInvite(framedBy, frame);
  if (framedBy === null || nonce === null) return { kind: 'failed', reason: 'Nobody asked for this frame.' };
  await sendToPage(framedBy, { kind: 'frame-alive', nonce });
  return { kind: 'frame', tab: framedBy, nonce };
}

async function watchFor(tab: number, { framedBy, frame }: SidebarSender): Promise<SidebarReply> {
  if (framedBy === tab) await rememberFrame(tab, frame);
  return knownTab(tab);
}

async function closeFrame(tab: number): Promise<SidebarReply> {
  await sendToPage(tab, { kind: 'close-frame' });
  return DONE;
}

/** A library that cannot be opened is told of where it is listed; here it holds nothing. */
async function headsOrNone(): Promise<readonly KeptHead[]> {
  try {
    return await listHeads();
  } catch (error) {
    report(error);
    return [];
  }
}

async function holdings(): Promise<SidebarReply> {
  const [{ corpus, inMemory, packsOn }, { session }, heads] = await Promise.all([
    readerCorpus(),
    readSettings(),
    headsOrNone(),
  ]);
  const made = holdingsByOrigin(inMemory, heads, packsOn);
  return { kind: 'holdings', corpus: corpus.info, ...made, isSessionOn: session };
}

async function demonstrate(article: Article): Promise<SidebarReply> {
  const ready = await compareWithBundled(article);
  return { kind: 'demonstrated', ready, marks: marksOf(ready) };
}

/** A page of our own has changed the library: what it brought is tidied before the tabs are compared with it. */
async function afterLibraryChange(): Promise<SidebarReply> {
  await tidyLibrary().catch(report);
  refreshLater();
  return DONE;
}

/** What a page that frames ours may not come by, not even by a click of the reader that it has stolen. */
const NOT_FRAMED: ReadonlySet<FromSidebar['kind']> = new Set([
  'unkeep-address',
  'list-kept',
  'library-changed',
  'demonstrate',
]);

function refusal(message: FromSidebar, { framedBy }: SidebarSender): SidebarReply | null {
  if (framedBy === null) return null;
  if ('tab' in message && framedBy !== message.tab)
    return { kind: 'failed', reason: 'A frame serves its own tab only.' };
  return NOT_FRAMED.has(message.kind) ? { kind: 'failed', reason: 'A frame may not do this.' } : null;
}

function answer(message: FromSidebar, from: SidebarSender): Promise<SidebarReply> {
  switch (message.kind) {
    case 'read-tab':
      return readTab(message.tab);
    case 'choose':
      return choose(message.tab, message.statement, message.at);
    case 'compare-words':
      return compareWords(message.tab, message.words).then(() => DONE);
    case 'end-words':
      return forgetAsked(message.tab).then(() => DONE);
    case 'keep':
      return keepTab(message.tab);
    case 'unkeep':
      return unkeepTab(message.tab);
    case 'unkeep-address':
      return unkeep(message.url);
    case 'go-to':
      return goTo(message.url);
    case 'holdings':
      return holdings();
    case 'list-kept':
      return keptList();
    case 'library-changed':
      return afterLibraryChange();
    case 'demonstrate':
      return demonstrate(message.article);
    case 'frame-hello':
      return welcomeFrame(from);
    case 'watch-tab':
      return watchFor(message.tab, from);
    case 'close-frame':
      return closeFrame(message.tab);
  }
}

export function answerSidebars(): void {
  onFromSidebar((message, from) => refusal(message, from) ?? answer(message, from));
}
