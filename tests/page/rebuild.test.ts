import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type SnapshotToken, tokenSchema } from '../../lib/snapshot';
import { parseSnapshot } from '../../page/parse';
import { rebuildPage } from '../../page/rebuild';
import { URL } from './page-copy';
import { documentOf } from './page-document';

const rebuild = (tokens: readonly SnapshotToken[]) => rebuildPage(documentOf('<p>host</p>'), tokens);
const html = (tokens: readonly SnapshotToken[]): string =>
  rebuild(tokens).document.documentElement?.outerHTML ?? '';
const inBody = (...tokens: SnapshotToken[]): SnapshotToken[] => [['html'], ['body'], ...tokens];

describe('a page is built from its tokens', () => {
  it.each<[string, SnapshotToken[], string]>([
    [
      'elements, attributes, texts',
      inBody(['p', 'id', 'a'], 'One ', ['b'], 'two'),
      '<p id="a">One <b>two</b></p>',
    ],
    ['several closed at once', inBody(['ul'], ['li'], ['b'], 'x', 3, 'y'), '<ul><li><b>x</b></li></ul>y'],
    ['nothing closed at the end', inBody(['p'], 'x'), '<p>x</p>'],
    ['an element that takes no children, with some', inBody(['br'], 'x', 1, 'y'), '<br>y'],
    ['paragraphs in one another', inBody(['p'], ['p'], 'x', 1, 'y', 1), '<p><p>x</p>y</p>'],
    [
      'text that looks like markup',
      inBody('<img src=x onerror=y>&amp;'),
      '&lt;img src=x onerror=y&gt;&amp;amp;',
    ],
    ['text that is not shown', inBody(['#text', 'secret']), 'secret'],
  ])('%s', (_, tokens, body) => {
    expect(html(tokens)).toBe(`<html><body>${body}</body></html>`);
  });

  it('texts are numbered as they come, those side by side apart, and those that are not shown are told', () => {
    const { document, numbers, isShown } = rebuild(inBody('a', 'b', ['#text', 'c'], ['p'], 'd'));
    const texts = [...document.body.childNodes].slice(0, 3) as Text[];
    expect(texts.map((text) => [text.data, numbers.get(text), isShown(text)])).toEqual([
      ['a', 0, true],
      ['b', 1, true],
      ['c', 2, false],
    ]);
    expect(numbers.size).toBe(4);
  });
});

describe('a snapshot that is forged', () => {
  it.each<[string, SnapshotToken[], string]>([
    ['no tokens', [], ''],
    ['no elements', ['words', 3, ['#text', 'more']], ''],
    ['closes before anything', [5, ['html'], ['body'], 'x'], '<html><body>x</body></html>'],
    [
      'closes by the thousand',
      inBody(['p'], 'x', 1_000_000, 'y', 7, ['p'], 'z'),
      '<html><body><p>x</p></body></html>',
    ],
    ['a second root', [['html'], 1, ['html'], ['body'], 'x'], '<html></html>'],
    [
      'markup for a name',
      inBody(['p><script>alert(1)</script'], 'x'),
      '<html><body><span>x</span></body></html>',
    ],
    ['no name', inBody([''], 'x'), '<html><body><span>x</span></body></html>'],
    ['a name without an end', inBody(['x'.repeat(100_000)], 'x'), '<html><body><span>x</span></body></html>'],
    [
      'names of every object',
      inBody(['constructor'], ['__proto__'], 'x'),
      '<html><body><constructor><span>x</span></constructor></body></html>',
    ],
    [
      'attributes of every object',
      inBody(['p', '__proto__', 'a', 'constructor', 'b'], 'x'),
      '<html><body><p __proto__="a" constructor="b">x</p></body></html>',
    ],
    [
      'a value that breaks out',
      inBody(['p', 'id', '"><img onerror=y>']),
      '<html><body><p id="&quot;&gt;&lt;img onerror=y&gt;"></p></body></html>',
    ],
  ])('%s', (_, tokens, built) => {
    expect(html(tokens)).toBe(built);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
  });

  it.each([
    ['an attribute whose name is markup', inBody(['p', 'a><b', 'x']), /\w+ \w+/],
    ['an attribute without a name', inBody(['p', '', 'x']), /\w+ \w+/],
    [
      'elements nested without an end',
      Array.from({ length: 100_000 }, (): SnapshotToken => ['i']),
      /^The page is nested too deeply\.$/,
    ],
  ])('%s is refused in words', (_, tokens, words) => {
    expect(() => rebuild(tokens)).toThrow(words);
  });

  it('runs and loads nothing: there is no window', () => {
    const { document } = rebuild(
      inBody(
        ['img', 'src', 'https://quay.example/x', 'onerror', 'globalThis.ran = true'],
        1,
        ['script'],
        'globalThis.ran = true',
        1,
      ),
    );
    expect(document.defaultView).toBeNull();
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each<[string, SnapshotToken[]]>([
    ['a root that is no page', [['p'], 'x']],
    ['no body', [['html'], ['head'], 1]],
    ['frames for a body', [['html'], ['frameset'], 'x']],
    ['a body of the wrong place', [['html'], ['div'], ['body'], 'x']],
  ])('%s is no article', (_, tokens) => {
    expect(parseSnapshot(documentOf(''), { tokens, url: URL, capturedAt: null })).toBeNull();
  });

  it('whatever it is, it leaves the host alone, and throws in words or builds one tree', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'html',
        'head',
        'body',
        'p',
        'script',
        'iframe',
        'svg',
        '__proto__',
        '#text',
        'a b',
        '',
      ),
      fc.string(),
    );
    const token = fc.oneof(
      fc.string(),
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.array(name, { minLength: 1, maxLength: 5 }),
    );
    const host = documentOf('<p>host</p>');
    const before = host.documentElement.outerHTML;
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (all) => {
        const tokens = all.flatMap((one) => (v.is(tokenSchema, one) ? [one] : []));
        try {
          const { document, numbers } = rebuildPage(host, tokens);
          expect(document.childNodes.length - (document.doctype === null ? 0 : 1)).toBeLessThanOrEqual(1);
          const texts = tokens.filter(
            (one) => typeof one === 'string' || (Array.isArray(one) && one.length === 2),
          );
          expect(numbers.size).toBe(texts.length);
        } catch (error) {
          expect(String(error)).toMatch(/InvalidCharacterError|RangeError/);
        }
        expect(host.documentElement.outerHTML).toBe(before);
      }),
    );
  });
});

describe('a token that crosses the processes', () => {
  it.each<[string, unknown, boolean]>([
    ['a text', 'words', true],
    ['an empty text', '', true],
    ['a close', 3, true],
    ['an element', ['p'], true],
    ['an element with an attribute', ['p', 'id', 'a'], true],
    ['a text that is not shown', ['#text', 'x'], true],
    ['no name', [], false],
    ['an attribute without a value', ['p', 'id'], false],
    ['a close of none', 0, false],
    ['a close of fewer than none', -1, false],
    ['a close of half an element', 0.5, false],
    ['a close of all', Number.POSITIVE_INFINITY, false],
    ['an element of something else', ['p', 'id', 1], false],
    ['an object', { 0: 'p', length: 1 }, false],
    ['nothing', null, false],
  ])('%s: %o is taken: %s', (_, token, isTaken) => {
    expect(v.is(tokenSchema, token)).toBe(isTaken);
  });
});
