import { describe, expect, it } from 'vitest';
import { isArticle, readArticle } from '../../page/article';
import { documentOf, fixture } from './page-document';

const URL = 'https://quay.example/news/wall';

function textOf(html: string): string {
  const read = readArticle(documentOf(html), URL, null);
  if (!read) throw new Error('the page was not taken for an article');
  return read.article.text;
}

describe('the text of an article', () => {
  const harbour = textOf(fixture('harbour'));
  const blocks = harbour.split('\n');

  it.each([
    ['inline markup', '“We heard it before we saw it,” said Ines Varga, who runs the chandlery.'],
    ['no-break spaces', 'and then the whole street was gone under.”'],
    ['soft hyphens', 'put the damage at “no less than two million”'],
    ['white space that is collapsed', 'and said that at least 14 boats were lost.'],
    ['a comment between two text nodes', 'had warned of cracks, and of “water where no water should be”'],
    ['marks that the browser draws', 'She called it “a poor night for everyone” and went back'],
    ['a caption', 'The breach, seen from the lighthouse on Friday.'],
  ])('carries %s', (_, words) => {
    expect(harbour).toContain(words);
  });

  it.each([
    ['hidden text', 'This sentence is for nobody'],
    ['a linked headline of another article', 'safe for a century'],
    ['a linked headline after a label', 'Ferries stay in port'],
    ['the page’s frame', 'All rights with'],
    ['navigation', 'Weather'],
  ])('leaves out %s', (_, words) => {
    expect(harbour).not.toContain(words);
  });

  it('puts each paragraph, caption and quoted letter in a block of its own', () => {
    expect(blocks).toHaveLength(8);
    expect(blocks[0]).toMatch(/^Part of the old harbour wall/);
    expect(blocks.every((block) => block === block.trim() && block !== '')).toBe(true);
  });

  it('breaks at <br> only where a sentence ended', () => {
    const text = textOf(fixture('breaks'));
    expect(text).toContain('“and nobody on this council will pretend otherwise.”');
    expect(text).toContain('written down as it was said.\nThe clerk read it back.\nThe vote');
  });

  it('keeps the lines of preformatted text where sentences end', () => {
    const text = textOf(fixture('transcript'));
    expect(text).toContain('Five years longer.\nThe minister: Five.');
    expect(text).toContain('because you paid for every one');
  });

  it('keeps a sentence that is one long link', () => {
    const html = fixture('breaks').replace(
      'The clerk read it back.',
      '<p><a href="/x">The clerk read it back.</a></p>',
    );
    expect(textOf(html)).toContain('The clerk read it back.');
  });

  it('keeps joiners inside words and drops marks without width', () => {
    const html = fixture('breaks').replace('old mill', 'o\u200bld می\u200cروم mi\u2060ll');
    expect(textOf(html)).toContain('in the old می\u200cروم mill');
  });
});

describe('words that are not shown', () => {
  function shownWhere(test: (element: Element) => boolean): string {
    const document = documentOf(fixture('harbour'));
    for (const element of document.querySelectorAll('*')) element.checkVisibility = () => test(element);
    return readArticle(document, URL, null)?.article.text ?? '';
  }

  it('are left out where a style sheet hides them', () => {
    const text = shownWhere((element) => !element.closest('blockquote'));
    expect(text).not.toContain('We shall rebuild it');
    expect(text).toContain('Part of the old harbour wall');
  });

  it('are kept where nearly all is hidden, because the page is still to be uncovered', () => {
    expect(shownWhere(() => false)).toContain('Part of the old harbour wall');
  });
});

describe('the live document', () => {
  it.each(['harbour', 'breaks', 'transcript', 'front', 'shop', 'editor', 'search'])(
    'is the same before and after reading %s',
    (name) => {
      const document = documentOf(fixture(name));
      const before = document.documentElement.outerHTML;
      readArticle(document, URL, null);
      expect(document.documentElement.outerHTML).toBe(before);
    },
  );
});

describe('pages that are no article', () => {
  it.each([
    ['a front page', 'front', 'https://quay.example/news'],
    ['a shop', 'shop', 'https://shop.example/lantern'],
    ['an editor', 'editor', 'https://write.example/d/1'],
    ['search results', 'search', 'https://find.example/results'],
    ['an article’s words under a front page’s address', 'harbour', 'https://quay.example/'],
    ['an article’s words under a search address', 'harbour', 'https://quay.example/search'],
  ])('%s', (_, name, url) => {
    const document = documentOf(fixture(name), url);
    expect(isArticle(document)).toBe(false);
    expect(readArticle(document, url, null)).toBeNull();
  });

  it('an empty page', () => {
    expect(readArticle(documentOf(''), URL, null)).toBeNull();
  });

  it('a page whose reader writes a long text in it', () => {
    const document = documentOf(fixture('breaks').replace('</body>', '<textarea></textarea></body>'));
    expect(isArticle(document)).toBe(true);
    for (const area of document.querySelectorAll('textarea')) area.value = 'My own words. '.repeat(100);
    expect(isArticle(document)).toBe(false);
  });
});

describe('pages that are articles', () => {
  it.each(['harbour', 'breaks', 'transcript'])('%s', (name) => {
    expect(isArticle(documentOf(fixture(name)))).toBe(true);
  });

  it('an article on the front address of a page whose address has a query', () => {
    expect(isArticle(documentOf(fixture('harbour'), 'https://quay.example/?p=812'))).toBe(true);
  });
});

describe('hostile pages', () => {
  const filler = fixture('breaks');
  it.each([
    ['elements nested a hundred deep', `${'<div>'.repeat(100)}deep${'</div>'.repeat(100)}`],
    ['a word of a hundred thousand letters', 'x'.repeat(100_000)],
    ['a hundred thousand spaces', `a${' '.repeat(100_000)}b`],
    ['a page that numbers its own elements', '<p data-as-reported-number="0">mine</p>'],
    ['many line breaks', 'a<br>'.repeat(4_000)],
  ])(
    '%s',
    (_, html) => {
      expect(textOf(filler.replace('The council met', `${html} The council met`))).toContain(
        'nobody on this council',
      );
    },
    30_000,
  );
});
