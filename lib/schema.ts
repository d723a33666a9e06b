/**
 * Validation of the model where it crosses a process: messages, packs, session storage.
 *
 * Strings are bounded, because a page's text can reach every one of them.
 * Source: valibot (chosen over zod for its size: the content script carries the part that it uses).
 */
import * as v from 'valibot';
import type { Article, ArticleMeta, Comparison, CorpusInfo, Match, SpeakerVia, Statement } from './model';

/** UTF-16 units; above it a page is no article. Bounds every later pass over the text. */
export const MAX_ARTICLE_LENGTH = 2_000_000;
/** UTF-16 units; addresses, titles, names. */
const MAX_LINE_LENGTH = 4_000;

const line = v.pipe(v.string(), v.maxLength(MAX_LINE_LENGTH));
const longText = v.pipe(v.string(), v.maxLength(MAX_ARTICLE_LENGTH));
const orNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const span = { start: offset, end: offset };
export const spanSchema = v.object(span);

const metaEntries = {
  url: line,
  outlet: orNull(line),
  title: line,
  byline: orNull(line),
  publishedAt: orNull(line),
  publishedAtBasis: orNull(v.picklist(['printed', 'metadata', 'inferred'])),
  capturedAt: orNull(line),
  lang: v.pipe(v.string(), v.maxLength(35)),
  kind: v.picklist(['report', 'primary']),
  translatedFrom: orNull(line),
  republishedBy: orNull(line),
};
export const articleMetaSchema = v.object(metaEntries) satisfies v.GenericSchema<unknown, ArticleMeta>;
/** Passages of one article; a page with more of them is no report. */
const MAX_PASSAGES = 2_000;
const passage = v.object({
  ...span,
  kind: v.picklist(['block-quote', 'post']),
  author: orNull(line),
  url: orNull(line),
});
export const articleSchema = v.object({
  ...metaEntries,
  text: longText,
  passages: v.optional(v.pipe(v.array(passage), v.maxLength(MAX_PASSAGES), v.readonly()), []),
}) satisfies v.GenericSchema<unknown, Article>;

const days = v.object({ from: line, to: line });
/** How sure a speaker is who was kept before that was told: what most of his kind are. */
const UNTOLD: Readonly<Record<SpeakerVia, number>> = {
  named: 0.94,
  role: 0.8,
  pronoun: 0.8,
  carried: 0.88,
  unnamed: 0.9,
};
const speaker = v.pipe(
  v.object({
    ...span,
    name: line,
    via: v.picklist(['named', 'role', 'pronoun', 'carried', 'unnamed']),
    certainty: v.optional(share),
  }),
  v.transform((kept) => ({ ...kept, certainty: kept.certainty ?? UNTOLD[kept.via] })),
);
const gap = v.object({ kind: v.picklist(['cue', 'sentence', 'paragraph']), words: offset });
const statementEntries = {
  ...span,
  id: line,
  text: longText,
  sentence: longText,
  leadIn: orNull(longText),
  uttered: orNull(days),
  certainty: share,
};
const quantity = { value: orNull(number), low: orNull(number), high: orNull(number), unit: orNull(line) };
export const statementSchema = v.variant('kind', [
  v.object({
    ...statementEntries,
    kind: v.literal('quote'),
    utterance: line,
    gap: v.optional(orNull(gap), null),
    form: v.optional(v.picklist(['marks', 'block-quote', 'post']), 'marks'),
    within: v.optional(orNull(line), null),
    speaker: orNull(speaker),
    cue: orNull(line),
    cueStart: orNull(offset),
  }),
  v.object({
    ...statementEntries,
    ...quantity,
    kind: v.literal('figure'),
    bound: v.picklist(['exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'between']),
    change: orNull(v.picklist(['up', 'down'])),
    counted: orNull(line),
    per: orNull(line),
    source: orNull(line),
    place: orNull(line),
    asOf: orNull(days),
    comparable: v.object(quantity),
  }),
  v.object({
    ...statementEntries,
    kind: v.literal('paraphrase'),
    speaker: orNull(speaker),
    cue: line,
    cueStart: offset,
  }),
]) satisfies v.GenericSchema<unknown, Statement>;

const difference = v.variant('kind', [
  v.object({
    kind: v.picklist(['replaced', 'left-out', 'put-in']),
    here: spanSchema,
    there: spanSchema,
    hereText: longText,
    thereText: longText,
  }),
  v.object({
    kind: v.picklist(['value', 'bound', 'counted']),
    hereText: longText,
    thereText: longText,
    ratio: orNull(number),
  }),
]);
const weight = number;
const evidence = v.variant('kind', [
  v.object({
    kind: v.literal('words'),
    shared: v.array(line),
    near: v.optional(v.array(v.object({ here: line, there: line })), []),
    coverage: share,
    weight,
  }),
  v.object({
    kind: v.literal('speaker'),
    here: orNull(line),
    there: orNull(line),
    agreement: v.picklist(['same', 'unknown', 'different']),
    weight,
  }),
  v.object({ kind: v.literal('date'), daysApart: orNull(number), weight }),
  v.object({ kind: v.literal('context'), shared: v.array(line), weight }),
  v.object({ kind: v.literal('quantity'), counted: orNull(line), unit: orNull(line), weight }),
  v.object({ kind: v.literal('event'), sharedMatches: number, weight }),
]);
const match = v.object({
  article: articleMetaSchema,
  statement: statementSchema,
  pieces: v.array(statementSchema),
  score: share,
  level: v.picklist(['same', 'possible']),
  relation: v.picklist([
    'verbatim',
    'excerpt',
    'edited',
    'reworded',
    'indirect',
    'equal',
    'superseded',
    'compatible',
    'differs',
  ]),
  flags: v.array(
    v.picklist([
      'negation-changed',
      'hedge-cut',
      'cut-inside',
      'speaker-differs',
      'translated',
      'other-scope',
    ]),
  ),
  differences: v.array(difference),
  telling: line,
  why: v.array(evidence),
}) satisfies v.GenericSchema<unknown, Match>;
export const comparisonSchema = v.object({
  statement: line,
  matches: v.array(match),
}) satisfies v.GenericSchema<unknown, Comparison>;

export const corpusInfoSchema = v.object({
  articles: offset,
  statements: offset,
  outlets: offset,
  oldest: orNull(line),
  newest: orNull(line),
}) satisfies v.GenericSchema<unknown, CorpusInfo>;
