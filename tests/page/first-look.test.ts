import { describe, expect, it } from 'vitest';
import { firstLook, isListAddress } from '../../page/first-look';
import { documentOf, fixture } from './page-document';

describe('a page that surely is no article', () => {
  it.each([
    ['a front page by its address', 'https://quay.example/', fixture('harbour')],
    ['a search by its address', 'https://quay.example/search?q=wall', fixture('harbour')],
    ['one without a body', 'https://quay.example/news/wall', '<frameset></frameset>'],
  ])('%s', (_, url, html) => {
    const document = documentOf(html, url);
    if (html.startsWith('<frameset')) document.body.remove();
    expect(firstLook(document)).toBe('not-an-article');
  });

  it('one that the reader edits as a whole', () => {
    const document = documentOf(fixture('harbour'));
    document.designMode = 'on';
    expect(firstLook(document)).toBe('not-an-article');
  });

  it.each(['application/pdf', 'image/png', 'text/plain', 'application/json', 'image/svg+xml'])(
    'what the browser shows by a viewer of its own is unsupported: %s',
    (type) => {
      const document = documentOf(fixture('harbour'));
      Object.defineProperty(document, 'contentType', { value: type });
      expect(firstLook(document)).toBe('unsupported');
    },
  );
});

describe('a page that may be one', () => {
  it.each(['harbour', 'breaks', 'transcript', 'front', 'shop'])('%s', (name) => {
    expect(firstLook(documentOf(fixture(name)))).toBeNull();
  });

  it.each(['text/html', 'application/xhtml+xml'])('of type %s', (type) => {
    const document = documentOf(fixture('harbour'));
    Object.defineProperty(document, 'contentType', { value: type });
    expect(firstLook(document)).toBeNull();
  });

  it('with a short comment begun below it', () => {
    const document = documentOf(fixture('harbour').replace('</body>', '<textarea></textarea></body>'));
    for (const area of document.querySelectorAll('textarea')) area.value = 'I was there and saw it.';
    expect(firstLook(document)).toBeNull();
  });
});

it.each([
  ['https://quay.example', true],
  ['https://quay.example/home', true],
  ['https://quay.example/index.html', true],
  ['https://quay.example/de/suche/', true],
  ['https://quay.example/search.php?q=x', true],
  ['https://quay.example/?p=812', false],
  ['https://quay.example/news/search-for-the-lost-boats', false],
  ['https://quay.example/homeless-after-the-flood', false],
  ['file:///', false],
  ['about:blank', false],
  ['not an address', false],
])('the address of a list: %s, %s', (url, isList) => {
  expect(isListAddress(url)).toBe(isList);
});
