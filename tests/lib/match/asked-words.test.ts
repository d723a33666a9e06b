import { describe, expect, it } from 'vitest';
import { cutWords, statementsOfWords } from '../../../lib/match/asked-words';
import { plainArticle } from '../../../lib/plain-article';
import { article } from './matches';

const read = (text: string) => statementsOfWords(plainArticle(text, article()));
const quotes = (text: string) => read(text).filter(({ kind }) => kind === 'quote');
const figures = (text: string) => read(text).filter(({ kind }) => kind === 'figure');

const PLEA = 'We asked for a new sea wall for many winters and nobody listened';
const SECOND = 'The capital has forgotten that there is a coast at all';

describe('words that the reader asks about', () => {
  it.each([
    ['without marks', PLEA],
    ['in curly marks', `“${PLEA}”`],
    ['in straight marks', `"${PLEA}"`],
    ['in low and high marks', `„${PLEA}“`],
    ['with a mark at one end, as selections are cut', `${PLEA},” `.trim()],
    ['between blanks', `\n  ${PLEA}\n`],
  ])('%s are one utterance', (_how, words) => {
    const [only, ...others] = quotes(words);
    expect(others).toEqual([]);
    expect(only?.text.replace(/,$/, '')).toBe(PLEA);
    expect(words.slice(only?.start, only?.end)).toBe(only?.text);
  });

  it('have no speaker, no cue and no day', () => {
    expect(quotes(PLEA)).toMatchObject([{ speaker: null, cue: null, uttered: null }]);
  });

  it('of two short sentences are one utterance', () => {
    expect(quotes(`${PLEA}. ${SECOND}.`).map(({ text }) => text)).toEqual([`${PLEA}. ${SECOND}.`]);
  });

  it('of many are one utterance a sentence', () => {
    const words = Array.from({ length: 6 }, (_, at) => `${at % 2 === 0 ? PLEA : SECOND}.`).join(' ');
    expect(quotes(words)).toHaveLength(6);
    expect(new Set(quotes(words).map(({ id }) => id)).size).toBe(6);
  });

  it('with marks inside are read as any article: the quotes, and who said them', () => {
    const found = quotes(`“${PLEA},” said Oda Brekke, the harbour master, on Tuesday.`);
    expect(found).toMatchObject([{ text: `${PLEA},`, speaker: { name: 'Oda Brekke' } }]);
  });

  it('have their figures too', () => {
    const words = 'At least 12 people were killed in Vesterhavn';
    expect(figures(words)).toMatchObject([{ text: 'At least 12 people', counted: 'killed' }]);
    expect(quotes(words)).toHaveLength(1);
  });

  it.each(['', '   ', '“”', '…”'.slice(1)])('that are none give nothing: %j', (words) => {
    expect(read(words)).toEqual([]);
  });
});

describe('words that are too many', () => {
  it.each([
    ['end with a word', 'one two three', 9, 'one two'],
    ['are whole where they fit', 'one two three', 13, 'one two three'],
    ['are cut anywhere where they have no end', 'onetwothree', 6, 'onetwo'],
    ['are counted without the blanks around', '  one two  ', 7, 'one two'],
    ['may end exactly at a word', 'one two three', 7, 'one two'],
  ])('%s', (_what, words, limit, kept) => {
    expect(cutWords(words, limit)).toBe(kept);
  });
});
