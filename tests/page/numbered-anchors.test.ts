import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOfPieces } from '../../page/anchor';
import { anchorsOf } from '../../page/numbered-anchors';
import { piecesOf, type StretchOf } from '../../page/span-pieces';
import { parsedElsewhere } from './page-copy';
import { documentOf, fixture } from './page-document';

/** What a text and the live nodes may differ in: white space, marks that the browser draws, marks without width. */
const solid = (words: string): string => words.replace(/[\s“”\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, '');

/** A page whose article was parsed elsewhere; `rangesOf` gives the live ranges of a span, as the page's script does. */
function read(document: Document) {
  const { parsed, live } = parsedElsewhere(document);
  if (parsed === null) throw new Error('the page was not taken for an article');
  const { text } = parsed.article;
  const rangesOf = (start: number, end: number): string[] => {
    const [anchor] = anchorsOf(parsed, [{ id: 's', text: text.slice(start, end), start, end }]);
    if (anchor === undefined) return [];
    const blocks = anchor.blocks.map((block) =>
      block.map(({ node, from, to }) => {
        const found = live[node];
        if (found === undefined) throw new Error(`no text node ${node}`);
        return { node: found, from, to };
      }),
    );
    return rangesOfPieces(blocks, anchor.text).map(String);
  };
  const rangesOfWords = (words: string): string[] => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return rangesOf(start, start + words.length);
  };
  return { parsed, text, live, rangesOf, rangesOfWords };
}

describe('the anchor of a statement', () => {
  it.each([
    ['in one text node', 'It sounded like a goods train', ['It sounded like a goods train']],
    ['over inline elements', 'We heard it before we saw it,', ['We heard it before we saw it,']],
    ['over soft hyphens', 'two million', ['two mil\u00adlion']],
    [
      'over two blocks, in a range for each',
      'households that were cut off from the mainland.\n“It sounded like',
      ['households that were cut off from the mainland.', '“It sounded like'],
    ],
  ])('%s leads to its live words', (_, words, ranges) => {
    expect(read(documentOf(fixture('harbour'))).rangesOfWords(words)).toEqual(ranges);
  });

  it('holds the statement’s words as the article prints them', () => {
    const { parsed, text } = read(documentOf(fixture('harbour')));
    const start = text.indexOf('two million');
    const anchors = anchorsOf(parsed, [{ id: 'q1', text: 'two million', start, end: start + 11 }]);
    expect(anchors.map(({ statement, text: words }) => [statement, words])).toEqual([['q1', 'two million']]);
  });

  it('is missing where nothing of it stands in a text node: marks that the browser draws', () => {
    const { parsed, text } = read(documentOf(fixture('harbour')));
    const start = text.indexOf('“a poor night');
    expect(anchorsOf(parsed, [{ id: 'q1', text: '“', start, end: start + 1 }])).toEqual([]);
  });

  it('of a span outside the article is refused', () => {
    const { parsed } = read(documentOf(fixture('harbour')));
    expect(() => anchorsOf(parsed, [{ id: 'q1', text: 'x', start: 0, end: 1_000_000 }])).toThrow(RangeError);
  });

  const reword = (paragraph: Element, words: string): void => {
    (paragraph.firstChild as Text).data = words;
  };
  it.each<[string, (paragraph: Element) => void]>([
    ['reworded', (paragraph) => reword(paragraph, 'Other words, and more of them, for a while.')],
    ['shortened', (paragraph) => reword(paragraph, 'Part')],
    ['taken away', (paragraph) => paragraph.remove()],
    ['rendered anew', (paragraph) => paragraph.replaceChildren(paragraph.textContent ?? '')],
  ])('in a paragraph that was %s since gives no range', (_, change) => {
    const document = documentOf(fixture('harbour'));
    const { rangesOfWords } = read(document);
    const lead = document.querySelector('p.lead');
    if (lead === null) throw new Error('no lead');
    expect(rangesOfWords('harbour wall fell')).toEqual(['harbour wall fell']);
    change(lead);
    expect(rangesOfWords('harbour wall fell')).toEqual([]);
  });
});

describe('pieces of a span', () => {
  const stretches: readonly StretchOf<string>[] = [
    { start: 0, end: 5, node: 'a', from: 3 },
    { start: 5, end: 8, node: 'b', from: 0 },
    { start: 8, end: 10, node: 'b', from: 4 },
    { start: 11, end: 15, node: 'c', from: 0 },
  ];
  const text = 'abcdefghij\nklmn';
  it.each<[string, number, number, unknown]>([
    ['within a stretch', 1, 3, [[{ node: 'a', from: 4, to: 6 }]]],
    [
      'over two nodes',
      4,
      6,
      [
        [
          { node: 'a', from: 7, to: 8 },
          { node: 'b', from: 0, to: 1 },
        ],
      ],
    ],
    ['over a mark without width, in one', 6, 9, [[{ node: 'b', from: 1, to: 5 }]]],
    ['over two blocks', 9, 12, [[{ node: 'b', from: 5, to: 6 }], [{ node: 'c', from: 0, to: 1 }]]],
    ['of the gap between blocks', 10, 11, []],
  ])('%s', (_, start, end, pieces) => {
    expect(piecesOf(text, stretches, { start, end })).toEqual(pieces);
  });
});

describe('whatever the page and the span', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'harbour',
        '“wall”',
        'li\u00adght\u00adhouse',
        '14',
        'قارب',
        '灯台',
        '🏮',
        'the\u200b',
        'night.',
        ',',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((all) => all.join(' '));
  const inline = fc.oneof(
    words,
    words.map((text) => `<b>${text}</b> `),
    words.map((text) => `<em>${text} <i>${text}</i></em>`),
    words.map((text) => `<q>${text}</q>`),
    words.map((text) => `<!-- ${text} -->`),
    words.map((text) => ` <span hidden>${text}</span>\n`),
    fc.constantFrom('<br>', '&nbsp;', ' \n\t ', ''),
  );
  const block = fc
    .tuple(
      fc.constantFrom('p', 'p', 'p', 'blockquote', 'pre', 'li'),
      fc.array(inline, { minLength: 1, maxLength: 6 }),
    )
    .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`);
  const filler =
    '<p>Those who came late stood along the wall with their coats over their arms, listened, and said nothing until the lamps were lit on the quay, and then went home.</p>';
  const html = fc
    .array(block, { maxLength: 6 })
    .map((blocks) => `<article>${filler.repeat(3)}${blocks.join('')}${filler.repeat(3)}</article>`);

  it('the live ranges hold the words of the span, and no other', () => {
    fc.assert(
      fc.property(
        html,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 200 })), { minLength: 10, maxLength: 10 }),
        (source, spans) => {
          const { text, rangesOf } = read(documentOf(source));
          for (const [at, length] of spans) {
            const start = at % text.length;
            const end = Math.min(text.length, start + length);
            expect(solid(rangesOf(start, end).join(''))).toBe(solid(text.slice(start, end)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
