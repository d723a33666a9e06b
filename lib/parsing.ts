/** What the background and Chrome's offscreen document say to each other: parse this page's snapshot. */
import * as v from 'valibot';
import { articleSchema } from './schema';
import { tokenSchema } from './snapshot';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Background → offscreen document. Reply: {@link parsedReplySchema}. */
export const parseRequestSchema = v.object({
  kind: v.literal('parse'),
  tokens: v.array(tokenSchema),
  url: v.string(),
  capturedAt: v.nullable(v.string()),
});
export type ParseRequest = v.InferOutput<typeof parseRequestSchema>;

/** Units `start`…`end` of the article's text are the units of text node `node` from `from` on. */
const stretchSchema = v.object({ start: index, end: index, node: index, from: index });
export type NumberedStretch = v.InferOutput<typeof stretchSchema>;

const parsedSchema = v.object({
  article: articleSchema,
  /** In reading order, without overlap. */
  stretches: v.array(stretchSchema),
});
export type ParsedSnapshot = v.InferOutput<typeof parsedSchema>;

export const parsedReplySchema = v.variant('kind', [
  /** Null where the page is no article. */
  v.object({ kind: v.literal('parsed'), parsed: v.nullable(parsedSchema) }),
  v.object({ kind: v.literal('failed'), reason: v.string() }),
]);
