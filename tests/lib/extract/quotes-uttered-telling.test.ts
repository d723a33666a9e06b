import { describe, expect, test } from 'vitest';
import { daysOfQuotes } from '../../../lib/extract/quotes/quote-days';
import { hearSpeech } from '../../../lib/extract/quotes/speech';
import type { DayRange } from '../../../lib/model';
import { quotedArticle, quotesOf } from './quotes-reading';

/** Articles are published on Thursday, 24 April 2025. */
const one = (day: string): DayRange => ({ from: day, to: day });
const range = (from: string, to: string): DayRange => ({ from, to });

/** When the last quote was said. */
const said = (text: string, lang?: string) => quotesOf(text, lang).at(-1)?.uttered;

describe('day words of the telling', () => {
  test.each([
    ['behind the cue', 'Ana Lopez said on Tuesday: “We wait here.”', one('2025-04-22')],
    ['behind the cue without on', '“We wait here,” Ana Lopez said Tuesday.', one('2025-04-22')],
    ['behind the cue at the end', '“We wait here,” Ana Lopez said on Tuesday.', one('2025-04-22')],
    ['behind an inverted speaker', '“We wait here,” said Ana Lopez on Tuesday.', one('2025-04-22')],
    ['between speaker and cue', 'Ana Lopez on Tuesday said: “We wait here.”', one('2025-04-22')],
    ['late on a day', 'Ana Lopez said late on Tuesday: “We wait here.”', one('2025-04-22')],
    ['behind who was told', 'Ana Lopez told reporters on Tuesday: “We wait here.”', one('2025-04-22')],
    [
      'behind a place of speaking',
      '“We wait here,” Ana Lopez said in an interview on Tuesday.',
      one('2025-04-22'),
    ],
    ['in front of the sentence', 'On Tuesday, Ana Lopez said: “We wait here.”', one('2025-04-22')],
    [
      'in a place of speaking in front',
      'In an interview on Tuesday, Ana Lopez said: “We wait here.”',
      one('2025-04-22'),
    ],
    [
      'in an insertion about speaking',
      'Ana Lopez, speaking on Tuesday, said: “We wait here.”',
      one('2025-04-22'),
    ],
    [
      'of an interview of that day',
      'In Tuesday’s interview, Ana Lopez said: “We wait here.”',
      one('2025-04-22'),
    ],
    ['between two pieces', '“We wait,” Ana Lopez said on Tuesday, “until it rains.”', one('2025-04-22')],
    [
      'right behind a fragment',
      'Ana Lopez called the bridge “a heap of rust” on Tuesday.',
      one('2025-04-22'),
    ],
    [
      'of the clause before the cue',
      'Ana Lopez told reporters on Tuesday, adding: “We wait here.”',
      one('2025-04-22'),
    ],
    [
      'the nearer of two',
      '“We wait here,” Ana Lopez said on Tuesday, a day after Monday.',
      one('2025-04-22'),
    ],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('another piece of the utterance has the same day', () => {
    expect(said('“We wait here,” Ana Lopez said on Tuesday. “It will rain.”')).toEqual(one('2025-04-22'));
  });
});

describe('day words of other things', () => {
  test.each([
    ['of what is told', 'Ana Lopez said the flood on Tuesday was “a thing to see” for all.'],
    ['behind that', 'Ana Lopez said that on Tuesday they had “waited here” all day.'],
    ['within the quote', 'Ana Lopez said: “We waited here on Tuesday.”'],
    ['in the sentence before', 'On Tuesday it rained. Ana Lopez said: “We wait here.”'],
    ['in the sentence behind', '“We wait here,” Ana Lopez said. On Tuesday it rained.'],
    ['of an office', 'Ana Lopez, who took office in January, said: “We wait here.”'],
    ['of what is spoken of', 'Ana Lopez said of the flood on Tuesday: “We wait here.”'],
    ['of what went before', 'After the flood on Tuesday, Ana Lopez said: “We wait here.”'],
    ['of a thing of that day', 'Ana Lopez said after Tuesday’s flood: “We wait here.”'],
    ['of a clause before', 'The flood came on Tuesday, and Ana Lopez said: “We wait here.”'],
    ['until then', 'Ana Lopez said until Tuesday: “We wait here.”'],
    ['a day ahead', 'Ana Lopez said next Tuesday: “We wait here.”'],
    ['none at all', 'Ana Lopez said: “We wait here.”'],
  ])('%s: null', (_name, text) => {
    expect(said(text)).toBeNull();
  });
});

describe('a name, a telling to come, and where the day stands', () => {
  test.each([
    ['en', 'On Tuesday, Ana Lopez will say: “We wait here.”', null],
    ['de', '„Wir warten hier“, sagte Karl Sonntag.', null],
    ['es', '«Esperamos aquí», dijo Pedro Domingo.', null],
    ['de', '„Wir warten hier“, sagte am Dienstag der Bürgermeister Karl Ahrens.', one('2025-04-22')],
    ['fr', '« Nous attendons ici », a déclaré mardi la maire, Anne Petit.', one('2025-04-22')],
    ['es', '«Esperamos aquí», ha declarado este martes Ana López.', one('2025-04-22')],
    ['es', 'Ana López dijo el martes: «Esperamos aquí».', one('2025-04-22')],
    ['de', 'Karl Ahrens hatte am Dienstag gesagt: „Wir warten hier.“', one('2025-04-22')],
    ['en', '“We wait here,” said Ana Lopez, the drivers’ lawyer, on Tuesday.', one('2025-04-22')],
    ['en', 'Ana Lopez said the Tuesday deal was “not good enough”.', null],
  ])('%s: %s', (lang, text, expected) => {
    expect(said(text, lang)).toEqual(expected);
  });
});

describe('which day is meant', () => {
  test.each([
    ['the day of publication', 'on Thursday', one('2025-04-24')],
    ['a weekday evening', 'on Wednesday evening', one('2025-04-23')],
    ['last night', 'last night', one('2025-04-23')],
    ['overnight', 'overnight', range('2025-04-23', '2025-04-24')],
    ['earlier in the day', 'earlier in the day', one('2025-04-24')],
    ['this morning', 'this morning', one('2025-04-24')],
    ['days ago', 'three days ago', one('2025-04-21')],
    ['days ago in figures', '3 days ago', one('2025-04-21')],
    ['a week ago', 'a week ago', range('2025-04-14', '2025-04-20')],
    ['two months ago', 'two months ago', range('2025-02-01', '2025-02-28')],
    ['over the weekend', 'over the weekend', range('2025-04-19', '2025-04-20')],
    ['last week', 'last week', range('2025-04-14', '2025-04-20')],
    ['earlier this week', 'earlier this week', range('2025-04-21', '2025-04-24')],
    ['this month', 'this month', range('2025-04-01', '2025-04-24')],
    ['last month', 'last month', range('2025-03-01', '2025-03-31')],
    ['a month', 'in March', range('2025-03-01', '2025-03-31')],
    ['a month of last year', 'in November', range('2024-11-01', '2024-11-30')],
    ['a month and its year', 'in March 2022', range('2022-03-01', '2022-03-31')],
    ['a year', 'in 2019', range('2019-01-01', '2019-12-31')],
    ['last year', 'last year', range('2024-01-01', '2024-12-31')],
    ['a date', 'on April 18', one('2025-04-18')],
    ['a date with a weekday', 'on Friday, April 18', one('2025-04-18')],
    ['a date of another year', 'on June 5, 2019', one('2019-06-05')],
    ['a day before another one', 'a day earlier', null],
    ['the day before', 'the day before', null],
    ['the same day', 'the same day', null],
    ['a date soon to come', 'on May 18', null],
    ['a paper’s name', 'in USA TODAY', null],
  ])('%s', (_name, when, expected) => {
    expect(said(`“We wait here,” Ana Lopez said ${when}.`)).toEqual(expected);
  });
});

describe('in German, French and Spanish', () => {
  test.each([
    ['de', '„Wir warten hier“, sagte Ana Lopez am Dienstag.', one('2025-04-22')],
    ['de', '„Wir warten hier“, sagte Ana Lopez am Dienstagabend.', one('2025-04-22')],
    ['de', 'Ana Lopez sagte gestern: „Wir warten hier.“', one('2025-04-23')],
    ['de', 'Ana Lopez sagte am 18. April: „Wir warten hier.“', one('2025-04-18')],
    ['de', '„Wir warten hier“, sagte Ana Lopez vor drei Tagen.', one('2025-04-21')],
    ['de', 'Nach der Flut am Dienstag sagte Ana Lopez: „Wir warten hier.“', null],
    ['fr', '« Nous attendons ici », a déclaré Ana Lopez mardi.', one('2025-04-22')],
    ['fr', '« Nous attendons ici », a déclaré Ana Lopez mardi soir.', one('2025-04-22')],
    ['fr', 'Ana Lopez a déclaré hier : « Nous attendons ici. »', one('2025-04-23')],
    ['fr', '« Nous attendons ici », a déclaré Ana Lopez le 18 avril.', one('2025-04-18')],
    ['fr', '« Nous attendons ici », a déclaré Ana Lopez il y a trois jours.', one('2025-04-21')],
    ['es', '«Esperamos aquí», dijo Ana Lopez el martes.', one('2025-04-22')],
    ['es', 'Ana Lopez dijo ayer: «Esperamos aquí».', one('2025-04-23')],
    ['es', '«Esperamos aquí», dijo Ana Lopez el 18 de abril.', one('2025-04-18')],
    ['es', '«Esperamos aquí», dijo Ana Lopez hace tres días.', one('2025-04-21')],
  ])('%s: %s', (lang, text, expected) => {
    expect(said(text, lang)).toEqual(expected);
  });
});

test('quotes without end in one sentence: four times the text takes no more than ten times as long', () => {
  const ms = (times: number): number => {
    const text = `On Tuesday, Ana Lopez said ${'“we wait here” on Monday and '.repeat(times)}.`;
    const speech = hearSpeech(quotedArticle(text));
    const pieces = speech.stretches.flatMap((stretch, index) => {
      const attribution = speech.attributions.get(index);
      return attribution ? [{ stretch, attribution }] : [];
    });
    const utterances = pieces.map((_piece, index) => `u${index}`);
    const runs = [0, 1, 2, 3].map(() => {
      const before = performance.now();
      daysOfQuotes(speech, pieces, utterances);
      return performance.now() - before;
    });
    return Math.min(...runs); // a busy machine is not what is measured
  };
  expect(ms(1_200)).toBeLessThan(10 * Math.max(5, ms(300)));
});
