/**
 * Every message between the extension's processes, its direction and its reply. What they tell of a tab is in
 * shown.ts, a page's snapshot in snapshot.ts.
 *
 * The page is hostile and so is what claims to come from it: receivers validate with these schemas and
 * check the sender before they act.
 */
import * as v from 'valibot';
import { articleSchema } from './schema';
import {
  type Holdings,
  holdingsSchema,
  idSchema,
  type KeptArticle,
  type Known,
  keptArticleSchema,
  knownEntries,
  MAX_ASKED_LENGTH,
  noArticleSchema,
  noteSchema,
  type ReadyTab,
  readyTabSchema,
  tabSchema,
} from './shown';
import { type SnapshotPart, snapshotPartSchema } from './snapshot';

const nonce = v.pipe(v.string(), v.maxLength(100));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const address = v.pipe(v.string(), v.maxLength(4_000));

/** Content script → background. Each has its reply in {@link PageReply}. */
export const fromPageSchema = v.variant('kind', [
  /** A part of the page's snapshot. Reply: `done`; to the last part `marks`, `none` or `failed`; else `resend`. */
  v.object({ kind: v.literal('part'), ...snapshotPartSchema.entries }),
  /** The page is no article (any more), which could be told without a snapshot. Reply: `done`. */
  v.object({ kind: v.literal('no-article'), why: noArticleSchema }),
  /** Reading the page failed: the sidebar says why. Reply: `done`. */
  v.object({ kind: v.literal('unreadable'), reason: noteSchema }),
  /** The page keeps changing and was read often enough: only the reader's asking reads it now. Reply: `done`. */
  v.object({ kind: v.literal('no-longer-followed') }),
  /** The reader chose a highlighted statement. Reply: `sidebar`. */
  v.object({ kind: v.literal('open'), statement: idSchema }),
  /** The reader closed the in-page frame. Reply: `done`. */
  v.object({ kind: v.literal('frame-closed') }),
]);
type FromPageOutput = v.InferOutput<typeof fromPageSchema>;
export type FromPage = Exclude<FromPageOutput, { kind: 'part' }> | ({ readonly kind: 'part' } & SnapshotPart);

/** One statement to highlight. `hint` is the hover line. Only comparisons with a `same` match are marked. */
export const markSchema = v.object({
  statement: idSchema,
  shape: v.picklist(['quote', 'figure']),
  differs: v.boolean(),
  hint: noteSchema,
});
export type Mark = v.InferOutput<typeof markSchema>;

/** UTF-16 units `from`…`to` of the snapshot's text node with this number. */
const pieceSchema = v.object({ node: index, from: index, to: index });
export type AnchorPiece = v.InferOutput<typeof pieceSchema>;

/** Where a statement stands in the snapshot's text nodes, and its words, which must still stand there. */
export const anchorSchema = v.object({
  statement: idSchema,
  /** Shared by the pieces of one utterance, which are chosen together; else the statement's id. */
  utterance: idSchema,
  /** Adjoining pieces, one list for each block: a statement over two paragraphs has two. */
  blocks: v.array(v.array(pieceSchema)),
  text: v.string(),
});
export type Anchor = v.InferOutput<typeof anchorSchema>;

/** Background → content script, in reply. */
export const pageReplySchema = v.variant('kind', [
  /** `anchors` of every statement of the article, so that later marks need no second reading. */
  v.object({
    kind: v.literal('marks'),
    anchors: v.array(anchorSchema),
    marks: v.array(markSchema),
    /** False where the reader wants no highlights: nothing is painted but the chosen statement. */
    highlight: v.boolean(),
  }),
  /** The page is no article. */
  v.object({ kind: v.literal('none') }),
  /** The background was killed over the parts: send all of them again. */
  v.object({ kind: v.literal('resend') }),
  v.object({
    kind: v.literal('sidebar'),
    /** `native`: open already; `frame`: show the in-page frame, which must prove itself with the nonce. */
    opened: v.variant('how', [
      v.object({ how: v.literal('native') }),
      v.object({ how: v.literal('frame'), nonce }),
    ]),
  }),
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('failed'), reason: noteSchema }),
]);
export type PageReply = v.InferOutput<typeof pageReplySchema>;

/** Background → content script, unasked. No reply. */
export const toPageSchema = v.variant('kind', [
  /** Scroll to the statement and tint it; null takes the tint away. */
  v.object({ kind: v.literal('show'), statement: v.nullable(idSchema) }),
  /**
   * The corpus or the settings have changed: these marks take the place of those before, if they are of the
   * reading that the page's script last sent (`Article.capturedAt` tells).
   */
  v.object({
    kind: v.literal('marks'),
    capturedAt: v.nullable(v.string()),
    marks: v.array(markSchema),
    highlight: v.boolean(),
  }),
  /** Read the page afresh, because the reader asked. */
  v.object({ kind: v.literal('read') }),
  /** The address has changed: look whether the page says something new. */
  v.object({ kind: v.literal('look') }),
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

/** Extension page (sidebar native, in a tab or framed; welcome; settings) → background. */
export const fromSidebarSchema = v.variant('kind', [
  /** Read the article in this tab (needs `activeTab` or the site). Reply: `done`, `refused` or `failed`. */
  v.object({ kind: v.literal('read-tab'), tab: tabSchema }),
  /**
   * The reader chose a statement in the sidebar, or went back to the list, at that millisecond: a message that
   * comes late, because a killed background had to be asked again, undoes no newer choice. Reply: `done`.
   */
  v.object({ kind: v.literal('choose'), tab: tabSchema, statement: v.nullable(idSchema), at: v.number() }),
  /** Compare these words, whatever the page. The result is written to the tab's `asked`. Reply: `done`. */
  v.object({
    kind: v.literal('compare-words'),
    tab: tabSchema,
    words: v.pipe(v.string(), v.maxLength(MAX_ASKED_LENGTH)),
  }),
  /** Back from the compared words to the page. Reply: `done`. */
  v.object({ kind: v.literal('end-words'), tab: tabSchema }),
  /** Keep the tab's article for good. Reply: `done` or `failed`. */
  v.object({ kind: v.literal('keep'), tab: tabSchema }),
  /** Take the tab's article out of what is kept, with all its versions. Reply: `done` or `failed`. */
  v.object({ kind: v.literal('unkeep'), tab: tabSchema }),
  /** The same by address, from the list of the settings. Not from a frame. Reply: `done` or `failed`. */
  v.object({ kind: v.literal('unkeep-address'), url: address }),
  /** Go to the tab that shows this article; where none does, open its address. Reply: `done` or `failed`. */
  v.object({ kind: v.literal('go-to'), url: address }),
  /** What does the corpus hold? Reply: `holdings` or `failed`. */
  v.object({ kind: v.literal('holdings') }),
  /** Which articles were added? Not from a frame. Reply: `kept` or `failed`. */
  v.object({ kind: v.literal('list-kept') }),
  /** The library has changed in that page: what tabs show follows. Not from a frame. Reply: `done`. */
  v.object({ kind: v.literal('library-changed') }),
  /** Compare an article of our own with the bundled corpus alone; nothing is written. Reply: `demonstrated`. */
  v.object({ kind: v.literal('demonstrate'), article: articleSchema }),
  /** A framed sidebar asks whom it serves. Reply: `frame`, or `failed` when nobody invited it. */
  v.object({ kind: v.literal('frame-hello') }),
  /** A framed sidebar, which Firefox denies session storage, asks what is known of its tab, now and from now on. Reply: `state`. */
  v.object({ kind: v.literal('watch-tab'), tab: tabSchema }),
  /** The reader closes the frame from inside. Reply: `done`. */
  v.object({ kind: v.literal('close-frame'), tab: tabSchema }),
]);
export type FromSidebar = v.InferOutput<typeof fromSidebarSchema>;

/** Why the browser let nothing run in a page: it protects it (`unsupported`), or the reader has not allowed it. */
const refusalSchema = v.picklist(['unsupported', 'not-allowed']);
export type Refusal = v.InferOutput<typeof refusalSchema>;

export const sidebarReplySchema = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('refused'), why: refusalSchema }),
  v.object({ kind: v.literal('frame'), tab: tabSchema, nonce }),
  v.object({ kind: v.literal('state'), ...knownEntries }),
  v.object({ kind: v.literal('holdings'), ...holdingsSchema.entries }),
  v.object({ kind: v.literal('kept'), articles: v.array(keptArticleSchema) }),
  v.object({ kind: v.literal('demonstrated'), ready: readyTabSchema, marks: v.array(markSchema) }),
  v.object({ kind: v.literal('failed'), reason: noteSchema }),
]);
type StoredReply = v.InferOutput<typeof sidebarReplySchema>;
export interface KnownTab extends Known {
  readonly kind: 'state';
}
export interface Demonstrated {
  readonly kind: 'demonstrated';
  readonly ready: ReadyTab;
  readonly marks: readonly Mark[];
}
export type SidebarReply =
  | Exclude<StoredReply, { kind: 'state' | 'demonstrated' | 'holdings' | 'kept' }>
  | KnownTab
  | ({ readonly kind: 'holdings' } & Holdings)
  | { readonly kind: 'kept'; readonly articles: readonly KeptArticle[] }
  | Demonstrated;

/** Background → framed sidebar, whenever what is known of its tab changes. No reply. */
export const toFrameSchema = v.object({ kind: v.literal('state'), ...knownEntries });
