/**
 * The reader's corpus: the bundled pack, the articles of this session, the articles that the reader added.
 *
 * The pack and the near words are opened once in the background's life, on the first call; a call that finds it
 * failed opens them anew.
 * The stores are asked each time, and as long as they give the same articles the corpus is the same object.
 */
import { readBundledNearWords, readBundledPack } from '../../browser/bundled-files';
import { type KeptCapture, keptCaptures } from '../../browser/kept-articles';
import { sessionArticles } from '../../browser/session-articles';
import { readSettings } from '../../browser/settings';
import { type Corpus, createCorpus, newestCaptures } from '../../lib/corpus/corpus';
import type { Sources } from '../../lib/corpus/origins';
import { openPack, type PackedArticle } from '../../lib/corpus/pack';
import { prepare } from '../../lib/corpus/prepared';
import type { Holdings } from '../../lib/shown';
import { openNearWords } from '../../lib/text/near-words';
import type { Nearness } from '../../lib/text/nearness';
import { report } from './report';

/** What statements are compared with. */
export interface Searched {
  readonly corpus: Corpus;
  readonly sources: Sources;
  /** Captures of the session and those added, for telling what a page said before. */
  readonly captures: readonly PackedArticle[];
}

export interface ReaderCorpus extends Searched {
  readonly holdings: Omit<Holdings, 'isSessionOn'>;
}

let opening: Promise<Bundled> | null = null;
let last: { readonly articles: readonly PackedArticle[]; readonly opened: ReaderCorpus } | null = null;

interface Bundled {
  readonly articles: readonly PackedArticle[];
  readonly nearness: Nearness;
  readonly corpus: Corpus;
}

async function open(): Promise<Bundled> {
  const [pack, words] = await Promise.all([readBundledPack(), readBundledNearWords()]);
  const { articles } = openPack(pack);
  if (articles.length === 0) throw new Error('The bundled corpus holds no article that can be read.');
  const nearness = openNearWords(words);
  return { articles, nearness, corpus: createCorpus(articles, nearness) };
}

function openBundled(): Promise<Bundled> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** The bundled pack alone. */
export async function bundledCorpus(): Promise<Corpus> {
  return (await openBundled()).corpus;
}

/** A store that cannot be opened costs what it holds, not the comparison. */
async function keptOrNone(): Promise<readonly KeptCapture[]> {
  try {
    const { captures, damaged } = await keptCaptures();
    if (damaged > 0) report(new Error(`${damaged} of the added articles could not be read.`));
    return captures;
  } catch (error) {
    report(error);
    return [];
  }
}

/** Where the session is switched off, nothing of one counts, even if it is still to be forgotten. */
async function sessionOrNone(): Promise<readonly PackedArticle[]> {
  return (await readSettings()).session ? sessionArticles() : [];
}

const addressesOf = (articles: readonly PackedArticle[]): string[] =>
  articles.map((article) => prepare(article).address);

function assemble(
  { articles: bundled, nearness }: Bundled,
  kept: readonly KeptCapture[],
  session: readonly PackedArticle[],
): ReaderCorpus {
  const added = kept.map(({ article }) => article);
  const corpus = createCorpus([...bundled, ...added, ...session], nearness);
  const sources: Sources = {
    kept: new Map(kept.map(({ address, addedAt }) => [address, addedAt])),
    session: new Set(addressesOf(session)),
  };
  const addresses = addressesOf(newestCaptures([...bundled, ...added, ...session]));
  const ofKept = addresses.filter((address) => sources.kept.has(address)).length;
  const ofSession = addresses.filter(
    (address) => sources.session.has(address) && !sources.kept.has(address),
  ).length;
  const ofBundled = addresses.length - ofKept - ofSession;
  return {
    corpus,
    sources,
    captures: [...added, ...session],
    holdings: { corpus: corpus.info, bundled: ofBundled, session: ofSession, kept: ofKept },
  };
}

const isSame = (a: readonly PackedArticle[], b: readonly PackedArticle[]): boolean =>
  a.length === b.length && a.every((article, at) => article === b[at]);

/** The same object for as long as nothing has come or gone. @throws Error if the bundled pack cannot be read */
export async function readerCorpus(): Promise<ReaderCorpus> {
  const [bundled, kept, session] = await Promise.all([openBundled(), keptOrNone(), sessionOrNone()]);
  const articles = [...bundled.articles, ...kept.map(({ article }) => article), ...session];
  if (last !== null && isSame(last.articles, articles)) return last.opened;
  const opened = assemble(bundled, kept, session);
  last = { articles, opened };
  return opened;
}

/** The bundled pack alone, into which nothing of the reader's comes. */
export async function bundledAlone(): Promise<Searched> {
  return { corpus: await bundledCorpus(), sources: { kept: new Map(), session: new Set() }, captures: [] };
}

/**
 * A private window is compared with the bundled pack alone, which is the same for everybody. A page can ask the
 * browser which of its words are underlined; were those that the reader read or added elsewhere, a page with the
 * words of chosen articles could find out who is behind the private window.
 */
export function corpusFor(isPrivate: boolean): Promise<Searched> {
  return isPrivate ? bundledAlone() : readerCorpus();
}
