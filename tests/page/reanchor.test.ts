import { describe, expect, it } from 'vitest';
import { findWords } from '../../page/find-words';
import { reanchor } from '../../page/reanchor';
import { growth, LINEAR } from '../growth';
import { documentOf, fixture } from './page-document';

const selector = (text: string, prefix = '', suffix = '') => ({ text, prefix, suffix });

describe('a quote is found again', () => {
  it.each([
    ['word for word', 'We heard it before we saw it', 'We heard it before we saw it'],
    ['with other quotation marks and spaces', 'mayor in a\nletter', 'mayor in a letter'],
    [
      'with one word changed',
      'It sounded just like a goods train, and then the whole road was gone under',
      'It sounded like a goods train, and then the whole street was gone under',
    ],
    ['with a word left out', 'no ferries heard it before we saw it', null],
    [
      'although it was cut',
      'We shall rebuild it, and shall build it two metres higher than it was',
      'We shall rebuild it, and we shall build it two metres higher than it was',
    ],
  ])('%s', (_, wanted, found) => {
    const range = reanchor(documentOf(fixture('harbour')), selector(wanted));
    expect(range?.toString().replace(/\s+/g, ' ') ?? null).toBe(found);
  });

  it('at the place that its surroundings tell', () => {
    const document = documentOf(fixture('harbour'));
    const words = 'It sounded like a goods train';
    const first = reanchor(document, selector(words, 'runs the chandlery. “', ', and then the whole street'));
    const second = reanchor(document, selector(words, 'cut off from the mainland.', ',” a neighbour agreed'));
    expect(first?.startContainer.textContent).toContain('chandlery');
    expect(second?.startContainer.textContent).toContain('a neighbour agreed');
  });
});

describe('nothing is found', () => {
  it.each([
    ['for words that are not there', 'The lighthouse keeper denied all knowledge of the report'],
    [
      'for the same words in another order',
      'train goods a like sounded It under gone was street whole the then and',
    ],
    ['for a short quote that is nearly there', 'We heard her'],
    ['for no words', '— … —'],
  ])('%s', (_, wanted) => {
    expect(reanchor(documentOf(fixture('harbour')), selector(wanted))).toBeNull();
  });

  it('for a quote that is longer than any', () => {
    expect(findWords(['a'], { quote: Array<string>(401).fill('a'), before: [], after: [] })).toBeNull();
  });
});

describe('a search stays short', () => {
  it('on a page of one word over and over', () => {
    const quote = [...Array<string>(200).fill('war'), 'peace'];
    const find = (words: number) =>
      findWords(Array<string>(words).fill('war'), { quote, before: [], after: [] });
    expect(find(100_000)?.quality).toBeGreaterThan(0.9);
    expect(growth(find)).toBeLessThan(LINEAR);
  });
});
