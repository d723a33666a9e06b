import { describe, expect, it } from 'vitest';
import { speakerAgreement } from '../../../../lib/match/speaker-agreement';
import { asHolder, officeHolder } from '../../../../lib/match/speakers/office-holder';
import type { Speaker } from '../../../../lib/model';

describe('an office that stands for its holder', () => {
  it.each([
    ['country and post', 'US President', '2014-06-01', 'Barack Obama'],
    ['with an article', 'the American president', '2018-03-01', 'Donald Trump'],
    ['the post first', 'the President of the United States', '2022-03-01', 'Joe Biden'],
    ['a leader', 'the Ukrainian leader', '2023-03-01', 'Volodymyr Zelensky'],
    ['by the house', 'the head of the White House', '2025-05-01', 'Donald Trump'],
    ['by its owner', 'the White House owner', '2025-05-01', 'Donald Trump'],
    ['a minister', 'the Russian Foreign Minister', '2022-05-01', 'Sergey Lavrov'],
    ['a secretary', 'the US Secretary of State', '2015-05-01', 'John Kerry'],
    ['a second in office', 'the US Vice President', '2019-05-01', 'Mike Pence'],
    ['a spokesman', "Putin's spokesman", '2022-05-01', 'Dmitry Peskov'],
    ['a body’s head', 'NATO chief', '2022-05-01', 'Jens Stoltenberg'],
    ['Cyrillic', 'Американский лидер', '2025-05-01', 'Donald Trump'],
    ['Ukrainian', 'Президент США', '2025-05-01', 'Donald Trump'],
    ['French', 'le président américain', '2025-05-01', 'Donald Trump'],
    ['French, counted', 'le 47e président des États-Unis', '2025-05-01', 'Donald Trump'],
    ['German, one word', 'US-Präsident', '2025-05-01', 'Donald Trump'],
    ['German, a house', 'Der Kremlchef', '2025-05-01', 'Vladimir Putin'],
  ])('%s', (_, phrase, day, name) => {
    expect(officeHolder(phrase, day)).toBe(name);
  });
});

describe('words that name nobody', () => {
  it.each([
    ['no country', 'the president', '2018-03-01'],
    ['held no more', 'the former US president', '2018-03-01'],
    ['somebody of his', "the US president's lawyer", '2018-03-01'],
    ['a predecessor', 'his American predecessor', '2018-03-01'],
    ['another office of the country', 'a US official', '2018-03-01'],
    ['the day of the change', 'the US president', '2021-01-20'],
    ['a day that the table does not know', 'the French president', '2031-01-20'],
    ['no day', 'the US president', null],
    ['a person', 'Donald Trump', '2018-03-01'],
    ['two countries', 'the American and Russian presidents', '2018-03-01'],
    ['nothing', '', '2018-03-01'],
    ['a clause', `the US president ${'who said that '.repeat(9)}`, '2018-03-01'],
  ])('%s', (_, phrase, day) => {
    expect(officeHolder(phrase, day)).toBeNull();
  });
});

describe('agreement', () => {
  const speaker = (name: string, via: Speaker['via']): Speaker => ({
    name,
    via,
    start: 0,
    end: 3,
    certainty: 0.9,
  });
  const agreement = (office: string, name: string) =>
    speakerAgreement(asHolder(speaker(office, 'unnamed'), '2018-03-01'), speaker(name, 'named'), () => false);

  it.each([
    ['the holder', 'US president', 'Donald Trump', 'same'],
    ['the holder’s surname', 'US president', 'Trump', 'same'],
    ['another: an office is never the ground to say so', 'US president', 'Sergey Lavrov', 'unknown'],
  ])('%s', (_, office, name, agrees) => {
    expect(agreement(office, name)).toBe(agrees);
  });
});
