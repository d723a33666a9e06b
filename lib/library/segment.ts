/**
 * An index segment: what the search of a library must know of some articles' statements without reading them, in one run
 * of bytes that never changes.
 *
 * A forward index: of each utterance its words in order with the ends of its sentences, so that the bound of the words as
 * bags (match/features.ts) can be drawn before a row is read; of each clause its words; of each figure its keys and its
 * day. Words are numbers of the segment's own dictionary. Cost: linear; some 150 bytes a statement. Source: segments as in
 * Lucene, immutable and merged; inverted lists are made when they are opened (library-index.ts), because a hundred
 * thousand statements take less time for that than for reading twice as many bytes.
 */
import * as v from 'valibot';
import type { PreparedArticle, PreparedUtterance } from '../corpus/prepared';
import type { Lists } from '../corpus/word-index';
import { dayNumber } from '../match/days';
import { segmentsOf as sentencesOf } from '../match/segments';
import { nameShareAt } from '../match/weighed';
import { type NumberArray, readArrayFile, writeArrayFile } from './array-file';

/** Of an article in a segment. */
const articleSchema = v.object({
  /** Number of its row. */
  number: v.pipe(v.number(), v.integer()),
  address: v.string(),
  capturedAt: v.nullable(v.string()),
  lang: v.string(),
  /** Days since 1970; null where the article tells none. */
  day: v.nullable(v.number()),
  statements: v.number(),
  speakers: v.array(v.string()),
});
export type SegmentArticle = v.InferOutput<typeof articleSchema>;
const noteSchema = v.object({ articles: v.array(articleSchema), words: v.string() });

export interface Segment {
  readonly articles: readonly SegmentArticle[];
  /** The dictionary: stems, and under `#` what figures are looked up by. */
  readonly words: readonly string[];
  /** Of each utterance the place of its article in `articles`, and its own place among the article's utterances. */
  readonly utterances: Places;
  /** Words of each utterance, in order. */
  readonly tokens: Lists;
  /** Beside each token: see {@link INSERTED}, {@link LATER_NAME}, {@link SENTENCE_END}. */
  readonly marks: Uint8Array;
  /** Words under which each utterance is found. */
  readonly found: Lists;
  readonly clauses: Places;
  readonly clauseFound: Lists;
  readonly figures: Places;
  readonly figureKeys: Lists;
}

export interface Places {
  readonly article: Uint32Array;
  readonly place: Uint32Array;
}

/** The outlet put the word in: it proves nothing. */
export const INSERTED = 1;
/** A later word of a name of several: it proves less (match/weighed.ts). */
export const LATER_NAME = 2;
export const SENTENCE_END = 4;

export interface NumberedArticle {
  readonly number: number;
  readonly prepared: PreparedArticle;
}

/** What divides the dictionary's words in the note: no stem holds it. */
const BETWEEN = '\n';
/** Before the key of a figure, so that it is no stem. */
export const FIGURE_KEY = '#';

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

function marksOf({ utterance }: PreparedUtterance): number[] {
  const sentences = sentencesOf(utterance);
  const share = nameShareAt(utterance.tokens);
  return utterance.tokens.map(
    ({ inserted }, at) =>
      (inserted ? INSERTED : 0) |
      (share(at) < 1 ? LATER_NAME : 0) |
      (sentences[at] !== sentences[at + 1] ? SENTENCE_END : 0),
  );
}

function noteOf({ number, prepared }: NumberedArticle): SegmentArticle {
  const { meta, statements } = prepared.packed;
  const names = prepared.utterances.flatMap(({ utterance }) =>
    utterance.pieces.map(({ speaker }) => speaker?.name ?? ''),
  );
  return {
    number,
    address: prepared.address,
    capturedAt: meta.capturedAt,
    lang: meta.lang,
    day: dayNumber(meta.publishedAt),
    statements: statements.filter(({ kind }) => kind !== 'paraphrase').length,
    speakers: [...new Set(names)].filter((name) => name !== ''),
  };
}

export function encodeSegment(articles: readonly NumberedArticle[]): Uint8Array<ArrayBuffer> {
  const dictionary = new Dictionary();
  const numbers = (words: Iterable<string>) => [...words].map((word) => dictionary.number(word));
  const [tokens, found, clauseFound, figureKeys] = [
    new Growing(),
    new Growing(),
    new Growing(),
    new Growing(),
  ];
  const [utterances, clauses, figures] = [new GrowingPlaces(), new GrowingPlaces(), new GrowingPlaces()];
  const marks: number[] = [];
  articles.forEach(({ prepared }, article) => {
    prepared.utterances.forEach((one, place) => {
      utterances.add(article, place);
      tokens.add(numbers(one.utterance.tokens.map(({ stem }) => stem)));
      for (const mark of marksOf(one)) marks.push(mark);
      found.add(numbers(one.stems));
    });
    prepared.clauses.forEach(({ stems }, place) => {
      clauses.add(article, place);
      clauseFound.add(numbers(stems));
    });
    prepared.figures.forEach(({ keys }, place) => {
      figures.add(article, place);
      figureKeys.add(numbers(keys.map((key) => FIGURE_KEY + key)));
    });
  });
  const note = { articles: articles.map(noteOf), words: dictionary.toString() };
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

/** @throws Error in words, where the bytes are no segment of this version or were damaged */
export function readSegment(bytes: Uint8Array): Segment {
  const { note, arrays } = readArrayFile(bytes);
  const { articles, words } = v.parse(noteSchema, note);
  const u32 = (name: string): Uint32Array => {
    const array = arrays.get(name);
    if (!(array instanceof Uint32Array)) throw new Error(`This segment has no ${name}.`);
    return array;
  };
  const lists = (name: string): Lists => ({ starts: u32(`${name}.starts`), values: u32(`${name}.values`) });
  const places = (name: string): Places => ({ article: u32(`${name}.article`), place: u32(`${name}.place`) });
  const marks = arrays.get('marks');
  if (!(marks instanceof Uint8Array)) throw new Error('This segment has no marks.');
  return {
    articles,
    words: words === '' ? [] : words.split(BETWEEN),
    utterances: places('utterances'),
    tokens: lists('tokens'),
    marks,
    found: lists('found'),
    clauses: places('clauses'),
    clauseFound: lists('clauseFound'),
    figures: places('figures'),
    figureKeys: lists('figureKeys'),
  };
}
