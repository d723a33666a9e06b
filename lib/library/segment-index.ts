/**
 * A segment as it is searched: its statements by their words, and what it knows of each of them.
 *
 * Cost: to open, linear in the words, once a segment; to ask, linear in the statement. Remembered with the segment, so that
 * one more segment costs itself.
 */
import type { Vocabulary } from '../corpus/vocabulary';
import type { WordGroup } from '../corpus/word-index';
import { inverted, type Lists } from '../corpus/word-lists';
import type { CorpusArticle, ToldWord, UnreadClause, UnreadQuote } from '../match/candidates';
import type { Sketch } from '../match/telling';
import type { Topic } from '../match/topic';
import { readVoice } from '../match/voice';
import type { Figure } from '../model';
import { readFigureFacts } from './figure-facts';
import { type Segment, type SegmentArticle, TELLING } from './segment';
import { segmentBag } from './segment-bags';

export interface SegmentIndex {
  readonly quotes: WordGroup;
  readonly clauses: WordGroup;
  readonly figures: WordGroup;
}

const known = new WeakMap<Segment, SegmentIndex>();

export function indexOf(segment: Segment): SegmentIndex {
  const before = known.get(segment);
  if (before !== undefined) return before;
  const { dictionary } = segment;
  const group = (entries: Lists): WordGroup => ({
    dictionary,
    entries,
    postings: inverted(entries, dictionary.hashes.length),
  });
  const index = {
    quotes: group(segment.found),
    clauses: group(segment.clauseFound),
    figures: group(segment.figureKeys),
  };
  known.set(segment, index);
  return index;
}

/** Words of a list. */
function wordsAt(
  { starts, values }: Lists,
  nth: number,
  segment: Segment,
  { words, numbersOf }: Words,
): string[] {
  const numbers = numbersOf(segment);
  return Array.from(
    values.subarray(starts[nth], starts[nth + 1]),
    (word) => words[numbers[word] as number] as string, // a word of the segment's dictionary
  );
}

interface Words {
  readonly words: readonly string[];
  numbersOf(segment: Segment): Uint32Array;
}

const wordsOf = (vocabulary: Vocabulary): Words => ({
  words: vocabulary.words,
  numbersOf: ({ dictionary }) => vocabulary.numbersOf(dictionary),
});

export function topicIn(segment: Segment, article: number, vocabulary: Vocabulary): Topic {
  return new Set(wordsAt(segment.topics, article, segment, wordsOf(vocabulary)));
}

export function sketchIn({ articles, sketches: { starts, values } }: Segment, article: number): Sketch {
  return {
    total: articles[article]?.runs ?? 0,
    sketch: [...values.subarray(starts[article], starts[article + 1])],
  };
}

const articleAt = (segment: Segment, article: number): SegmentArticle => {
  const one = segment.articles[article];
  if (one === undefined) throw new Error(`The segment has no article ${article}.`);
  return one;
};

export function unreadQuote(
  segment: Segment,
  nth: number,
  shared: number,
  vocabulary: Vocabulary,
): UnreadQuote {
  const article = segment.utterances.article[nth] as number;
  return {
    meta: articleAt(segment, article),
    voice: readVoice(segment.voice(segment.utteranceVoices[nth] as number)),
    shared,
    topic: () => topicIn(segment, article, vocabulary),
    bag: (rarity) => segmentBag(segment, nth, rarity, vocabulary),
    stems: () => new Set(wordsAt(segment.tokens, nth, segment, wordsOf(vocabulary))),
  };
}

export function unreadClause(
  segment: Segment,
  nth: number,
  shared: number,
  vocabulary: Vocabulary,
): UnreadClause {
  const article = segment.clauses.article[nth] as number;
  const { told, toldMarks } = segment;
  return {
    meta: articleAt(segment, article),
    voice: readVoice(segment.voice(segment.clauseVoices[nth] as number)),
    shared,
    topic: () => topicIn(segment, article, vocabulary),
    told: () =>
      wordsAt(told, nth, segment, wordsOf(vocabulary)).map(
        (stem, at): ToldWord => ({
          stem,
          isTelling: ((toldMarks[(told.starts[nth] as number) + at] as number) & TELLING) !== 0,
        }),
      ),
  };
}

export interface FiguresAlone {
  /** Its statements are its figures. */
  readonly article: CorpusArticle;
  readonly figures: readonly Figure[];
}

/** Articles whose figures are remembered, some 20 kB each: an event's are asked for by all figures of the one that is read. */
const MOST_FIGURES = 300;
/** In the order of their last use. */
const figuresKnown = new Map<SegmentArticle, FiguresAlone>();

function readFigures(segment: Segment, at: number, { address }: SegmentArticle): FiguresAlone {
  const { starts, values } = segment.figureFacts;
  const text = new TextDecoder().decode(values.subarray(starts[at], starts[at + 1]));
  const { meta, figures } = readFigureFacts(text);
  return { article: { meta, address, telling: address, statements: figures }, figures };
}

/** Of an article that has figures. */
export function figuresIn(segment: Segment, at: number): FiguresAlone {
  const article = articleAt(segment, at);
  const figures = figuresKnown.get(article) ?? readFigures(segment, at, article);
  figuresKnown.delete(article);
  figuresKnown.set(article, figures);
  for (const oldest of figuresKnown.keys()) {
    if (figuresKnown.size <= MOST_FIGURES) break;
    figuresKnown.delete(oldest);
  }
  return figures;
}
