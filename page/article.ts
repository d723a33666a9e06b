/**
 * A document as an Article, with the map from its text back to the document's nodes.
 *
 * Readability works on a numbered copy, so the document stays byte for byte as it was. Cost: measured on real
 * news pages 11 ms in the middle, 53 ms at worst; a megabyte of article takes about 0.3 s: too long for the
 * page's own thread, so in the browser it runs over a rebuilt snapshot elsewhere (parse.ts). Source:
 * @mozilla/readability; its `textContent` glues paragraphs, so the text is built from its elements.
 */
import { Readability } from '@mozilla/readability';
import type { Article } from '../lib/model';
import { MAX_ARTICLE_LENGTH } from '../lib/schema';
import type { BlockMap } from './blocks';
import { keepPosts } from './embeds';
import { readMetadata } from './metadata';
import { readPassages } from './passages';
import { isArticle } from './readerable';
import { readBlocks } from './reading';
import { createShown } from './shown';
import { createTrace, numberedCopy } from './trace';

export { isArticle } from './readerable';

export interface PageArticle {
  readonly article: Article;
  readonly blocks: BlockMap;
}

/**
 * Reads the page's article; null where the page is none. `url` is the article's address (not of a frame or a
 * file), `capturedAt` an ISO instant. `isShown` tells which texts a reader sees, where the document itself
 * cannot tell because it is a copy.
 */
export function readArticle(
  document: Document,
  url: string,
  capturedAt: string | null,
  isShown: (text: Text) => boolean = createShown(),
): PageArticle | null {
  if (!isArticle(document, url)) return null;
  const { copy, live } = numberedCopy(document);
  keepPosts(copy);
  // Its JSON-LD reader is switched off: metadata.ts reads it with bounds.
  const parsed = new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
  if (!parsed?.content) return null;
  const blocks = readBlocks(parsed.content as Element, () => createTrace(live), isShown);
  if (blocks.text === '' || blocks.text.length > MAX_ARTICLE_LENGTH) return null;
  const passages = readPassages(blocks, url);
  return { article: { ...readMetadata(document, url, capturedAt), text: blocks.text, passages }, blocks };
}
