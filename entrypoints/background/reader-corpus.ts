/**
 * The reader's corpus: the bundled pack, the articles of this session, the reader's library.
 *
 * The pack and the near words are opened once in the background's life, on the first call; a call that finds it
 * failed opens them anew.
 * The stores are asked each time, and as long as they give the same articles the corpus is the same object.
 */
import { readBundledNearWords, readBundledPack } from '../../browser/bundled-files';
import { readChoices } from '../../browser/library/choices';
import { headsAt, readCapturesAt } from '../../browser/library/listing';
import { sessionArticles } from '../../browser/session-articles';
import { readSettings } from '../../browser/settings';
import { type Corpus, createCorpus } from '../../lib/corpus/corpus';
import { type KeptSource, keptSource, type Sources } from '../../lib/corpus/origins';
import { openPack, type PackedArticle } from '../../lib/corpus/pack';
import { prepare } from '../../lib/corpus/prepared';
import type { InMemory } from '../../lib/library/holdings';
import { hostOf } from '../../lib/match/outlets';
import { openNearWords } from '../../lib/text/near-words';
import type { Nearness } from '../../lib/text/nearness';
import { type OpenLibrary, openLibrary } from './library';
import { report } from './report';

/** What statements are compared with. */
export interface Searched {
  readonly corpus: Corpus;
  /** Canonical addresses of what was read in this session. */
  readonly session: ReadonlySet<string>;
  /** What an address said at earlier captures, in the session and in the library. */
  capturesOf(address: string): Promise<readonly PackedArticle[]>;
  /** Where the library has these addresses from. */
  sourcesOf(addresses: ReadonlySet<string>): Promise<Sources>;
  /** With the reader's name of its outlet. */
  named(article: PackedArticle): PackedArticle;
}

export interface ReaderCorpus extends Searched {
  /** What of it is in memory. */
  readonly inMemory: InMemory;
  /** Names of the imported packs that are on. */
  readonly packsOn: ReadonlyMap<number, string>;
}

let opening: Promise<Bundled> | null = null;
let last: {
  readonly articles: readonly PackedArticle[];
  readonly library: OpenLibrary;
  readonly opened: ReaderCorpus;
} | null = null;

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

/** Where the session is switched off, nothing of one counts, even if it is still to be forgotten. */
async function sessionOrNone(): Promise<readonly PackedArticle[]> {
  return (await readSettings()).session ? sessionArticles() : [];
}

const addressesOf = (articles: readonly PackedArticle[]): string[] =>
  articles.map((article) => prepare(article).address);

/** A library that fails now has nothing to say of them. */
async function orNone<T>(work: Promise<T>, none: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    report(error);
    return none;
  }
}

async function sourcesIn(
  addresses: ReadonlySet<string>,
  packsOn: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<string, KeptSource>> {
  const heads = await orNone(headsAt(addresses), new Map());
  const sources = new Map<string, KeptSource>();
  for (const [address, of] of heads) {
    const source = keptSource(of, packsOn);
    if (source !== null) sources.set(address, source);
  }
  return sources;
}

function assemble(
  { articles: bundled, nearness }: Bundled,
  opened: OpenLibrary,
  session: readonly PackedArticle[],
): ReaderCorpus {
  const { library, outlets, packsOn } = opened;
  const isShown = ({ meta }: PackedArticle) => !outlets.isHidden(hostOf(meta.url) ?? '');
  const [shownBundled, shownSession] = [bundled.filter(isShown), session.filter(isShown)];
  const corpus = createCorpus([...shownBundled, ...shownSession].map(outlets.named), nearness, library);
  const ofSession = new Set(addressesOf(shownSession));
  return {
    corpus,
    session: ofSession,
    capturesOf: async (address) => [
      ...(await orNone(readCapturesAt(address), []))
        // What somebody's pack says of an address accuses nobody of a change.
        .filter(({ pack }) => pack === null)
        .map(({ article }) => article),
      ...session.filter((article) => prepare(article).address === address),
    ],
    sourcesOf: async (addresses) => ({ session: ofSession, library: await sourcesIn(addresses, packsOn) }),
    named: outlets.named,
    inMemory: { bundled: new Set(addressesOf(shownBundled)), session: ofSession },
    packsOn,
  };
}

const isSame = (a: readonly PackedArticle[], b: readonly PackedArticle[]): boolean =>
  a.length === b.length && a.every((article, at) => article === b[at]);

/** The same object for as long as nothing has come or gone. @throws Error if the bundled pack cannot be read */
export async function readerCorpus(): Promise<ReaderCorpus> {
  const [opened, library, session, { isBundledOn }] = await Promise.all([
    openBundled(),
    openLibrary(),
    sessionOrNone(),
    readChoices(),
  ]);
  const bundled = isBundledOn ? opened : { ...opened, articles: [] };
  const articles = [...bundled.articles, ...session];
  if (last !== null && last.library === library && isSame(last.articles, articles)) return last.opened;
  const made = assemble(bundled, library, session);
  last = { articles, library, opened: made };
  return made;
}

/** The bundled pack alone, into which nothing of the reader's comes. */
export async function bundledAlone(): Promise<Searched> {
  const session: ReadonlySet<string> = new Set();
  return {
    corpus: await bundledCorpus(),
    session,
    capturesOf: async () => [],
    sourcesOf: async () => ({ session, library: new Map() }),
    named: (article) => article,
  };
}

/**
 * A private window is compared with the bundled pack alone, which is the same for everybody. A page can ask the
 * browser which of its words are underlined; were those that the reader read or added elsewhere, a page with the
 * words of chosen articles could find out who is behind the private window.
 */
export function corpusFor(isPrivate: boolean): Promise<Searched> {
  return isPrivate ? bundledAlone() : readerCorpus();
}
