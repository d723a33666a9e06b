import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** What is quoted, without quotes inside quotes. */
const said = (text: string) =>
  quotesOf(text, 'de')
    .filter(({ within }) => within === null)
    .map((quote) => quote.text);

describe('German marks', () => {
  test.each([
    [
      'low and high',
      'Ohlsen sagte: „Der Deich hält bis zum Frühling.“',
      ['Der Deich hält bis zum Frühling.'],
    ],
    [
      'guillemets that point inwards',
      '»Der Deich hält bis zum Frühling«, sagte Ohlsen.',
      ['Der Deich hält bis zum Frühling'],
    ],
    [
      'guillemets that point outwards, in Switzerland',
      '«Der Deich hält bis zum Frühling», sagte Ohlsen.',
      ['Der Deich hält bis zum Frühling'],
    ],
    ['straight', '"Der Deich hält bis zum Frühling", sagte Ohlsen.', ['Der Deich hält bis zum Frühling']],
    [
      'low and straight',
      '„Der Deich hält bis zum Frühling", sagte Ohlsen.',
      ['Der Deich hält bis zum Frühling'],
    ],
    [
      'low and wrongly closed',
      '„Der Deich hält bis zum Frühling”, sagte Ohlsen.',
      ['Der Deich hält bis zum Frühling'],
    ],
    ['single', '‚Der Deich hält bis zum Frühling‘, sagte Ohlsen.', ['Der Deich hält bis zum Frühling']],
    [
      'single pointed',
      '›Der Deich hält bis zum Frühling‹, sagte Ohlsen.',
      ['Der Deich hält bis zum Frühling'],
    ],
    [
      'a quote inside a quote',
      '„Er rief ‚Lauft weg‘ und lief selbst“, sagte Ohlsen.',
      ['Er rief ‚Lauft weg‘ und lief selbst'],
    ],
    [
      'pointed inside pointed',
      '»Er rief ›Lauft weg‹ und lief selbst«, sagte Ohlsen.',
      ['Er rief ›Lauft weg‹ und lief selbst'],
    ],
    [
      'two pieces',
      '„Der Deich“, sagte Ohlsen, „hält bis zum Frühling.“',
      ['Der Deich', 'hält bis zum Frühling.'],
    ],
    ['a question', '„Hält der Deich noch?“, fragte Ohlsen.', ['Hält der Deich noch?']],
    ['a call', '„Der Deich bricht!“ rief Ohlsen.', ['Der Deich bricht!']],
    [
      'two sentences',
      '„Der Deich hält. Wir bleiben hier“, sagte Ohlsen.',
      ['Der Deich hält. Wir bleiben hier'],
    ],
    [
      'two paragraphs',
      'Ohlsen sagte: „Der Deich hält bis zum Frühling.\n„Danach bauen wir neu.“',
      ['Der Deich hält bis zum Frühling.', 'Danach bauen wir neu.'],
    ],
    ['never closed', 'Ohlsen sagte: „Der Deich hält bis zum Frühling.', ['Der Deich hält bis zum Frühling.']],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('German marks around what nobody said', () => {
  test.each([
    [
      'the subjunctive without marks',
      'Ohlsen sagte, der Deich halte bis zum Frühling und niemand müsse gehen.',
      [],
    ],
    ['a novel', 'Der Roman „Der lange Winter“ erscheint im Mai.', []],
    ['a newspaper', 'Die Zeitung „Der Bote“ erscheint täglich.', []],
    ['a word', 'Der Begriff „Deichgraf“ ist alt.', []],
    ['a name that is called so', 'Der sogenannte „Deichgraf“ kam nicht.', []],
    ['an apostrophe', "Ohlsens Rede war kurz, das war's für heute.", []],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
