/**
 * One article against the reader's corpus, when it is read and again whenever the corpus has changed.
 */
import { showsLeftOver } from '../../browser/last-words';
import type { PageSender } from '../../browser/senders';
import { knownTabs } from '../../browser/tab-state';
import { canonicalAddress } from '../../lib/corpus/address';
import { earlierVersions } from '../../lib/corpus/captures';
import { originsOf, type ShownIn } from '../../lib/corpus/origins';
import { type PackedArticle, packArticle } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import { ofSameText } from '../../lib/match/own-captures';
import { latestChanges } from '../../lib/match/versions';
import type { Article, ArticleMeta } from '../../lib/model';
import type { Compared, ReadyTab, VersionChange } from '../../lib/shown';
import { hold } from './holding';
import { bundledCorpus, type ReaderCorpus, readerCorpus } from './reader-corpus';

/** Statements of one page, in reading order; a page with more is a dump, and session storage holds 10 MB. */
const MAX_STATEMENTS = 1_500;

interface Read {
  readonly packed: PackedArticle;
  /** Statements that were left out. */
  readonly beyond: number;
}

export function statementsOf(article: Article): Read {
  const statements = extract(article);
  const packed = packArticle(article, statements.slice(0, MAX_STATEMENTS));
  return { packed, beyond: Math.max(0, statements.length - MAX_STATEMENTS) };
}

/** Tabs by the article that they show. Not those of private windows. */
export async function shownArticles(): Promise<ShownIn> {
  const tabs = await knownTabs();
  return new Map(tabs.flatMap(({ tab, shows }) => (shows === null ? [] : [[canonicalAddress(shows), tab]])));
}

/** Statements against a corpus, with all that is told about the comparison. */
export async function compareStatements(
  read: PackedArticle,
  { corpus, sources, captures }: ReaderCorpus,
): Promise<Compared> {
  const { meta, statements } = read;
  const comparisons = await compare(meta, statements, corpus, ofSameText(read, captures));
  const origins = originsOf(comparisons, sources, await shownArticles());
  return { article: meta, statements, comparisons, corpus: corpus.info, origins };
}

/** The pages that were compared with the corpus as it is: they need no second comparison with it. */
let compared: { readonly reader: ReaderCorpus; readonly pages: Set<string> } | null = null;

const pageOf = (tab: number, { url, capturedAt }: ArticleMeta): string => `${tab} ${capturedAt} ${url}`;

function noteCompared(tab: number, article: ArticleMeta, reader: ReaderCorpus): void {
  if (compared?.reader !== reader) compared = { reader, pages: new Set() };
  compared.pages.add(pageOf(tab, article));
}

const isComparedWith = (tab: number, article: ArticleMeta, reader: ReaderCorpus): boolean =>
  compared?.reader === reader && compared.pages.has(pageOf(tab, article));

/** What is known of a tab besides the comparison, and stays. */
type OfTab = Pick<ReadyTab, 'isPrivate' | 'beyond'> & { readonly tab: number };

/** Words left over from the address before are no version of this one. */
async function changesOf(tab: number, read: PackedArticle, reader: ReaderCorpus): Promise<VersionChange[]> {
  const earlier = earlierVersions(read, reader.captures);
  if (earlier.length === 0 || (await showsLeftOver(tab, canonicalAddress(read.meta.url)))) return [];
  return latestChanges(read, earlier);
}

async function readyOf(
  read: PackedArticle,
  told: Compared,
  reader: ReaderCorpus,
  ofTab: OfTab,
): Promise<ReadyTab> {
  return {
    kind: 'ready',
    ...told,
    changes: await changesOf(ofTab.tab, read, reader),
    addedAt: reader.sources.kept.get(canonicalAddress(read.meta.url)) ?? null,
    isPrivate: ofTab.isPrivate,
    beyond: ofTab.beyond,
  };
}

/** Holds the article of a tab, unless its window is private, and compares it. */
export async function compareArticle(article: Article, from: PageSender): Promise<ReadyTab> {
  const { tab, isPrivate } = from;
  const { packed: read, beyond } = statementsOf(article);
  if (!isPrivate) await hold(read, from);
  const reader = await readerCorpus();
  const told = await compareStatements(read, reader);
  noteCompared(tab, read.meta, reader);
  return readyOf(read, told, reader, { tab, isPrivate, beyond });
}

/** The same article against the corpus as it is now. Where that is as it was, only what is told of tabs is new. */
export async function compareAgain(tab: number, before: ReadyTab): Promise<ReadyTab> {
  const reader = await readerCorpus();
  const { article, statements, comparisons } = before;
  if (isComparedWith(tab, article, reader))
    return { ...before, origins: originsOf(comparisons, reader.sources, await shownArticles()) };
  const read: PackedArticle = { meta: article, statements };
  const told = await compareStatements(read, reader);
  noteCompared(tab, article, reader);
  const { isPrivate, beyond } = before;
  return readyOf(read, told, reader, { tab, isPrivate, beyond });
}

/** An article of our own against the bundled pack alone, which nothing of the reader's comes into. */
export async function compareWithBundled(article: Article): Promise<ReadyTab> {
  const { packed, beyond } = statementsOf(article);
  const { meta, statements } = packed;
  const corpus = await bundledCorpus();
  const comparisons = await compare(meta, statements, corpus);
  const origins = originsOf(comparisons, { kept: new Map(), session: new Set() }, new Map());
  const told = { article: meta, statements, comparisons, corpus: corpus.info, origins };
  return { kind: 'ready', ...told, changes: [], addedAt: null, isPrivate: false, beyond };
}
