import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfRun } from '../../../lib/text/spaceless';
import { tokenise } from '../../../lib/text/tokens';
import { growth, LINEAR, repeated } from '../../growth';
import { anyTexts } from './any-text';

const forms = (text: string): string =>
  tokenise(text)
    .map(({ form }) => form)
    .join(' ');

describe('spellings that two outlets choose for one wording', () => {
  it.each([
    ['contraction', 'we’ll see', 'we will see'],
    ['straight and curly apostrophe', "they're", 'they’re'],
    ['negation', "can't, cannot", 'can not can not'],
    ['irregular negation', "won't", 'will not'],
    ['spoken forms', 'gonna', 'going to'],
    ['OK', 'OK', 'okay'],
    ['British and American', 'colour, defence', 'color defense'],
    ['thousands', '5,000', '5000'],
    ['thousands of millions', '1,234,567', '1234567'],
    ['thousands with a point', '5.000', '5000'],
    ['number word', 'twelve ships', '12 ships'],
    ['case', 'STOP', 'stop'],
    ['accents', 'Støre', 'Store'],
  ])('%s: %s', (_, one, other) => {
    expect(forms(one)).toBe(forms(other));
  });
});

describe('numbers that stay apart', () => {
  it.each([
    ['a decimal', '3.5', '3.5'],
    ['a decimal with a comma', '1,5', '1,5'],
    ['pairs of digits', '12,34', '12,34'],
    ['a decimal of three digits below one', '0.125', '0.125'],
  ])('%s', (_, text, form) => {
    expect(forms(text)).toBe(form);
  });
});

describe('words of other scripts', () => {
  it.each([
    ['Ukrainian', 'Київ горить', 2],
    ['Arabic', 'السلام عليكم', 2],
    ['Korean', '평화 협정', 2],
    ['German', 'Größe zählt', 2],
    ['Hindi, whose vowels are marks', 'शांति वार्ता', 2],
  ])('%s', (_, text, count) => {
    expect(tokenise(text)).toHaveLength(count);
  });
});

describe('what the outlet put in', () => {
  const inserted = (text: string) =>
    tokenise(text)
      .filter((token) => token.inserted)
      .map(({ form }) => form);
  it.each([
    ['square brackets', 'the [Russian] side', ['russian']],
    ['round brackets', 'yes (laughs) no', ['laughs']],
    ['several words', 'they [the two envoys] met', ['the', '2', 'envoys']],
    ['nested', 'a [b (c) d] e', ['b', 'c', 'd']],
    ['a closing bracket alone', '1) first', []],
    ['no brackets', 'as printed', []],
  ])('%s', (_, text, words) => {
    expect(inserted(text)).toEqual(words);
  });
});

describe('an ellipsis is told of the word after it', () => {
  const after = (text: string) =>
    tokenise(text)
      .filter((token) => token.afterEllipsis)
      .map(({ form }) => form);
  it.each([
    ['one sign', 'we worked … we won', ['we']],
    ['three points', 'we worked ... we won', ['we']],
    ['glued', 'we worked…we won', ['we']],
    ['in brackets', 'we worked [...] we won', ['we']],
    ['at the end', 'we worked …', []],
    ['a contraction after it: its first part only', '…we’ll win', ['we']],
    ['a full stop', 'we worked. we won', []],
  ])('%s', (_, text, words) => {
    expect(after(text)).toEqual(words);
  });
});

describe('offsets', () => {
  it('count from the place of the quote in its article', () => {
    expect(tokenise('Big deal', 100)).toMatchObject([
      { start: 100, end: 103, capital: true },
      { start: 104, end: 108, capital: false },
    ]);
  });
  it('are shared by the parts of a contraction', () => {
    expect(tokenise('we’ll').map(({ start, end, form }) => [start, end, form])).toEqual([
      [0, 5, 'we'],
      [0, 5, 'will'],
    ]);
  });
  it('count UTF-16 units', () => {
    expect(tokenise('🚢🚢 sank')).toMatchObject([{ start: 5, end: 9 }]);
  });
  it('lie inside any text, in order', () => {
    const printed = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(printed, fc.nat(1000), (text, offset) => {
        let last = offset;
        for (const { start, end } of tokenise(text, offset)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(offset + text.length);
          last = start;
        }
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['apostrophes', "a'"],
    ['points', '1.'],
    ['brackets', '['],
    ['one word', 'a'],
    ['digits in groups', '1,000,'],
    ['ellipses', '…'],
  ])('%s', (_, unit) => {
    expect(growth((length) => tokenise(repeated(unit, length)))).toBeLessThan(LINEAR);
  });
});

describe('letter by letter', () => {
  const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|…|\.\.\.|[[\]()]/gu;
  const spansOf = (text: string): string[] =>
    [...text.matchAll(WORD)]
      .filter(([word]) => !['…', '...', '[', ']', '(', ')'].includes(word))
      .flatMap((match) => partsOfRun(match[0]).map((part) => `${match.index + part.at} ${part.text}`));
  it('the words are those that the expression finds, whatever stands between and in them', () => {
    for (const text of anyTexts(20_000)) {
      const found = new Set(tokenise(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`));
      expect([...found], JSON.stringify(text)).toEqual(spansOf(text));
    }
  });
});
