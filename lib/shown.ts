/**
 * What the sidebar shows: the state of a tab, the reader's choice in it, and words that the reader had compared.
 *
 * The background writes these to session storage and the sidebar reads them from there, so that nothing is lost
 * when the background is killed. Whoever reads validates: another version of the extension may have written.
 */
import * as v from 'valibot';
import type { ArticleMeta, Comparison, CorpusInfo, Statement } from './model';
import { articleMetaSchema, comparisonSchema, corpusInfoSchema, statementSchema } from './schema';

/** UTF-16 units of a hint or of a failure's reason. */
const MAX_NOTE_LENGTH = 500;
/** UTF-16 units of words that the reader may have compared: some pages of text. */
export const MAX_ASKED_LENGTH = 20_000;
/** UTF-16 units; addresses, titles, instants. */
const MAX_LINE_LENGTH = 4_000;

export const idSchema = v.pipe(v.string(), v.maxLength(200));
export const tabSchema = v.pipe(v.number(), v.integer());
export const noteSchema = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH));
const line = v.pipe(v.string(), v.maxLength(MAX_LINE_LENGTH));

/** Where a compared article comes from. */
export const originSchema = v.variant('kind', [
  v.object({ kind: v.literal('bundled') }),
  /** Read since the browser started; `tab` shows it now, null where its tab is closed or elsewhere. */
  v.object({ kind: v.literal('session'), tab: v.nullable(tabSchema) }),
  /** Added by the reader at that instant; `tab` as above. */
  v.object({ kind: v.literal('kept'), addedAt: line, tab: v.nullable(tabSchema) }),
  /** Remembered while it was read, first at that instant; `tab` as above. */
  v.object({ kind: v.literal('remembered'), keptAt: line, tab: v.nullable(tabSchema) }),
  /** Of a pack that the reader imported, by its name; `tab` as above. */
  v.object({ kind: v.literal('pack'), name: line, tab: v.nullable(tabSchema) }),
]);
export type Origin = v.InferOutput<typeof originSchema>;

/** Origin of the matched articles with this address (`ArticleMeta.url`, exactly). */
const articleOriginSchema = v.object({ url: line, origin: originSchema });
export type ArticleOrigin = v.InferOutput<typeof articleOriginSchema>;

/** What this page said at an earlier capture, where it now says something else in its place. */
export const versionChangeSchema = v.object({
  /** Id of the statement in the article as it is now. */
  statement: idSchema,
  /** The statement's words then, as printed. */
  was: v.pipe(v.string(), v.maxLength(MAX_ASKED_LENGTH)),
  /** Instant of that capture (ISO 8601). */
  wasAt: line,
});
export type VersionChange = v.InferOutput<typeof versionChangeSchema>;

const comparedEntries = {
  article: articleMetaSchema,
  /** In reading order. */
  statements: v.array(statementSchema),
  /** One for each statement that has a match; best match first. */
  comparisons: v.array(comparisonSchema),
  corpus: corpusInfoSchema,
  /** One for each address among the matches. */
  origins: v.array(articleOriginSchema),
};

/** An article, or words, with what the corpus has of them. */
export interface Compared {
  readonly article: ArticleMeta;
  readonly statements: readonly Statement[];
  readonly comparisons: readonly Comparison[];
  readonly corpus: CorpusInfo;
  readonly origins: readonly ArticleOrigin[];
}

export interface ReadyTab extends Compared {
  readonly kind: 'ready';
  /** What an earlier capture of this page said otherwise, newest capture before this one. */
  readonly changes: readonly VersionChange[];
  /** Instant at which the reader added this article for good; null where it was not added. */
  readonly addedAt: string | null;
  /** The tab is of a private window: nothing of it may be kept. */
  readonly isPrivate: boolean;
  /** Statements after the last of `statements`, which were too many to be compared; mostly 0. */
  readonly beyond: number;
  /** False where the page kept changing until it was read no more; only the reader's asking reads it now. */
  readonly isFollowed: boolean;
}

const NO_ARTICLE = ['not-an-article', 'too-large', 'unsupported'] as const;
export const noArticleSchema = v.picklist(NO_ARTICLE);
/** `unsupported`: the browser shows it by a viewer of its own (a PDF, an image, plain text). */
export type NoArticle = v.InferOutput<typeof noArticleSchema>;

export const readyTabSchema = v.object({
  kind: v.literal('ready'),
  ...comparedEntries,
  changes: v.array(versionChangeSchema),
  addedAt: v.nullable(line),
  isPrivate: v.boolean(),
  beyond: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isFollowed: v.boolean(),
});

/** What the sidebar shows for a tab. Kept in session storage under `tab:<id>`. */
export const tabStateSchema = v.variant('kind', [
  v.object({ kind: v.literal('working'), since: v.number() }),
  v.object({ kind: v.literal('no-article'), why: noArticleSchema }),
  v.object({ kind: v.literal('failed'), reason: noteSchema }),
  readyTabSchema,
]);
export type TabState = Exclude<v.InferOutput<typeof tabStateSchema>, { kind: 'ready' }> | ReadyTab;

/** Which statement is open in the sidebar; kept under `chosen:<tab>`. `at` tells a second click on the same. */
export const chosenSchema = v.object({ statement: v.nullable(idSchema), at: v.number() });
export type Chosen = v.InferOutput<typeof chosenSchema>;

const askedEntries = {
  words: v.pipe(v.string(), v.maxLength(MAX_ASKED_LENGTH)),
  /** The reader selected more than that; only the beginning was compared. */
  isCut: v.boolean(),
  at: v.number(),
};
/** Words that the reader had compared in a tab, on any page; kept under `asked:<tab>`. `at` in milliseconds. */
export const askedSchema = v.variant('kind', [
  v.object({ kind: v.literal('working'), ...askedEntries }),
  v.object({ kind: v.literal('failed'), ...askedEntries, reason: noteSchema }),
  v.object({ kind: v.literal('ready'), ...askedEntries, ...comparedEntries }),
]);
/** `article` of the `ready` state stands for the words: its address is the page's, where that is known, else empty. */
export interface AskedReady extends Compared {
  readonly kind: 'ready';
  readonly words: string;
  readonly isCut: boolean;
  readonly at: number;
}
export type Asked = Exclude<v.InferOutput<typeof askedSchema>, { kind: 'ready' }> | AskedReady;

/** All that is known of a tab. */
export interface Known {
  readonly state: TabState | null;
  readonly chosen: Chosen | null;
  readonly asked: Asked | null;
}
export const knownEntries = {
  state: v.nullable(tabStateSchema),
  chosen: v.nullable(chosenSchema),
  asked: v.nullable(askedSchema),
};

/** Versions that are kept of an article that the reader added: its first, and the latest with other words. */
export const MAX_KEPT_VERSIONS = 10;

/** One article that the reader added, as it is listed. */
export const keptArticleSchema = v.object({
  url: line,
  title: line,
  outlet: v.nullable(line),
  addedAt: line,
  /** Captures with different words that are kept of it. */
  versions: v.pipe(v.number(), v.integer(), v.minValue(1)),
  statements: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type KeptArticle = v.InferOutput<typeof keptArticleSchema>;

/** What the reader's corpus is made of. */
export const holdingsSchema = v.object({
  corpus: corpusInfoSchema,
  /** Articles of each origin in it. */
  bundled: v.number(),
  session: v.number(),
  /** Added by the reader. */
  kept: v.number(),
  /** Remembered while they were read. */
  remembered: v.number(),
  /** Of imported packs. */
  packs: v.number(),
  /** Whether what is read now comes into it. */
  isSessionOn: v.boolean(),
});
export interface Holdings {
  readonly corpus: CorpusInfo;
  readonly bundled: number;
  readonly session: number;
  readonly kept: number;
  readonly remembered: number;
  readonly packs: number;
  readonly isSessionOn: boolean;
}
