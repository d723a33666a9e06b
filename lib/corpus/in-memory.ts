/**
 * Articles in memory as a part of a corpus: opened, told apart into tellings, with the words of their statements indexed.
 *
 * Cost: linear in the articles; the last ones that were asked for are remembered, because a corpus is opened anew whenever
 * something comes to the library, and the bundled articles are the same each time.
 */
import type { Places } from '../library/segment';
import { tellingsOf } from '../match/telling';
import { figureWord } from './figure-index';
import { type OpenedArticle, openedPrepared } from './opened-article';
import type { PackedArticle } from './pack';
import { type PreparedArticle, prepare } from './prepared';
import type { WordGroup } from './word-index';
import { DictionaryMaker, inverted } from './word-lists';

/** The statements of one kind. */
export interface PlacedWords {
  readonly group: WordGroup;
  readonly places: Places;
}

export interface InMemory {
  readonly articles: readonly OpenedArticle[];
  readonly quotes: PlacedWords;
  readonly clauses: PlacedWords;
  readonly figures: PlacedWords;
}

function placedWords(
  articles: readonly PreparedArticle[],
  wordsOf: (article: PreparedArticle) => readonly Iterable<string>[],
): PlacedWords {
  const maker = new DictionaryMaker();
  const [starts, values]: [number[], number[]] = [[0], []];
  const [article, place]: [number[], number[]] = [[], []];
  articles.forEach((one, at) => {
    wordsOf(one).forEach((words, nth) => {
      for (const word of words) values.push(maker.number(word));
      starts.push(values.length);
      article.push(at);
      place.push(nth);
    });
  });
  const { dictionary, renumbered } = maker.done();
  const entries = {
    starts: Uint32Array.from(starts),
    values: Uint32Array.from(values, (word) => renumbered[word] as number),
  };
  return {
    group: { dictionary, entries, postings: inverted(entries, dictionary.hashes.length) },
    places: { article: Uint32Array.from(article), place: Uint32Array.from(place) },
  };
}

function opened(packed: readonly PackedArticle[]): InMemory {
  const tellings = tellingsOf(packed);
  const all = packed.map(prepare);
  const articles = all.map((prepared, at) => {
    const { meta, statements } = prepared.packed;
    const { address } = prepared;
    const telling = all[tellings[at] ?? at]?.address ?? meta.url;
    return openedPrepared(prepared, { meta, statements, address, telling });
  });
  return {
    articles,
    quotes: placedWords(all, ({ utterances }) => utterances.map(({ stems }) => stems)),
    clauses: placedWords(all, ({ clauses }) => clauses.map(({ stems }) => stems)),
    figures: placedWords(all, ({ figures }) => figures.map(({ keys }) => keys.map(figureWord))),
  };
}

/** The bundled articles, and those with the session's. */
const MOST_KNOWN = 2;
let known: readonly { readonly packed: readonly PackedArticle[]; readonly inMemory: InMemory }[] = [];

const areSame = (a: readonly PackedArticle[], b: readonly PackedArticle[]): boolean =>
  a.length === b.length && a.every((article, at) => article === b[at]);

export function openInMemory(packed: readonly PackedArticle[]): InMemory {
  const before = known.find((one) => areSame(one.packed, packed));
  const now = before ?? { packed, inMemory: opened(packed) };
  known = [now, ...known.filter((one) => one !== now)].slice(0, MOST_KNOWN);
  return now.inMemory;
}
