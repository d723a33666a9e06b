/**
 * Index segments made of articles, and of other segments: merged, or with articles taken out.
 *
 * Cost: linear in the words; rows are not read again. Source: segments as in Lucene, immutable and merged.
 */
import { BETWEEN, DictionaryMaker, numbersOf } from '../corpus/word-lists';
import { type NumberArray, writeArrayFile } from './array-file';
import type { Segment, SegmentArticle } from './segment';
import {
  type ArticleWords,
  type NumberedArticle,
  type StatementWords,
  wordsIn,
  wordsOf,
} from './segment-words';

type Arrays = Record<string, NumberArray>;

/** One above the highest. */
const aboveAll = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0) + 1;

/** Lists as they grow. */
class Growing {
  readonly starts: number[] = [0];
  readonly values: number[] = [];
  add(list: Iterable<number>): void {
    for (const value of list) this.values.push(value);
    this.starts.push(this.values.length);
  }
  /** @param renumbered what is put in the place of each value */
  done(name: string, renumbered: Uint32Array | null): Arrays {
    const values = renumbered === null ? this.values : this.values.map((value) => renumbered[value] ?? 0);
    return {
      [`${name}.starts`]: Uint32Array.from(this.starts),
      [`${name}.values`]: numbersOf(values, renumbered?.length ?? aboveAll(values)),
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
  done(name: string): Arrays {
    return {
      [`${name}.article`]: numbersOf(this.#article, aboveAll(this.#article)),
      [`${name}.place`]: numbersOf(this.#place, aboveAll(this.#place)),
    };
  }
}

/** Texts of which many are alike, each once. */
class Texts {
  readonly #numbers = new Map<string, number>();
  number(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }
  toString(): string {
    return [...this.#numbers.keys()].join(BETWEEN);
  }
}

/** The statements of one kind that have words. */
class GrowingStatements {
  readonly #places = new GrowingPlaces();
  readonly #tokens = new Growing();
  readonly #found = new Growing();
  readonly #marks: number[] = [];
  readonly #voices: number[] = [];

  add(article: number, place: number, one: StatementWords, dictionary: DictionaryMaker, voices: Texts): void {
    this.#places.add(article, place);
    this.#tokens.add(one.tokens.map((word) => dictionary.number(word)));
    this.#found.add(one.found.map((word) => dictionary.number(word)));
    for (const mark of one.marks) this.#marks.push(mark);
    this.#voices.push(voices.number(one.voice));
  }

  done(
    names: Readonly<Record<'places' | 'tokens' | 'marks' | 'found' | 'voices', string>>,
    renumbered: Uint32Array,
  ): Arrays {
    return {
      ...this.#places.done(names.places),
      ...this.#tokens.done(names.tokens, renumbered),
      [names.marks]: Uint8Array.from(this.#marks),
      ...this.#found.done(names.found, renumbered),
      [names.voices]: numbersOf(this.#voices, aboveAll(this.#voices)),
    };
  }
}

function joinedBytes(parts: readonly Uint8Array[]): Arrays {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, at) => {
    starts[at + 1] = (starts[at] ?? 0) + part.length;
  });
  const values = new Uint8Array(starts.at(-1) ?? 0);
  parts.forEach((part, at) => {
    values.set(part, starts[at]);
  });
  return { 'figureFacts.starts': starts, 'figureFacts.values': values };
}

const UTTERANCES = {
  places: 'utterances',
  tokens: 'tokens',
  marks: 'marks',
  found: 'found',
  voices: 'utteranceVoices',
};
const CLAUSES = {
  places: 'clauses',
  tokens: 'told',
  marks: 'toldMarks',
  found: 'clauseFound',
  voices: 'clauseVoices',
};

function encode(articles: readonly ArticleWords[]): Uint8Array<ArrayBuffer> {
  const [dictionary, voices] = [new DictionaryMaker(), new Texts()];
  const [utterances, clauses] = [new GrowingStatements(), new GrowingStatements()];
  const [figures, figureKeys, figureWords] = [new GrowingPlaces(), new Growing(), new Growing()];
  const [topics, sketches] = [new Growing(), new Growing()];
  articles.forEach((one, article) => {
    one.utterances.forEach((words, place) => {
      utterances.add(article, place, words, dictionary, voices);
    });
    one.clauses.forEach((words, place) => {
      clauses.add(article, place, words, dictionary, voices);
    });
    one.figures.forEach(({ keys, words }, place) => {
      figures.add(article, place);
      figureKeys.add(keys.map((key) => dictionary.number(key)));
      figureWords.add(words.map((word) => dictionary.number(word)));
    });
    topics.add(one.topic.map((word) => dictionary.number(word)));
    sketches.add(one.sketch);
  });
  const { dictionary: done, renumbered } = dictionary.done();
  const note = {
    articles: articles.map((article) => article.note),
    words: done.words,
    voices: voices.toString(),
  };
  return writeArrayFile(note, {
    hashes: new Int32Array(done.hashes),
    ...utterances.done(UTTERANCES, renumbered),
    ...clauses.done(CLAUSES, renumbered),
    ...figures.done('figures'),
    ...figureKeys.done('figureKeys', renumbered),
    ...figureWords.done('figureWords', renumbered),
    ...joinedBytes(articles.map(({ figureFacts }) => figureFacts)),
    ...topics.done('topics', renumbered),
    ...sketches.done('sketches', null),
  });
}

export const encodeSegment = (articles: readonly NumberedArticle[]): Uint8Array<ArrayBuffer> =>
  encode(articles.map(wordsOf));

/** One segment of those articles of several that are to stay: the same bytes as if it were made of them afresh. */
export const joinSegments = (
  segments: readonly Segment[],
  stays: (article: SegmentArticle) => boolean,
): Uint8Array<ArrayBuffer> => encode(segments.flatMap(wordsIn).filter(({ note }) => stays(note)));
