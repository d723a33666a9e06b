/**
 * Every message between the extension's processes, its direction and its reply; and the state of a tab,
 * which the background writes to session storage and the sidebar reads from there, so that nothing is
 * lost when the background is killed.
 *
 * The page is hostile and so is what claims to come from it: receivers validate with these schemas and
 * check the sender before they act.
 */
import * as v from 'valibot';
import type { ArticleMeta, Comparison, CorpusInfo, Statement } from './model';
import {
  articleMetaSchema,
  articleSchema,
  comparisonSchema,
  corpusInfoSchema,
  statementSchema,
} from './schema';

const id = v.pipe(v.string(), v.maxLength(200));
const tab = v.pipe(v.number(), v.integer());
const nonce = v.pipe(v.string(), v.maxLength(100));
/** UTF-16 units of a hint or of a failure's reason. */
const note = v.pipe(v.string(), v.maxLength(500));

/** Content script → background. Each has its reply in {@link PageReply}. */
export const fromPageSchema = v.variant('kind', [
  /** The page is an article: compare it. Reply: `marks`. */
  v.object({ kind: v.literal('article'), article: articleSchema }),
  /** The page is none (any more). `why` is for the sidebar. Reply: `done`. */
  v.object({ kind: v.literal('no-article'), why: v.picklist(['not-an-article', 'too-large', 'left']) }),
  /** Reading the page failed: the sidebar says why. Reply: `done`. */
  v.object({ kind: v.literal('unreadable'), reason: note }),
  /** The reader chose a highlighted statement. Reply: `sidebar`. */
  v.object({ kind: v.literal('open'), statement: id }),
  /** The reader closed the in-page frame. Reply: `done`. */
  v.object({ kind: v.literal('frame-closed') }),
]);
export type FromPage = v.InferOutput<typeof fromPageSchema>;

/** One stretch to highlight. `hint` is the hover line. Only comparisons with a `same` match are marked. */
export const markSchema = v.object({
  statement: id,
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  shape: v.picklist(['quote', 'figure']),
  differs: v.boolean(),
  hint: note,
});
export type Mark = v.InferOutput<typeof markSchema>;

/** Background → content script, in reply. */
export const pageReplySchema = v.variant('kind', [
  v.object({ kind: v.literal('marks'), marks: v.array(markSchema) }),
  v.object({
    kind: v.literal('sidebar'),
    /** `native`: open already; `frame`: show the in-page frame, which must prove itself with the nonce. */
    opened: v.variant('how', [
      v.object({ how: v.literal('native') }),
      v.object({ how: v.literal('frame'), nonce }),
    ]),
  }),
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('failed'), reason: note }),
]);
export type PageReply = v.InferOutput<typeof pageReplySchema>;

/** Background → content script, unasked. No reply. */
export const toPageSchema = v.variant('kind', [
  /** Scroll to the statement and tint it; null takes the tint away. */
  v.object({ kind: v.literal('show'), statement: v.nullable(id) }),
  /** Read the page afresh, because the reader asked. */
  v.object({ kind: v.literal('read') }),
  /** The frame with this nonce is alive: it may be shown. */
  v.object({ kind: v.literal('frame-alive'), nonce }),
  /** The reader closed the frame from inside. */
  v.object({ kind: v.literal('close-frame') }),
  /** Is our script still in the page? That this was heard is the answer. */
  v.object({ kind: v.literal('ping') }),
  /** The site was taken back: undo everything and fall silent. */
  v.object({ kind: v.literal('leave') }),
]);
export type ToPage = v.InferOutput<typeof toPageSchema>;

/** Sidebar (native, in a tab or framed) → background. */
export const fromSidebarSchema = v.variant('kind', [
  /** Read the article in this tab (needs `activeTab` or the site). Reply: `done` or `failed`. */
  v.object({ kind: v.literal('read-tab'), tab }),
  /** The reader chose a statement in the sidebar, or went back to the list. Reply: `done`. */
  v.object({ kind: v.literal('choose'), tab, statement: v.nullable(id) }),
  /** A framed sidebar asks whom it serves. Reply: `frame`, or `failed` when nobody invited it. */
  v.object({ kind: v.literal('frame-hello') }),
  /** A framed sidebar, which Firefox denies session storage, asks what is known of its tab, now and from now on. Reply: `state`. */
  v.object({ kind: v.literal('watch-tab'), tab }),
  /** The reader closes the frame from inside. Reply: `done`. */
  v.object({ kind: v.literal('close-frame'), tab }),
]);
export type FromSidebar = v.InferOutput<typeof fromSidebarSchema>;

/** What the sidebar shows for a tab. Kept in session storage under `tab:<id>`. */
export const tabStateSchema = v.variant('kind', [
  v.object({ kind: v.literal('working'), since: v.number() }),
  v.object({ kind: v.literal('no-article'), why: v.picklist(['not-an-article', 'too-large', 'left']) }),
  v.object({ kind: v.literal('failed'), reason: note }),
  v.object({
    kind: v.literal('ready'),
    article: articleMetaSchema,
    /** In reading order. */
    statements: v.array(statementSchema),
    /** One for each statement that has a match; best match first. */
    comparisons: v.array(comparisonSchema),
    corpus: corpusInfoSchema,
  }),
]);
type StoredTab = v.InferOutput<typeof tabStateSchema>;
export interface ReadyTab {
  readonly kind: 'ready';
  readonly article: ArticleMeta;
  readonly statements: readonly Statement[];
  readonly comparisons: readonly Comparison[];
  readonly corpus: CorpusInfo;
}
export type TabState = Exclude<StoredTab, { kind: 'ready' }> | ReadyTab;

/** Which statement is open in the sidebar; kept under `chosen:<tab>`. `at` tells a second click on the same. */
export const chosenSchema = v.object({ statement: v.nullable(id), at: v.number() });
export type Chosen = v.InferOutput<typeof chosenSchema>;

export const sidebarReplySchema = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('frame'), tab, nonce }),
  v.object({ kind: v.literal('state'), state: v.nullable(tabStateSchema), chosen: v.nullable(chosenSchema) }),
  v.object({ kind: v.literal('failed'), reason: note }),
]);
type StoredReply = v.InferOutput<typeof sidebarReplySchema>;
export interface KnownTab {
  readonly kind: 'state';
  readonly state: TabState | null;
  readonly chosen: Chosen | null;
}
export type SidebarReply = Exclude<StoredReply, { kind: 'state' }> | KnownTab;

/** Background → framed sidebar, whenever what is known of its tab changes. No reply. */
export const toFrameSchema = v.object({
  kind: v.literal('state'),
  state: v.nullable(tabStateSchema),
  chosen: v.nullable(chosenSchema),
});
