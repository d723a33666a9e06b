import { describe, expect, it } from 'vitest';
import { glossesOf, isFunctionWord } from '../../../../lib/match/languages/word-list';
import { fold } from '../../../../lib/text/fold';

describe('a word as printed finds its English', () => {
  it.each([
    ['de', 'ukrainischen', 'ukrainian'],
    ['fr', 'allemandes', 'german'],
    ['fr', "l'Ukraine", 'ukrain'],
    ['es', 'estadounidenses', 'american'],
    ['uk', 'Києва', 'kyiv'],
    ['ru', 'российскими', 'russian'],
    ['ru', 'Путиным', 'putin'],
  ])('%s %s: %s', (lang, printed, english) => expect(glossesOf(fold(printed), lang)).toContain(english));
});

describe('nothing is said of', () => {
  it.each([
    ['an unknown word', 'de', 'xylophonbauer'],
    ['a language without a list', 'hu', 'ukrajna'],
    ['English', 'en', 'war'],
    ['a word without end', 'de', 'a'.repeat(100_000)],
  ])('%s', (_, lang, form) => expect(glossesOf(form, lang)).toEqual([]));
});

describe('words that prove nothing', () => {
  it.each([
    ['de', 'und'],
    ['de', 'für'],
    ['fr', "qu'il"],
    ['es', 'también'],
    ['uk', 'щоб'],
    ['ru', 'который'],
  ])('%s %s', (lang, printed) => expect(isFunctionWord(fold(printed), lang)).toBe(true));
  it('not a word of news, and none of a language without a list', () => {
    expect(isFunctionWord('krieg', 'de')).toBe(false);
    expect(isFunctionWord('und', 'hu')).toBe(false);
  });
});
