/**
 * One article against the reader's corpus, when it is read and again whenever the corpus has changed.
 */
import { showsLeftOver } from '../../browser/last-words';
import type { PageSender } from '../../browser/senders';
import { knownTabs } from '../../browser/tab-state';
import { canonicalAddress } from '../../lib/corpus/address';
import { earlierVersions } from '../../lib/corpus/captures';
import type { Corpus } from '../../lib/corpus/corpus';
import { addressesIn, originsOf, type ShownIn } from '../../lib/corpus/origins';
import { type PackedArticle, packArticle } from '../../lib/corpus/pack';
import { prepare } from '../../lib/corpus/prepared';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import { countCompared, firstCompared } from '../../lib/match/compared';
import { ofSameText } from '../../lib/match/own-captures';
import { latestChanges } from '../../lib/match/versions';
import type { Article, ArticleMeta, Comparison } from '../../lib/model';
import type { ArticleOrigin, Compared, ReadyTab, VersionChange } from '../../lib/shown';
import { hold } from './holding';
import { bundledAlone, corpusFor, type Searched } from './reader-corpus';

/** Quotes and figures of one page, in reading order; a page with more is a dump, and session storage holds 10 MB. */
const MAX_STATEMENTS = 1_500;

interface Read {
  readonly packed: PackedArticle;
  /** Statements that were left out. */
  readonly beyond: number;
}

export function statementsOf(article: Article): Read {
  const statements = extract(article);
  const packed = packArticle(article, firstCompared(statements, MAX_STATEMENTS));
  return { packed, beyond: Math.max(0, countCompared(statements) - MAX_STATEMENTS) };
}

/** Tabs by the article that they show. Not those of private windows. */
export async function shownArticles(): Promise<ShownIn> {
  const tabs = await knownTabs();
  return new Map(tabs.flatMap(({ tab, shows }) => (shows === null ? [] : [[canonicalAddress(shows), tab]])));
}

/** Statements against a corpus, with all that is told about the comparison. */
export async function compareStatements(read: PackedArticle, searched: Searched): Promise<Compared> {
  const { meta, statements } = read;
  const named = searched.named(read);
  const comparisons = await compare(named.meta, statements, searched.corpus, ofSameText(named));
  const origins = await originsIn(comparisons, searched);
  return { article: meta, statements, comparisons, corpus: searched.corpus.info, origins };
}

async function originsIn(
  comparisons: readonly Comparison[],
  searched: Searched,
): Promise<readonly ArticleOrigin[]> {
  const [sources, shownIn] = await Promise.all([
    searched.sourcesOf(addressesIn(comparisons)),
    shownArticles(),
  ]);
  return originsOf(comparisons, sources, shownIn);
}

/** Instant at which the reader added the address of this article; null where she did not. */
async function addedAtOf({ url }: ArticleMeta, searched: Searched): Promise<string | null> {
  const address = canonicalAddress(url);
  return (await searched.sourcesOf(new Set([address]))).library.get(address)?.addedAt ?? null;
}

/** The pages whose state tells of the corpus as it is: they need no second comparison with it. */
const told = new WeakMap<Corpus, Set<string>>();

const pageOf = (tab: number, { url, capturedAt }: ArticleMeta): string => `${tab} ${capturedAt} ${url}`;

function noteTold(tab: number, article: ArticleMeta, { corpus }: Searched): void {
  const pages = told.get(corpus) ?? new Set();
  told.set(corpus, pages.add(pageOf(tab, article)));
}

/** What is known of a tab besides the comparison, and stays. */
type OfTab = Pick<ReadyTab, 'isPrivate' | 'beyond' | 'isFollowed'> & { readonly tab: number };

/** Words left over from the address before are no version of this one. */
async function changesOf(tab: number, read: PackedArticle, searched: Searched): Promise<VersionChange[]> {
  const earlier = earlierVersions(read, await searched.capturesOf(prepare(read).address));
  if (earlier.length === 0 || (await showsLeftOver(tab, canonicalAddress(read.meta.url)))) return [];
  return latestChanges(read, earlier);
}

async function readyOf(
  read: PackedArticle,
  compared: Compared,
  searched: Searched,
  ofTab: OfTab,
): Promise<ReadyTab> {
  const [changes, addedAt] = await Promise.all([
    changesOf(ofTab.tab, read, searched),
    addedAtOf(read.meta, searched),
  ]);
  return {
    kind: 'ready',
    ...compared,
    changes,
    addedAt,
    isPrivate: ofTab.isPrivate,
    beyond: ofTab.beyond,
    isFollowed: ofTab.isFollowed,
  };
}

/** Holds the article of a tab, unless its window is private, and compares it. */
export async function compareArticle(article: Article, from: PageSender): Promise<ReadyTab> {
  const { tab, isPrivate } = from;
  const { packed: read, beyond } = statementsOf(article);
  if (!isPrivate) await hold(read, from);
  const searched = await corpusFor(isPrivate);
  const compared = await compareStatements(read, searched);
  noteTold(tab, read.meta, searched);
  return readyOf(read, compared, searched, { tab, isPrivate, beyond, isFollowed: true });
}

export interface ComparedAgain {
  readonly ready: ReadyTab;
  /** To be called once that is what the tab's state says. */
  readonly isWritten: () => void;
}

/** The same article against the corpus as it is now. Where that is as it was, only what is told of tabs is new. */
export async function compareAgain(tab: number, before: ReadyTab): Promise<ComparedAgain> {
  const { article, statements, comparisons, isPrivate, beyond, isFollowed } = before;
  const searched = await corpusFor(isPrivate);
  const isWritten = () => noteTold(tab, article, searched);
  if (told.get(searched.corpus)?.has(pageOf(tab, article))) {
    const [origins, addedAt] = await Promise.all([
      originsIn(comparisons, searched),
      addedAtOf(article, searched),
    ]);
    return { ready: { ...before, origins, addedAt }, isWritten };
  }
  const read: PackedArticle = { meta: article, statements };
  const compared = await compareStatements(read, searched);
  return {
    ready: await readyOf(read, compared, searched, { tab, isPrivate, beyond, isFollowed }),
    isWritten,
  };
}

/** An article of our own against the bundled pack alone. */
export async function compareWithBundled(article: Article): Promise<ReadyTab> {
  const { packed, beyond } = statementsOf(article);
  const compared = await compareStatements(packed, await bundledAlone());
  return {
    kind: 'ready',
    ...compared,
    changes: [],
    addedAt: null,
    isPrivate: false,
    beyond,
    isFollowed: true,
  };
}
