import { describe, expect, it } from 'vitest';
import { partsOfRun, spacelessKind, wordsWorth } from '../../../lib/text/spaceless';
import { tokenise } from '../../../lib/text/tokens';
import { growth, LINEAR } from '../../growth';

describe('words of scripts without spaces', () => {
  it.each([
    ['Japanese: where the script changes', '港の船', ['港', 'の', '船']],
    ['a loan word is one', 'フェリー会社', ['フェリー', '会', '社']],
    ['Chinese: each character', '渡轮公司', ['渡', '轮', '公', '司']],
    ['Latin letters and digits within', '第3便はA号', ['第', '3', '便', 'は', 'A', '号']],
    ['Korean has spaces', '배가 떠났다', ['배가', '떠났다']],
    ['English', 'the ferry', ['the', 'ferry']],
  ])('%s', (_, text, words) => {
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
  it('keep their places in the text', () => {
    const text = '「船は、港を出た」';
    for (const { start, end, form } of tokenise(text, 7)) expect(text.slice(start - 7, end - 7)).toBe(form);
  });
  it.each([
    ['渡轮公司', 2],
    ['港', 1],
    ['ferry', 1],
    ['住民の皆さんは高台から戻らないでください', 10],
  ])('%s is worth %i words', (run, words) => {
    expect(wordsWorth(run)).toBe(words);
  });
  it.each([
    ['港', 'han'],
    ['から', 'grammar'],
    ['フェリー', null],
    ['らないでください', null],
    ['ferry', null],
  ])('%s proves as %s', (form, kind) => {
    expect(spacelessKind(form)).toBe(kind);
  });
  it('takes linear time', () => {
    expect(growth((length) => partsOfRun('港のフェリー'.repeat(length)).length)).toBeLessThan(LINEAR);
  });
});
