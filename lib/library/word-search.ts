/**
 * Statements of a library by their words, for a reader who looks for them: all words that are asked for, in any form.
 *
 * Cost: to begin, linear in the words of a segment, once; to ask, the shortest list of postings of each segment. Source:
 * inverted index. By all words of a statement, where a comparison goes by the telling ones alone (corpus/prepared.ts): what
 * stands there in another language is found by its own words.
 */
import { inverted, type Lists } from '../corpus/word-lists';
import { stemsOf } from '../text/stems';
import { placeOf, wordNumber } from '../text/word-number';
import type { Places, Segment, SegmentArticle } from './segment';

export interface FoundStatement {
  /** Of the row. */
  readonly number: number;
  readonly kind: 'utterance' | 'clause' | 'figure';
  /** Among the article's utterances, clauses or figures, as prepare() gives them. */
  readonly place: number;
}

interface Searched {
  readonly kind: FoundStatement['kind'];
  readonly places: Places;
  readonly postings: Lists;
}

const known = new WeakMap<Segment, readonly Searched[]>();

function searchedIn(segment: Segment): readonly Searched[] {
  const before = known.get(segment);
  if (before !== undefined) return before;
  const of = (kind: Searched['kind'], places: Places, words: Lists): Searched => ({
    kind,
    places,
    postings: inverted(words, segment.dictionary.hashes.length),
  });
  const searched = [
    of('utterance', segment.utterances, segment.tokens),
    of('clause', segment.clauses, segment.told),
    of('figure', segment.figures, segment.figureWords),
  ];
  known.set(segment, searched);
  return searched;
}

/** Places of the statements that hold all of the words. */
function holders({ starts, values }: Lists, words: readonly number[]): number[] {
  const lists = words.map((word) => values.subarray(starts[word], starts[word + 1]));
  const [shortest, ...others] = lists.sort((a, b) => a.length - b.length);
  if (shortest === undefined || shortest.length === 0) return [];
  const sets = others.map((list) => new Set(list));
  return [...new Set(shortest)].filter((nth) => sets.every((set) => set.has(nth)));
}

function foundIn(
  segment: Segment,
  hashes: readonly number[],
  isSearched: (article: SegmentArticle) => boolean,
): FoundStatement[] {
  const words = hashes.map((hash) => placeOf(hash, segment.dictionary.hashes));
  if (words.includes(-1)) return [];
  return searchedIn(segment).flatMap(({ kind, places, postings }) =>
    holders(postings, words).flatMap((nth) => {
      const article = segment.articles[places.article[nth] as number];
      if (article === undefined || !isSearched(article)) return [];
      return [{ number: article.number, kind, place: places.place[nth] as number }];
    }),
  );
}

/** Of the articles kept last first, at most `limit`; none where no word is asked for. */
export function searchWords(
  segments: readonly Segment[],
  asked: string,
  limit: number,
  isSearched: (article: SegmentArticle) => boolean = () => true,
): FoundStatement[] {
  const hashes = [...new Set(stemsOf(asked))].map(wordNumber);
  if (hashes.length === 0) return [];
  const found = segments.flatMap((segment) => foundIn(segment, hashes, isSearched));
  return found.sort((a, b) => b.number - a.number).slice(0, limit);
}
