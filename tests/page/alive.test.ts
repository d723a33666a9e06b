import { describe, expect, it, vi } from 'vitest';
import { isAlive } from '../../page/alive';
import { isStanding } from '../../page/anchor';
import { createHighlighter } from '../../page/highlight';
import { createListeners } from '../../page/listeners';
import { deadObject } from './dead-object';
import { documentOf } from './page-document';

const page = () => {
  const document = documentOf('<main><p>The ferry is late.</p></main>');
  const words = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.selectNodeContents(words);
  return { document, words, range };
};

describe('what a frame leaves behind that has gone', () => {
  it('is told from what lives', () => {
    const { words, range } = page();
    expect([isAlive(words), isAlive(deadObject(words)), isAlive(deadObject(range))]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('stands nowhere any more', () => {
    const { words } = page();
    const at = (node: Text) => isStanding([[{ node, from: 0, to: 9 }]], 'The ferry');
    expect([at(words), at(deadObject(words))]).toEqual([true, false]);
  });
  it('has no listeners to be taken off; the others are', () => {
    const { document, words } = page();
    const listeners = createListeners();
    const removed = vi.spyOn(document, 'removeEventListener');
    let target: EventTarget = words;
    const wrapper = new Proxy(words, {
      get: (_, key) => {
        const value: unknown = Reflect.get(target, key, words);
        return typeof value === 'function' ? value.bind(words) : value;
      },
      has: (_, key) => Reflect.has(target, key),
    });
    listeners.on(wrapper, 'click', () => undefined);
    listeners.on(document, 'click', () => undefined);
    target = deadObject(words);
    listeners.undo();
    expect(removed).toHaveBeenCalledOnce();
  });
  it('is neither painted nor hit nor tinted', () => {
    const { document, range } = page();
    const highlighter = createHighlighter(document);
    document.elementFromPoint = () => document.body;
    highlighter.paint([{ statement: 'q1', shape: 'quote', differs: false, ranges: [deadObject(range)] }], {
      isQuiet: false,
      isDark: () => false,
    });
    expect(highlighter.at(1, 1)).toBeNull();
    highlighter.choose('q1');
    highlighter.undo();
  });
});
