import type { ParsedSnapshot } from '../../lib/parsing';
import type { SnapshotToken } from '../../lib/snapshot';
import { type CopyResult, copyPage, type PageCopy } from '../../page/copy';
import type { ShadowOf } from '../../page/flat-tree';
import { parseSnapshot } from '../../page/parse';
import { documentOf } from './page-document';

export const URL = 'https://quay.example/news/wall';
export const AT = '2024-03-09T10:00:00Z';

export interface Copied {
  readonly result: CopyResult;
  readonly tokens: readonly SnapshotToken[];
  readonly parts: readonly (readonly SnapshotToken[])[];
  /** Steps that yielded no part. */
  readonly steps: number;
}

/** Copies a page without a pause. */
export function copied(document: Document, shadowOf: ShadowOf = () => null): Copied {
  const parts: (readonly SnapshotToken[])[] = [];
  const work = copyPage(document, shadowOf);
  for (let steps = 0; ; steps++) {
    const { done, value } = work.next();
    if (done === true) return { result: value, parts, tokens: parts.flat(), steps };
    if (value !== null) parts.push(value);
  }
}

/** The copy of a page that is not too large. */
export function copyOf(document: Document, shadowOf?: ShadowOf): PageCopy & Copied {
  const all = copied(document, shadowOf);
  if (all.result.kind !== 'copied') throw new Error('the page is too large');
  return { ...all.result, ...all };
}

/** As it crosses the processes. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A page copied, sent and parsed elsewhere; `live` are the page's own nodes by number. */
export function parsedElsewhere(
  document: Document,
  shadowOf?: ShadowOf,
): { parsed: ParsedSnapshot | null; live: readonly Text[] } {
  const { tokens, nodes } = copyOf(document, shadowOf);
  const parsed = parseSnapshot(documentOf(''), { tokens: sent(tokens), url: URL, capturedAt: AT });
  return { parsed, live: nodes };
}
