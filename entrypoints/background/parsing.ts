/**
 * Parses a page's snapshot where a long task disturbs nobody: in Firefox here, because its background has a DOM;
 * in Chrome in the offscreen document, because a service worker has none.
 */
import { openOffscreen, parseOffscreen } from '../../browser/offscreen';
import type { Article, Statement } from '../../lib/model';
import type { ParsedSnapshot } from '../../lib/parsing';
import type { Anchor } from '../../lib/protocol';
import type { Snapshot } from '../../lib/snapshot';
import { anchorsOf } from '../../page/numbered-anchors';
import { parseSnapshot } from '../../page/parse';

export interface ParsedPage {
  readonly article: Article;
  /** Where these statements of the article stand in the snapshot's text nodes. */
  anchorsOf(statements: readonly Statement[]): Anchor[];
}

/** In Firefox's background. */
const ownDocument = (globalThis as { document?: Document }).document ?? null;

/** The page's first part is there: what parses it may be made ready meanwhile. */
export async function prepareParsing(): Promise<void> {
  if (ownDocument === null) await openOffscreen();
}

function parse(snapshot: Snapshot): Promise<ParsedSnapshot | null> {
  if (ownDocument === null) return parseOffscreen(snapshot);
  return Promise.resolve(parseSnapshot(ownDocument, snapshot));
}

/** Null where the page is no article. */
export async function parsePage(snapshot: Snapshot): Promise<ParsedPage | null> {
  const parsed = await parse(snapshot);
  if (parsed === null) return null;
  return { article: parsed.article, anchorsOf: (statements) => anchorsOf(parsed, statements) };
}
