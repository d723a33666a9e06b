/** Rows of the database's first version (articles that were added, and nothing else), as captures of today. */
import * as v from 'valibot';
import { packedArticleSchema } from '../../lib/corpus/pack';
import type { KeptCapture } from '../../lib/library/kept';

const rowSchema = v.object({
  address: v.pipe(v.string(), v.maxLength(4_000)),
  addedAt: v.pipe(v.string(), v.maxLength(40)),
  article: packedArticleSchema,
  visit: v.optional(v.nullable(v.string()), null),
});

/** Null for a row that cannot be read: it stays as it is, and is told of. */
export function readFirstVersion(stored: unknown): KeptCapture | null {
  const row = v.safeParse(rowSchema, stored);
  if (!row.success) return null;
  const instant = Date.parse(row.output.addedAt);
  return { ...row.output, keptAt: Number.isNaN(instant) ? 0 : instant, pack: null };
}
