/**
 * An index segment: what the search of a library must know of some articles' statements without reading them, in one run
 * of bytes that never changes.
 *
 * A forward index: of each utterance its words in order with the ends of its sentences, who said it and when, so that it is
 * known before a row is read whether it could be possible (match/quote-pairs.ts); of each clause the same; of each article
 * its topic, its sketch (match/telling.ts) and its figures whole, because nothing short of their sentences tells whether two
 * are one. Words are numbers of the segment's own dictionary. Cost: linear; some 200 bytes a statement. Source: segments as
 * in Lucene, immutable and merged; inverted lists are made when they are opened (segment-index.ts), because a hundred
 * thousand statements take less time for that than for reading twice as many bytes.
 */
import * as v from 'valibot';
import { BETWEEN, type Dictionary, type Lists, type Numbers } from '../corpus/word-lists';
import { readArrayFile } from './array-file';

/** Of an article in a segment. */
const articleSchema = v.object({
  /** Number of its row. */
  number: v.pipe(v.number(), v.integer()),
  address: v.string(),
  /** Without `www.`; empty where the address has none. */
  host: v.string(),
  outlet: v.nullable(v.string()),
  /** Number of the imported pack; null for what is the reader's own. */
  pack: v.nullable(v.number()),
  capturedAt: v.nullable(v.string()),
  lang: v.string(),
  publishedAt: v.nullable(v.string()),
  translatedFrom: v.nullable(v.string()),
  statements: v.number(),
  /** Weight of all its runs of words, see match/telling.ts. */
  runs: v.number(),
});
export type SegmentArticle = v.InferOutput<typeof articleSchema>;
const noteSchema = v.object({ articles: v.array(articleSchema), words: v.string(), voices: v.string() });

export interface Segment {
  readonly articles: readonly SegmentArticle[];
  /** Stems, and what figures are looked up by. */
  readonly dictionary: Dictionary;
  /** Who says what stands in this segment, and when: see match/voice.ts. */
  voice(nth: number): string;
  /** Of each utterance the place of its article in `articles`, and its own place among the article's utterances. */
  readonly utterances: Places;
  readonly utteranceVoices: Numbers;
  /** Words of each utterance, in order. */
  readonly tokens: Lists;
  /** Beside each token: see {@link INSERTED}, {@link LATER_NAME}, {@link SENTENCE_END}. */
  readonly marks: Uint8Array;
  /** Words under which each utterance is found. */
  readonly found: Lists;
  readonly clauses: Places;
  readonly clauseVoices: Numbers;
  readonly clauseFound: Lists;
  /** Words of each clause, in order. */
  readonly told: Lists;
  /** Beside each of them: see {@link TELLING}. */
  readonly toldMarks: Uint8Array;
  readonly figures: Places;
  readonly figureKeys: Lists;
  /** Words of each figure. */
  readonly figureWords: Lists;
  /** Of each article what its figures are, in UTF-8: see figure-facts.ts. */
  readonly figureFacts: { readonly starts: Uint32Array; readonly values: Uint8Array };
  /** Of each article the words of its topic. */
  readonly topics: Lists;
  /** Of each article the runs under which its copies are looked for. */
  readonly sketches: Lists;
}

export interface Places {
  readonly article: Numbers;
  readonly place: Numbers;
}

/** The outlet put the word in: it proves nothing. */
export const INSERTED = 1;
/** A later word of a name of several: it proves less (match/weighed.ts). */
export const LATER_NAME = 2;
export const SENTENCE_END = 4;
/** A word of a clause that says what it is about (match/indirect-words.ts). */
export const TELLING = 1;

/** Reads arrays by name and kind. */
function arraysOf(arrays: ReturnType<typeof readArrayFile>['arrays']) {
  const numbers = (name: string): Numbers => {
    const array = arrays.get(name);
    if (array instanceof Uint32Array || array instanceof Uint16Array) return array;
    throw new Error(`This segment has no ${name}.`);
  };
  const starts = (name: string): Uint32Array => {
    const array = arrays.get(`${name}.starts`);
    if (array instanceof Uint32Array) return array;
    throw new Error(`This segment has no ${name}.`);
  };
  const bytes = (name: string): Uint8Array => {
    const array = arrays.get(name);
    if (array instanceof Uint8Array) return array;
    throw new Error(`This segment has no ${name}.`);
  };
  return {
    numbers,
    bytes,
    hashes: (): Int32Array => {
      const array = arrays.get('hashes');
      if (array instanceof Int32Array) return array;
      throw new Error('This segment has no dictionary.');
    },
    lists: (name: string): Lists => ({ starts: starts(name), values: numbers(`${name}.values`) }),
    texts: (name: string) => ({ starts: starts(name), values: bytes(`${name}.values`) }),
    places: (name: string): Places => ({
      article: numbers(`${name}.article`),
      place: numbers(`${name}.place`),
    }),
  };
}

/** @throws Error in words, where the bytes are no segment of this version or were damaged */
export function readSegment(bytes: Uint8Array): Segment {
  const { note, arrays } = readArrayFile(bytes);
  const { articles, words, voices } = v.parse(noteSchema, note);
  const of = arraysOf(arrays);
  let listed: readonly string[] | null = null;
  return {
    articles,
    dictionary: { hashes: of.hashes(), words },
    voice: (nth) => {
      listed ??= voices.split(BETWEEN);
      return listed[nth] ?? '';
    },
    utterances: of.places('utterances'),
    utteranceVoices: of.numbers('utteranceVoices'),
    tokens: of.lists('tokens'),
    marks: of.bytes('marks'),
    found: of.lists('found'),
    clauses: of.places('clauses'),
    clauseVoices: of.numbers('clauseVoices'),
    clauseFound: of.lists('clauseFound'),
    told: of.lists('told'),
    toldMarks: of.bytes('toldMarks'),
    figures: of.places('figures'),
    figureKeys: of.lists('figureKeys'),
    figureWords: of.lists('figureWords'),
    figureFacts: of.texts('figureFacts'),
    topics: of.lists('topics'),
    sketches: of.lists('sketches'),
  };
}
