import { describe, expect, it } from 'vitest';
import { areDoubted } from '../../../lib/match/inner-marks';
import { utterance } from './wordings';

/** Places of the words that stand in `shared`. */
function doubted(text: string, shared: string): boolean {
  const said = utterance(text);
  const from = text.indexOf(shared);
  const places = said.tokens.flatMap(({ start, end }, at) =>
    start >= from && end <= from + shared.length ? [at] : [],
  );
  if (from < 0 || places.length === 0) throw new Error(`"${shared}" is not in the row`);
  return areDoubted(said, places);
}

describe('words between marks within a quote that calls them in question', () => {
  it.each([
    ['denied', 'Mr. Kole denies that he told her to “pack up and leave” that day', 'pack up and leave'],
    ['alleged', 'She claims the guard shouted ‘pack up and leave’ at her', 'pack up and leave'],
    ['straight marks', 'He rejects the story that he said "pack up and leave"', 'pack up and leave'],
    ['single marks', "He denies he said 'pack up, don't wait' to her", "pack up, don't wait"],
    ['angle marks', 'He denies «pack up and leave»', 'pack up and leave'],
  ])('%s', (_, text, shared) => {
    expect(doubted(text, shared)).toBe(true);
  });
});

describe('words that are the remark', () => {
  it.each([
    ['only retold', 'I was told, “pack up and leave,” and so I left', 'pack up and leave'],
    ['no marks', 'He denies that he told her to pack up and leave', 'pack up and leave'],
    [
      'around the marks too',
      'He denies that he told her to “pack up and leave”',
      'told her to “pack up and leave',
    ],
    [
      'other words between marks',
      'He denies the “rumour” and says they must pack up',
      'says they must pack up',
    ],
    ['a mark that nothing closes', 'He denies that he told her “pack up and leave', 'pack up and leave'],
    ['apostrophes', "The Lees' lawyers deny that the tenants' rent is late", 'lawyers deny that the tenants'],
  ])('%s', (_, text, shared) => {
    expect(doubted(text, shared)).toBe(false);
  });
});
