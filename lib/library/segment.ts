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
import type { Lists } from '../corpus/word-index';
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

/** What divides the dictionary's words in the note: no stem holds it. */
export const BETWEEN = '\n';
/** Before the key of a figure, so that it is no stem. */
export const FIGURE_KEY = '#';

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
