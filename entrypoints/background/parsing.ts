/**
 * Parses a page's snapshot where a long task disturbs nobody: in Firefox here, because its background has a DOM;
 * in Chrome in the offscreen document, because a service worker has none.
 */
import type { Article, Statement } from '../../lib/model';
import type { Anchor } from '../../lib/protocol';
import type { SnapshotToken } from '../../lib/snapshot';

export interface WholeSnapshot {
  readonly tokens: readonly SnapshotToken[];
  readonly url: string;
  readonly capturedAt: string;
}

export interface ParsedPage {
  readonly article: Article;
  /** Where these statements of the article stand in the snapshot's text nodes. */
  anchorsOf(statements: readonly Statement[]): Anchor[];
}

/** Null where the page is no article. */
export declare function parsePage(snapshot: WholeSnapshot): Promise<ParsedPage | null>;
