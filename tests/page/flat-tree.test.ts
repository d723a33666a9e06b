import { describe, expect, it } from 'vitest';
import { frameDocument, insideOf, type ShadowOf } from '../../page/flat-tree';
import { documentOf } from './page-document';

const NONE: ShadowOf = () => null;
const PROSE = '<p>One.</p><p>Two.</p><p>Three.</p>';

/** The words of a tree as it is shown, in reading order, with a bar at each root that begins. */
function shownIn(element: Element, shadowOf: ShadowOf = NONE): string {
  const { children, root } = insideOf(element, shadowOf);
  let words = root === null ? '' : '|';
  for (let node = children(); node !== null; node = children())
    words += node.nodeType === 1 ? shownIn(node as Element, shadowOf) : (node.textContent ?? '').trim();
  return words;
}

/** Gives the element with this name a shadow tree; answers the root. */
function attach(within: Document | ShadowRoot, name: string, html: string, mode: ShadowRootMode = 'open') {
  const host = within.querySelector(name);
  if (host === null) throw new Error(`no ${name}`);
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

describe('a shadow tree', () => {
  it('stands in the place of its host’s children', () => {
    const document = documentOf('<main>a <x-a>not shown</x-a> c</main>');
    attach(document, 'x-a', 'b');
    expect(shownIn(document.body)).toBe('a|bc');
  });

  it('may hold others', () => {
    const document = documentOf('a<x-a></x-a>');
    attach(attach(document, 'x-a', 'b<x-b></x-b>d'), 'x-b', 'c');
    expect(shownIn(document.body)).toBe('a|b|cd');
  });

  it('may hang on a plain element, if it is open', () => {
    const document = documentOf('<section>not shown</section>');
    attach(document, 'section', 'shown');
    expect(shownIn(document.body)).toBe('|shown');
  });

  it('that is closed is seen through the browser alone', () => {
    const document = documentOf('<x-a>light</x-a>');
    const root = attach(document, 'x-a', 'closed', 'closed');
    expect(shownIn(document.body)).toBe('light');
    expect(shownIn(document.body, (element) => (element === root.host ? root : null))).toBe('|closed');
  });

  it('is not asked for at elements that cannot be custom ones: that would cost at each of them', () => {
    const asked: string[] = [];
    shownIn(documentOf('<p>a</p><x-a></x-a>').body, (element) => {
      asked.push(element.localName);
      return null;
    });
    expect(asked).toEqual(['x-a']);
  });
});

describe('a slot', () => {
  it.each([
    [
      'shows what is put into it',
      '<x-a>light</x-a>',
      'before <slot>fallback</slot> after',
      '|beforelightafter',
    ],
    ['shows its own where nothing is', '<x-a></x-a>', 'before <slot>fallback</slot>', '|beforefallback'],
    [
      'of a name takes what has it',
      '<x-a>rest<b slot="n">named</b></x-a>',
      '<slot name="n"></slot>',
      '|named',
    ],
  ])('%s', (_, light, shadow, shown) => {
    const document = documentOf(light);
    attach(document, 'x-a', shadow);
    expect(shownIn(document.body)).toBe(shown);
  });

  it('passes on what is put into it, into a slot of the tree within', () => {
    const document = documentOf('<x-a>light</x-a>');
    attach(attach(document, 'x-a', '<x-b><slot></slot></x-b>'), 'x-b', '[<slot></slot>]');
    expect(shownIn(document.body)).toBe('||[light]');
  });

  it('outside any shadow tree is an element like others', () => {
    expect(shownIn(documentOf('<slot>plain</slot>').body)).toBe('plain');
  });
});

/** A page with one frame; jsdom gives it a document of its own. */
function framed(html: string | null) {
  const document = documentOf('<iframe></iframe>');
  const frame = document.querySelector('iframe');
  if (frame === null) throw new Error('no frame');
  if (html === null) Object.defineProperty(frame, 'contentDocument', { value: null });
  else if (frame.contentDocument !== null) frame.contentDocument.body.innerHTML = html;
  return { document, frame };
}

describe('a frame', () => {
  it('of the same origin with prose stands in its place', () => {
    const { document, frame } = framed(PROSE);
    expect(shownIn(document.body)).toBe('|One.Two.Three.');
    expect(insideOf(frame, NONE).root).toBe(frame.contentDocument);
  });

  it.each([
    ['with less than prose', '<p>One.</p><p>Advertisement.</p>'],
    ['with nothing', ''],
    ['of another origin', null],
  ])('%s is not read', (_, html) => {
    const { frame } = framed(html);
    expect(frameDocument(frame)).toBeNull();
    expect(insideOf(frame, NONE).root).toBeNull();
  });

  it('whose document has no body is not read', () => {
    const { frame } = framed(PROSE);
    frame.contentDocument?.documentElement.remove();
    expect(frameDocument(frame)).toBeNull();
  });
});
