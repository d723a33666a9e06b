import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** A document as a content script sees it, without scripts or network. */
export function documentOf(html: string, url = 'https://quay.example/news/wall'): Document {
  return new JSDOM(html, { url }).window.document;
}

/** The HTML of a page in tests/fixtures/pages. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
}
