/** Placeholder until the metadata readers are in: title and address only. */
import type { ArticleMeta } from '../lib/model';

export function readMetadata(document: Document, url: string, capturedAt: string | null): ArticleMeta {
  return {
    url,
    outlet: null,
    title: document.title.trim(),
    byline: null,
    publishedAt: null,
    publishedAtBasis: null,
    capturedAt,
    lang: document.documentElement.lang.toLowerCase() || 'en',
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
  };
}
