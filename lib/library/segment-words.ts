/**
 * What a segment says of one article, in words: made from the article, or taken from a segment without its row.
 *
 * Cost: linear in the words. Source: own. Both ways give the same, so that segments which were merged or had articles taken
 * out are the same bytes as those made afresh.
 */

import type { PreparedArticle, PreparedUtterance } from '../corpus/prepared';
import type { Lists } from '../corpus/word-index';
import { countCompared } from '../match/compared';
import { dayNumber } from '../match/days';
import { hostOf } from '../match/outlets';
import { segmentsOf as sentencesOf } from '../match/segments';
import { nameShareAt } from '../match/weighed';
import {
  BETWEEN,
  FIGURE_KEY,
  INSERTED,
  LATER_NAME,
  type Places,
  SENTENCE_END,
  type Segment,
  type SegmentArticle,
} from './segment';

export interface NumberedArticle {
  readonly number: number;
  readonly pack: number | null;
  readonly prepared: PreparedArticle;
}

/** What a segment says of one article, in words: what merging and taking out go by, without reading rows. */
export interface ArticleWords {
  readonly note: SegmentArticle;
  readonly utterances: readonly UtteranceWords[];
  readonly clauses: readonly (readonly string[])[];
  readonly figures: readonly (readonly string[])[];
}
export interface UtteranceWords {
  readonly tokens: readonly string[];
  readonly marks: readonly number[];
  readonly found: readonly string[];
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
  const names = prepared.utterances.flatMap(({ utterance }) =>
    utterance.pieces.map(({ speaker }) => speaker?.name ?? ''),
  );
  return {
    number,
    address: prepared.address,
    host: hostOf(meta.url) ?? '',
    outlet: meta.outlet,
    pack,
    capturedAt: meta.capturedAt,
    lang: meta.lang,
    day: dayNumber(meta.publishedAt),
    statements: countCompared(statements),
    speakers: [...new Set(names)].filter((name) => name !== ''),
  };
}

export function wordsOf(article: NumberedArticle): ArticleWords {
  const { utterances, clauses, figures } = article.prepared;
  return {
    note: noteOf(article),
    utterances: utterances.map((one) => ({
      tokens: one.utterance.tokens.map(({ stem }) => stem),
      marks: marksOf(one),
      found: [...one.stems],
    })),
    clauses: clauses.map(({ stems }) => [...stems]),
    // What is counted is an outlet's words, or a file's: a line end in them would end the word in a segment.
    figures: figures.map(({ keys }) => keys.map((key) => FIGURE_KEY + key.replaceAll(BETWEEN, ' '))),
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
  const { articles, words, tokens, marks, found, clauseFound, figureKeys } = segment;
  const listed = ({ starts, values }: Lists, nth: number): string[] =>
    Array.from(values.subarray(starts[nth], starts[nth + 1]), (word) => words[word] ?? '');
  const utterances = byArticle(segment.utterances, articles.length);
  const clauses = byArticle(segment.clauses, articles.length);
  const figures = byArticle(segment.figures, articles.length);
  return articles.map((note, at) => ({
    note,
    utterances: (utterances[at] ?? []).map((nth) => ({
      tokens: listed(tokens, nth),
      marks: [...marks.subarray(tokens.starts[nth], tokens.starts[nth + 1])],
      found: listed(found, nth),
    })),
    clauses: (clauses[at] ?? []).map((nth) => listed(clauseFound, nth)),
    figures: (figures[at] ?? []).map((nth) => listed(figureKeys, nth)),
  }));
}
