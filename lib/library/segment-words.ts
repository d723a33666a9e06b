/**
 * What a segment says of one article, in words: made from the article, or taken from a segment without its row.
 *
 * Cost: linear in the words. Source: own. Both ways give the same, so that segments which were merged or had articles taken
 * out are the same bytes as those made afresh.
 */
import { figureWord } from '../corpus/figure-index';
import type { PreparedArticle, PreparedUtterance } from '../corpus/prepared';
import { BETWEEN, type Lists } from '../corpus/word-lists';
import { countCompared } from '../match/compared';
import { clauseAsUtterance } from '../match/indirect';
import { isTelling } from '../match/indirect-words';
import { hostOf } from '../match/outlets';
import { segmentsOf as sentencesOf } from '../match/segments';
import { sketchOf } from '../match/telling';
import { topicOf } from '../match/topic';
import { voiceOf, voiceOfClause, writeVoice } from '../match/voice';
import { nameShareAt } from '../match/weighed';
import type { Paraphrase } from '../model';
import { stemsOf } from '../text/stems';
import { writeFigureFacts } from './figure-facts';
import {
  INSERTED,
  LATER_NAME,
  type Places,
  SENTENCE_END,
  type Segment,
  type SegmentArticle,
  TELLING,
} from './segment';

export interface NumberedArticle {
  readonly number: number;
  readonly pack: number | null;
  readonly prepared: PreparedArticle;
}

/** What a segment says of one article, in words: what merging and taking out go by, without reading rows. */
export interface ArticleWords {
  readonly note: SegmentArticle;
  readonly utterances: readonly StatementWords[];
  readonly clauses: readonly StatementWords[];
  readonly figures: readonly FigureWords[];
  readonly figureFacts: Uint8Array;
  readonly topic: readonly string[];
  readonly sketch: readonly number[];
}
export interface FigureWords {
  readonly keys: readonly string[];
  readonly words: readonly string[];
}
export interface StatementWords {
  readonly tokens: readonly string[];
  readonly marks: readonly number[];
  readonly found: readonly string[];
  readonly voice: string;
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

function noteOf({ number, pack, prepared }: NumberedArticle): SegmentArticle {
  const { meta, statements } = prepared.packed;
  return {
    number,
    address: prepared.address,
    host: hostOf(meta.url) ?? '',
    outlet: meta.outlet,
    pack,
    capturedAt: meta.capturedAt,
    lang: meta.lang,
    publishedAt: meta.publishedAt,
    translatedFrom: meta.translatedFrom,
    statements: countCompared(statements),
    runs: sketchOf(prepared.packed).total,
  };
}

function clauseWords(clause: Paraphrase, stems: ReadonlySet<string>, lang: string): StatementWords {
  const { tokens } = clauseAsUtterance(clause, lang);
  return {
    tokens: tokens.map(({ stem }) => stem),
    marks: tokens.map((token) => (isTelling(token) ? TELLING : 0)),
    found: [...stems],
    voice: writeVoice(voiceOfClause(clause)),
  };
}

export function wordsOf(article: NumberedArticle): ArticleWords {
  const { packed, utterances, clauses, figures } = article.prepared;
  const { meta, statements } = packed;
  return {
    note: noteOf(article),
    utterances: utterances.map((one) => ({
      tokens: one.utterance.tokens.map(({ stem }) => stem),
      marks: marksOf(one),
      found: [...one.stems],
      voice: writeVoice(voiceOf(one.utterance)),
    })),
    clauses: clauses.map(({ clause, stems }) => clauseWords(clause, stems, meta.lang)),
    figures: figures.map(({ figure, keys }) => ({ keys: keys.map(figureWord), words: stemsOf(figure.text) })),
    figureFacts: new TextEncoder().encode(writeFigureFacts(meta, statements)),
    topic: [...topicOf(statements)],
    sketch: sketchOf(packed).sketch,
  };
}

/** The places of each article's entries, which stand side by side in the order of the articles. */
function byArticle({ article }: Places, articles: number): number[][] {
  const places = Array.from({ length: articles }, (): number[] => []);
  article.forEach((of, nth) => {
    places[of]?.push(nth);
  });
  return places;
}

export function wordsIn(segment: Segment): ArticleWords[] {
  const { articles, dictionary, tokens, marks, found, told, toldMarks, clauseFound, figureFacts } = segment;
  const words = dictionary.words.split(BETWEEN);
  const numbers = ({ starts, values }: Lists, nth: number): number[] => [
    ...values.subarray(starts[nth], starts[nth + 1]),
  ];
  const listed = (lists: Lists, nth: number): string[] =>
    numbers(lists, nth).map((word) => words[word] ?? '');
  const utterances = byArticle(segment.utterances, articles.length);
  const clauses = byArticle(segment.clauses, articles.length);
  const figures = byArticle(segment.figures, articles.length);
  return articles.map((note, at) => ({
    note,
    utterances: (utterances[at] ?? []).map((nth) => ({
      tokens: listed(tokens, nth),
      marks: [...marks.subarray(tokens.starts[nth], tokens.starts[nth + 1])],
      found: listed(found, nth),
      voice: segment.voice(segment.utteranceVoices[nth] ?? -1),
    })),
    clauses: (clauses[at] ?? []).map((nth) => ({
      tokens: listed(told, nth),
      marks: [...toldMarks.subarray(told.starts[nth], told.starts[nth + 1])],
      found: listed(clauseFound, nth),
      voice: segment.voice(segment.clauseVoices[nth] ?? -1),
    })),
    figures: (figures[at] ?? []).map((nth) => ({
      keys: listed(segment.figureKeys, nth),
      words: listed(segment.figureWords, nth),
    })),
    figureFacts: figureFacts.values.slice(figureFacts.starts[at], figureFacts.starts[at + 1]),
    topic: listed(segment.topics, at),
    sketch: numbers(segment.sketches, at),
  }));
}
