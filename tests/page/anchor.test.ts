import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../page/anchor';
import { type PageArticle, readArticle } from '../../page/article';
import { documentOf, fixture } from './page-document';

const FIXTURES = ['harbour', 'breaks', 'transcript'];

function read(html: string): PageArticle & { document: Document } {
  const document = documentOf(html);
  const page = readArticle(document, 'https://quay.example/news/wall', null);
  if (!page) throw new Error('the page was not taken for an article');
  return { ...page, document };
}

function spanOf(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** Live words as the text prints them. */
const printed = (live: string): string =>
  live
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
/** Marks drawn around `<q>` stand in no live node, and ranges end at a block's end. */
const comparable = (text: string): string => text.replace(/[\s“”\u00ad\u200b]/g, '');

describe('every stretch of the text leads to the same live words', () => {
  it.each(FIXTURES)('word by word in %s', (name) => {
    const { blocks } = read(fixture(name));
    const words = [...blocks.text.matchAll(/\S+/g)];
    expect(words.length).toBeGreaterThan(80);
    for (const { 0: word, index } of words) {
      const live = rangesOf(blocks, { start: index, end: index + word.length })
        .map(String)
        .join('');
      expect(comparable(live)).toBe(comparable(word));
    }
  });

  it.each(FIXTURES)('every quotation and every pair of neighbouring blocks in %s', (name) => {
    const { blocks } = read(fixture(name));
    for (const { 0: words, index } of blocks.text.matchAll(/“[^”]+”|[^\n]+\n[^\n]+/g)) {
      const live = rangesOf(blocks, { start: index, end: index + words.length })
        .map(String)
        .join('');
      expect(comparable(live)).toBe(comparable(words));
    }
  });
});

describe('a range', () => {
  const { article, blocks } = read(fixture('harbour'));
  it.each([
    ['across <em>', 'We heard it before we', 'We heard it before we'],
    ['across <em> and <a>', 'We heard it before we saw it,', 'We heard it before we saw it,'],
    ['over no-break spaces', 'street was gone', 'street was gone'],
    ['over soft hyphens', 'two million', 'two million'],
    ['over collapsed white space', 'said that at least 14 boats', 'said that at least 14 boats'],
    ['over a comment', 'cracks, and of', 'cracks, and of'],
    ['inside <q>', 'a poor night for everyone', 'a poor night for everyone'],
  ])('runs %s in one piece', (_, words, expected) => {
    const ranges = rangesOf(blocks, spanOf(article.text, words));
    expect(ranges.map(String).map(printed)).toEqual([expected]);
  });

  it('begins and ends exactly at the words', () => {
    const [range] = rangesOf(blocks, spanOf(article.text, 'It sounded like a goods train'));
    expect(range?.toString()).toBe('It sounded like a goods train');
    expect(range?.startContainer.nodeType).toBe(3);
  });

  it('of a sentence that stands twice is the one that was meant', () => {
    const first = spanOf(article.text, 'It sounded like a goods train');
    const second = spanOf(article.text, 'It sounded like a goods train', first.end);
    const [there] = rangesOf(blocks, second);
    expect(there?.startContainer.textContent).toContain('a neighbour agreed');
  });

  it('over two blocks comes in two, so that the gap is not painted', () => {
    const span = spanOf(article.text, 'households that were cut off from the mainland.\n“It sounded like');
    expect(rangesOf(blocks, span).map(String)).toEqual([
      'households that were cut off from the mainland.',
      '“It sounded like',
    ]);
  });

  it('is cut where hidden words stand between', () => {
    const html = fixture('harbour').replace('goods train, and', 'goods <span hidden>secret</span>train, and');
    const page = read(html);
    const ranges = rangesOf(page.blocks, spanOf(page.article.text, 'goods train, and'));
    expect(ranges.map(String)).toEqual(['goods ', 'train, and']);
  });

  it('leads into text nodes that a framework split', () => {
    const page = read(fixture('harbour'));
    const document = page.document;
    const words = document.querySelector('p.lead')?.firstChild;
    if (!(words instanceof (document.defaultView?.Text ?? Text)))
      throw new Error('the paragraph has no words');
    words.splitText(20).splitText(15);
    const again = readArticle(document, 'https://quay.example/news/wall', null);
    if (!again) throw new Error('the page was not taken for an article');
    expect(rangesOf(again.blocks, spanOf(again.article.text, 'harbour wall fell into')).map(String)).toEqual([
      'harbour wall fell into',
    ]);
  });

  it.each([[{ start: -1, end: 3 }], [{ start: 5, end: 4 }], [{ start: 0, end: 1_000_000 }]])(
    'is refused for a span outside the text: %o',
    (span) => {
      expect(() => rangesOf(blocks, span)).toThrow(RangeError);
    },
  );
});

describe('a page that changed', () => {
  const words = 'We shall rebuild it';
  it.each<[string, (document: Document) => void]>([
    ['took the paragraph away', (document) => document.querySelector('blockquote')?.remove()],
    [
      'rendered it afresh',
      (document) => {
        const quote = document.querySelector('blockquote');
        if (quote) quote.innerHTML = String(quote.innerHTML);
      },
    ],
    [
      'wrote other words in the same node',
      (document) => {
        const text = document.querySelector('blockquote p')?.firstChild as Text;
        text.data = text.data.replace('shall', 'might');
      },
    ],
  ])('and %s gives no range', (_, change) => {
    const { article, blocks, document } = read(fixture('harbour'));
    const span = spanOf(article.text, words);
    expect(rangesOf(blocks, span).map(String)).toEqual([words]);
    change(document);
    expect(rangesOf(blocks, span)).toEqual([]);
  });

  it('elsewhere leaves the range as it is', () => {
    const { article, blocks, document } = read(fixture('harbour'));
    document.querySelector('figure')?.remove();
    expect(rangesOf(blocks, spanOf(article.text, words)).map(String)).toEqual([words]);
  });
});
