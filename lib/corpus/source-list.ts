/** Reads `sources.json`: what is known of each `.txt` document beside it. */
import * as v from 'valibot';
import type { ArticleMeta, DateBasis } from '../model';

const sourceSchema = v.object({
  file: v.string(),
  outlet: v.string(),
  url: v.string(),
  title: v.string(),
  byline: v.optional(v.string()),
  publishedAt: v.optional(v.string()),
  /** "printed", "metadata" or "inferred: why". */
  publishedAtBasis: v.optional(v.string()),
  lang: v.optional(v.string()),
  kind: v.optional(v.picklist(['report', 'primary'])),
  translatedFrom: v.optional(v.string()),
  republishedBy: v.optional(v.string()),
});

export interface Source {
  readonly file: string;
  readonly meta: ArticleMeta;
}

function basisOf(note: string | undefined): DateBasis | null {
  const basis = note?.split(':')[0];
  return basis === 'printed' || basis === 'metadata' || basis === 'inferred' ? basis : null;
}

/** @throws Error that says what is wrong and where, if the text is no list of sources */
export function readSourceList(json: string): Source[] {
  const parsed = v.safeParse(v.array(sourceSchema), JSON.parse(json));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the list'}: ${issue.message}`);
  }
  return parsed.output.map((source) => ({
    file: source.file,
    meta: {
      url: source.url,
      outlet: source.outlet,
      title: source.title,
      byline: source.byline ?? null,
      publishedAt: source.publishedAt ?? null,
      publishedAtBasis: basisOf(source.publishedAtBasis),
      capturedAt: null,
      lang: source.lang ?? 'en',
      kind: source.kind ?? 'report',
      translatedFrom: source.translatedFrom ?? null,
      republishedBy: source.republishedBy ?? null,
    },
  }));
}
