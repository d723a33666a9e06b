/**
 * Index segments made of articles, and of other segments: merged, or with articles taken out.
 *
 * Cost: linear in the words; rows are not read again. Source: segments as in Lucene, immutable and merged.
 */
import { type NumberArray, writeArrayFile } from './array-file';
import { BETWEEN, type Segment, type SegmentArticle } from './segment';
import { type ArticleWords, type NumberedArticle, wordsIn, wordsOf } from './segment-words';

class Dictionary {
  readonly #numbers = new Map<string, number>();
  number(word: string): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, known);
    return known;
  }
  toString(): string {
    return [...this.#numbers.keys()].join(BETWEEN);
  }
}

/** Lists as they grow. */
class Growing {
  readonly starts: number[] = [0];
  readonly values: number[] = [];
  add(list: Iterable<number>): void {
    for (const value of list) this.values.push(value);
    this.starts.push(this.values.length);
  }
  done(name: string): Record<string, NumberArray> {
    return {
      [`${name}.starts`]: Uint32Array.from(this.starts),
      [`${name}.values`]: Uint32Array.from(this.values),
    };
  }
}

/** Which statement of which article, as they are met. */
class GrowingPlaces {
  readonly #article: number[] = [];
  readonly #place: number[] = [];
  add(article: number, place: number): void {
    this.#article.push(article);
    this.#place.push(place);
  }
  done(name: string): Record<string, NumberArray> {
    return {
      [`${name}.article`]: Uint32Array.from(this.#article),
      [`${name}.place`]: Uint32Array.from(this.#place),
    };
  }
}

function encode(articles: readonly ArticleWords[]): Uint8Array<ArrayBuffer> {
  const dictionary = new Dictionary();
  const numbers = (words: readonly string[]) => words.map((word) => dictionary.number(word));
  const tokens = new Growing();
  const found = new Growing();
  const clauseFound = new Growing();
  const figureKeys = new Growing();
  const [utterances, clauses, figures] = [new GrowingPlaces(), new GrowingPlaces(), new GrowingPlaces()];
  const marks: number[] = [];
  articles.forEach((one, article) => {
    one.utterances.forEach((utterance, place) => {
      utterances.add(article, place);
      tokens.add(numbers(utterance.tokens));
      for (const mark of utterance.marks) marks.push(mark);
      found.add(numbers(utterance.found));
    });
    one.clauses.forEach((words, place) => {
      clauses.add(article, place);
      clauseFound.add(numbers(words));
    });
    one.figures.forEach((keys, place) => {
      figures.add(article, place);
      figureKeys.add(numbers(keys));
    });
  });
  const note = { articles: articles.map((article) => article.note), words: dictionary.toString() };
  return writeArrayFile(note, {
    ...utterances.done('utterances'),
    ...tokens.done('tokens'),
    marks: Uint8Array.from(marks),
    ...found.done('found'),
    ...clauses.done('clauses'),
    ...clauseFound.done('clauseFound'),
    ...figures.done('figures'),
    ...figureKeys.done('figureKeys'),
  });
}

export const encodeSegment = (articles: readonly NumberedArticle[]): Uint8Array<ArrayBuffer> =>
  encode(articles.map(wordsOf));

/** One segment of those articles of several that are to stay: the same bytes as if it were made of them afresh. */
export const joinSegments = (
  segments: readonly Segment[],
  stays: (article: SegmentArticle) => boolean,
): Uint8Array<ArrayBuffer> => encode(segments.flatMap(wordsIn).filter(({ note }) => stays(note)));
