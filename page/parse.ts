/** A page's snapshot as an Article, with the map from its text to the snapshot's numbered text nodes. */
import type { ParsedSnapshot } from '../lib/parsing';
import type { Snapshot } from '../lib/snapshot';
import { readArticle } from './article';
import { rebuildPage } from './rebuild';

/** Null where the page is no article. `host` is any document that makes others. */
export function parseSnapshot(host: Document, { tokens, url, capturedAt }: Snapshot): ParsedSnapshot | null {
  const { document, numbers, isShown } = rebuildPage(host, tokens);
  const read = readArticle(document, url, capturedAt, isShown);
  if (read === null) return null;
  const stretches = read.blocks.stretches.flatMap(({ node, ...stretch }) => {
    const number = numbers.get(node);
    return number === undefined ? [] : [{ ...stretch, node: number }];
  });
  return { article: read.article, stretches };
}
